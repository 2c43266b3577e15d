import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Device, Store } from '../store';
import { damaged } from '../store';
import { enrolled, more, onDisk, openStore, storeName, visitId, written } from '../testing/chain';
import { blockSize, ChainMoved } from './lines';

// Nobody is idle here: what is put to rest is put there by the test.
vi.stubGlobal('requestIdleCallback', () => 0);

let name: string;
let store: Store;
let device: Device;

beforeEach(async () => {
  name = storeName();
  store = await openStore(name);
  device = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
  damaged.value = new Set();
});

afterEach(() => store.close(true));

const numbers = async (from: Store = store, first?: number, count?: number) =>
  (await from.lines(visitId, device.id, first, count)).map(line => line.n);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const counts = async () => [await store.db.blocks.count(), await store.db.lines.count()];

test('nothing that was written can be read from the disk', async () => {
  await written(store, device, 4, 'SECRET-WORDS');
  await store.addFile(
    { hash: 'f', main: 'f', visit: visitId, size: 6, type: 'image/jpeg', at: 0, state: 'waits', received: 0 },
    new TextEncoder().encode('SECRET-WORDS'),
  );
  await store.set('draft:x', 'SECRET-WORDS');
  await store.note({ at: 1, what: 'trouble', why: 'SECRET-WORDS' });
  await store.tidy();
  for (const table of store.db.tables) {
    for (const row of await table.toArray()) {
      expect(onDisk(row as object), table.name).not.toMatch(/SECRET-WORDS|گوشی آزمون/);
    }
  }
});

test('rows come to rest in blocks, one ciphertext for many, and read the same', async () => {
  const before = await written(store, device, 130);
  const lines = await store.lines(visitId, device.id);
  await store.tidy();
  expect(await counts()).toEqual([1, 0]);
  expect(await store.lines(visitId, device.id)).toEqual(lines);
  await more(store, device, before, 150);
  await store.tidy();
  expect(await counts()).toEqual([2, 0]);
  expect(await numbers()).toEqual(upTo(280));
  expect(await numbers(store, blockSize - 1, 4)).toEqual([199, 200, 201, 202]);
});

test('a block stays small enough to lie in its row, and reads the same', async () => {
  const before = await written(store, device, 70, 'ا'.repeat(1_000));
  await store.tidy();
  await more(store, device, before, 70, 'ا'.repeat(1_000));
  const lines = await store.lines(visitId, device.id);
  await store.tidy();
  const blocks = await store.db.blocks.toArray();
  expect(blocks.length).toBeGreaterThan(3);
  expect(Math.max(...blocks.map(block => block.sealed.length))).toBeLessThan(64 * 1024);
  expect(blocks.map(block => block.first)).toEqual([1, ...blocks.slice(0, -1).map(block => block.last + 1)]);
  expect([await store.db.lines.count(), await store.lines(visitId, device.id)]).toEqual([0, lines]);
});

test('a line that is longer than a block has a block of its own', async () => {
  const before = await written(store, device, 63);
  await more(store, device, await more(store, device, before, 1, 'ا'.repeat(50_000)), 1);
  await store.tidy();
  expect((await store.db.blocks.toArray()).map(block => [block.first, block.last])).toEqual([[1, 63], [64, 64], [65, 65]]);
  expect(await numbers()).toEqual(upTo(65));
});

test('a larger block that an older build made stays as it is', async () => {
  const before = await written(store, device, 150, 'ا'.repeat(1_000));
  const texts = (await store.lines(visitId, device.id)).map(({ visit: _, device: __, ...text }) => text);
  const sealed = await store.vault.sealValue(`block|${visitId}|${device.id}|1|150`, texts);
  await store.db.blocks.add({ visit: visitId, device: device.id, first: 1, last: 150, sealed });
  await store.db.lines.clear();
  await more(store, device, before, 70);
  await store.tidy();
  expect((await store.db.blocks.toArray()).map(block => [block.first, block.last])).toEqual([[1, 150], [151, 220]]);
  expect(await numbers()).toEqual(upTo(220));
  expect(await numbers(store, 149, 4)).toEqual([149, 150, 151, 152]);
});

test('all chains of a visit come by one look, each with its own lines', async () => {
  await written(store, device, 70);
  await store.tidy();
  await more(store, device, (await store.chain(visitId, device.id))!, 2);
  const other = await enrolled(store, { id: '0199eeee-0000-7000-8000-000000000005', secret: 't' });
  await written(store, other, 3);
  const whole = await store.wholeChains(visitId);
  expect(whole.map(({ chain, lines }) => [chain.device, chain.n, lines.map(line => line.n)])).toEqual([
    [device.id, 72, upTo(72)],
    [other.id, 3, upTo(3)],
  ]);
});

test('a few rows are not worth a block, and stand after the block in order', async () => {
  const before = await written(store, device, 70);
  await store.tidy();
  await more(store, device, before, 5);
  await store.tidy();
  expect(await counts()).toEqual([1, 5]);
  expect(await numbers()).toEqual(upTo(75));
});

test('killed between append and compaction, and in the middle of it, every line is there once', async () => {
  await written(store, device, 90);
  await store.close();
  store = await openStore(name);
  expect(await numbers()).toEqual(upTo(90));
  const cut = () => {
    throw new Error('battery');
  };
  store.db.lines.hook('deleting', cut);
  await expect(store.tidy()).rejects.toThrow('battery');
  store.db.lines.hook('deleting').unsubscribe(cut);
  expect(await counts()).toEqual([0, 90]);
  expect(await numbers()).toEqual(upTo(90));
  await store.tidy();
  expect(await numbers()).toEqual(upTo(90));
});

test('two tabs that tidy and write at once lose and double nothing', async () => {
  const chain = await written(store, device, 100);
  const other = await openStore(name);
  await Promise.all([store.tidy(), other.tidy(), more(store, device, chain, 3)]);
  expect(await numbers()).toEqual(upTo(103));
  await expect(more(other, device, chain, 1)).rejects.toThrow(ChainMoved);
  await other.tidy();
  expect(await numbers(other)).toEqual(upTo(103));
  await other.close();
});

test('a number that went to rest cannot be written again', async () => {
  const chain = await written(store, device, 80);
  await store.tidy();
  await expect(more(store, device, { ...chain, n: 10 }, 1)).rejects.toThrow(ChainMoved);
  expect(await numbers()).toEqual(upTo(80));
});

test('one broken row leaves the rest readable, and its visit is named', async () => {
  await written(store, device, 6);
  const row = (await store.db.lines.get([visitId, device.id, 4]))!;
  row.sealed[20]! ^= 1;
  await store.db.lines.put(row);
  expect(await numbers()).toEqual([1, 2, 3, 5, 6]);
  expect([...damaged.value]).toEqual([visitId]);
  await store.tidy();
  expect(await numbers()).toEqual([1, 2, 3, 5, 6]);
});

test('a row put in the place of another does not open', async () => {
  await written(store, device, 3);
  const [one, two] = [(await store.db.lines.get([visitId, device.id, 1]))!, (await store.db.lines.get([visitId, device.id, 2]))!];
  await store.db.lines.put({ ...two, sealed: one.sealed });
  expect(await numbers()).toEqual([1, 3]);
});

test('storage full while appending: nothing is half there, and the next tap can be stored', async () => {
  const chain = await written(store, device, 3);
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  store.db.chains.hook('updating', full);
  await expect(more(store, device, chain, 1)).rejects.toThrow();
  store.db.chains.hook('updating').unsubscribe(full);
  expect(await numbers()).toEqual([1, 2, 3]);
  expect((await store.chain(visitId, device.id))?.n).toBe(3);
  await more(store, device, chain, 1);
  expect(await numbers()).toEqual([1, 2, 3, 4]);
});

test('two hundred events of sending are kept, the newest first', async () => {
  for (let i = 1; i <= 205; i++) await store.note({ at: i, what: 'file' });
  const events = await store.events();
  expect([events.length, events[0]?.at, events.at(-1)?.at]).toEqual([200, 205, 6]);
});

test('a pack keeps what two hands change at once', async () => {
  const pack = { visit: visitId, hash: 'a', opensAt: 0, ordinal: 1, of: 1, area: 'شمال', state: 'open' as const, box: null };
  await store.putPack(pack);
  const key = new Uint8Array([1, 2, 3]);
  await Promise.all([store.updatePack(visitId, { key }), store.updatePack(visitId, { state: 'cancelled' })]);
  expect(await store.pack(visitId)).toEqual({ ...pack, key, state: 'cancelled' });
});
