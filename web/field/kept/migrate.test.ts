import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gateOf } from '../lock';
import { Store } from '../store';
import { onDisk, storeName, visitId } from '../testing/chain';
import { begin, sealRest } from './migrate';

const deviceId = '0199dddd-0000-7000-8000-000000000004';
const pin = '135790';
let name: string;
let store: Store;

/** A database as the first version left it, in clear. */
async function old(): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({
    devices: 'id', packs: 'visit', chains: '[visit+device], visit', lines: '[visit+device+n], visit',
    files: 'hash, visit, state', blobs: 'hash', receipts: '++id, visit', settings: 'key',
  });
  await db.table('devices').add({ id: deviceId, secret: 'SECRET', account: 'a', name: 'SECRET', at: 1 });
  await db.table('packs').add({
    visit: visitId, hash: 'h', opensAt: 0, ordinal: 1, of: 1, area: 'SECRET', state: 'open',
    box: new Uint8Array([7]), key: new Uint8Array([8]),
  });
  await db.table('chains').add({ visit: visitId, device: deviceId, header: '{}', h0: 'h0', n: 3, head: 'h3', upTo: 1 });
  for (let n = 1; n <= 3; n++)
    await db.table('lines').add({
      visit: visitId, device: deviceId, n, line: `SECRET ${n}`, hash: `h${n}`, opening: { n, salt: 's', value: 'SECRET' },
    });
  await db.table('files').add({ hash: 'f', main: 'f', visit: visitId, size: 6, type: 'image/jpeg', at: 0, state: 'waits', received: 0 });
  await db.table('blobs').add({ hash: 'f', bytes: new TextEncoder().encode('SECRET') });
  await db.table('receipts').add({ visit: visitId, device: deviceId, upTo: 1, receipt: 'r', at: 1 });
  for (const [key, value] of Object.entries({ device: deviceId, 'draft:x': 'SECRET', pin: { hash: 'x' }, pinTries: 1, handed: visitId }))
    await db.table('settings').add({ key, value });
  db.close();
}

beforeEach(async () => {
  name = storeName();
  await old();
  store = new Store(name, 1_000);
});

afterEach(() => store.close(true));

async function isAllThere(): Promise<void> {
  expect(await store.device(deviceId)).toMatchObject({ secret: 'SECRET', name: 'SECRET' });
  expect(await store.pack(visitId)).toMatchObject({ area: 'SECRET', box: new Uint8Array([7]), key: new Uint8Array([8]) });
  expect((await store.lines(visitId, deviceId)).map(line => [line.n, line.line, line.hash, line.opening?.value])).toEqual(
    [1, 2, 3].map(n => [n, `SECRET ${n}`, `h${n}`, 'SECRET']),
  );
  expect(await store.bytes('f')).toEqual(new TextEncoder().encode('SECRET'));
  expect(await store.setting('draft:x')).toBe('SECRET');
  expect(await store.setting('device')).toBe(deviceId);
  expect(await store.chains()).toMatchObject([{ n: 3, upTo: 1 }]);
  expect(await store.receipts(visitId)).toHaveLength(1);
}

async function clear(): Promise<string> {
  const rows = (await Promise.all(store.db.tables.map(table => table.toArray()))).flat() as object[];
  return rows.map(onDisk).join();
}

test('the app asks for a first PIN, everything is there after it and nothing lies in clear', async () => {
  expect(await gateOf(store)).toBe('first');
  await begin(store, pin);
  await sealRest(store);
  await isAllThere();
  expect(await clear()).not.toContain('SECRET');
  expect((await store.db.settings.toCollection().primaryKeys()).sort()).toEqual(['device', 'draft:x']);
  expect(await gateOf(store)).toBe('locked');
});

test('cut in the middle, it goes on with the PIN that was set', async () => {
  await begin(store, pin);
  const cut = () => {
    throw new Error('battery');
  };
  store.db.lines.hook('updating', cut);
  await expect(sealRest(store)).rejects.toThrow();
  await store.close();
  store = new Store(name, 1_000);
  expect(await gateOf(store)).toBe('locked');
  expect(await store.vault.unlock(pin, 0)).toBe('right');
  await sealRest(store);
  await isAllThere();
  expect(await clear()).not.toContain('SECRET');
});

test('a device without any work is new', async () => {
  const fresh = new Store(storeName());
  expect(await gateOf(fresh)).toBe('new');
  await fresh.close(true);
});
