import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist, isShort, measure, persisted, room } from './room';
import { openStore } from './testing/chain';

const mb = 1024 * 1024;
afterEach(() => vi.unstubAllGlobals());

test.each([
  [{ free: 5_000 * mb, used: 100 * mb, of: 5_100 * mb }, false],
  [{ free: 199 * mb, used: 1 * mb, of: 200 * mb }, true],
  [{ free: 1_000 * mb, used: 4_000 * mb, of: 5_000 * mb }, true],
  [{ free: 1_001 * mb, used: 3_999 * mb, of: 5_000 * mb }, false],
])('%o is short: %s', (found, short) => {
  expect(isShort(found)).toBe(short);
});

test('the room is what the browser estimates', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 900, usage: 300 }) } });
  await measure();
  expect(room.value).toEqual({ free: 600, used: 300, of: 900 });
});

test('the promise to keep is asked for once, and looked at afterwards', async () => {
  const persist = vi.fn(() => Promise.resolve(false));
  const seen = vi.fn(() => Promise.resolve(true));
  vi.stubGlobal('navigator', { storage: { persist, persisted: seen } });
  const store = await openStore();
  await askToPersist(store);
  expect(persisted.value).toBe(false);
  await askToPersist(store);
  expect(persisted.value).toBe(true);
  expect([persist.mock.calls.length, seen.mock.calls.length]).toEqual([1, 1]);
  await store.close(true);
});
