/// <reference types="node" />
import 'fake-indexeddb/auto';
import { verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { sign } from '../shared/log/signing';
import { enrol } from './device';
import { Office } from './office';
import { Store } from './store';
import { pin, storeName } from './testing/chain';
import { OfficeServer } from './testing/office-server';

test('the first enrolment gives the device a key under its PIN, which the office can check', async () => {
  const server = new OfficeServer();
  const url = await server.start();
  const store = new Store(storeName(), 1_000);
  expect(await enrol(store, new Office(url), 'گوشی', pin)).toBe('enrolled');
  const made = (await store.devices())[0]!;
  expect(made).toMatchObject({ office: server.keys });
  const row = (await store.db.devices.get(made.id))!;
  await expect(store.vault.signer(made.id, row.key!)).resolves.toMatchObject({ extractable: false, usages: ['sign'] });
  const signature = Buffer.from(await sign((await store.signer(made.id))!, 'x'), 'base64');
  expect(verify('sha256', Buffer.from('x'), { key: server.deviceKeys.get(made.id)!, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  store.vault.close();
  await expect(store.devices()).rejects.toThrow();
  expect(await store.vault.unlock(pin, 0)).toBe('right');
  expect(await store.devices()).toEqual([made]);
  await server.stop();
  await store.close(true);
});
