/// <reference types="node" />
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../shared/log/chain';
import { Office } from './office';
import { sendFile } from './send-files';
import type { Device, Store } from './store';
import { enrolled, openStore, visitId } from './testing/chain';
import { OfficeServer } from './testing/office-server';

let server: OfficeServer;
let office: Office;
let store: Store;
let device: Device;

beforeEach(async () => {
  server = new OfficeServer();
  office = new Office(await server.start(), 2_000);
  store = await openStore();
  device = await enrolled(store, server.addDevice());
});

afterEach(async () => {
  await server.stop();
  await store.close(true);
});

async function kept(size: number): Promise<string> {
  const bytes = new Uint8Array(size).map((_, i) => (i * 31) % 251);
  const hash = await sha256(bytes);
  await store.addFile({ hash, main: hash, visit: visitId, size, type: 'image/jpeg', at: 0, state: 'waits', received: 0 }, bytes);
  return hash;
}

const send = async (hash: string) =>
  sendFile(
    store,
    office,
    await store.devices(),
    (await store.files()).find(file => file.hash === hash)!,
  );
const file = async (hash: string) => (await store.files()).find(one => one.hash === hash)!;

test('a photo of a megabyte arrives in parts and whole', async () => {
  const hash = await kept(1_000_000);
  expect(await send(hash)).toBe('sent');
  expect(server.files.get(hash)).toMatchObject({ complete: true });
  expect(await file(hash)).toMatchObject({ state: 'arrived', received: 1_000_000 });
});

test('cut in the middle, it goes on from where the office has it', async () => {
  const hash = await kept(700_000);
  server.cutUploadAfter = 100_000;
  expect(await send(hash)).toBe('unreachable');
  expect((await file(hash)).state).toBe('waits');
  expect(server.files.get(hash)!.bytes.length).toBe(100_000);
  expect(await send(hash)).toBe('sent');
  expect(server.files.get(hash)!.bytes.equals((await store.bytes(hash))!)).toBe(true);
});

test('sent again, nothing is uploaded twice', async () => {
  const hash = await kept(10_000);
  await send(hash);
  await store.updateFile(hash, { state: 'waits' });
  expect(await send(hash)).toBe('sent');
});

test('damaged at the office, it is sent from the start once more', async () => {
  const hash = await kept(400_000);
  server.files.set(hash, { bytes: Buffer.alloc(50_000, 7), complete: false });
  expect(await send(hash)).toBe('sent');
  expect(server.files.get(hash)).toMatchObject({ complete: true });
});

test('what the office refuses is kept and said, not tried for ever', async () => {
  const hash = await kept(15 * 1024 * 1024 + 1);
  expect(await send(hash)).toBe('trouble');
  expect(await file(hash)).toMatchObject({ state: 'refused', refused: 'tooLarge' });
  expect(await store.bytes(hash)).toBeDefined();
  expect(await store.filesWaiting()).toEqual([]);
});

test('an unknown device keeps the photo', async () => {
  const hash = await kept(1_000);
  server.devices.delete(device.id);
  expect(await send(hash)).toBe('unknownDevice');
  expect((await file(hash)).state).toBe('waits');
});
