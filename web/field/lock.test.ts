// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { gate, hold, isDue, patience, touch } from './lock';

beforeEach(() => {
  gate.value = 'open';
  touch(1_000);
});

test('ten minutes without a touch lock the app, a touch before does not', () => {
  expect(isDue(1_000 + patience - 1)).toBe(false);
  expect(isDue(1_000 + patience)).toBe(true);
  touch(500_000);
  expect(isDue(1_000 + patience)).toBe(false);
});

test('never in the middle of a recording or under an open camera, and ten minutes after it', () => {
  const [one, two] = [hold('camera'), hold('recording')];
  expect(isDue(1_000 + 9 * patience)).toBe(false);
  one();
  one();
  expect(isDue(1_000 + 9 * patience)).toBe(false);
  two();
  expect(isDue(Date.now() + patience - 1_000)).toBe(false);
  expect(isDue(Date.now() + patience)).toBe(true);
});

test('a camera that was left behind another app is no reason to stay open, a recording is', () => {
  const camera = hold('camera');
  expect(isDue(1_000 + patience, true)).toBe(true);
  const recording = hold('recording');
  expect(isDue(1_000 + patience, true)).toBe(false);
  camera();
  recording();
});

test('a clock that was set back does not keep it open for years', () => {
  touch(Date.parse('2036-01-01'));
  const now = Date.parse('2026-01-01');
  expect(isDue(now)).toBe(false);
  expect(isDue(now + patience)).toBe(true);
});

test('what is locked is not locked again', () => {
  gate.value = 'locked';
  expect(isDue(1_000 + patience)).toBe(false);
});
