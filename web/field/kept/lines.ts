import Dexie from 'dexie';
import { signal } from '@preact/signals';
import type { Guid, Hex, Ms } from '../../shared/log/types';
import { whenIdle } from '../idle';
import { Damaged, toText } from './boxes';
import type { BlockRow, FieldDatabase, LineRow } from './database';
import type { KeptChain, KeptLine } from './shapes';
import type { Vault } from './vault';

// The lines of the chains. The newest tap is one row with one ciphertext; when the app is idle, rows are put together into blocks.

/** Somebody else (another tab) has written this operation number first. */
export class ChainMoved extends Error {}

export const blockSize = 200;
const worthwhile = 64;

// Chromium puts a value of 64 KiB and more in a file of its own, and reading it takes a second way. A line is rarely that long.
const roomy = 60 * 1024;

/** Visits of which a part could not be read: damaged on the disk. The rest of them stands. */
export const damaged = signal<ReadonlySet<Guid>>(new Set());

const utf8 = new TextEncoder();

type Text = Omit<KeptLine, 'visit' | 'device'>;

export interface WholeChain {
  chain: KeptChain;
  lines: Text[];
}

export class Lines {
  readonly #db: FieldDatabase;
  readonly #vault: Vault;

  constructor(db: FieldDatabase, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
  }

  async begin(chain: KeptChain): Promise<void> {
    await this.#db.transaction('rw', this.#db.chains, async () => {
      if (await this.#db.chains.get([chain.visit, chain.device])) throw new ChainMoved();
      await this.#db.chains.add(chain);
    });
  }

  /** Adds the next lines and moves the head in one transaction. */
  async append(lines: readonly KeptLine[], previous: Hex, done?: Ms): Promise<void> {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    const rows = await Promise.all(lines.map(line => this.#sealLine(line)));
    const { chains, lines: table } = this.#db;
    await this.#db.transaction('rw', chains, table, async () => {
      const key: [Guid, Guid] = [first.visit, first.device];
      // Both at once: a tap waits for each way to the disk. Lines that do not fit the chain are undone with the transaction.
      const [chain] = await Promise.all([chains.get(key), table.bulkAdd(rows).catch(asMoved)]);
      if (chain?.n !== first.n - 1 || chain.head !== previous) throw new ChainMoved();
      await chains.put({ ...chain, n: last.n, head: last.hash, ...(done && { done }) });
    });
    if (done) void this.compact(first.visit, first.device, 1);
    else if (Math.floor(last.n / worthwhile) > Math.floor((first.n - 1) / worthwhile))
      whenIdle(() => this.compact(first.visit, first.device));
  }

  /** Lines first…, in order; what is damaged is left out, and its visit named in `damaged`. */
  async read(visit: Guid, device: Guid, first: number, last: number): Promise<KeptLine[]> {
    const from: [Guid, Guid, number] = [visit, device, Math.max(1, first - blockSize + 1)];
    const { blocks, lines } = this.#db;
    // One look at both: a row that comes to rest meanwhile is seen in one of them, not in both and not in none.
    const [resting, loose] = await this.#db.transaction('r', blocks, lines, () =>
      Promise.all([
        blocks.where('[visit+device+first]').between(from, [visit, device, last], true, true).toArray(),
        lines.where('[visit+device+n]').between([visit, device, first], [visit, device, last], true, true).toArray(),
      ]),
    );
    const opened = await this.#openAll(visit, resting.filter(block => block.last >= first), loose);
    return opened.filter(({ n }) => n >= first && n <= last).map(text => ({ visit, device, ...text }));
  }

  /** Every chain of a visit with all of its lines, by one look at the disk; what is damaged is left out as above. */
  async readVisit(visit: Guid): Promise<WholeChain[]> {
    const { chains, blocks, lines } = this.#db;
    const [all, resting, loose] = await this.#db.transaction('r', chains, blocks, lines, () =>
      Promise.all([chains.where({ visit }).toArray(), blocks.where({ visit }).toArray(), lines.where({ visit }).toArray()]),
    );
    return Promise.all(
      all.map(async chain => {
        const own = ({ device }: { device: Guid }) => device === chain.device;
        return { chain, lines: await this.#openAll(visit, resting.filter(own), loose.filter(own)) };
      }),
    );
  }

  /**
   * Puts the loose rows of a chain to rest in blocks. The block stands and the rows go in one transaction: cut at any moment,
   * each line is there once. Damaged rows stay where they are.
   */
  async compact(visit: Guid, device: Guid, atLeast = worthwhile): Promise<void> {
    if (!this.#vault.isOpen) return;
    const { blocks, lines } = this.#db;
    const [end, loose] = await Promise.all([this.#lastBlock(visit, device), this.#loose(visit, device)]);
    if (loose.length < atLeast) return;
    let texts: Text[];
    try {
      const open = end && end.last - end.first + 1 < blockSize && end.sealed.length < roomy ? await this.#openBlock(end) : [];
      texts = [...open, ...(await Promise.all(loose.map(row => this.#openLine(row)))).flat()];
    } catch (problem) {
      if (problem instanceof Damaged) return;
      throw problem;
    }
    if (texts.some((text, i) => text.n !== texts[0]!.n + i)) return;
    const made: BlockRow[] = [];
    for (const part of parted(texts)) made.push(await this.#sealBlock(visit, device, part));
    await this.#db.transaction('rw', blocks, lines, async () => {
      // Another tab may have done the same a moment ago.
      const [now, rest] = await Promise.all([this.#lastBlock(visit, device), lines.bulkGet(loose.map(keyOf))]);
      if (now?.last !== end?.last || rest.some(row => row === undefined)) return;
      await blocks.bulkPut(made);
      await lines.bulkDelete(loose.map(keyOf));
    });
  }

  /** Every chain with enough loose rows, one after the other. */
  async compactAll(): Promise<void> {
    const loose = new Map<string, { key: [Guid, Guid]; count: number }>();
    for (const [visit, device] of await this.#db.lines.toCollection().primaryKeys()) {
      const found = loose.get(visit + device) ?? { key: [visit, device] as [Guid, Guid], count: 0 };
      loose.set(visit + device, { ...found, count: found.count + 1 });
    }
    for (const { key, count } of loose.values()) if (count >= worthwhile) await this.compact(...key);
  }

  async sealRow({ visit, device, n, line, hash, opening }: KeptLine): Promise<LineRow> {
    return this.#sealLine({ visit, device, n, line, hash, ...(opening && { opening }) });
  }

  async #openAll(visit: Guid, resting: readonly BlockRow[], loose: readonly LineRow[]): Promise<Text[]> {
    const opened = await Promise.all([
      ...resting.map(block => this.#orNone(visit, this.#openBlock(block))),
      ...loose.map(row => this.#orNone(visit, this.#openLine(row))),
    ]);
    return opened.flat();
  }

  #loose(visit: Guid, device: Guid): Promise<LineRow[]> {
    return this.#db.lines.where('[visit+device+n]').between([visit, device, 0], [visit, device, Infinity]).toArray();
  }

  #lastBlock(visit: Guid, device: Guid): Promise<BlockRow | undefined> {
    return this.#db.blocks.where('[visit+device+first]').between([visit, device, 0], [visit, device, Infinity]).last();
  }

  async #sealLine({ visit, device, ...text }: KeptLine): Promise<LineRow> {
    const { n } = text;
    return { visit, device, n, sealed: await this.#vault.sealValue(`line|${visit}|${device}|${n}`, text) };
  }

  async #openLine({ visit, device, n, sealed }: LineRow): Promise<Text[]> {
    return [await this.#vault.unsealValue<Text>(`line|${visit}|${device}|${n}`, sealed)];
  }

  async #sealBlock(visit: Guid, device: Guid, texts: readonly Text[]): Promise<BlockRow> {
    const [first, last] = [texts[0]!.n, texts.at(-1)!.n];
    return { visit, device, first, last, sealed: await this.#vault.sealValue(`block|${visit}|${device}|${first}|${last}`, texts) };
  }

  #openBlock({ visit, device, first, last, sealed }: BlockRow): Promise<Text[]> {
    return this.#vault.unsealValue<Text[]>(`block|${visit}|${device}|${first}|${last}`, sealed);
  }

  async #orNone(visit: Guid, opening: Promise<Text[]>): Promise<Text[]> {
    try {
      return await opening;
    } catch (problem) {
      if (!(problem instanceof Damaged)) throw problem;
      if (!damaged.peek().has(visit)) damaged.value = new Set([...damaged.peek(), visit]);
      return [];
    }
  }
}

const keyOf = ({ visit, device, n }: LineRow): [Guid, Guid, number] => [visit, device, n];

/** In order, each part small enough for a block. */
function parted(texts: readonly Text[]): Text[][] {
  const parts: Text[][] = [];
  let room = 0;
  for (const text of texts) {
    const size = utf8.encode(toText(text)).length + 1;
    if (size > room || parts.at(-1)?.length === blockSize) {
      parts.push([]);
      room = roomy;
    }
    parts.at(-1)!.push(text);
    room -= size;
  }
  return parts;
}

function asMoved(problem: unknown): never {
  const there = problem instanceof Dexie.BulkError && problem.failures.some(failure => failure.name === 'ConstraintError');
  throw there ? new ChainMoved() : problem;
}
