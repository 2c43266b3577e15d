import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refused, unknown } from './device';
import { Office } from './office';
import { openPack, readPack, refreshPacks } from './packs';
import { ahead, isWrong } from './skew';
import type { Device, Store } from './store';
import { enrolled, openStore, visitId } from './testing/chain';
import { OfficeServer } from './testing/office-server';
import { item, packOf } from './testing/pack';

let server: OfficeServer;
let office: Office;
let store: Store;
let device: Device;
const pack = packOf([item('FIRE-01')], { opensAt: Date.now() - 1000 });

beforeEach(async () => {
  server = new OfficeServer();
  office = new Office(await server.start(), 5_000);
  store = await openStore();
  device = await enrolled(store, server.addDevice());
  refused.value = null;
  unknown.value = false;
});

afterEach(async () => {
  await server.stop();
  await store.close(true);
});

const refresh = () => refreshPacks(store, office, device);
const open = () => openPack(store, office, device, visitId);

test('a pack comes down sealed, is opened at departure, and then needs no network', async () => {
  await server.addPack(pack);
  expect(await refresh()).toBe('done');
  expect(await readPack((await store.pack(visitId))!)).toBeNull();
  expect((await open()).status).toBe('opened');
  await server.stop();
  expect(await readPack((await store.pack(visitId))!)).toEqual(pack);
  await server.start();
});

test('a pack of a newer form is kept, and waits for an update of the app', async () => {
  await server.addPack({ ...pack, v: 2 } as never);
  await refresh();
  expect((await open()).status).toBe('opened');
  expect(await readPack((await store.pack(visitId))!)).toBe('newer');
  expect((await store.pack(visitId))?.box).not.toBeNull();
});

test('before its hour it stays sealed', async () => {
  await server.addPack({ ...pack, opensAt: Date.now() + 3_600_000 });
  await refresh();
  expect(await open()).toMatchObject({ status: 'sealed' });
  expect((await store.pack(visitId))?.key).toBeUndefined();
});

test('a box that was changed on the way does not open', async () => {
  await server.addPack(pack);
  await refresh();
  const kept = (await store.pack(visitId))!;
  kept.box![40]! ^= 1;
  await store.putPack(kept);
  expect(await open()).toEqual({ status: 'broken' });
  expect((await store.pack(visitId))?.key).toBeUndefined();
});

test('a box that holds something else than the list promised does not open', async () => {
  const sent = await server.addPack(pack);
  sent.hash = 'f'.repeat(64);
  await refresh();
  expect(await open()).toEqual({ status: 'broken' });
});

test('without a network nothing changes', async () => {
  await server.addPack(pack);
  await refresh();
  await server.stop();
  expect(await refresh()).toBe('unreachable');
  expect(await open()).toEqual({ status: 'unreachable' });
  expect(await store.packs()).toHaveLength(1);
  await server.start();
});

test('a visit cancelled after it was opened keeps its pack and says so', async () => {
  const sent = await server.addPack(pack);
  await refresh();
  await open();
  sent.state = 'cancelled';
  await refresh();
  const kept = (await store.pack(visitId))!;
  expect(kept.state).toBe('cancelled');
  expect(await readPack(kept)).toEqual(pack);
});

test('a visit given to a colleague says so: opened, its pack and its work stay; sealed, it can no longer be opened', async () => {
  const sent = await server.addPack(pack);
  await refresh();
  await open();
  Object.assign(sent, { state: 'reassigned', box: null });
  await refresh();
  const kept = (await store.pack(visitId))!;
  expect(kept.state).toBe('reassigned');
  expect(await readPack(kept)).toEqual(pack);

  await store.dropPack(visitId);
  await refresh();
  expect(await store.pack(visitId)).toMatchObject({ state: 'reassigned', box: null });
});

test('an opened pack is not replaced by a new plan; a sealed one is', async () => {
  const sent = await server.addPack(pack);
  await refresh();
  const first = (await store.pack(visitId))!.hash;
  server.packs.length = 0;
  await server.addPack({ ...pack, opensAt: pack.opensAt - 5 });
  await refresh();
  expect((await store.pack(visitId))!.hash).not.toBe(first);
  await open();
  server.packs.splice(0, 1, sent);
  await refresh();
  expect((await store.pack(visitId))!.hash).not.toBe(first);
});

test('a sealed visit that is gone from the list goes from the device; an opened one stays', async () => {
  await server.addPack(pack);
  await refresh();
  server.packs.length = 0;
  await refresh();
  expect(await store.packs()).toEqual([]);
  await server.addPack(pack);
  await refresh();
  await open();
  server.packs.length = 0;
  await refresh();
  expect(await store.packs()).toHaveLength(1);
});

test('a disabled account and an unknown device are said, and end when they end', async () => {
  server.refused = 'disabled';
  expect(await refresh()).toBe('disabled');
  expect(refused.value).toBe('disabled');
  server.refused = null;
  await refresh();
  expect(refused.value).toBeNull();
  server.devices.clear();
  expect(await refresh()).toBe('unknownDevice');
  expect(unknown.value).toBe(true);
});

test('a clock that is wrong by days is noticed, one that is a minute off is not', async () => {
  await refresh();
  expect(isWrong(ahead.value)).toBe(false);
  server.aheadMs = 3 * 86_400_000;
  await refresh();
  expect(isWrong(ahead.value)).toBe(true);
  expect(Math.round(ahead.value! / 86_400_000)).toBe(-3);
});
