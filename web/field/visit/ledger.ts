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

interface Slot {
  kind: Kind;
  heads: Signal<readonly Operation[]>;
}

interface Kind {
  /** Counts up with every change of a slot of this kind. */
  version: Signal<number>;
  /** By item. */
  slots: Map<string, Slot>;
  seen?: { at: number; all: Seen[] };
}

const none: readonly Operation[] = [];

/**
 * What the log says now, slot by slot, each slot a signal of its own: a tap touches one slot, and only the card that shows it
 * is drawn again. It is the fold, kept up to date; a test compares the two.
 */
export class Ledger {
  readonly #kinds = new Map<string, Kind>();
  readonly #bySlot = new Map<Ref, Slot>();

  /** Takes the state over from the logs as a whole. */
  load(logs: readonly DeviceLog[]): void {
    const state = fold(logs);
    const heads = new Map<Slot, readonly Operation[]>();
    for (const part of [state.open, state.office, state.protected]) {
      for (const { heads: found } of part.slots.values()) {
        const slot = this.#slot(found[0]!.kind, found[0]!.item);
        const others = heads.get(slot);
        heads.set(slot, others ? [...others, ...found] : found);
      }
    }
    batch(() => {
      this.#bySlot.clear();
      for (const kind of this.#kinds.values()) for (const slot of kind.slots.values()) this.#put(slot, heads.get(slot) ?? none);
    });
  }

  /** Takes one more operation of this device over. What ends the counting (a close) asks for the whole fold instead. */
  apply(operation: Operation): void {
    const kind = kindOf(operation.kind);
    if (!kind?.classes.includes(operation.class)) return;
    batch(() => {
      for (const ref of operation.replaces) this.#drop(ref, operation.ref);
      if (kind.holds === 'each' && operation.value === null) return;
      const slot = this.#slot(operation.kind, operation.item);
      this.#put(slot, [...slot.heads.peek(), operation]);
    });
  }

  /** The heads of a slot, of any class. */
  heads(kind: string, item = ''): readonly Operation[] {
    return this.#slot(kind, item).heads.value;
  }

  /** Whether a slot that holds one answer has several that differ. */
  isConflict(kind: string, item = ''): boolean {
    const heads = this.heads(kind, item);
    return heads.length > 1 && new Set(heads.map(one => (one.value === undefined ? one.ref : canonical(one.value)))).size > 1;
  }

  /** Every standing operation of a kind, by the time it was written; what is sealed or taken back is left out. */
  all(name: string): Seen[] {
    const kind = this.#kind(name);
    const at = kind.version.value;
    if (kind.seen?.at !== at) kind.seen = { at, all: seen([...kind.slots.values()].flatMap(slot => slot.heads.peek())) };
    return kind.seen.all;
  }

  #slot(kindName: string, item: string): Slot {
    const kind = this.#kind(kindName);
    let slot = kind.slots.get(item);
    if (!slot) kind.slots.set(item, (slot = { kind, heads: signal(none) }));
    return slot;
  }

  #kind(name: string): Kind {
    let kind = this.#kinds.get(name);
    if (!kind) this.#kinds.set(name, (kind = { version: signal(0), slots: new Map() }));
    return kind;
  }

  #put(slot: Slot, operations: readonly Operation[]): void {
    slot.heads.value = operations;
    for (const operation of operations) this.#bySlot.set(operation.ref, slot);
    slot.kind.version.value++;
  }

  #drop(ref: Ref, by: Ref): void {
    const slot = this.#bySlot.get(ref);
    if (slot === undefined || ref === by) return;
    this.#bySlot.delete(ref);
    this.#put(
      slot,
      slot.heads.peek().filter(one => one.ref !== ref),
    );
  }
}

export function seen(operations: readonly Operation[]): Seen[] {
  const all = operations.flatMap(({ ref, item, at, by, class: name, value }) =>
    value === undefined || value === null ? [] : [{ ref, item, at, by, class: name, value }],
  );
  return all.sort((a, b) => a.at - b.at || numberOf(a.ref) - numberOf(b.ref));
}

const numberOf = (ref: Ref): number => Number(ref.slice(ref.indexOf(':') + 1));
