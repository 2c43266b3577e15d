/// <reference types="node" />
import { startChain, write, type Chain } from '../../shared/log/chain';
import { Store, type Device, type KeptChain } from '../store';
import type { OfficeKeys } from '../../shared/log/types';
import { makePair } from '../../shared/log/signing';

export const visitId = '0199aaaa-0000-7000-8000-000000000001';
export const account = '0199bbbb-0000-7000-8000-000000000002';

let stores = 0;

/** A name no other test uses: fake-indexeddb is shared within a file. */
export const storeName = () => `test-${process.pid}-${++stores}`;

export const pin = '482913';

/** The real number of rounds takes its time on purpose; only the tests of the vault itself wait for it. */
const quick = 1_000;

/** A store of this name with its vault open: made when it is new, unlocked when it is not. */
export async function openStore(name = storeName()): Promise<Store> {
  const store = new Store(name, quick);
  if (await store.vault.row()) await store.vault.unlock(pin, Date.now());
  else {
    await store.vault.make(pin);
    await store.vault.keep();
  }
  return store;
}

interface Given {
  id: string;
  secret: string;
  office?: OfficeKeys;
}

export async function enrolled(store: Store, { id, secret, office }: Given): Promise<Device> {
  const device: Device = { id, secret, account, name: 'گوشی آزمون', at: Date.now(), ...(office && { office }) };
  await store.addDevice(device);
  return device;
}

/** The same device with a key of its own. Gives the public half. */
export async function withKey(store: Store, device: Device): Promise<CryptoKey> {
  const pair = await makePair();
  const clear = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  await store.addDevice(device, await store.vault.wrapSigner(clear));
  return pair.publicKey;
}

/** A chain of a few answers on the store, as the app would have written it. */
export async function written(store: Store, device: Device, count: number, text = 'یادداشت'): Promise<KeptChain> {
  const start = await startChain(visitId, device.id, '0'.repeat(64), 1_750_000_000_000);
  await store.beginChain({ visit: visitId, device: device.id, header: start.header, h0: start.head, n: 0, head: start.head, upTo: 0 });
  return more(store, device, start, count, text);
}

export async function more(store: Store, device: Device, chain: Chain, count: number, text = 'یادداشت'): Promise<KeptChain> {
  let here = chain;
  for (let i = 0; i < count; i++) {
    const open = i % 2 === 0 ? ('open' as const) : ('office' as const);
    const act = { by: account, at: 1_750_000_000_000 + here.n, kind: 'note' as const, class: open, item: 'visit', value: { text } };
    const next = await write(here, act);
    const { n, line, hash, opening } = next;
    await store.append([{ visit: visitId, device: device.id, n, line, hash, ...(opening && { opening }) }], here.head);
    here = next.chain;
  }
  return (await store.chain(visitId, device.id))!;
}

/** What somebody reads who opens a row of the database past the app. */
export const onDisk = (row: object): string =>
  Object.values(row)
    .map(part => (part instanceof Uint8Array ? new TextDecoder().decode(part) : JSON.stringify(part)))
    .join('|');
