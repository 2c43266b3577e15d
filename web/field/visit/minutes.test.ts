// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../store';
import { account, enrolled, openStore } from '../testing/chain';
import { item, packOf } from '../testing/pack';
import vectors from '../../../tests/vectors/minutes/what-is-named.json';
import type { AnswerValue, PackItem } from '../../shared/log/types';
import type { Device } from '../store';
import { codeOf, defectsOf, hasCode, minutesOf, ordersOf } from './minutes';
import { needsOf, readoutIsCurrent } from './ready';
import { Visit } from './visit';

interface Case { name: string; answers: Record<string, AnswerValue>; photos: string[]; defects: string[]; advice: string[]; orders: string[] }

let store: Store;
let device: Device;
let visit: Visit;

beforeEach(async () => {
  store = await openStore();
  device = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
  const items = [item('FIRE-01'), item('SPACE-01', { standing: 'suggested' }), item('RGT-04', { scale: 'sign' })];
  visit = await Visit.load(store, device, packOf(items), '0'.repeat(64));
});

afterEach(() => store.close(true));

const text = () => {
  const { intro, sections, outro } = minutesOf(visit);
  return [...intro, ...sections.flatMap(section => [section.title, ...section.lines]), ...outro].join('\n');
};

test('nothing that was said in private is read aloud', async () => {
  await visit.add({ kind: 'talk', item: 'talk:1', value: { answers: { 'RGT-04': 'yes' }, text: 'SECRET-TALK' } });
  await visit.add({ kind: 'observation', item: 'observation:1', value: { marks: {}, text: 'SECRET-SEEN' } });
  await visit.add({ kind: 'note', item: 'visit', class: 'office', value: { text: 'SECRET-NOTE' } });
  await visit.add({ kind: 'note', item: 'visit', class: 'open', value: { text: 'در آهنی تازه نصب شده است.' } });
  expect(text()).not.toMatch(/SECRET/);
  expect(text()).toContain('در آهنی تازه نصب شده است.');
});

test('a sign is not read aloud, and neither is what stands behind it', async () => {
  await visit.add({ kind: 'answer', item: 'RGT-04', value: { answer: 'sign' } });
  await visit.add({ kind: 'sign-seen', item: 'RGT-04', value: { text: 'SECRET' } });
  expect(text()).not.toMatch(/نقص RGT-04|SECRET/);
});

for (const one of vectors.cases as unknown as Case[]) {
  test(`minutes: ${one.name}`, async () => {
    const items = Object.entries(vectors.items).map(([id, part]) => item(id, part as Partial<PackItem>));
    visit = await Visit.load(store, { ...device, id: '0199dddd-0000-7000-8000-000000000099' }, packOf(items), '0'.repeat(64));
    for (const [id, value] of Object.entries(one.answers)) await visit.add({ kind: 'answer', item: id, value });
    for (const id of one.photos) await visit.add({ kind: 'photo', item: id, value: { file: '0'.repeat(64), size: 1, type: 'image/jpeg' } });
    const named = defectsOf(visit).map(({ item: of }) => of);
    const ids = (of: PackItem[]) => of.map(({ id }) => id);
    expect(ids(named.filter(of => of.standing !== 'suggested'))).toEqual(one.defects);
    expect(ids(named.filter(of => of.standing === 'suggested'))).toEqual(one.advice);
    expect(ids(ordersOf(visit).map(({ item: of }) => of))).toEqual(one.orders);
  });
}

test('advice stands apart from requirements, and the score nowhere', async () => {
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'notMet', phrases: ['جمله یک'] } });
  await visit.add({ kind: 'answer', item: 'SPACE-01', value: { answer: 'notMet' } });
  const sections = minutesOf(visit).sections;
  expect(sections[0]?.lines).toEqual(['اتاق‌ها: نقص FIRE-01 جمله یک']);
  expect(sections[1]?.title).toContain('فاقد ضمانت اجرا');
  expect(text()).not.toContain('امتیاز');
});

test('the code is fixed when the summary has been read, and does not change by what is written afterwards', async () => {
  await visit.add({ kind: 'door', value: { waited: 60 } });
  expect(hasCode(visit)).toBe(false);
  await visit.add({ kind: 'readout', value: { done: true } });
  const code = codeOf(visit);
  expect(code).toMatch(/^1404-00012-[0-9A-F]{8}$/);
  await visit.add({ kind: 'signature', item: account, value: { name: 'م', strokes: 'M0 0' } });
  expect(codeOf(visit)).toBe(code);
});

test('a summary read before the last answer has to be read again', async () => {
  await visit.add({ kind: 'readout', value: { done: true } });
  expect(readoutIsCurrent(visit)).toBe(true);
  await visit.add({ kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } });
  expect(readoutIsCurrent(visit)).toBe(false);
});

test('a visit where nobody opened needs no reading out and no signature of the centre', async () => {
  await visit.add({ kind: 'arrival', value: {} });
  await visit.add({ kind: 'end', value: { how: 'nobodyAnswered', reason: 'زنگ سه بار' } });
  expect(needsOf(visit)).toEqual(['own', 'leave']);
  await visit.add({ kind: 'door', value: { waited: 60 } });
  await visit.add({ kind: 'end', value: { how: 'done' } });
  expect(needsOf(visit)).toEqual(['readout', 'signature', 'copy', 'own', 'leave']);
});
