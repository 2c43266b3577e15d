import type { VisitState } from '../../shared/log/fold';
import type { Operation } from '../../shared/log/log';
import type { Guid, Json, OperationClass, Ref, TalkValue } from '../../shared/log/types';

/** One operation as a screen sees it. */
export interface Seen<T = Json> { ref: Ref; item: string; at: number; by: Guid; class: OperationClass; value: T }

/** The state arranged as the screens ask for it; made once after each act. */
export class Folded {
  readonly byKind = new Map<string, Seen[]>();
  readonly saidInTalks = new Set<string>();

  constructor(state: VisitState) {
    for (const part of [state.open, state.office, state.protected]) {
      for (const slot of part.slots.values()) for (const head of slot.heads) this.#take(head);
    }
    for (const seen of this.byKind.values()) seen.sort((a, b) => a.at - b.at || numberOf(a.ref) - numberOf(b.ref));
    for (const talk of this.byKind.get('talk') ?? []) {
      for (const id of Object.keys((talk.value as unknown as TalkValue).answers)) this.saidInTalks.add(id);
    }
  }

  #take({ ref, item, at, by, class: name, kind, value }: Operation): void {
    if (value === undefined || value === null) return; // sealed or taken back: nothing to show
    const seen = { ref, item, at, by, class: name, value };
    const kept = this.byKind.get(kind);
    if (kept) kept.push(seen);
    else this.byKind.set(kind, [seen]);
  }
}

const numberOf = (ref: Ref): number => Number(ref.slice(ref.indexOf(':') + 1));
