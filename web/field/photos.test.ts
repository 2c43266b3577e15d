import { expect, test } from 'vitest';
import { fit, isFull, refusalOf } from './photos';

test('a photo is made to fit, and never made larger', () => {
  expect(fit({ width: 4000, height: 3000 }, 2560)).toEqual({ width: 2560, height: 1920 });
  expect(fit({ width: 3000, height: 4000 }, 2560)).toEqual({ width: 1920, height: 2560 });
  expect(fit({ width: 640, height: 480 }, 2560)).toEqual({ width: 640, height: 480 });
  expect(fit({ width: 9000, height: 2 }, 2560)).toEqual({ width: 2560, height: 1 });
});

test.each([
  [{ size: 0, type: 'image/jpeg' }, 'empty'],
  [{ size: 60 * 1024 * 1024, type: 'image/jpeg' }, 'tooLarge'],
  [{ size: 1000, type: 'application/pdf' }, 'wrongType'],
  [{ size: 1000, type: '' }, 'wrongType'],
  [{ size: 1000, type: 'image/svg+xml' }, 'wrongType'],
  [{ size: 1000, type: 'image/webp' }, null],
])('%o is %s', (file, refusal) => {
  expect(refusalOf(file)).toBe(refusal);
});

test('a full phone is told from other trouble', () => {
  expect(isFull(Object.assign(new Error('x'), { name: 'QuotaExceededError' }))).toBe(true);
  expect(isFull(Object.assign(new Error('x'), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }))).toBe(true);
  expect(isFull(new Error('x'))).toBe(false);
});
