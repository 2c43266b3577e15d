import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Unreachable, type Office } from './office';
import { Sender } from './sender';
import type { Device, Store } from './store';
import { enrolled, openStore, visitId, written } from './testing/chain';

let store: Store;
let device: Device;
let online: boolean;
let sender: Sender;

/** An office that takes everything, or is not there. */
const office = {
  segment: (_: Device, { visit, device: by, first, lines, head }: { visit: string; device: string; first: number; lines: string[]; head: string }) =>
    online
      ? Promise.resolve({ status: 'stored', visit, device: by, upTo: first + lines.length - 1, head, at: 1, receipt: visitId })
      : Promise.reject(new Unreachable()),
  fileState: () => Promise.resolve({ received: 0, complete: false }),
  putFile: (_: Device, __: string, ___: Uint8Array, ____: number, total: number) => Promise.resolve({ received: total, complete: true }),
} as unknown as Office;

beforeEach(async () => {
  store = await openStore();
  device = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
  sender = new Sender(store, office);
  online = true;
});

afterEach(() => store.close(true));

const photo = (hash: string, main: string) =>
  store.addFile({ hash, main, visit: visitId, size: 1, type: 'image/jpeg', at: 0, state: 'waits', received: 0 }, new Uint8Array(1));
const log = async () => (await store.events()).map(({ what, lines, files }) => [what, lines ?? files]);

test('the log says in the order of things what was sent, a photo and its small copy as one', async () => {
  await written(store, device, 3);
  await photo('a', 'a');
  await photo('b', 'a');
  await sender.now();
  expect(await log()).toEqual([['file', 1], ['stored', 3]]);
});

test('days without a network are one line of the log', async () => {
  await written(store, device, 1);
  online = false;
  for (let i = 0; i < 5; i++) await sender.now();
  expect(await log()).toEqual([['unreachable', undefined]]);
  online = true;
  await sender.now();
  expect(await log()).toEqual([['stored', 1], ['unreachable', undefined]]);
});

test('locked, it sends nothing and forgets nothing', async () => {
  await written(store, device, 2);
  store.vault.close();
  await sender.now();
  expect(await store.chains()).toMatchObject([{ upTo: 0, n: 2 }]);
});

test('after each round the app is asked what follows', async () => {
  let rounds = 0;
  sender.afterRound = () => Promise.resolve(void rounds++);
  await sender.now();
  expect(rounds).toBe(1);
});
