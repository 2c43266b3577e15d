// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../store';
import { enrolled, openStore } from '../testing/chain';
import { item, packOf } from '../testing/pack';
import { answerRest, changeAnswer, giveAnswer, isFinished, restNotReached, restOf, takeBack } from './answering';
import { drawOneMore, drawState, placeInDraw, refusalsOf, refuseDrawn, startDraw } from './draws';
import { progressOf, suggestedPlace, undetermined, unanswered } from './progress';
import { scoreOf } from './score';
import { Visit } from './visit';

const fire = item('FIRE-01', { vital: true, severity: 'critical', points: { isolated: 40, pattern: 50, widespread: 60 } });
const minor = item('SPACE-01', { order: 2, severity: 'minor' });
const sign = item('RGT-02', { order: 3, scale: 'sign', severity: 'moderate' });
const host = item('KIT-01', { order: 4, place: 'kitchen', severity: 'major' });
const beside = item('KIT-03', { order: 5, place: 'bedrooms', askWith: 'KIT-01', severity: 'minor' });
const asked = item('RGT-01', {
  order: 6,
  place: 'residents-interview',
  scale: 'sign',
  say: { fa: 'کسی دعوا می‌کند؟', en: 'Does anybody quarrel?' },
});
const other = item('LIC-09', { order: 7, asked: false });

let store: Store;
let visit: Visit;

beforeEach(async () => {
  store = await openStore();
  const device = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
  visit = await Visit.load(store, device, packOf([fire, minor, sign, host, beside, asked, other]), '0'.repeat(64));
});

afterEach(() => store.close(true));

test('a defect that is answered again as met loses what was said about the defect, and keeps note and value', async () => {
  await giveAnswer(visit, fire, 'notMet');
  await changeAnswer(visit, fire, {
    scope: 'pattern',
    phrases: ['جمله یک'],
    note: 'یادداشت',
    measured: '1.5',
    outcome: { kind: 'notice' },
  });
  await giveAnswer(visit, fire, 'partly');
  expect(visit.answer('FIRE-01')).toMatchObject({ answer: 'partly', scope: 'pattern', outcome: { kind: 'notice' } });
  await giveAnswer(visit, fire, 'met');
  expect(visit.answer('FIRE-01')).toEqual({ answer: 'met', note: 'یادداشت', measured: '1.5' });
});

test('an answer taken back is no answer, and a late part of it does not bring it back', async () => {
  await giveAnswer(visit, fire, 'notMet');
  await takeBack(visit, fire);
  await changeAnswer(visit, fire, { note: 'دیر رسید' });
  expect(visit.answer('FIRE-01')).toBeUndefined();
  expect(progressOf(visit, 'bedrooms')).toEqual({ done: 0, all: 3 });
});

test('a question asked with another is asked in its place', () => {
  expect(progressOf(visit, 'kitchen')).toEqual({ done: 0, all: 2 });
  expect(visit.route.map(place => place.id)).toEqual(['bedrooms', 'kitchen']);
});

test('«the rest is fine» covers minor and moderate questions alone, never vital or zero-tolerance ones', async () => {
  expect(restOf(visit, 'bedrooms')).toEqual([minor]);
  expect(await answerRest(visit, 'bedrooms')).toBe(1);
  expect(visit.answer('SPACE-01')).toEqual({ answer: 'met', bulk: true });
  expect([visit.answer('FIRE-01'), visit.answer('RGT-02')]).toEqual([undefined, undefined]);
  expect(visit.single('place', 'bedrooms')).toEqual({ state: 'seen' });
});

test('when time ends, what is left is «not reached»; what was answered stays', async () => {
  await giveAnswer(visit, fire, 'met');
  await restNotReached(visit);
  expect(unanswered(visit)).toEqual([]);
  expect(visit.answer('FIRE-01')).toEqual({ answer: 'met' });
  expect(visit.answer('RGT-02')).toEqual({ answer: 'notReached', bulk: true });
  expect(isFinished(visit, 'kitchen')).toBe(true);
});

test('a private talk answers its questions without an open answer', async () => {
  await visit.add({ kind: 'talk', item: 'talk:1', value: { answers: { 'RGT-01': 'unsaid' } } });
  expect(unanswered(visit).map(one => one.id)).not.toContain('RGT-01');
  expect(visit.answer('RGT-01')).toBeUndefined();
});

test('a critical defect needs «mended» or an order', async () => {
  await giveAnswer(visit, fire, 'notMet');
  await changeAnswer(visit, fire, { outcome: { kind: 'notice' } });
  expect(undetermined(visit)).toEqual([fire]);
  await changeAnswer(visit, fire, { outcome: { kind: 'order', hours: 24, told: '', checks: '' } });
  expect(undetermined(visit)).toEqual([]);
});

test('vital looks come first, then the places in their order', async () => {
  expect(suggestedPlace(visit)).toBe('vital');
  await giveAnswer(visit, fire, 'met');
  expect(suggestedPlace(visit)).toBe('bedrooms');
  await visit.add({ kind: 'place', item: 'bedrooms', value: { state: 'notSeen', why: 'کلید نبود' } });
  expect(suggestedPlace(visit)).toBe('kitchen');
});

test('the score counts what was judged: a partly kept rule costs half, an established sign ends it', async () => {
  expect(scoreOf(visit).points).toBeNull();
  await giveAnswer(visit, fire, 'met');
  await giveAnswer(visit, minor, 'partly');
  await giveAnswer(visit, sign, 'noSign');
  expect(scoreOf(visit)).toEqual({ points: 97, defects: 1, critical: 0 }); // 100 × (72 − 2) ÷ 72
  await giveAnswer(visit, sign, 'sign');
  expect(scoreOf(visit).points).toBe(83); // 100 × (84 − 14) ÷ 84
  await giveAnswer(visit, sign, 'established');
  expect(scoreOf(visit).points).toBe(0);
});

test('a refusal draws the next number and keeps its reason', async () => {
  expect(drawState(visit, 'talks')).toMatchObject({ wanted: 3, started: false, standing: [] });
  await startDraw(visit, 'files');
  expect(drawState(visit, 'files').standing).toEqual([3, 11, 27]);
  await refuseDrawn(visit, 'files', 11, 'پرونده پیدا نشد');
  expect(drawState(visit, 'files')).toMatchObject({ standing: [3, 27, 8], refused: [11], more: false });
  await drawOneMore(visit, 'files');
  expect(drawState(visit, 'files').standing).toEqual([3, 27, 8]);
  expect(refusalsOf(visit, 'files')).toEqual([{ number: 11, reason: 'پرونده پیدا نشد' }]);
  expect(placeInDraw(visit, 'files', 27)).toBe(3);
});
