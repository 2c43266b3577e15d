import { signal } from '@preact/signals';
import { base64 } from '../shared/log/chain';
import { makePair } from '../shared/log/signing';
import type { Refused } from '../shared/log/types';
import type { Office } from './office';
import type { Device, Store } from './store';

/** The device as the office knows it: made once, with the session of a signed-in inspector; afterwards no session is needed. */
export const device = signal<Device | null>(null);

/** Why no new packs come: the account is off, or this device was revoked. What was written still goes out. */
export const refused = signal<Refused | null>(null);

/** The office does not know the present device: everything stays, it is enrolled again. */
export const unknown = signal(false);

/** The present device has no key to sign with: it was enrolled before there were signatures. */
export const unsigned = signal(false);

export type Enrolment = 'enrolled' | 'signIn' | 'notInspector' | 'noNetwork' | 'failed';

export async function loadDevice(store: Store): Promise<void> {
  const id = await store.setting<string>('device');
  device.value = id ? ((await store.device(id)) ?? null) : null;
  unsigned.value = device.value !== null && (await store.signer(device.value.id)) === undefined;
  refused.value = (await store.setting<Refused>('refused')) ?? null;
  unknown.value = (await store.setting<boolean>('unknown')) ?? false;
}

/** Makes the device known, under a first PIN when the vault is not there yet. Its signing key is wrapped before anything is sent. */
export async function enrol(store: Store, office: Office, name: string, pin?: string): Promise<Enrolment> {
  if (pin !== undefined) await store.vault.make(pin);
  const { publicKey, wrapped } = await makeKey(store);
  let answer: Awaited<ReturnType<Office['enrol']>>;
  try {
    answer = await office.enrol(name, publicKey);
  } catch {
    if (pin !== undefined) store.vault.close();
    return navigator.onLine ? 'failed' : 'noNetwork';
  }
  if ('status' in answer) {
    if (pin !== undefined) store.vault.close();
    return answer.status;
  }
  const { device: id, secret, account, name: owner, office: keys } = answer;
  const made: Device = { id, secret, account, name: owner, at: Date.now(), ...(keys && { office: keys }) };
  await store.addDevice(made, wrapped);
  await store.set('device', made.id);
  await markRefused(store, null);
  await markUnknown(store, false);
  unsigned.value = false;
  device.value = made;
  return 'enrolled';
}

async function makeKey(store: Store) {
  const pair = await makePair();
  const clear = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const wrapped = await store.vault.wrapSigner(clear);
  clear.fill(0);
  return { wrapped, publicKey: base64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))) };
}

export async function markRefused(store: Store, why: Refused | null): Promise<void> {
  if (refused.value === why) return;
  refused.value = why;
  await store.set('refused', why ?? undefined);
}

export async function markUnknown(store: Store, is: boolean): Promise<void> {
  if (unknown.value === is) return;
  unknown.value = is;
  await store.set('unknown', is);
}
