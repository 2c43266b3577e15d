/// <reference types="node" />
import { startChain, write, type Chain } from '../../shared/log/chain';
import type { Device, KeptChain, Store } from '../store';

export const visitId = '0199aaaa-0000-7000-8000-000000000001';
export const account = '0199bbbb-0000-7000-8000-000000000002';

let stores = 0;

/** A name no other test uses: fake-indexeddb is shared within a file. */
export const storeName = () => `test-${process.pid}-${++stores}`;

export async function enrolled(store: Store, { id, secret }: { id: string; secret: string }): Promise<Device> {
  const device: Device = { id, secret, account, name: 'گوشی آزمون', at: Date.now() };
  await store.addDevice(device);
  return device;
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
