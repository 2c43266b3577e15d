import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Store } from '../store';
import { openStore, pin, storeName } from '../testing/chain';
import { Locked } from './boxes';

let name: string;
let store: Store;

beforeEach(async () => {
  name = storeName();
  store = await openStore(name);
  await store.set('draft:note', 'محرمانه');
});

afterEach(() => store.close(true));

const again = () => new Store(name);

test('without the PIN nothing opens, with it everything does', async () => {
  const other = again();
  await expect(other.setting('draft:note')).rejects.toThrow(Locked);
  expect(await other.vault.unlock('111111', 0)).toBe('wrong');
  await expect(other.setting('draft:note')).rejects.toThrow(Locked);
  expect(await other.vault.unlock(pin, 1)).toBe('right');
  expect(await other.setting('draft:note')).toBe('محرمانه');
  await other.close();
});

test('closing forgets the keys', async () => {
  store.vault.close();
  expect(store.vault.isOpen).toBe(false);
  await expect(store.set('x', 1)).rejects.toThrow(Locked);
});

test('after five wrong ones each further try costs a minute, also after closing the app; nothing is ever deleted', async () => {
  for (let i = 0; i < 5; i++) expect(await store.vault.unlock('000000', 1_000_000 + i)).toBe('wrong');
  const other = again();
  expect(await other.vault.unlock(pin, 1_030_000)).toEqual({ waitSeconds: 31 });
  expect(await other.vault.unlock(pin, 1_061_000)).toBe('right');
  expect(await other.setting('draft:note')).toBe('محرمانه');
  await other.close();
});

test('a clock ten years off costs a minute and no more', async () => {
  const future = Date.parse('2036-01-01');
  for (let i = 0; i < 6; i++) await store.vault.unlock('000000', future + i * 60_001);
  const today = Date.parse('2026-01-01');
  expect(await store.vault.unlock(pin, today)).toEqual({ waitSeconds: 60 });
  expect(await store.vault.unlock(pin, today + 60_000)).toBe('right');
});

test('another PIN opens the same data, and the old one opens nothing any more', async () => {
  expect(await store.vault.change('999999', '123123', 0)).toBe('wrong');
  expect(await store.vault.change(pin, '123123', 1)).toBe('right');
  const other = again();
  expect(await other.vault.unlock(pin, 2)).toBe('wrong');
  expect(await other.vault.unlock('123123', 3)).toBe('right');
  expect(await other.setting('draft:note')).toBe('محرمانه');
  await other.close();
});

test('the PIN alone opens no copy: the secret of the device is needed too', async () => {
  await store.db.vault.update('keys', { secret: new Uint8Array(32) });
  expect(await again().vault.unlock(pin, 0)).toBe('wrong');
});

test('the rounds are those that make guessing slow', { timeout: 60_000 }, async () => {
  const slow = new Store(storeName());
  await slow.vault.make(pin);
  await slow.vault.keep();
  const row = (await slow.vault.row())!;
  expect(row.wrappings).toMatchObject([{ by: 'pin', rounds: 600_000 }]);
  expect(row.secret).toHaveLength(32);
  slow.vault.close();
  expect(await slow.vault.unlock(pin, 0)).toBe('right');
  await slow.close(true);
});

test('keys that were not kept leave nothing behind', async () => {
  const other = new Store(storeName());
  await other.vault.make(pin);
  other.vault.close();
  expect(await other.vault.row()).toBeUndefined();
  await other.close(true);
});

const passkey = (fill: number) => ({
  credential: new Uint8Array([1, 2]),
  salt: new Uint8Array(32).fill(9),
  output: new Uint8Array(32).fill(fill),
});

test('a passkey beside the PIN opens the same data, needs the PIN to be set, and goes by itself', async () => {
  expect(await store.vault.addPasskey('000000', passkey(5), 0)).toBe('wrong');
  expect(await store.vault.passkey()).toBeUndefined();
  expect(await store.vault.addPasskey(pin, passkey(5), 1)).toBe('right');
  const other = again();
  expect(await other.vault.unlockWith(passkey(6).output)).toBe(false);
  expect(other.vault.isOpen).toBe(false);
  expect(await other.vault.unlockWith(passkey(5).output)).toBe(true);
  expect(await other.setting('draft:note')).toBe('محرمانه');
  await other.vault.dropPasskey();
  expect(await other.vault.unlockWith(passkey(5).output)).toBe(false);
  expect(await other.vault.unlock(pin, 2)).toBe('right');
  await other.close();
});

test('another PIN leaves the passkey as it was', async () => {
  await store.vault.addPasskey(pin, passkey(5), 0);
  await store.vault.change(pin, '123123', 1);
  expect(await again().vault.unlockWith(passkey(5).output)).toBe(true);
});

test('the output of a passkey alone opens no copy: the secret of the device is needed too', async () => {
  await store.vault.addPasskey(pin, passkey(5), 0);
  await store.db.vault.update('keys', { secret: new Uint8Array(32) });
  expect(await again().vault.unlockWith(passkey(5).output)).toBe(false);
});
