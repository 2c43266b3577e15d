// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { language } from './index';
import { clock, elapsed, fromJalali, jalali, legalDay, longDay, moment, shortDay, waited } from './time';

const at = (text: string) => Date.parse(text);

test.each([
  ['2025-03-21T08:30:00Z', 1404, 1, 1],
  ['2025-03-20T08:30:00Z', 1403, 12, 30], // 1403 has a 30 Esfand
  ['2026-03-20T08:30:00Z', 1404, 12, 29], // 1404 has none
  ['2026-03-21T08:30:00Z', 1405, 1, 1],
  ['2025-11-23T08:30:00Z', 1404, 9, 2],
  ['2024-03-20T08:30:00Z', 1403, 1, 1],
])('%s is %i/%i/%i', (instant, year, month, day) => {
  expect(jalali(at(instant))).toEqual({ year, month, day });
  expect(fromJalali(year, month, day)).toBe(at(instant));
});

test.each([
  [1404, 12, 30],
  [1404, 13, 1],
  [1404, 7, 31],
  [1404, 0, 5],
  [14040, 1, 1],
  [0, 0, 0],
  [Number.NaN, 1, 1],
])('%i/%i/%i is no day', (year, month, day) => {
  expect(fromJalali(year, month, day)).toBeNull();
});

test('every day of thirty years goes there and back', () => {
  for (let day = at('2010-01-01T08:30:00Z'); day < at('2040-01-01T00:00:00Z'); day += 86_400_000 * 3) {
    const { year, month, day: of } = jalali(day);
    expect(fromJalali(year, month, of)).toBe(day);
  }
});

test('the screen shows Tehran, which has kept +03:30 also in summer since 2022', () => {
  expect(clock(at('2026-07-15T17:40:00Z'))).toBe('۲۱:۱۰');
  expect(moment(at('2025-11-22T21:00:00Z'))).toBe('۱۴۰۴/۰۹/۰۲ ۰۰:۳۰');
});

test('days are written as an office writes them', () => {
  expect(longDay(at('2025-11-23T08:30:00Z'))).toBe('یکشنبه ۲ آذر ۱۴۰۴');
  expect(shortDay(at('2025-11-23T08:30:00Z'))).toBe('۱۴۰۴/۰۹/۰۲');
  expect(legalDay('2026-09-22')).toBe('۱۴۰۵/۰۶/۳۱');
});

test('in English the Gregorian day stands with the Jalali one', () => {
  language.value = 'en';
  expect(longDay(at('2025-11-23T08:30:00Z'))).toBe('Sunday 23 November 2025 (1404/09/02)');
  expect(clock(at('2026-07-15T17:40:00Z'))).toBe('21:10');
  language.value = 'fa';
});

test('spans are short', () => {
  expect(elapsed(34 * 60_000)).toBe('۰:۳۴');
  expect(elapsed(125 * 60_000 + 59_000)).toBe('۲:۰۵');
  expect(waited(185)).toBe('۳:۰۵');
});
