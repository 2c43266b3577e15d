import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pack } from '../shared/log/types';
import { erase } from './kept/erase';
import { outlineOf } from './outline';
import type { Device, Store } from './store';
import { enrolled, onDisk, openStore, visitId, written } from './testing/chain';
import { item, packOf } from './testing/pack';
import { drawState } from './visit/draws';
import { progressOf, suggestedPlace } from './visit/progress';
import { readKept } from './visit/read';
import { scoreOf } from './visit/score';
import { Visit } from './visit/visit';

let store: Store;
let device: Device;
const hash = 'a'.repeat(64);
const pack = packOf(
  [
    item('FIRE-01', { vital: true, severity: 'critical', order: 3 }),
    item('BED-02', { order: 2, points: { isolated: 1, pattern: 2, widespread: 3 } }),
    item('KIT-01', { place: 'kitchen' }),
    item('KIT-02', { askWith: 'BED-02', place: 'kitchen' }),
    item('RGT-04', { scale: 'sign', place: 'residents-interview' }),
    item('OLD-09', { asked: false }),
  ],
  { number: 'SECRET-WORDS' },
);

beforeEach(async () => {
  store = await openStore();
  device = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
});

afterEach(() => store.close(true));

const putPack = () => store.putPack({ visit: visitId, hash, opensAt: 0, ordinal: 1, of: 1, area: 'شمال', state: 'open', box: null });
const keep = () => store.keepOutline(visitId, hash, outlineOf(pack));
const begin = () => Visit.begin(store, device, outlineOf(pack), hash, readKept(store, visitId));
const load = (from: Pack = pack) => Visit.load(store, device, from, hash);

test('an outline opens beside the pack it was taken out of and beside no other', async () => {
  await putPack();
  await keep();
  expect(await store.outline(visitId, hash)).toEqual(outlineOf(pack));
  expect(await store.outline(visitId, 'b'.repeat(64))).toBeUndefined();
});

test('it lies under seal, and one that is damaged is as good as none', async () => {
  await putPack();
  await keep();
  const row = (await store.db.outlines.get(visitId))!;
  expect(onDisk(row)).not.toMatch(/SECRET-WORDS|FIRE-01|سالمندان/);
  row.sealed[30]! ^= 1;
  await store.db.outlines.put(row);
  expect(await store.outline(visitId, hash)).toBeUndefined();
});

test('it leaves the device with its visit, also when it was under way just then', async () => {
  await putPack();
  await keep();
  await written(store, device, 1);
  await store.updateChain(visitId, device.id, { done: 1, upTo: 1 });
  expect(await erase(store, visitId)).toBe(true);
  expect(await store.db.outlines.count()).toBe(0);
  await keep();
  expect(await store.db.outlines.count()).toBe(0);
  await putPack();
  await keep();
  await store.dropPack(visitId);
  expect(await store.db.outlines.count()).toBe(0);
});

test('route, progress and score say the same from the outline as from the whole pack', async () => {
  const visit = await load();
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'notMet', outcome: { kind: 'notice' } } });
  await visit.add({ kind: 'answer', item: 'KIT-02', value: { answer: 'partly', scope: 'pattern' } });
  await visit.add({ kind: 'answer', item: 'OLD-09', value: { answer: 'met' } });
  await visit.add({ kind: 'talk', item: 'talk:1', value: { answers: { 'RGT-04': 'yes' } } });
  const told = (one: Awaited<ReturnType<typeof begin>>) => ({
    route: one.route,
    progress: ['vital', ...pack.places.map(place => place.id)].map(place => progressOf(one, place)),
    next: suggestedPlace(one),
    score: scoreOf(one),
    talks: drawState(one, 'talks'),
  });
  const before = await begin();
  expect(told(before)).toEqual(told(visit));
  expect(told(before).progress).toEqual([
    { done: 1, all: 1 },
    { done: 2, all: 3 },
    { done: 0, all: 1 },
    { done: 1, all: 1 },
  ]);
});

test('the rest comes to the same visit: what was written before stands, and its chain goes on', async () => {
  const before = await begin();
  expect(before.isWhole()).toBe(false);
  await before.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  const visit = before.fill(pack);
  expect([visit === (before as unknown), before.isWhole()]).toEqual([true, true]);
  expect(visit.items.get('FIRE-01')?.ask.fa).toBe('پرسش FIRE-01');
  expect(visit.askedAt('bedrooms').map(one => one.title.fa)).toEqual(['عنوان KIT-02', 'عنوان BED-02', 'عنوان FIRE-01']);
  expect(visit.answer('FIRE-01')).toEqual({ answer: 'met' });
  expect(await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'partly' } })).toBe(`${device.id}:2`);
  expect((await load()).answer('FIRE-01')).toEqual({ answer: 'partly' });
});
