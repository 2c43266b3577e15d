import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refused } from './device';
import { Office } from './office';
import { openPack, refreshPacks } from './packs';
import { sendChain } from './send-lines';
import type { Device, Store } from './store';
import { enrolled, openStore, visitId, written } from './testing/chain';
import { OfficeServer } from './testing/office-server';
import { item, packOf } from './testing/pack';
import { wipeIfDelivered } from './wipe';

let server: OfficeServer;
let office: Office;
let store: Store;
let device: Device;

beforeEach(async () => {
  server = new OfficeServer();
  office = new Office(await server.start(), 5_000);
  store = await openStore();
  device = await enrolled(store, server.addDevice());
  refused.value = null;
});

afterEach(async () => {
  await server.stop();
  await store.close(true);
});

const file = (state: 'waits' | 'arrived' | 'refused') =>
  store.addFile({ hash: 'f', main: 'f', visit: visitId, size: 1, type: 'image/jpeg', at: 0, state, received: 0 }, new Uint8Array(1));
const send = async () => sendChain(store, office, await store.devices(), (await store.chains())[0]!);

test('the order is heard with the list of packs and at departure, and remembered', async () => {
  await server.addPack(packOf([item('FIRE-01')]));
  await refreshPacks(store, office, device);
  server.refused = 'wipe';
  expect(await openPack(store, office, device, visitId)).toEqual({ status: 'wipe' });
  expect(await refreshPacks(store, office, device)).toBe('wipe');
  expect([refused.value, await store.setting('refused')]).toEqual(['wipe', 'wipe']);
});

test('a device that is only revoked gets no packs and is not wiped', async () => {
  server.refused = 'revoked';
  expect(await refreshPacks(store, office, device)).toBe('revoked');
  expect(refused.value).toBe('revoked');
});

test('while a line or a file waits, nothing is removed', async () => {
  await written(store, device, 3);
  expect(await wipeIfDelivered(store)).toBe(false);
  await send();
  await file('waits');
  expect(await wipeIfDelivered(store)).toBe(false);
  expect(await store.lines(visitId, device.id)).toHaveLength(3);
});

test('a receipt that is none does not let the phone be emptied', async () => {
  const { head } = await written(store, device, 3);
  const body = { ...server.receipt({ visit: visitId, device: device.id }, 'stored', 3, head), at: 5 };
  server.nextSegment = () => ({ status: 200, body });
  await send();
  expect(await wipeIfDelivered(store)).toBe(false);
});

test('when a receipt covers every line and every file arrived or was refused for good, the phone is empty', async () => {
  await written(store, device, 3);
  await send();
  await file('refused');
  expect(await wipeIfDelivered(store)).toBe(true);
  expect(await Dexie.exists(store.name)).toBe(false);
});
