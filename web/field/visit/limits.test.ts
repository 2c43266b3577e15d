// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { headOf } from '../screens/colleagues';
import { item } from '../testing/pack';
import { decimal, keepsLimit, percent } from './limits';
import { missingOf, presentOf } from './people';

const measure = (op: string, value: string) => item('X-1', { answer: 'measure', limit: { op, value } });

test.each([
  ['>=', '140', 140, true],
  ['>=', '140', 139.9, false],
  ['<=', '2', 2, true],
  ['<=', '2', 2.1, false],
  ['==', '100', 100, true],
  ['<', '5', 5, false],
  ['>', '5', 5.1, true],
])('%s %s and %d: %s', (op, limit, value, keeps) => {
  expect(keepsLimit(measure(op, limit), value)).toBe(keeps);
});

test('a count is judged by a person: its limit is counted against something else', () => {
  expect(keepsLimit(item('LIC-06', { answer: 'count', limit: { op: '<=', value: '1' } }), 34)).toBeNull();
  expect(keepsLimit(item('X-2', { answer: 'measure' }), 3)).toBeNull();
});

test.each([
  ['1.5', '1.5'],
  ['007', '7'],
  ['0', '0'],
  ['0.5', '0.5'],
  ['', null],
  ['1,5', null],
  ['-1', null],
  ['1e3', null],
  ['x', null],
])('typed %s is %s in the log', (typed, kept) => {
  expect(decimal(typed)).toBe(kept);
});

test('a share is a part of a whole', () => {
  expect(percent(2, 3)).toBe('66.7');
  expect(percent(4, 3)).toBeNull();
  expect(percent(0, 0)).toBeNull();
});

test('who is missing from the list', () => {
  const count = { women: 20, men: 10, leave: 1, hospital: 1, list: 34 };
  expect([presentOf(count), missingOf(count)]).toEqual([30, 2]);
});

test('the end sign of a colleague’s phone is read strictly', () => {
  const head = 'ab'.repeat(32);
  expect(headOf(` 0199DDDD-0000-7000-8000-000000000004 12 ${head} `)).toEqual({
    device: '0199dddd-0000-7000-8000-000000000004',
    n: 12,
    head,
  });
  expect(headOf(`0199dddd-0000-7000-8000-000000000004 12 ${head}0`)).toBeNull();
  expect(headOf('https://example.ir')).toBeNull();
});
