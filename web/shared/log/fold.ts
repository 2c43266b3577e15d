import { canonical, isGuid, isHash, isObject, isWhole } from './json';
import { kindOf } from './kinds';
import { lastNumber, type DeviceLog, type LogLine, type Operation } from './log';
import type { Guid, Hex, Json, OperationClass, Ref } from './types';

// From the log of a visit to what it says: a pure function of the set of lines, so that no order of arrival matters.
// The rules are the section "Fold" of docs/formats/visit-log.md; src/Payesh.Domain/Inspections/Fold.cs is the same function.

export interface Slot {
  /** Kind, bar, item. */
  key: string;
  /** The operations nothing replaced, by device, then number; at least one. */
  heads: Operation[];
  /** Whether it holds one answer and has several that differ. */
  conflict: boolean;
}

export interface StatePart {
  /** By key (ordinal). */
  slots: Map<string, Slot>;
  /** What came after the close and was not admitted; it has no effect. */
  late: Operation[];
}

/** Three parts that never meet: code that may see one is given that one alone. */
export interface VisitState extends Record<OperationClass, StatePart> {
  ignored: Ref[];
  unreadable: Ref[];
}

/** What the chains of one visit say together. A chain given twice, or in a longer and a shorter form, counts once. */
export function fold(logs: readonly DeviceLog[]): VisitState {
  const lines = distinct(logs.flatMap(log => log.lines));
  const operations = lines.flatMap(line => line.operation ?? []);
  const known = operations.filter(counts);
  const isLate = closing(known, lines);
  const heads = headsOf(known.filter(o => !isLate(o))).filter(o => !(o.value === null && holdsEach(o)));
  const late = known.filter(isLate);
  const part = (name: OperationClass): StatePart =>
    ({ slots: slots(heads.filter(o => o.class === name)), late: late.filter(o => o.class === name) });
  return {
    open: part('open'),
    office: part('office'),
    protected: part('protected'),
    ignored: operations.filter(o => !counts(o)).map(o => o.ref),
    unreadable: lines.filter(line => !line.operation).map(line => line.ref),
  };
}

/** The heads of a slot: what the next act about it replaces. */
export const heads = (part: StatePart, kind: string, item = ''): readonly Operation[] => part.slots.get(`${kind}|${item}`)?.heads ?? [];

/** The settled value of a slot that holds one; undefined in a conflict, when taken back, sealed or never given. */
export function settled(part: StatePart, kind: string, item = ''): Json | undefined {
  const slot = part.slots.get(`${kind}|${item}`);
  return slot && !slot.conflict ? slot.heads[0]!.value ?? undefined : undefined;
}

/** Each line once, by device, then number; of a fork the lower hash, and the opened reading before the sealed one. */
function distinct(lines: readonly LogLine[]): LogLine[] {
  const sealed = (line: LogLine) => (line.operation && line.operation.value === undefined ? 1 : 0);
  const order = (a: LogLine, b: LogLine) =>
    ordinal(a.device, b.device) || a.n - b.n || ordinal(a.hash, b.hash) || sealed(a) - sealed(b);
  return [...lines].sort(order).filter((line, i, all) => line.ref !== all[i - 1]?.ref);
}

function counts({ kind, class: name, desk }: Operation): boolean {
  return (kindOf(kind)?.classes.includes(name) ?? false) && (kind !== 'admit' || desk);
}

const holdsEach = ({ kind }: Operation) => kindOf(kind)?.holds === 'each';

/** The operations that no other of them replaces. */
function headsOf(operations: readonly Operation[]): Operation[] {
  const replaced = new Set(operations.flatMap(o => o.replaces.filter(ref => ref !== o.ref)));
  return operations.filter(o => !replaced.has(o.ref));
}

function slots(operations: readonly Operation[]): Map<string, Slot> {
  const bySlot = new Map<string, Operation[]>();
  for (const o of operations) {
    const key = `${o.kind}|${o.item}`;
    const there = bySlot.get(key);
    if (there) there.push(o);
    else bySlot.set(key, [o]);
  }
  const read = ([key, all]: [string, Operation[]]): [string, Slot] => [key, { key, heads: all, conflict: differ(all) }];
  return new Map([...bySlot].sort(([a], [b]) => ordinal(a, b)).map(read));
}

function differ(operations: readonly Operation[]): boolean {
  return operations.length > 1 && !holdsEach(operations[0]!)
    && new Set(operations.map(o => (o.value === undefined ? o.ref : canonical(o.value)))).size > 1;
}

/** How far each chain counts once the lead has closed the visit. */
function closing(known: readonly Operation[], lines: readonly LogLine[]): (operation: Operation) => boolean {
  const standing = (kind: string) => headsOf(known.filter(o => o.kind === kind)).filter(o => o.value !== null);
  const closes = standing('close');
  if (closes.length === 0) return () => false;

  const upTo = new Map<Guid, number>();
  const chainHash = new Map<Ref, Hex>(lines.map(line => [line.ref, line.hash]));
  const count = (device: Guid, n: number) => upTo.set(device, Math.max(n, upTo.get(device) ?? 0));
  const list = (listed: Json, device: Json | undefined) => {
    if (!isObject(listed) || !isGuid(device) || !isWhole(listed.n, 0, lastNumber) || !isHash(listed.head)) return;
    if ((chainHash.get(`${device}:${listed.n}`) ?? listed.head) === listed.head) count(device, listed.n);
  };
  for (const close of closes) {
    count(close.device, close.n);
    const listed = isObject(close.value) ? close.value.heads : undefined;
    if (Array.isArray(listed)) for (const head of listed) list(head, isObject(head) ? head.device : undefined);
  }
  for (const admit of standing('admit')) list(admit.value ?? null, admit.item);
  return o => !o.desk && o.n > (upTo.get(o.device) ?? 0);
}

const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
