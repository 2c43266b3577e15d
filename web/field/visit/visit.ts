import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { startChain, write, type Chain } from '../../shared/log/chain';
import { fold, type Slot, type VisitState } from '../../shared/log/fold';
import { kinds, type KindName } from '../../shared/log/kinds';
import { extend, readLog, type DeviceLog } from '../../shared/log/log';
import type { AnswerValue, Guid, Hex, Json, OperationClass, Pack, PackItem, Ref } from '../../shared/log/types';
import { ChainMoved, type Device, type KeptChain, type KeptLine, type Store } from '../store';
import { Folded, type Seen } from './folded';
import { talkPlace } from './special';
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

/** An opened visit on this device: its pack, its chains, what they say together, and the pen. */
export class Visit {
  readonly pack: Pack;
  readonly asked: PackItem[];
  readonly items: ReadonlyMap<string, PackItem>;
  /** Places where something is asked by looking, in the order of the route. */
  readonly route: Pack['places'];
  readonly state: Signal<VisitState> = signal(fold([]));
  readonly #store: Store;
  readonly #device: Device;
  readonly #packHash: string;
  #logs: DeviceLog[] = [];
  #chain: Chain | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(store: Store, device: Device, pack: Pack, packHash: string) {
    this.#store = store;
    this.#device = device;
    this.#packHash = packHash;
    this.pack = pack;
    this.items = new Map(pack.items.map(item => [item.id, item]));
    const together = (item: PackItem) => item.askWith !== null && (this.items.get(item.askWith)?.asked ?? false);
    this.asked = pack.items.filter(item => item.asked && !together(item)).sort((a, b) => a.order - b.order);
    const places = new Set(this.asked.map(item => item.place));
    this.route = pack.places.filter(place => places.has(place.id) && place.id !== talkPlace);
  }

  static async load(store: Store, device: Device, pack: Pack, packHash: string): Promise<Visit> {
    const visit = new Visit(store, device, pack, packHash);
    await visit.#read();
    return visit;
  }

  get id(): Guid { return this.pack.visit; }
  get account(): Guid { return this.#device.account; }
  get deviceId(): Guid { return this.#device.id; }
  get n(): number { return this.#chain?.n ?? 0; }
  get head(): string { return this.#chain?.head ?? ''; }

  // What the log says

  readonly #folded = computed(() => new Folded(this.state.value));

  slot(kind: KindName, item = ''): Slot | undefined {
    return this.state.value.open.slots.get(`${kind}|${item}`);
  }

  /** The answer of an open slot; in a conflict the last one, so that it is seen and can be mended. */
  single<K extends keyof Values>(kind: K, item = ''): Values[K] | undefined {
    const head = this.slot(kind, item)?.heads.at(-1);
    return (head?.value ?? undefined) as Values[K] | undefined;
  }

  answer(item: string): AnswerValue | undefined {
    return this.single('answer', item);
  }

  /** Every standing operation of a kind, of any class, by the time it was written. */
  all<K extends keyof Values>(kind: K, item?: string): Seen<Values[K]>[] {
    const seen = (this.#folded.value.byKind.get(kind) ?? []) as Seen<Values[K]>[];
    return item === undefined ? seen : seen.filter(one => one.item === item);
  }

  /** The hash of the chain after this operation. */
  hashOf(ref: Ref): Hex | undefined {
    return this.#logs.flatMap(log => log.lines).find(line => line.ref === ref)?.hash;
  }

  /** The questions that some private talk has an answer to. */
  get saidInTalks(): ReadonlySet<string> { return this.#folded.value.saidInTalks; }

  /** The end of this device's chain was written: nothing more is added here. */
  readonly ended: ReadonlySignal<boolean> = computed(() => this.all('done').some(one => one.ref.startsWith(`${this.#device.id}:`)));

  // Writing

  /** Writes one act at the end of the chain; when this returns, it is on the disk. */
  add<K extends keyof Values>(doing: Doing<K>): Promise<Ref> {
    const next = this.#queue.then(() => this.#add(doing));
    this.#queue = next.then(() => { notStored.value = false; }, () => { notStored.value = true; });
    return next;
  }

  /** Reads again what another tab has written. */
  reload(): Promise<void> {
    const next = this.#queue.then(() => this.#read());
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #add<K extends keyof Values>(doing: Doing<K>): Promise<Ref> {
    try {
      return await this.#write(doing);
    } catch (problem) {
      if (!(problem instanceof ChainMoved)) throw problem;
      await this.#read();
      return this.#write(doing);
    }
  }

  async #write<K extends keyof Values>(doing: Doing<K>): Promise<Ref> {
    const chain = this.#chain ?? (await this.#begin());
    const holdsOne = kinds[doing.kind].holds === 'one';
    const replaces = doing.replaces ?? (holdsOne ? this.slot(doing.kind, doing.item)?.heads.map(head => head.ref) : undefined);
    const value = typeof doing.value === 'function' ? doing.value() : doing.value;
    const written = await write(chain, {
      by: this.#device.account, at: Date.now(), kind: doing.kind, value: value as Json,
      ...(doing.class && { class: doing.class }), ...(doing.item && { item: doing.item }), ...(replaces?.length && { replaces }),
    });
    const { n, line, hash, opening } = written;
    await this.#store.append({ visit: this.id, device: this.#device.id, n, line, hash, ...(opening && { opening }) }, chain.head);
    this.#chain = written.chain;
    const log = this.#logs.find(one => one.device === this.#device.id)!;
    await extend(log, line, opening ? [opening] : []);
    this.state.value = fold(this.#logs);
    said.value = { visit: this.id, n };
    return `${this.#device.id}:${n}`;
  }

  async #begin(): Promise<Chain> {
    const chain = await startChain(this.id, this.#device.id, this.#packHash, Date.now());
    const { visit, device, header, head } = chain;
    await this.#store.beginChain({ visit, device, header, h0: head, n: 0, head, upTo: 0 });
    this.#logs.push((await readLog(header, []))!);
    return (this.#chain = chain);
  }

  async #read(): Promise<void> {
    const chains = await this.#store.chains(this.id);
    const logs: DeviceLog[] = [];
    for (const chain of chains) {
      const log = await readKept(chain, await this.#store.lines(chain.visit, chain.device));
      if (log) logs.push(log);
    }
    const own = chains.find(chain => chain.device === this.#device.id);
    batch(() => {
      this.#logs = logs;
      this.#chain = own ? { visit: own.visit, device: own.device, header: own.header, n: own.n, head: own.head } : null;
      this.state.value = fold(logs);
    });
  }
}

/** The last act could not be stored (no room, a broken disk): it is said until one can. */
export const notStored = signal(false);

/** The last thing written on this device, for whoever counts or sends. */
export const said = signal<{ visit: Guid; n: number } | null>(null);

function readKept(chain: KeptChain, lines: KeptLine[]): Promise<DeviceLog | undefined> {
  return readLog(chain.header, lines.map(line => line.line), lines.flatMap(line => (line.opening ? [line.opening] : [])));
}
