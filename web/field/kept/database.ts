import Dexie, { type Table } from 'dexie';
import type { Guid, Hex, Ms } from '../../shared/log/types';
import type { Bytes, KeptChain, KeptFile, KeptReceipt } from './shapes';

// How it lies on the disk. In clear: ids, hashes, numbers, hours and states, by which rows are found and counted.
// Everything a person said, wrote, photographed or may know lies in `sealed`, under the data key of the vault.

/** One way to the data key. A second one stands beside the first and opens the same key. */
export interface Wrapping {
  by: 'pin' | 'passkey';
  salt: Bytes;
  rounds?: number; // pin
  credential?: Bytes; // passkey
  box: Bytes;
}

export interface VaultRow {
  name: 'keys';
  /** Mixed into every way in: a PIN alone, seen over a shoulder, opens no copy without it. */
  secret: Bytes;
  wrappings: Wrapping[];
  tries: number;
  last: Ms;
  /** Rows of the first version still lie here in clear. */
  clear?: boolean;
}

interface Sealed {
  sealed: Bytes;
}
export interface DeviceRow extends Sealed {
  id: Guid;
  /** The private half of its signing key (PKCS #8); none for a device that was enrolled before there were signatures. */
  key?: Bytes;
}
export interface PackRow extends Sealed {
  visit: Guid;
}
export interface BoxRow {
  visit: Guid;
  box: Bytes | null; // sealed by the office
}
/** What the route needs of an opened pack, taken out of it once. */
export interface OutlineRow extends Sealed {
  visit: Guid;
}
export interface LineRow extends Sealed {
  visit: Guid;
  device: Guid;
  n: number;
}
/** Lines that came to rest: one ciphertext for many. */
export interface BlockRow extends Sealed {
  visit: Guid;
  device: Guid;
  first: number;
  last: number;
}
export interface BlobRow extends Sealed {
  hash: Hex;
}
export interface SettingRow extends Sealed {
  key: string;
}
export interface EventRow extends Sealed {
  id?: number;
}

export class FieldDatabase extends Dexie {
  vault!: Table<VaultRow, string>;
  devices!: Table<DeviceRow, Guid>;
  packs!: Table<PackRow, Guid>;
  boxes!: Table<BoxRow, Guid>;
  outlines!: Table<OutlineRow, Guid>;
  chains!: Table<KeptChain, [Guid, Guid]>;
  lines!: Table<LineRow, [Guid, Guid, number]>;
  blocks!: Table<BlockRow, [Guid, Guid, number]>;
  files!: Table<KeptFile, Hex>;
  blobs!: Table<BlobRow, Hex>;
  receipts!: Table<KeptReceipt, number>;
  settings!: Table<SettingRow, string>;
  events!: Table<EventRow, number>;

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
    this.version(2).stores({ vault: 'name', boxes: 'visit', blocks: '[visit+device+first], visit', events: '++id' });
    this.version(3).stores({ outlines: 'visit' });
  }
}
