/// <reference types="node" />
import 'fake-indexeddb/auto';
import { KeyObject } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Segment } from '../shared/log/types';
import { Office } from './office';
import { sendChain } from './send-lines';
import type { Device, KeptChain, Store } from './store';
import { enrolled, more, openStore, visitId, withKey, written } from './testing/chain';
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
  vi.restoreAllMocks();
  await server.stop();
  await store.close(true);
});

const now = async () => (await store.chain(visitId, device.id))!;
const send = async () => sendChain(store, office, await store.devices(), await now());
const arrived = () => server.chains.get(`${visitId}|${device.id}`)?.lines ?? [];
const lines = async () => (await store.lines(visitId, device.id)).map(line => line.line);

test('everything arrives as it was written, with its openings, and a receipt covers it', async () => {
  await written(store, device, 5);
  expect(await send()).toBe('sent');
  expect(arrived()).toEqual(await lines());
  expect(server.openings).toHaveLength(2);
  expect((await now()).upTo).toBe(5);
  expect(await store.receipts(visitId)).toMatchObject([{ upTo: 5, head: (await now()).head }]);
});

test('what has arrived is not sent again', async () => {
  await written(store, device, 3);
  await send();
  expect(await send()).toBe('nothing');
  expect(server.segments).toBe(1);
});

test('only the new lines go out the second time', async () => {
  const chain = await written(store, device, 3);
  await send();
  await more(store, device, chain, 2);
  expect(await send()).toBe('sent');
  expect(arrived()).toEqual(await lines());
});

test('an answer that was lost on the way back is healed by sending again', async () => {
  await written(store, device, 4);
  server.nextSegment = () => 'cut';
  expect(await send()).toBe('unreachable');
  expect((await now()).upTo).toBe(0);
  expect(await send()).toBe('sent');
  expect(arrived()).toHaveLength(4);
});

test('lines stored without a receipt are dropped by the office as the same prefix', async () => {
  await written(store, device, 4);
  await send();
  await store.updateChain(visitId, device.id, { upTo: 1 });
  expect(await send()).toBe('sent');
  expect(arrived()).toHaveLength(4);
  expect((await now()).upTo).toBe(4);
});

test('an office that lost the end (a restored backup) gets it again', async () => {
  await written(store, device, 6);
  await send();
  const chain = server.chains.get(`${visitId}|${device.id}`)!;
  chain.lines.length = 2;
  chain.hashes.length = 2;
  await more(store, device, { ...(await now()) } satisfies KeptChain, 1);
  expect(await send()).toBe('sent');
  expect(arrived()).toEqual(await lines());
});

test('an office that holds more than this device is a trouble, and nothing is lost', async () => {
  await written(store, device, 2);
  server.nextSegment = () => ({ status: 409, body: { status: 'gap', upTo: 9 } });
  expect(await send()).toBe('trouble');
  expect(await now()).toMatchObject({ trouble: 'ahead', upTo: 0, n: 2 });
});

test('a segment that is too large is split where the office says', async () => {
  await written(store, device, 9);
  server.nextSegment = () => ({ status: 413, body: { status: 'tooLarge', splitAt: 4 } });
  expect(await send()).toBe('sent');
  expect(arrived()).toEqual(await lines());
  expect(server.segments).toBe(4); // refused, 4, 4, 1
});

test('a proxy that refuses a large body by itself makes the segment half as long', async () => {
  await written(store, device, 8);
  server.nextSegment = () => ({ status: 413, body: '<html>' });
  expect(await send()).toBe('sent');
  expect(arrived()).toHaveLength(8);
});

test('four megabytes of lines go out in several segments', async () => {
  await written(store, device, 36, 'ا'.repeat(60_000));
  expect(await send()).toBe('sent');
  expect(server.segments).toBeGreaterThan(1);
  expect(arrived()).toEqual(await lines());
});

test('a parked segment counts as covered and says why', async () => {
  await written(store, device, 3);
  server.nextSegment = segment => ({ status: 202, body: server.parked(JSON.stringify(segment), 'cancelled') });
  expect(await send()).toBe('sent');
  expect(await now()).toMatchObject({ upTo: 3, parked: 'cancelled' });
});

test('a receipt for something else covers nothing', async () => {
  await written(store, device, 3);
  const body = server.receipt({ visit: visitId, device: device.id }, 'stored', 3, 'f'.repeat(64));
  server.nextSegment = () => ({ status: 200, body });
  expect(await send()).toBe('trouble');
  expect(await now()).toMatchObject({ trouble: 'differs', upTo: 0 });
  expect(await store.receipts(visitId)).toEqual([]);
});

test('what is no segment is kept and shown, and the trouble goes when it is accepted', async () => {
  await written(store, device, 2);
  server.nextSegment = () => ({ status: 400, body: { status: 'notASegment' } });
  expect(await send()).toBe('trouble');
  expect(await now()).toMatchObject({ trouble: 'notASegment', upTo: 0 });
  expect(await send()).toBe('sent');
  expect((await now()).trouble).toBeUndefined();
});

test('a server error is tried again later', async () => {
  await written(store, device, 2);
  server.nextSegment = () => ({ status: 503, body: {} });
  expect(await send()).toBe('unreachable');
  expect(await send()).toBe('sent');
});

test('an unknown device keeps everything; enrolled again, the new secret delivers the old chain', async () => {
  await written(store, device, 3);
  server.devices.delete(device.id);
  expect(await send()).toBe('unknownDevice');
  expect((await now()).upTo).toBe(0);
  await enrolled(store, server.addDevice());
  expect(await send()).toBe('sent');
  expect(arrived()).toHaveLength(3);
});

test('a disabled account still sends', async () => {
  await written(store, device, 3);
  server.refused = 'disabled';
  expect(await send()).toBe('sent');
});

test('every segment is signed by the device that wrote it, also the one that ends with done', async () => {
  server.deviceKeys.set(device.id, KeyObject.from(await withKey(store, device)));
  const chain = await written(store, device, 3);
  await send();
  await more(store, device, chain, 1);
  await store.updateChain(visitId, device.id, { done: 1 });
  await send();
  expect(server.signedHeads).toEqual([`${device.id}:3`, `${device.id}:4`]);
});

test('enrolled again, the old chain is still signed with the old key', async () => {
  server.deviceKeys.set(device.id, KeyObject.from(await withKey(store, device)));
  await written(store, device, 2);
  await withKey(store, await enrolled(store, server.addDevice()));
  await send();
  expect(server.signedHeads).toEqual([`${device.id}:2`]);
});

test('a chain whose device has no key goes out without a signature', async () => {
  await written(store, device, 2);
  let sent: Segment | undefined;
  server.nextSegment = segment => void (sent = segment);
  expect(await send()).toBe('sent');
  expect(sent).not.toHaveProperty('signature');
  expect(sent).toHaveProperty('sent');
});

test.each([
  ['another upTo', { upTo: 2 }],
  ['another receipt', { receipt: visitId }],
  ['another hour', { at: 1 }],
  ['no signature', { signature: undefined }],
  ['a signature that is none', { signature: 'AAAA' }],
])('a receipt with %s covers nothing and says so', async (_, change) => {
  const { head } = await written(store, device, 3);
  const body = { ...server.receipt({ visit: visitId, device: device.id }, 'stored', 3, head), ...change };
  server.nextSegment = () => ({ status: 200, body });
  expect(await send()).toBe('trouble');
  expect(await now()).toMatchObject({ trouble: 'badReceipt', upTo: 0 });
  expect(await store.receipts(visitId)).toEqual([]);
  expect(await send()).toBe('sent');
});

test('a receipt of parking holds only for the bytes that were sent', async () => {
  await written(store, device, 2);
  server.nextSegment = segment => ({ status: 202, body: server.parked(JSON.stringify({ ...segment, lines: [] }), 'fork') });
  expect(await send()).toBe('trouble');
  expect(await now()).toMatchObject({ trouble: 'badReceipt', upTo: 0 });
});

test('the signed receipt is kept as it came', async () => {
  await written(store, device, 2);
  await send();
  const [kept] = await store.receipts(visitId);
  expect(kept).toMatchObject({ visit: visitId, device: device.id, upTo: 2, signature: expect.any(String) as string });
});

test('an office without a key for its receipts is believed as before', async () => {
  server.signs = false;
  const old = await enrolled(store, server.addDevice());
  await store.db.devices.delete(device.id);
  await written(store, old, 2);
  expect(await sendChain(store, office, await store.devices(), (await store.chain(visitId, old.id))!)).toBe('sent');
  expect((await store.chain(visitId, old.id))?.upTo).toBe(2);
});

test('an answer without a receipt never moves the mark forward', async () => {
  await written(store, device, 4);
  server.nextSegment = () => ({ status: 409, body: { status: 'gap', upTo: 4 } });
  expect(await send()).toBe('trouble');
  expect((await now()).upTo).toBe(0);
});

test('a line that is damaged on the disk stops its chain there and says so; what stands before it arrives', async () => {
  await written(store, device, 5);
  await store.db.lines.update([visitId, device.id, 3], { sealed: new Uint8Array(40) });
  expect(await send()).toBe('trouble');
  expect(await now()).toMatchObject({ trouble: 'damaged', upTo: 2, n: 5 });
});

test('a clock that is ten years off changes nothing but what it says', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2036-01-01'));
  await written(store, device, 2);
  expect(await send()).toBe('sent');
  expect((await now()).upTo).toBe(2);
});
