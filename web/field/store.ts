import { Damaged } from './kept/boxes';
import { FieldDatabase, type DeviceRow, type PackRow } from './kept/database';
import { Lines, type WholeChain } from './kept/lines';
import type { Bytes, Device, Event, KeptChain, KeptFile, KeptLine, KeptPack, KeptReceipt, ListedPack } from './kept/shapes';
import { Vault } from './kept/vault';
import { outlineForm, type Outline } from './outline';
import type { Guid, Hex, Ms } from '../shared/log/types';

export { ChainMoved, damaged } from './kept/lines';
export type * from './kept/shapes';

const keptEvents = 200;

// Bound to the form of an outline too: one of an older build does not open, and is taken out of the pack anew.
const aboutOutline = (visit: Guid, hash: Hex) => `outline|${outlineForm}|${visit}|${hash}`;

/** Everything the device keeps goes through this module; it is sealed before it reaches the disk and opens with the PIN only. */
export class Store {
  readonly name: string;
  readonly vault: Vault;
  readonly db: FieldDatabase;
  readonly #lines: Lines;
  readonly #writing = new Set<Promise<unknown>>();

  constructor(name = 'payesh-field', slowness?: number) {
    this.name = name;
    this.db = new FieldDatabase(name);
    this.vault = new Vault(this.db.vault, slowness);
    this.#lines = new Lines(this.db, this.vault);
  }

  // Settings and devices

  async setting<T>(key: string): Promise<T | undefined> {
    const row = await this.db.settings.get(key);
    return row && this.#orNone(this.vault.unsealValue<T>(`setting|${key}`, row.sealed));
  }

  set(key: string, value: unknown): Promise<void> {
    return this.#write(async () => {
      if (value === undefined) await this.db.settings.delete(key);
      else await this.db.settings.put({ key, sealed: await this.vault.sealValue(`setting|${key}`, value) });
    });
  }

  async devices(): Promise<Device[]> {
    const rows = await this.db.devices.toArray();
    const opened = await Promise.all(rows.map(row => this.#orNone(this.#openDevice(row))));
    return opened.flatMap(device => device ?? []).sort((a, b) => a.at - b.at);
  }

  async device(id: Guid): Promise<Device | undefined> {
    const row = await this.db.devices.get(id);
    return row && this.#orNone(this.#openDevice(row));
  }

  /** Keeps a device, with its wrapped signing key, and the keys of the vault when they are new. */
  addDevice(device: Device, key?: Bytes): Promise<void> {
    return this.#write(async () => {
      const sealed = await this.vault.sealValue(`device|${device.id}`, device);
      await this.db.transaction('rw', this.db.devices, this.db.vault, async () => {
        await this.vault.keep();
        await this.db.devices.put({ id: device.id, sealed, ...(key && { key }) });
      });
    });
  }

  /** What signs for this device; undefined when it never had a key. */
  async signer(id: Guid): Promise<CryptoKey | undefined> {
    const key = (await this.db.devices.get(id))?.key;
    return key && this.#orNone(this.vault.signer(id, key));
  }

  // Packs

  async packs(): Promise<ListedPack[]> {
    const rows = await this.db.packs.toArray();
    const opened = await Promise.all(rows.map(row => this.#orNone(this.#openPack(row))));
    return opened.flatMap(pack => pack ?? []);
  }

  async pack(visit: Guid): Promise<KeptPack | undefined> {
    const [row, box] = await Promise.all([this.db.packs.get(visit), this.db.boxes.get(visit)]);
    const pack = row && (await this.#orNone(this.#openPack(row)));
    return pack && { ...pack, box: box?.box ?? null };
  }

  putPack({ box, ...pack }: KeptPack): Promise<void> {
    return this.#write(async () => {
      const row = await this.#sealPack(pack);
      await this.db.transaction('rw', this.db.packs, this.db.boxes, async () => {
        await this.db.packs.put(row);
        await this.db.boxes.put({ visit: pack.visit, box });
      });
    });
  }

  /** Changes a part of a pack; what somebody else changed meanwhile stays. */
  updatePack(visit: Guid, change: Partial<ListedPack>): Promise<void> {
    return this.#write(async () => {
      for (let put = false; !put; ) {
        const row = await this.db.packs.get(visit);
        const pack = row && (await this.#orNone(this.#openPack(row)));
        if (!row || !pack) return;
        const next = await this.#sealPack({ ...pack, ...change });
        put = await this.db.transaction('rw', this.db.packs, async () => {
          const now = await this.db.packs.get(visit);
          if (now && now.sealed.some((byte, i) => byte !== row.sealed[i])) return false;
          if (now) await this.db.packs.put(next);
          return true;
        });
      }
    });
  }

  async dropPack(visit: Guid): Promise<void> {
    const { packs, boxes, outlines } = this.db;
    await this.db.transaction('rw', packs, boxes, outlines, () => Promise.all([packs, boxes, outlines].map(table => table.delete(visit))));
  }

  /** What was taken out of the opened pack with this hash; undefined when nothing was, or by another build. */
  async outline(visit: Guid, hash: Hex): Promise<Outline | undefined> {
    const row = await this.db.outlines.get(visit);
    return row && this.#orNone(this.vault.unsealValue<Outline>(aboutOutline(visit, hash), row.sealed));
  }

  /** Keeps it beside its pack; of a visit that left the device meanwhile nothing stays. */
  keepOutline(visit: Guid, hash: Hex, outline: Outline): Promise<void> {
    return this.#write(async () => {
      const sealed = await this.vault.sealValue(aboutOutline(visit, hash), outline);
      await this.db.transaction('rw', this.db.packs, this.db.outlines, async () => {
        if (await this.db.packs.get(visit)) await this.db.outlines.put({ visit, sealed });
      });
    });
  }

  // Chains

  chains(visit?: Guid): Promise<KeptChain[]> {
    return visit ? this.db.chains.where({ visit }).toArray() : this.db.chains.toArray();
  }

  chain(visit: Guid, device: Guid): Promise<KeptChain | undefined> {
    return this.db.chains.get([visit, device]);
  }

  /** Begins a chain; one that is there already stands. */
  async beginChain(chain: KeptChain): Promise<void> {
    await this.#lines.begin(chain);
  }

  /** Adds the next lines and moves the head in one transaction. */
  append(lines: readonly KeptLine[], previous: Hex, done?: Ms): Promise<void> {
    return this.#write(() => this.#lines.append(lines, previous, done));
  }

  async updateChain(visit: Guid, device: Guid, change: Partial<KeptChain>): Promise<void> {
    await this.db.chains.update([visit, device], change);
  }

  /** Lines first…, in order; what is damaged is left out. */
  lines(visit: Guid, device: Guid, first = 1, count = Number.MAX_SAFE_INTEGER): Promise<KeptLine[]> {
    return this.#lines.read(visit, device, first, first + Math.min(count, 1e9) - 1);
  }

  /** The chains of a visit with all of their lines. */
  wholeChains(visit: Guid): Promise<WholeChain[]> {
    return this.#lines.readVisit(visit);
  }

  /** Puts what was written one by one together, when nobody waits. */
  tidy(): Promise<void> {
    return this.#lines.compactAll();
  }

  /** What the office has confirmed: the receipt and the new mark stand together or not at all. */
  async confirm(receipt: KeptReceipt, change: Partial<KeptChain>): Promise<void> {
    await this.db.transaction('rw', this.db.chains, this.db.receipts, async () => {
      await this.db.receipts.add(receipt);
      await this.db.chains.update([receipt.visit, receipt.device], change);
    });
  }

  receipts(visit: Guid): Promise<KeptReceipt[]> {
    return this.db.receipts.where({ visit }).toArray();
  }

  // Files

  addFile(file: KeptFile, bytes: Bytes): Promise<void> {
    return this.#write(async () => {
      const sealed = await this.vault.seal(`file|${file.hash}`, bytes);
      await this.db.transaction('rw', this.db.files, this.db.blobs, async () => {
        if (await this.db.files.get(file.hash)) return;
        await this.db.files.add(file);
        await this.db.blobs.add({ hash: file.hash, sealed });
      });
    });
  }

  files(visit?: Guid): Promise<KeptFile[]> {
    return visit ? this.db.files.where({ visit }).toArray() : this.db.files.toArray();
  }

  filesWaiting(): Promise<KeptFile[]> {
    return this.db.files.where({ state: 'waits' }).toArray();
  }

  async updateFile(hash: Hex, change: Partial<KeptFile>): Promise<void> {
    await this.db.files.update(hash, change);
  }

  async bytes(hash: Hex): Promise<Bytes | undefined> {
    const row = await this.db.blobs.get(hash);
    return row && this.#orNone(this.vault.unseal(`file|${hash}`, row.sealed));
  }

  // The log of sending

  note(event: Event): Promise<void> {
    return this.#write(async () => {
      const sealed = await this.vault.sealValue('event', event);
      await this.db.transaction('rw', this.db.events, async () => {
        const id = await this.db.events.add({ sealed });
        await this.db.events.where('id').belowOrEqual(id - keptEvents).delete();
      });
    });
  }

  /** The last events, newest first. */
  async events(): Promise<Event[]> {
    const rows = await this.db.events.reverse().limit(keptEvents).toArray();
    const opened = await Promise.all(rows.map(row => this.#orNone(this.vault.unsealValue<Event>('event', row.sealed))));
    return opened.flatMap((event, i) => (event ? { ...event, id: rows[i]!.id! } : []));
  }

  /** Ends when everything that was being written is on the disk. */
  async rest(): Promise<void> {
    while (this.#writing.size > 0) await Promise.allSettled(this.#writing);
  }

  /** Closes the database and, for tests and by order of the office, throws it away. */
  async close(forGood = false): Promise<void> {
    this.vault.close();
    if (forGood) await this.db.delete();
    else this.db.close();
  }

  #openDevice({ id, sealed }: DeviceRow): Promise<Device> {
    return this.vault.unsealValue<Device>(`device|${id}`, sealed);
  }

  #openPack({ visit, sealed }: PackRow): Promise<ListedPack> {
    return this.vault.unsealValue<ListedPack>(`pack|${visit}`, sealed);
  }

  async #sealPack(pack: ListedPack): Promise<PackRow> {
    return { visit: pack.visit, sealed: await this.vault.sealValue(`pack|${pack.visit}`, pack) };
  }

  async #orNone<T>(opening: Promise<T>): Promise<T | undefined> {
    try {
      return await opening;
    } catch (problem) {
      if (problem instanceof Damaged) return undefined;
      throw problem;
    }
  }

  async #write<T>(work: () => Promise<T>): Promise<void> {
    const writing = work();
    this.#writing.add(writing);
    try {
      await writing;
    } finally {
      this.#writing.delete(writing);
    }
  }
}
