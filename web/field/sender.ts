import { signal } from '@preact/signals';
import type { Guid, Hex } from '../shared/log/types';
import { markUnknown } from './device';
import type { Office } from './office';
import { sendFile } from './send-files';
import { sendChain, type Sent } from './send-lines';
import type { Device, Store } from './store';
import { countWaiting } from './waiting';

const pause = 60_000; // by itself at most once a minute
const backOff = [15_000, 60_000, 180_000, 600_000];

/** Sends in the background: when a place is finished, at the end, by the button, when the network comes back. */
export class Sender {
  readonly busy = signal(false);
  readonly lastSent = signal<number | null>(null);
  readonly nextTry = signal<number | null>(null);
  /** The last round did not get everything out: no network, or something a person has to look at. */
  readonly failing = signal(false);
  readonly #store: Store;
  readonly #office: Office;
  #failures = 0;
  #lastStart = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;
  #told: Sent | null = null;

  constructor(store: Store, office: Office) {
    this.#store = store;
    this.#office = office;
  }

  /** Called after each round, whatever came of it. */
  afterRound: () => Promise<void> = () => Promise.resolve();

  /** From now on it sends by itself, whenever the vault is open. */
  start(): void {
    addEventListener('online', () => {
      this.#failures = 0;
      void this.now();
    });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.soon();
    });
  }

  /** After the PIN was given. */
  async wake(): Promise<void> {
    this.lastSent.value = (await this.#store.setting<number>('lastSent')) ?? null;
    await this.now();
  }

  /** By itself: a minute after the last time at the earliest. */
  soon(): void {
    const wait = this.#lastStart + pause - Date.now();
    if (wait <= 0) void this.now();
    else this.#in(wait);
  }

  /** At once: the button and the end of a visit. */
  async now(): Promise<void> {
    if (!this.#store.vault.isOpen) return;
    if (this.busy.value) {
      this.#again = true;
      return;
    }
    this.busy.value = true;
    this.#lastStart = Date.now();
    try {
      do {
        this.#again = false;
        await this.#alone(() => this.#round());
      } while (this.#again && this.#failures === 0);
    } finally {
      this.busy.value = false;
      if (this.#store.vault.isOpen) await countWaiting(this.#store);
    }
    await this.afterRound();
  }

  // Two tabs share one store; one of them sends.
  async #alone(work: () => Promise<void>): Promise<void> {
    const locks = globalThis.navigator?.locks as LockManager | undefined;
    if (!locks) return work();
    await locks.request(`payesh-send ${this.#store.name}`, { ifAvailable: true }, lock => (lock ? work() : this.#in(5_000)));
  }

  async #round(): Promise<void> {
    const devices = await this.#store.devices();
    if (devices.length === 0) return;
    const outcomes: Sent[] = [];
    for (const chain of await this.#store.chains()) outcomes.push(await sendChain(this.#store, this.#office, devices, chain));
    await countWaiting(this.#store);
    if (!outcomes.includes('unreachable')) outcomes.push(...(await this.#files(devices)));
    if (outcomes.includes('unknownDevice')) await markUnknown(this.#store, true);
    await this.#tell(outcomes);
    await this.#after(outcomes);
  }

  async #files(devices: Device[]): Promise<Sent[]> {
    const outcomes: Sent[] = [];
    const arrived = new Map<Guid, Set<Hex>>();
    for (const file of await this.#store.filesWaiting()) {
      const outcome = await sendFile(this.#store, this.#office, devices, file);
      outcomes.push(outcome);
      if (outcome === 'unreachable') break;
      if (outcome === 'sent') arrived.set(file.visit, (arrived.get(file.visit) ?? new Set()).add(file.main));
      await countWaiting(this.#store);
    }
    for (const [visit, photos] of arrived) await this.#store.note({ at: Date.now(), what: 'file', visit, files: photos.size });
    return outcomes;
  }

  // Once is enough: two hundred tries without a network would push out of the log what it is read for.
  async #tell(outcomes: Sent[]): Promise<void> {
    for (const what of ['unreachable', 'unknownDevice'] as const) {
      if (outcomes.includes(what) && this.#told !== what) await this.#store.note({ at: Date.now(), what: (this.#told = what) });
    }
    if (outcomes.includes('sent')) this.#told = null;
  }

  async #after(outcomes: Sent[]): Promise<void> {
    if (outcomes.includes('sent')) {
      this.lastSent.value = Date.now();
      await this.#store.set('lastSent', this.lastSent.value);
    }
    const stuck = outcomes.includes('unreachable') || outcomes.includes('unknownDevice') || outcomes.includes('trouble');
    this.failing.value = stuck;
    if (!stuck) {
      this.#failures = 0;
      this.nextTry.value = null;
      return;
    }
    if (outcomes.includes('sent')) this.#failures = 0; // it moves on, if slowly
    this.#in(backOff[Math.min(this.#failures++, backOff.length - 1)]!);
  }

  #in(wait: number): void {
    clearTimeout(this.#timer);
    this.nextTry.value = Date.now() + wait;
    this.#timer = setTimeout(() => void this.now(), wait);
  }
}
