import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Office } from './office';
import { sendChain } from './send-lines';
import { Store, type Device, type KeptChain } from './store';
import { enrolled, more, storeName, visitId, written } from './testing/chain';
import { OfficeServer } from './testing/office-server';

let server: OfficeServer;
let office: Office;
let store: Store;
let device: Device;

beforeEach(async () => {
  server = new OfficeServer();
  office = new Office(await server.start(), 2_000);
  store = new Store(storeName());
  device = await enrolled(store, server.addDevice());
});

afterEach(async () => {
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
  const receipt = { at: 1, receipt: visitId };
  server.nextSegment = segment => ({
    status: 202,
    body: { status: 'parked', reason: 'cancelled', upTo: segment.lines.length, ...receipt },
  });
  expect(await send()).toBe('sent');
  expect(await now()).toMatchObject({ upTo: 3, parked: 'cancelled' });
});

test('a receipt for something else covers nothing', async () => {
  await written(store, device, 3);
  const body = { status: 'stored', visit: visitId, device: device.id, upTo: 3, head: 'f'.repeat(64), at: 1, receipt: visitId };
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
  server.disabled = true;
  expect(await send()).toBe('sent');
});
