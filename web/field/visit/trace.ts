import type { Ms, TraceEvent, TraceValue } from '../../shared/log/types';

// How the work went, beside what it found: recorded, shown to the inspector, not judged. It is gathered and written now and then,
// together with an operation that is written anyway, so that no tap waits for it.

const enough = 20;

export class Trace {
  #events: TraceEvent[] = [];
  #item = '';
  #changes = 0;
  #since: Ms;
  #last: Ms;

  constructor(now: Ms) {
    this.#since = this.#last = now;
  }

  /** A page of questions was opened: looking begins here. */
  enter(now: Ms): void {
    if (!this.#item) this.#since = this.#last = now;
  }

  /** A question was answered or changed. The time since the last one was for reading this one. */
  touch(item: string, now: Ms): void {
    if (item !== this.#item) {
      this.#leaveItem();
      this.#item = item;
      this.#since = this.#last;
    }
    this.#changes++;
    this.#last = now;
  }

  note(event: TraceEvent): void {
    this.#events.push(event);
  }

  /** The page was left, and with it the question that was last touched. Says whether there is something to write. */
  leave(): boolean {
    this.#leaveItem();
    return this.#events.length > 0;
  }

  /** What was gathered, when it is worth an operation or has to be written now; it is given out once. */
  take(now: boolean): TraceValue | null {
    if (now) this.#leaveItem();
    if (this.#events.length === 0 || (!now && this.#events.length < enough)) return null;
    const events = this.#events;
    this.#events = [];
    return events.length === 1 ? events[0]! : { what: 'batch', events };
  }

  /** Puts back what could not be written. */
  restore(value: TraceValue): void {
    this.#events = [...eventsOf(value), ...this.#events];
  }

  #leaveItem(): void {
    const ms = Math.max(0, Math.round(this.#last - this.#since));
    if (this.#item) this.note({ what: 'item', item: this.#item, ms, changes: this.#changes });
    this.#item = '';
    this.#changes = 0;
  }
}

export const eventsOf = (value: TraceValue): TraceEvent[] => (value.what === 'batch' ? value.events : [value]);
