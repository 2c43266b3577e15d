import type { Table } from 'dexie';
import { signingKey } from '../../shared/log/signing';
import type { Guid, Ms } from '../../shared/log/types';
import { aesKey, fromText, Locked, seal, toText, unseal } from './boxes';
import type { VaultRow, Wrapping } from './database';
import type { Bytes } from './shapes';

// The keys of the device. The data key is random; each wrapping opens it in its own way. In memory it cannot be taken out;
// on the disk it lies wrapped only, and nothing on the disk unwraps it without the PIN.

export const shortest = 6;
const rounds = 600_000;
const freeTries = 5;
const pause = 60_000;
const utf8 = new TextEncoder();
const dataKey = 'payesh data key 1';

export type Tried = 'right' | 'wrong' | { waitSeconds: number };

/** What a passkey gives: the same output for the same salt, each time the owner is verified. */
export interface Passkey {
  credential: Bytes;
  salt: Bytes;
  output: Bytes;
}

export class Vault {
  readonly #table: Table<VaultRow, string>;
  readonly #rounds: number;
  #key: CryptoKey | null = null;
  #made: VaultRow | null = null;
  #signers = new Map<Guid, Promise<CryptoKey>>();

  constructor(table: Table<VaultRow, string>, slowness = rounds) {
    this.#table = table;
    this.#rounds = slowness;
  }

  get isOpen(): boolean {
    return this.#key !== null;
  }

  /** The keys as they lie on the disk; undefined before the first PIN. */
  row(): Promise<VaultRow | undefined> {
    return this.#table.get('keys');
  }

  /** Makes the keys under a first PIN, in memory: they are kept with `keep`, once the office knows the device. */
  async make(pin: string): Promise<void> {
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const secret = crypto.getRandomValues(new Uint8Array(32));
    this.#made = { name: 'keys', secret, wrappings: [await this.#wrapPin(pin, secret, raw)], tries: 0, last: 0 };
    this.#key = await aesKey(raw);
    raw.fill(0);
  }

  /** Keeps keys that were just made; in the transaction that keeps what they seal. */
  async keep(clear = false): Promise<void> {
    if (this.#made) await this.#table.add({ ...this.#made, ...(clear && { clear }) });
    this.#made = null;
  }

  /** Opens the vault. After five wrong PINs each further try costs a minute; closing the app does not shorten it. */
  async unlock(pin: string, now: Ms): Promise<Tried> {
    return this.#try(pin, now, async raw => {
      this.#key = await aesKey(raw);
    });
  }

  /** Another PIN for the same data: only the wrapping changes. */
  change(pin: string, next: string, now: Ms): Promise<Tried> {
    return this.#try(pin, now, async (raw, row) => {
      const other = row.wrappings.filter(one => one.by !== 'pin');
      await this.#table.update('keys', { wrappings: [...other, await this.#wrapPin(next, row.secret, raw)] });
    });
  }

  /** A passkey beside the PIN: its output, mixed like the PIN, wraps the same data key. It replaces an earlier one. */
  addPasskey(pin: string, passkey: Passkey, now: Ms): Promise<Tried> {
    return this.#try(pin, now, async (raw, row) => {
      const { salt, credential, output } = passkey;
      const box = await seal(await passkeyKey(output, salt, row.secret), dataKey, raw);
      const other = row.wrappings.filter(one => one.by !== 'passkey');
      await this.#table.update('keys', { wrappings: [...other, { by: 'passkey', salt, credential, box }] });
    });
  }

  async dropPasskey(): Promise<void> {
    const row = await this.row();
    if (row) await this.#table.update('keys', { wrappings: row.wrappings.filter(one => one.by !== 'passkey') });
  }

  /** The wrapping that a passkey of this device opens, if there is one. */
  async passkey(): Promise<Wrapping | undefined> {
    return (await this.row())?.wrappings.find(one => one.by === 'passkey');
  }

  /** Opens the vault with what the passkey gave. The phone itself limits tries with a finger; the PIN stays beside it. */
  async unlockWith(output: Bytes): Promise<boolean> {
    const row = await this.row();
    const wrapping = row?.wrappings.find(one => one.by === 'passkey');
    if (!row || !wrapping) return false;
    const raw = await unseal(await passkeyKey(output, wrapping.salt, row.secret), dataKey, wrapping.box).catch(() => null);
    if (!raw) return false;
    this.#key = await aesKey(raw);
    raw.fill(0);
    return true;
  }

  async #try(pin: string, now: Ms, then: (raw: Bytes, row: VaultRow) => Promise<void>): Promise<Tried> {
    const row = await this.row();
    if (!row) return 'wrong';
    if (row.tries >= freeTries) {
      // A clock that was set back starts the minute anew, and no more than that.
      const since = now - row.last;
      if (since < 0) await this.#table.update('keys', { last: now });
      if (since < pause) return { waitSeconds: Math.ceil((pause - Math.max(0, since)) / 1000) };
    }
    await this.#table.update('keys', { tries: row.tries + 1, last: now });
    const raw = await this.#unwrapPin(pin, row);
    if (!raw) return 'wrong';
    await then(raw, row);
    raw.fill(0);
    await this.#table.update('keys', { tries: 0 });
    return 'right';
  }

  /** Forgets every key; what is on the disk stays as it is. */
  close(): void {
    this.#key = null;
    this.#made = null;
    this.#signers.clear();
  }

  // What is sealed under the data key

  seal(about: string, plain: Uint8Array): Promise<Bytes> {
    return seal(this.#open(), about, plain);
  }

  unseal(about: string, box: Bytes): Promise<Bytes> {
    return unseal(this.#open(), about, box);
  }

  sealValue(about: string, value: unknown): Promise<Bytes> {
    return this.seal(about, utf8.encode(toText(value)));
  }

  async unsealValue<T>(about: string, box: Bytes): Promise<T> {
    return fromText(new TextDecoder().decode(await this.unseal(about, box))) as T;
  }

  /** Wraps the private half (PKCS #8) of a signing key. */
  wrapSigner(clear: Uint8Array): Promise<Bytes> {
    return this.seal('signs', clear);
  }

  /** The signing key of a device, out of its wrapped form; in memory only, and never to be taken out. */
  signer(device: Guid, wrapped: Bytes): Promise<CryptoKey> {
    let key = this.#signers.get(device);
    if (!key) this.#signers.set(device, (key = this.unseal('signs', wrapped).then(signingKey)));
    return key;
  }

  #open(): CryptoKey {
    if (!this.#key) throw new Locked();
    return this.#key;
  }

  async #wrapPin(pin: string, secret: Bytes, raw: Bytes): Promise<Wrapping> {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return { by: 'pin', salt, rounds: this.#rounds, box: await seal(await unlockKey(pin, salt, this.#rounds, secret), dataKey, raw) };
  }

  async #unwrapPin(pin: string, { secret, wrappings }: VaultRow): Promise<Bytes | null> {
    for (const { salt, rounds: given = rounds, box } of wrappings.filter(one => one.by === 'pin')) {
      const raw = await unseal(await unlockKey(pin, salt, given, secret), dataKey, box).catch(() => null);
      if (raw) return raw;
    }
    return null;
  }
}

/** HKDF over the slow hash of the PIN and the device's own secret: neither alone is enough. */
async function unlockKey(pin: string, salt: Bytes, slowness: number, secret: Bytes): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8.encode(pin), 'PBKDF2', false, ['deriveBits']);
  const slow = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: slowness }, typed, 256);
  return mixed(new Uint8Array([...new Uint8Array(slow), ...secret]), salt, 'payesh unlock pin 1');
}

/** The output of a passkey is as good as random: it is mixed and not slowed down. */
const passkeyKey = (output: Bytes, salt: Bytes, secret: Bytes): Promise<CryptoKey> =>
  mixed(new Uint8Array([...output, ...secret]), salt, 'payesh unlock passkey 1');

async function mixed(material: Bytes, salt: Bytes, info: string): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  const way = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode(info) };
  return crypto.subtle.deriveKey(way, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
