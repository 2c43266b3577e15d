import { batch, signal, type Signal } from '@preact/signals';
import { fold } from '../../shared/log/fold';
import { canonical } from '../../shared/log/json';
import { kindOf } from '../../shared/log/kinds';
import type { DeviceLog, Operation } from '../../shared/log/log';
import type { Guid, Json, OperationClass, Ref } from '../../shared/log/types';

/** One operation as a screen sees it. */
export interface Seen<T = Json> {
  ref: Ref;
  item: string;
  at: number;
  by: Guid;
  class: OperationClass;
  value: T;
}

const none: readonly Operation[] = [];

/**
 * What the log says now, slot by slot, each slot a signal of its own: a tap touches one slot, and only the card that shows it
 * is drawn again. It is the fold, kept up to date; a test compares the two.
 */
export class Ledger {
  readonly #slots = new Map<string, Signal<readonly Operation[]>>();
  readonly #kinds = new Map<string, Signal<number>>();
  readonly #bySlot = new Map<Ref, string>();
  readonly #seen = new Map<string, { at: number; all: Seen[] }>();

  /** Takes the state over from the logs as a whole. */
  load(logs: readonly DeviceLog[]): void {
    const state = fold(logs);
    const heads = new Map<string, Operation[]>();
    for (const part of [state.open, state.office, state.protected]) {
      for (const [key, slot] of part.slots) heads.set(key, [...(heads.get(key) ?? []), ...slot.heads]);
    }
    batch(() => {
      this.#bySlot.clear();
      for (const key of this.#slots.keys()) if (!heads.has(key)) this.#put(key, none);
      for (const [key, operations] of heads) this.#put(key, operations);
    });
  }

  /** Takes one more operation of this device over. What ends the counting (a close) asks for the whole fold instead. */
  apply(operation: Operation): void {
    const kind = kindOf(operation.kind);
    if (!kind?.classes.includes(operation.class)) return;
    batch(() => {
      for (const ref of operation.replaces) this.#drop(ref, operation.ref);
      if (kind.holds === 'each' && operation.value === null) return;
      const key = keyOf(operation);
      this.#put(key, [...this.#slot(key).peek(), operation]);
    });
  }

  /** The heads of a slot, of any class. */
  heads(kind: string, item = ''): readonly Operation[] {
    return this.#slot(`${kind}|${item}`).value;
  }

  /** Whether a slot that holds one answer has several that differ. */
  isConflict(kind: string, item = ''): boolean {
    const heads = this.heads(kind, item);
    return heads.length > 1 && new Set(heads.map(one => (one.value === undefined ? one.ref : canonical(one.value)))).size > 1;
  }

  /** Every standing operation of a kind, by the time it was written; what is sealed or taken back is left out. */
  all(kind: string): Seen[] {
    const at = this.#kind(kind).value;
    const known = this.#seen.get(kind);
    if (known?.at === at) return known.all;
    const prefix = `${kind}|`;
    const operations = [...this.#slots].flatMap(([key, slot]) => (key.startsWith(prefix) ? slot.peek() : none));
    const all = seen(operations);
    this.#seen.set(kind, { at, all });
    return all;
  }

  #slot(key: string): Signal<readonly Operation[]> {
    let slot = this.#slots.get(key);
    if (!slot) this.#slots.set(key, (slot = signal(none)));
    return slot;
  }

  #kind(kind: string): Signal<number> {
    let version = this.#kinds.get(kind);
    if (!version) this.#kinds.set(kind, (version = signal(0)));
    return version;
  }

  #put(key: string, operations: readonly Operation[]): void {
    this.#slot(key).value = operations;
    for (const operation of operations) this.#bySlot.set(operation.ref, key);
    this.#kind(key.slice(0, key.indexOf('|'))).value++;
  }

  #drop(ref: Ref, by: Ref): void {
    const key = this.#bySlot.get(ref);
    if (key === undefined || ref === by) return;
    this.#bySlot.delete(ref);
    this.#put(
      key,
      this.#slot(key)
        .peek()
        .filter(one => one.ref !== ref),
    );
  }
}

export function seen(operations: readonly Operation[]): Seen[] {
  const all = operations.flatMap(({ ref, item, at, by, class: name, value }) =>
    value === undefined || value === null ? [] : [{ ref, item, at, by, class: name, value }],
  );
  return all.sort((a, b) => a.at - b.at || numberOf(a.ref) - numberOf(b.ref));
}

const keyOf = ({ kind, item }: Operation): string => `${kind}|${item}`;

const numberOf = (ref: Ref): number => Number(ref.slice(ref.indexOf(':') + 1));
