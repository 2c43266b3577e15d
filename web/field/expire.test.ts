import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { expire } from './expire';
import type { Store } from './store';
import { enrolled, openStore, visitId, written } from './testing/chain';

const day = 86_400_000;

async function ended(): Promise<Store> {
  const store = await openStore();
  const device = await enrolled(store, { id: '0199dddd-0000-7000-8000-000000000004', secret: 's' });
  await written(store, device, 3);
  await store.updateChain(visitId, device.id, { done: 1000, upTo: 3 });
  await store.addFile(
    { hash: 'f', main: 'f', visit: visitId, size: 1, type: 'image/jpeg', at: 0, state: 'arrived', received: 1 },
    new Uint8Array(1),
  );
  await store.set(`draft:note:${visitId}:visit`, 'نیمه');
  return store;
}

test('a week after everything has arrived, nothing of the visit is on the device', async () => {
  const store = await ended();
  await expire(store, 1000 + 6 * day);
  expect(await store.chains()).toHaveLength(1);
  await expire(store, 1001 + 7 * day);
  expect([await store.chains(), await store.files(), await store.bytes('f'), await store.setting(`draft:note:${visitId}:visit`)]).toEqual([
    [],
    [],
    undefined,
    undefined,
  ]);
  expect(await store.setting('erased')).toEqual([visitId]);
});

test('nothing goes that a receipt does not cover, however old it is', async () => {
  const line = await ended();
  await line.updateChain(visitId, '0199dddd-0000-7000-8000-000000000004', { upTo: 2 });
  await expire(line, 1000 + 900 * day);
  expect(await line.chains()).toHaveLength(1);
  const photo = await ended();
  await photo.updateFile('f', { state: 'refused' });
  await expire(photo, 1000 + 900 * day);
  expect(await photo.bytes('f')).toBeDefined();
});
