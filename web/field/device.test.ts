// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { device, enrol } from './device';
import { Office } from './office';
import { Store } from './store';
import { enrolled, openStore, pin, storeName } from './testing/chain';

afterEach(() => vi.unstubAllGlobals());

const answers = (status: number, type: ResponseType = 'basic') =>
  vi.stubGlobal('fetch', () => Promise.resolve(Object.defineProperty(new Response(null, { status: status || 200 }), 'type', { value: type })));

test.each([
  ['an expired session is sent to the sign-in page, which is opaque here', 401, 'signIn'],
  ['an account that goes on no visits is told so', 403, 'notInspector'],
  ['a server that fails is tried again later', 500, 'failed'],
] as const)('%s, and nothing that is on the device changes', async (_, status, outcome) => {
  const store = await openStore();
  const before = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
  device.value = before;
  answers(status);
  expect(await enrol(store, new Office(), 'گوشی')).toBe(outcome);
  expect(device.value).toEqual(before);
  expect(await store.devices()).toEqual([before]);
  await store.close(true);
});

test('an enrolment that failed leaves no PIN behind', async () => {
  answers(500);
  const store = new Store(storeName(), 1_000);
  expect(await enrol(store, new Office(), 'گوشی', pin)).toBe('failed');
  expect(await store.vault.row()).toBeUndefined();
  expect(store.vault.isOpen).toBe(false);
  await store.close(true);
});
