import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fold } from '../../shared/log/fold';
import { readLog } from '../../shared/log/log';
import type { Device, Store } from '../store';
import { enrolled, openStore, storeName, visitId } from '../testing/chain';
import { item, packOf } from '../testing/pack';
import { Visit } from './visit';

let name: string;
let store: Store;
let device: Device;
const pack = packOf([item('FIRE-01'), item('RGT-04', { scale: 'sign' })]);

beforeEach(async () => {
  name = storeName();
  store = await openStore(name);
  device = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
});

afterEach(() => store.close(true));

const open = (by = device, from = store) => Visit.load(from, by, pack, '0'.repeat(64));
const lines = async () => (await store.lines(visitId, device.id)).map(line => line.line);

test('an answer is on the disk when the tap is over, and says what it replaces', async () => {
  const visit = await open();
  const first = await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'notMet' } });
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  expect(visit.answer('FIRE-01')).toEqual({ answer: 'met' });
  expect((await lines()).map(line => (JSON.parse(line) as { replaces?: string[] }).replaces)).toEqual([undefined, [first]]);
});

test('closing and opening the app gives the same visit', async () => {
  const visit = await open();
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'notMet', scope: 'pattern' } });
  await visit.add({ kind: 'talk', item: 'talk:1', value: { answers: { 'RGT-04': 'yes' } } });
  const again = await open();
  expect(again.answer('FIRE-01')).toEqual({ answer: 'notMet', scope: 'pattern' });
  expect(again.all('talk')).toEqual(visit.all('talk'));
  expect([again.n, again.head]).toEqual([visit.n, visit.head]);
});

test('what was said in private stands in no line in clear', async () => {
  const visit = await open();
  await visit.add({ kind: 'talk', item: 'talk:1', value: { answers: { 'RGT-04': 'yes' }, text: 'SECRET-WORDS' } });
  await visit.add({ kind: 'sign-seen', item: 'RGT-04', value: { text: 'SECRET-WORDS' } });
  await visit.add({ kind: 'draw', item: 'talks', value: { drawn: [4711] } });
  expect((await lines()).join()).not.toMatch(/SECRET-WORDS|4711|yes/);
  expect(visit.all('sign-seen', 'RGT-04')[0]?.value).toEqual({ text: 'SECRET-WORDS' });
});

test('two quick taps on one answer keep both', async () => {
  const visit = await open();
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'notMet' } });
  const chosen = (phrase: string) =>
    visit.add({
      kind: 'answer',
      item: 'FIRE-01',
      value: () => ({ ...visit.answer('FIRE-01')!, phrases: [...(visit.answer('FIRE-01')?.phrases ?? []), phrase] }),
    });
  await Promise.all([chosen('یک'), chosen('دو')]);
  expect(visit.answer('FIRE-01')?.phrases).toEqual(['یک', 'دو']);
});

test('several acts of one tap are stored together', async () => {
  const visit = await open();
  await visit.addAll(['FIRE-01', 'RGT-04'].map(id => ({ kind: 'answer', item: id, value: { answer: 'notReached', bulk: true } })));
  expect(await lines()).toHaveLength(2);
  expect(visit.answer('RGT-04')).toEqual({ answer: 'notReached', bulk: true });
});

test('a second tab writes after the first, never beside it', async () => {
  const here = await open();
  const other = await openStore(name);
  const there = await open(device, other);
  await here.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  await there.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'notMet' } });
  await here.reload();
  expect(here.answer('FIRE-01')).toEqual({ answer: 'notMet' });
  expect(here.isConflict('answer', 'FIRE-01')).toBe(false);
  expect((await store.chain(visitId, device.id))?.n).toBe(2);
  await other.close();
});

test('enrolled again, the visit goes on with a new chain and what was written before still stands', async () => {
  await (await open()).add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  const next = await enrolled(store, { id: '0199eeee-0000-7000-8000-000000000005', secret: 't' });
  const visit = await open(next);
  expect(visit.answer('FIRE-01')).toEqual({ answer: 'met' });
  const ref = await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'partly' } });
  expect(ref).toBe(`${next.id}:1`);
  expect(visit.answer('FIRE-01')).toEqual({ answer: 'partly' });
  expect(visit.isConflict('answer', 'FIRE-01')).toBe(false);
});

test('a tap that could not be stored changes nothing, and the next one can', async () => {
  const visit = await open();
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  await expect(visit.add({ kind: 'remark', value: { text: 'ا'.repeat(200_000) } })).rejects.toThrow();
  expect(visit.single('remark')).toBeUndefined();
  await visit.add({ kind: 'remark', value: { text: 'کوتاه' } });
  expect(await lines()).toHaveLength(2);
});

test('the ledger says what the fold says, whatever was done in which order', async () => {
  const visit = await open();
  let seed = 42;
  const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let i = 0; i < 80; i++) {
    const id = `X-${random(6)}`;
    const taken = random(5) === 0;
    switch (random(4)) {
      case 0:
        await visit.add({ kind: 'answer', item: id, value: taken ? null : { answer: 'met', note: String(i) } });
        break;
      case 1:
        await visit.add({
          kind: 'note',
          item: id,
          class: random(2) ? 'open' : 'office',
          value: taken ? null : { text: String(i) },
          replaces: visit.all('note', id).map(one => one.ref),
        });
        break;
      case 2:
        await visit.add({
          kind: 'talk',
          item: id,
          value: { answers: {}, text: String(i) },
          replaces: random(2) ? visit.all('talk', id).map(one => one.ref) : [],
        });
        break;
      default:
        await visit.add({ kind: 'place', item: id, value: { state: taken ? 'notSeen' : 'seen' } });
    }
  }
  const chain = (await store.chain(visitId, device.id))!;
  const kept = await store.lines(visitId, device.id);
  const state = fold([
    (await readLog(
      chain.header,
      kept.map(line => line.line),
      kept.flatMap(line => line.opening ?? []),
    ))!,
  ]);
  for (const kind of ['answer', 'note', 'talk', 'place'] as const) {
    const heads = [state.open, state.office, state.protected].flatMap(part => [...part.slots.values()]).flatMap(slot => slot.heads);
    const expected = heads
      .filter(head => head.kind === kind && head.value !== null)
      .map(head => head.ref)
      .sort();
    expect(
      visit
        .all(kind)
        .map(one => one.ref)
        .sort(),
    ).toEqual(expected);
    for (const head of heads.filter(one => one.kind === kind)) expect(visit.heads(kind, head.item).map(one => one.ref)).toContain(head.ref);
  }
});

test('after done the visit takes no more, and the lead’s close counts all of it', async () => {
  const visit = await open();
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  await visit.add({ kind: 'done', value: {} });
  await visit.add({ kind: 'close', value: { heads: [{ device: device.id, n: visit.n, head: visit.head }] } });
  expect(visit.ended.value).toBe(true);
  expect(visit.answer('FIRE-01')).toEqual({ answer: 'met' });
});

test('how the work went is written when a page is left, for the office alone, and never after the end', async () => {
  const visit = await open();
  visit.enter();
  visit.leave();
  expect(await store.chains()).toEqual([]);
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  visit.leave();
  await visit.reload();
  const [trace] = visit.all('trace');
  expect(trace).toMatchObject({ class: 'office', item: '', value: { what: 'item', item: 'FIRE-01', changes: 1 } });
  expect((await lines()).join()).not.toContain('changes');
  visit.note({ what: 'network', online: true });
  await visit.add({ kind: 'done', value: {} });
  visit.note({ what: 'network', online: false });
  visit.leave();
  await visit.reload();
  const kinds = (await lines()).map(line => (JSON.parse(line) as { kind: string }).kind);
  expect(kinds).toEqual(['answer', 'trace', 'trace', 'done']);
});

test('a tap is not made slower by it: twenty events go with one operation, which keeps its own reference', async () => {
  const visit = await open();
  for (let i = 0; i < 20; i++) visit.note({ what: 'pause', ms: 60_000 });
  const ref = await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  expect(ref).toBe(`${device.id}:2`);
  expect(visit.heads('answer', 'FIRE-01').map(one => one.ref)).toEqual([ref]);
});

test('one damaged line of a visit hides that line alone', async () => {
  const visit = await open();
  for (const id of ['A', 'B', 'C']) await visit.add({ kind: 'answer', item: id, value: { answer: 'met' } });
  await store.db.lines.update([visitId, device.id, 2], { sealed: new Uint8Array(40) });
  const again = await open();
  expect(['A', 'B', 'C'].map(id => again.answer(id)?.answer)).toEqual(['met', undefined, 'met']);
  expect(await again.add({ kind: 'answer', item: 'B', value: { answer: 'partly' } })).toBe(`${device.id}:4`);
});
