import type { Base64, Guid, Hex, Ms, OfficeKeys, Opening, SealedPack, Text } from '../../shared/log/types';

// What the device keeps, as the app sees it: opened. How it lies on the disk says database.ts.

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Device {
  id: Guid;
  secret: string;
  account: Guid;
  name: string;
  at: Ms;
  /** Missing when the office was too old to give them: then its receipts cannot be checked and nothing goes by file. */
  office?: OfficeKeys;
}

/** What the list of visits shows of an opened one, so that a hundred visits need not be read for it. */
export interface Card {
  name: string;
  kind: string;
  centre: Text;
  county: Text;
  phase: 'way' | 'door' | 'inside' | 'ended';
}

export interface KeptPack extends Omit<SealedPack, 'box'> {
  box: Bytes | null; // none for a visit that was called off before it came here
  key?: Bytes; // there from departure on
  card?: Card;
}

/** A pack as the list shows it, without the box. */
export type ListedPack = Omit<KeptPack, 'box'>;

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

/** A receipt of the office with all that its signature covers. */
export interface KeptReceipt {
  id?: number;
  visit: Guid;
  device: Guid;
  upTo: number;
  head?: Hex;
  reason?: string;
  receipt: Guid;
  at: Ms;
  signature?: Base64;
}

/** One event of sending, for the log that people read. */
export interface Event {
  id?: number;
  at: Ms;
  what: 'stored' | 'parked' | 'file' | 'fileRefused' | 'unreachable' | 'unknownDevice' | 'trouble' | 'exported';
  visit?: Guid;
  lines?: number;
  files?: number;
  why?: string;
  receipt?: Guid;
}
