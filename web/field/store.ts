import Dexie, { type Table } from 'dexie';
import type { Guid, Hex, Ms, Opening, SealedPack } from '../shared/log/types';

// Everything the device keeps goes through this module, so that one place can encrypt it.

export interface Device {
  id: Guid;
  secret: string;
  account: Guid;
  name: string;
  at: Ms;
}

export interface KeptPack extends Omit<SealedPack, 'box'> {
  box: Uint8Array<ArrayBuffer> | null; // none for a visit that was called off before it came here
  key?: Uint8Array<ArrayBuffer>; // there from departure on
}

export interface KeptChain {
  visit: Guid;
  device: Guid;
  header: string;
  h0: Hex;
  n: number;
  head: Hex;
  upTo: number; // the office holds everything up to here, by receipt
  done?: Ms; // when this device ended it
  parked?: string;
  trouble?: string;
}

export interface KeptLine {
  visit: Guid;
  device: Guid;
  n: number;
  line: string;
  hash: Hex;
  opening?: Opening;
}

export interface KeptFile {
  hash: Hex;
  /** The file a person knows: the photo itself, also for its small copy. */
  main: Hex;
  visit: Guid;
  size: number;
  type: string;
  at: Ms;
  state: 'waits' | 'arrived' | 'refused';
  received: number;
  tried?: boolean;
  refused?: string;
}

export interface KeptReceipt {
  id?: number;
  visit: Guid;
  device: Guid;
  upTo: number;
  head?: Hex;
  reason?: string;
  receipt: Guid;
  at: Ms;
}

interface Blobs {
  hash: Hex;
  bytes: Uint8Array<ArrayBuffer>;
}
interface Setting {
  key: string;
  value: unknown;
}

class FieldDatabase extends Dexie {
  devices!: Table<Device, Guid>;
  packs!: Table<KeptPack, Guid>;
  chains!: Table<KeptChain, [Guid, Guid]>;
  lines!: Table<KeptLine, [Guid, Guid, number]>;
  files!: Table<KeptFile, Hex>;
  blobs!: Table<Blobs, Hex>;
  receipts!: Table<KeptReceipt, number>;
  settings!: Table<Setting, string>;

  constructor(name: string) {
    // 'strict' waits until the disk has it: a tap that is shown as saved survives a dead battery.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      devices: 'id',
      packs: 'visit',
      chains: '[visit+device], visit',
      lines: '[visit+device+n], visit',
      files: 'hash, visit, state',
      blobs: 'hash',
      receipts: '++id, visit',
      settings: 'key',
    });
  }
}

/** Somebody else (another tab) has written this operation number first. */
export class ChainMoved extends Error {}

function asMoved(problem: unknown): never {
  const there = problem instanceof Dexie.BulkError && problem.failures.some(failure => failure.name === 'ConstraintError');
  throw there ? new ChainMoved() : problem;
}

export class Store {
  readonly #db: FieldDatabase;

  constructor(name = 'payesh-field') {
    this.#db = new FieldDatabase(name);
  }

  // Settings and devices

  async setting<T>(key: string): Promise<T | undefined> {
    return (await this.#db.settings.get(key))?.value as T | undefined;
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.#db.settings.put({ key, value });
  }

  devices(): Promise<Device[]> {
    return this.#db.devices.toArray();
  }

  device(id: Guid): Promise<Device | undefined> {
    return this.#db.devices.get(id);
  }

  async addDevice(device: Device): Promise<void> {
    await this.#db.devices.put(device);
  }

  // Packs

  packs(): Promise<KeptPack[]> {
    return this.#db.packs.toArray();
  }

  pack(visit: Guid): Promise<KeptPack | undefined> {
    return this.#db.packs.get(visit);
  }

  async putPack(pack: KeptPack): Promise<void> {
    await this.#db.packs.put(pack);
  }

  async dropPack(visit: Guid): Promise<void> {
    await this.#db.packs.delete(visit);
  }

  // Chains

  chains(visit?: Guid): Promise<KeptChain[]> {
    return visit ? this.#db.chains.where({ visit }).toArray() : this.#db.chains.toArray();
  }

  chain(visit: Guid, device: Guid): Promise<KeptChain | undefined> {
    return this.#db.chains.get([visit, device]);
  }

  async beginChain(chain: KeptChain): Promise<void> {
    await this.#db.transaction('rw', this.#db.chains, async () => {
      if (await this.#db.chains.get([chain.visit, chain.device])) throw new ChainMoved();
      await this.#db.chains.add(chain);
    });
  }

  /** Adds the next lines and moves the head in one transaction. */
  async append(lines: readonly KeptLine[], previous: Hex, done?: Ms): Promise<void> {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    await this.#db.transaction('rw', this.#db.chains, this.#db.lines, async () => {
      const key: [Guid, Guid] = [first.visit, first.device];
      // Both at once: a tap waits for each way to the disk. Lines that do not fit the chain are undone with the transaction.
      const [chain] = await Promise.all([this.#db.chains.get(key), this.#db.lines.bulkAdd(lines).catch(asMoved)]);
      if (chain?.n !== first.n - 1 || chain.head !== previous) throw new ChainMoved();
      await this.#db.chains.put({ ...chain, n: last.n, head: last.hash, ...(done && { done }) });
    });
  }

  async updateChain(visit: Guid, device: Guid, change: Partial<KeptChain>): Promise<void> {
    await this.#db.chains.update([visit, device], change);
  }

  /** Lines first…, in order. */
  lines(visit: Guid, device: Guid, first = 1, count = Number.MAX_SAFE_INTEGER): Promise<KeptLine[]> {
    return this.#db.lines
      .where('[visit+device+n]')
      .between([visit, device, first], [visit, device, first + Math.min(count, 1e9) - 1], true, true)
      .toArray();
  }

  /** What the office has confirmed: the receipt and the new mark stand together or not at all. */
  async confirm(receipt: KeptReceipt, change: Partial<KeptChain>): Promise<void> {
    await this.#db.transaction('rw', this.#db.chains, this.#db.receipts, async () => {
      await this.#db.receipts.add(receipt);
      await this.#db.chains.update([receipt.visit, receipt.device], change);
    });
  }

  receipts(visit: Guid): Promise<KeptReceipt[]> {
    return this.#db.receipts.where({ visit }).toArray();
  }

  // Files

  async addFile(file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#db.transaction('rw', this.#db.files, this.#db.blobs, async () => {
      if (await this.#db.files.get(file.hash)) return;
      await this.#db.files.add(file);
      await this.#db.blobs.add({ hash: file.hash, bytes });
    });
  }

  files(visit?: Guid): Promise<KeptFile[]> {
    return visit ? this.#db.files.where({ visit }).toArray() : this.#db.files.toArray();
  }

  filesWaiting(): Promise<KeptFile[]> {
    return this.#db.files.where({ state: 'waits' }).toArray();
  }

  async updateFile(hash: Hex, change: Partial<KeptFile>): Promise<void> {
    await this.#db.files.update(hash, change);
  }

  async bytes(hash: Hex): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#db.blobs.get(hash))?.bytes;
  }

  /** Whether the visit has ended on this device and the office holds every line and file of it, by receipt. */
  async isCovered(visit: Guid): Promise<boolean> {
    const [chains, files] = await Promise.all([this.chains(visit), this.files(visit)]);
    return (
      chains.some(chain => chain.done !== undefined) &&
      chains.every(chain => chain.upTo >= chain.n) &&
      files.every(file => file.state === 'arrived')
    );
  }

  /** Removes a visit from the device, and remembers that it was here. Nothing goes that a receipt does not cover. */
  async erase(visit: Guid): Promise<boolean> {
    if (!(await this.isCovered(visit))) return false;
    const db = this.#db;
    await db.transaction('rw', [db.packs, db.chains, db.lines, db.files, db.blobs, db.receipts, db.settings], async () => {
      await db.settings.filter(setting => setting.key.startsWith('draft:') && setting.key.includes(visit)).delete();
      const hashes = await db.files.where({ visit }).primaryKeys();
      await db.blobs.bulkDelete(hashes);
      await db.files.bulkDelete(hashes);
      await db.lines.where({ visit }).delete();
      await db.chains.where({ visit }).delete();
      await db.receipts.where({ visit }).delete();
      await db.packs.delete(visit);
      const erased = ((await db.settings.get('erased'))?.value ?? []) as Guid[];
      await db.settings.put({ key: 'erased', value: [...erased, visit] });
    });
    return true;
  }

  /** Closes the database and, for tests, throws it away. */
  async close(forGood = false): Promise<void> {
    if (forGood) await this.#db.delete();
    else this.#db.close();
  }
}
