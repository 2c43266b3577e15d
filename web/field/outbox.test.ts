/// <reference types="node" />
import 'fake-indexeddb/auto';
import { createDecipheriv, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../shared/log/chain';
import type { Segment } from '../shared/log/types';
import { mostBytes, nameOf, pack } from './outbox';
import type { Device, Store } from './store';
import { enrolled, openStore, visitId, withKey, written } from './testing/chain';
import { OfficeServer } from './testing/office-server';

let server: OfficeServer;
let store: Store;
let device: Device;

beforeEach(async () => {
  server = new OfficeServer();
  store = await openStore();
  device = await enrolled(store, server.addDevice());
});

afterEach(() => store.close(true));

/** Opens a file as the office does, by the page alone. */
function opened(text: string): { segments: Segment[]; files: { hash: string; type: string; bytes: string }[] } {
  const { v, ephemeral, box } = JSON.parse(text) as { v: number; ephemeral: string; box: string };
  expect(v).toBe(1);
  const publicKey = createPublicKey({ key: Buffer.from(ephemeral, 'base64'), type: 'spki', format: 'der' });
  const shared = diffieHellman({ privateKey: server.outbox.privateKey, publicKey });
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), 'payesh outbox 1', 32));
  const bytes = Buffer.from(box, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16));
  return JSON.parse(inflateRawSync(Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()])).toString()) as never;
}

async function photo(size: number, seed = 7): Promise<string> {
  const bytes = new Uint8Array(size).fill(seed);
  const hash = await sha256(bytes);
  await store.addFile({ hash, main: hash, visit: visitId, size, type: 'image/jpeg', at: 0, state: 'waits', received: 0 }, bytes);
  return hash;
}

test('what waits is in the file, signed as it would be sent, and the office can open it', async () => {
  await withKey(store, device);
  const chain = await written(store, device, 5);
  await store.updateChain(visitId, device.id, { upTo: 2 });
  const hash = await photo(100_000);
  const made = (await pack(store, device, 5))!;
  const { segments, files } = opened(made.text);
  expect(segments).toMatchObject([{ first: 3, head: chain.head, signature: expect.any(String) as string }]);
  expect(segments[0]!.lines).toHaveLength(3);
  expect(files).toEqual([{ hash, type: 'image/jpeg', bytes: Buffer.alloc(100_000, 7).toString('base64') }]);
  expect(JSON.parse(made.text)).toMatchObject({ device: device.id, made: 5 });
  expect(made).toMatchObject({ segments: 1, files: 1, left: 0 });
});

test('nothing of it can be read on the way', async () => {
  await written(store, device, 3, 'SECRET-WORDS');
  expect((await pack(store, device, 0))!.text).not.toContain('SECRET');
});

test('making it marks nothing as delivered', async () => {
  await written(store, device, 3);
  await photo(10);
  await pack(store, device, 0);
  expect(await store.chains()).toMatchObject([{ upTo: 0 }]);
  expect(await store.filesWaiting()).toHaveLength(1);
});

test('files that are too much for one file are counted and stay', async () => {
  await photo(20);
  const big = await photo(10, 9);
  await store.updateFile(big, { size: mostBytes });
  const made = (await pack(store, device, 0))!;
  expect([made.files, made.left]).toEqual([1, 1]);
});

test('with nothing to send, or an office that takes no files, there is none', async () => {
  expect(await pack(store, device, 0)).toBeNull();
  await written(store, device, 1);
  expect(await pack(store, { ...device, office: undefined }, 0)).toBeNull();
});

test('its name says day and hour in Tehran', () => {
  expect(nameOf(Date.parse('2025-12-31T21:05:00Z'))).toBe('payesh-outbox-20260101-0035.json');
});
