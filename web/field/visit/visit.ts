import { batch, computed, signal } from '@preact/signals';
import { startChain, write, type Act, type Chain } from '../../shared/log/chain';
import { kinds, type KindName } from '../../shared/log/kinds';
import { readLog, take, type DeviceLog, type Operation } from '../../shared/log/log';
import type { AnswerValue, Guid, Hex, Json, OperationClass, Pack, PackItem, Ref, TraceEvent } from '../../shared/log/types';
import type { Bare, Outline, PackOf } from '../outline';
import { ChainMoved, type Device, type KeptLine, type Store } from '../store';
import { Ledger, seen, type Seen } from './ledger';
import { Questions } from './questions';
import { readKept, type Kept } from './read';
import { Trace } from './trace';
import type { Values } from './values';

export interface Doing<K extends keyof Values> {
  kind: K;
  /** Null takes the thing back. A function is asked when its turn comes, so that two quick taps do not undo each other. */
  value: Values[K] | null | (() => Values[K] | null);
  item?: string;
  class?: OperationClass;
  /** The heads the screen was showing; for a kind that holds one answer they are taken from the state. */
  replaces?: readonly Ref[];
}

/**
 * An opened visit on this device: its pack, its chains, what they say together, and the pen. It can be had before the words of the
 * questions are read (`Visit<Bare>`); whoever needs them asks for the whole one.
 */
export class Visit<Q extends Bare = PackItem> {
  #pack: PackOf<Q>;
  #questions: Questions<Q>;
  readonly #isWhole = signal(false);
  readonly #ledger = new Ledger();
  readonly #trace = new Trace(Date.now());
  readonly #store: Store;
  readonly #device: Device;
  readonly #packHash: string;
  #logs: DeviceLog[] = [];
  #chain: Chain | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(store: Store, device: Device, pack: PackOf<Q>, packHash: string) {
    this.#store = store;
    this.#device = device;
    this.#packHash = packHash;
    this.#pack = pack;
    this.#questions = new Questions(pack);
  }

  /** @param kept What readKept began to read before the pack was at hand. */
  static async load(store: Store, device: Device, pack: Pack, packHash: string, kept = readKept(store, pack.visit)): Promise<Visit> {
    return (await Visit.begin(store, device, pack, packHash, kept)).fill(pack);
  }

  /** Opens it with what is read of its pack so far. */
  static async begin(store: Store, device: Device, outline: Outline, packHash: string, kept: Promise<Kept>): Promise<Visit<Bare>> {
    const visit = new Visit<Bare>(store, device, outline, packHash);
    visit.#take(await kept);
    return visit;
  }

  /** The rest of the pack was read: from now on it is a whole one. */
  fill(pack: Pack): Visit {
    const whole = this as unknown as Visit;
    if (whole.#pack !== pack) whole.#questions = new Questions(pack);
    whole.#pack = pack;
    whole.#isWhole.value = true;
    return whole;
  }

  isWhole(): this is Visit {
    return this.#isWhole.value;
  }

  get pack(): PackOf<Q> {
    return this.#pack;
  }
  get items(): ReadonlyMap<string, Q> {
    return this.#questions.items;
  }
  get asked(): readonly Q[] {
    return this.#questions.asked;
  }
  /** Places where something is asked by looking, in the order of the route. */
  get route(): Pack['places'] {
    return this.#questions.route;
  }
  get id(): Guid {
    return this.pack.visit;
  }
  get account(): Guid {
    return this.#device.account;
  }
  get deviceId(): Guid {
    return this.#device.id;
  }
  get n(): number {
    return this.#chain?.n ?? 0;
  }
  get head(): string {
    return this.#chain?.head ?? '';
  }

  /** Where a question is asked: one that goes with another is asked where that one is. */
  placeOf(item: Bare): string {
    return this.#questions.placeOf(item);
  }

  /** What is asked at a place, in order. */
  askedAt(place: string): readonly Q[] {
    return this.#questions.at(place);
  }

  // What the log says

  /** The heads of a slot that holds one answer: what the next act about it replaces. */
  heads(kind: KindName, item = ''): readonly Operation[] {
    return this.#ledger.heads(kind, item);
  }

  isConflict(kind: KindName, item = ''): boolean {
    return this.#ledger.isConflict(kind, item);
  }

  /** The answer of a slot; in a conflict the last one, so that it is seen and can be mended. */
  single<K extends keyof Values>(kind: K, item = ''): Values[K] | undefined {
    return (this.heads(kind, item).at(-1)?.value ?? undefined) as Values[K] | undefined;
  }

  answer(item: string): AnswerValue | undefined {
    return this.single('answer', item);
  }

  /** Every standing operation of a kind, of any class, by the time it was written. */
  all<K extends keyof Values>(kind: K, item?: string): Seen<Values[K]>[] {
    return (item === undefined ? this.#ledger.all(kind) : seen(this.heads(kind, item))) as unknown as Seen<Values[K]>[];
  }

  /** The hash of the chain after this operation. */
  hashOf(ref: Ref): Hex | undefined {
    return this.#logs.flatMap(log => log.lines).find(line => line.ref === ref)?.hash;
  }

  /** The questions that some private talk has an answer to. */
  readonly saidInTalks = computed(() => new Set(this.all('talk').flatMap(talk => Object.keys(talk.value.answers))));

  /** The end of this device's chain was written: nothing more is added here. */
  readonly ended = computed(() => this.all('done').some(one => one.ref.startsWith(`${this.#device.id}:`)));

  // Writing

  /** Writes one act at the end of the chain; when this returns, it is on the disk. */
  async add<K extends keyof Values>(doing: Doing<K>): Promise<Ref> {
    return (await this.addAll([doing]))[0]!;
  }

  /** Writes several acts of one tap; all of them are on the disk, or none. */
  addAll<K extends keyof Values>(doings: readonly Doing<K>[]): Promise<Ref[]> {
    const next = this.#queue.then(() => this.#add(doings));
    this.#queue = next.then(
      () => {
        notStored.value = false;
      },
      () => {
        notStored.value = true;
      },
    );
    return next;
  }

  // How the work went

  /** A page of questions was opened. */
  enter(): void {
    this.#trace.enter(Date.now());
  }

  /** It was left: what was gathered is written down. */
  leave(): void {
    if (this.#trace.leave() && this.n > 0 && !this.ended.peek()) void this.addAll([]).catch(() => undefined); // it stays gathered
  }

  note(event: TraceEvent): void {
    this.#trace.note(event);
  }

  /** Reads again what another tab has written. */
  reload(): Promise<void> {
    const next = this.#queue.then(() => this.#read());
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #add<K extends keyof Values>(doings: readonly Doing<K>[]): Promise<Ref[]> {
    try {
      return await this.#write(doings);
    } catch (problem) {
      if (!(problem instanceof ChainMoved)) throw problem;
      await this.#read();
      return this.#write(doings);
    }
  }

  async #write<K extends keyof Values>(doings: readonly Doing<K>[]): Promise<Ref[]> {
    const before = this.#chain ?? (await this.#begin());
    const { visit, device } = before;
    let chain = before;
    const rows: KeptLine[] = [];
    const traced = this.#traced(doings);
    for (const doing of [...(traced ? [traced] : []), ...doings] as readonly Doing<K>[]) {
      const written = await write(chain, this.#act(doing));
      const { n, line, hash, opening } = written;
      rows.push({ visit, device, n, line, hash, ...(opening && { opening }) });
      chain = written.chain;
    }
    const done = doings.some(doing => doing.kind === 'done') ? Date.now() : undefined;
    try {
      await this.#store.append(rows, before.head, done);
    } catch (problem) {
      if (traced) this.#trace.restore(traced.value);
      throw problem;
    }
    this.#chain = chain;
    const log = this.#logs.find(one => one.device === device)!;
    const operations: Operation[] = [];
    for (const { n, line, hash, opening } of rows) {
      const { operation } = take(log, n, line, hash, opening);
      if (operation) operations.push(operation);
    }
    batch(() => {
      if (operations.some(one => one.kind === 'close')) this.#ledger.load(this.#logs);
      else for (const operation of operations) this.#ledger.apply(operation);
      said.value = { visit, operations };
    });
    return rows.slice(traced ? 1 : 0).map(row => `${device}:${row.n}`);
  }

  /** The operation about the work itself that goes with these, if it is its time. Nothing of it stands after the end. */
  #traced(doings: readonly Doing<keyof Values>[]): { kind: 'trace'; value: Values['trace'] } | null {
    const [only] = doings;
    if (doings.length === 1 && only?.kind === 'answer' && only.item) this.#trace.touch(only.item, Date.now());
    if (this.ended.peek()) return null;
    const value = this.#trace.take(doings.length === 0 || only?.kind === 'done');
    return value && { kind: 'trace', value };
  }

  #act<K extends keyof Values>(doing: Doing<K>): Act {
    const { kind, item, class: name } = doing;
    const holdsOne = kinds[kind].holds === 'one';
    const replaces = doing.replaces ?? (holdsOne ? this.heads(kind, item).map(head => head.ref) : undefined);
    const value = (typeof doing.value === 'function' ? doing.value() : doing.value) as Json;
    return {
      by: this.#device.account,
      at: Date.now(),
      kind,
      value,
      ...(name && { class: name }),
      ...(item && { item }),
      ...(replaces?.length && { replaces }),
    };
  }

  async #begin(): Promise<Chain> {
    const chain = await startChain(this.id, this.#device.id, this.#packHash, Date.now());
    const { visit, device, header, head } = chain;
    await this.#store.beginChain({ visit, device, header, h0: head, n: 0, head, upTo: 0 });
    this.#logs.push((await readLog(header, []))!);
    return (this.#chain = chain);
  }

  async #read(): Promise<void> {
    this.#take(await readKept(this.#store, this.id));
  }

  #take({ chains, logs }: Kept): void {
    const own = chains.find(chain => chain.device === this.#device.id);
    batch(() => {
      this.#logs = logs;
      this.#chain = own ? { visit: own.visit, device: own.device, header: own.header, n: own.n, head: own.head } : null;
      this.#ledger.load(logs);
    });
  }
}

/** The last act could not be stored (no room, a broken disk): it is said until one can. */
export const notStored = signal(false);

/** The last thing written on this device, for whoever counts or sends. */
export const said = signal<{ visit: Guid; operations: readonly Operation[] } | null>(null);
