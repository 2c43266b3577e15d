// The shapes of docs/formats/visit-log.md, version 1. What a device reads may hold more members than these; it keeps and ignores them.

export type Guid = string; // lower case, with dashes
export type Hex = string; // lower case
export type Base64 = string;
export type Ms = number; // whole milliseconds UTC
export type Ref = string; // "device:n"
export type Decimal = string; // "1.5", never a float
export type Day = string; // "2026-01-01"

export type OperationClass = 'open' | 'office' | 'protected';

export interface Header {
  v: 1;
  visit: Guid;
  device: Guid;
  pack: Hex;
  at: Ms;
}

export interface OperationLine {
  n: number;
  by: Guid;
  at: Ms;
  kind: string;
  class: OperationClass;
  item?: string;
  value?: Json;
  commit?: Hex;
  replaces?: Ref[];
}

export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** The text of a value that stands in the chain as a commitment only, and the salt that opens it. */
export interface Opening {
  n: number;
  salt: Base64;
  value: string;
}

// Values, by kind

export type AnswerCode = 'met' | 'partly' | 'notMet' | 'noSign' | 'sign' | 'established' | 'notApplicable' | 'notSeen' | 'notReached';
export type Scope = 'isolated' | 'pattern' | 'widespread';

export type DefectOutcome =
  | { kind: 'mended'; photo: Hex }
  | { kind: 'order'; hours: number; told: string; checks: string }
  | { kind: 'notice' };

export interface AnswerValue {
  answer: AnswerCode;
  measured?: Decimal | string;
  scope?: Scope;
  phrases?: string[];
  note?: string;
  outcome?: DefectOutcome;
  bulk?: boolean;
}

export type PositionValue = { lat: Decimal; lon: Decimal; accuracy: number } | Record<string, never>;
export interface DoorValue { waited: number }
export interface InChargeValue { name: string; post?: string; relation?: string }
export interface BodyValue { body: string; name: string; post?: string; order?: string }
export interface ResidentsCount { women: number; men: number; leave: number; hospital: number; list: number }
export interface SectionsCount { sections: { name: string; count: number }[] }
export interface ShiftValue { name: string; post?: string; state: 'present' | 'absent' | 'replaced'; by?: string }
export interface PhotoValue { file: Hex; size: number; type: string; display?: Hex }
export interface NoteValue { text: string }
export interface PlaceValue { state: 'seen' | 'notSeen'; why?: string }
export interface DrawValue { drawn: number[]; refused?: number[]; reason?: string }
export interface TalkValue { answers: Record<string, 'yes' | 'no' | 'unsaid'>; text?: string; follow?: boolean }
export interface ObservationValue { marks: Record<string, number>; text?: string }
export interface SignSeenValue { text: string }
export interface RemarkValue { text: string; photo?: Hex }
export interface ReadoutValue { done: true }
export type SignatureValue =
  | { name: string; post?: string; strokes: string }
  | { name: string; post?: string; photo: Hex }
  | { refused: true; reason: string; witnesses: string[] };
export interface PaperValue { pad: string }
export interface CopyValue { how: 'pad' | 'qr' | 'office' }
/** How the work went: time on a question, a pause, charge, network. */
export type TraceEvent =
  | { what: 'item'; item: string; ms: number; changes: number }
  | { what: 'pause'; ms: number }
  | { what: 'battery'; percent: number; charging: boolean }
  | { what: 'network'; online: boolean };
export type TraceValue = TraceEvent | { what: 'batch'; events: TraceEvent[] };
export type EndHow = 'done' | 'unfinished' | 'refused' | 'nobodyAnswered' | 'moved' | 'brokenOff';
export interface EndValue { how: EndHow; reason?: string }
export interface ClosedHead { device: Guid; n: number; head: Hex }
export interface CloseValue { heads: ClosedHead[] }

// Segment and its answers

export interface Segment {
  v: 1;
  visit: Guid;
  device: Guid;
  header: string;
  first: number;
  prev: Hex;
  lines: string[];
  head: Hex;
  openings: Opening[];
  /** Of the chain's own device over its head; absent when that device has no key any more. */
  signature?: Base64;
  /** When it was sent, by the device's clock. */
  sent?: Ms;
}

export const segmentLimits = { lines: 2000, bytes: 4 * 1024 * 1024 } as const;

export type SegmentAnswer =
  | { status: 'stored'; visit: Guid; device: Guid; upTo: number; head: Hex; at: Ms; receipt: Guid; signature?: Base64 }
  | { status: 'parked'; reason: string; upTo: number; head?: Hex; at: Ms; receipt: Guid; signature?: Base64 }
  | { status: 'gap'; upTo: number }
  | { status: 'tooLarge'; splitAt: number }
  | { status: 'notASegment' }
  | { status: 'unknownDevice' };

export interface FileAnswer { received: number; complete: boolean }
export interface FileRefused { status: 'refused'; reason: 'tooLarge' | 'empty' | 'wrongType' | 'wrongHash' }
export const fileLimit = 15 * 1024 * 1024;

/** The office's public keys: one holds its receipts, one seals what is sent by file. */
export interface OfficeKeys { receipts: Base64; outbox: Base64 }
export interface Enrolled { device: Guid; secret: string; account: Guid; name: string; office?: OfficeKeys }

export interface SealedPack {
  visit: Guid;
  hash: Hex;
  opensAt: Ms;
  ordinal: number;
  of: number;
  area: string;
  state: 'sealed' | 'open' | 'cancelled' | 'reassigned' | 'reviewed';
  box: Base64 | null;
}
export interface PackList { packs: SealedPack[]; now: Ms }
/** Why a device gets no packs: the account is switched off, the device was revoked, or revoked with the order to wipe it. */
export type Refused = 'disabled' | 'revoked' | 'wipe';
export type PackKey = { key: Base64 } | { status: 'sealed' | 'cancelled' | 'reassigned' | Refused };

// Pack

export interface Text { fa: string; en: string }

export interface Pack {
  v: 1;
  visit: Guid;
  number: string;
  kind: string;
  centre: PackCentre;
  opensAt: Ms;
  window: { from: Ms; to: Ms };
  team: PackInspector[];
  order: PackOrder | null;
  standards: { id: string; hash: Hex };
  theme: number | null;
  places: ({ id: string } & Text)[];
  items: PackItem[];
  staff: { key: string; name: string; post: string }[];
  openFindings: { id: Guid; item: string; text: Text; since: Day }[];
  draws: Record<'files' | 'talks' | 'observation', number[]>;
  contacts: ({ id: string; phone: string } & Text)[];
  building: { floors?: number; exits?: number; [member: string]: Json | undefined } | null;
}

export interface PackOrder {
  number: string;
  from: Day;
  to: Day;
  night: boolean;
  holiday: boolean;
  office: string;
  signatory: string;
  url: string;
  code: string;
}

export interface PackCentre {
  id: Guid;
  name: string;
  kind: Text;
  family: string;
  county: Text;
  address: string;
  phone: string;
  lat: Decimal | null;
  lon: Decimal | null;
  licence: { number: string; validTo: Day } | null;
  capacity: number | null;
  sex: 'women' | 'men' | 'mixed';
}

export interface PackInspector { id: Guid; name: string; post: string; sex: 'female' | 'male'; lead: boolean }

export interface PackItem {
  id: string;
  asked: boolean;
  order: number;
  place: string;
  vital: boolean;
  severity: string;
  grade: string;
  standing: 'requirement' | 'adopted' | 'suggested';
  source: Text;
  scale: 'compliance' | 'sign';
  answer: 'compliance' | 'sign' | 'count' | 'measure' | 'date' | 'share';
  unit: string | null;
  limit: { op: string; value: Decimal } | null;
  photo: 'none' | 'place' | 'document' | 'masked-document';
  askWith: string | null;
  title: Text;
  ask: Text;
  say: Text | null;
  hint: Text | null;
  action: Text;
  finding: Text;
  points: Record<Scope, number>;
  phrases: Text[];
}
