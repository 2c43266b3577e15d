import type { Guid } from '../../shared/log/types';
import type { Store } from '../store';

// What leaves the device. Nothing goes that a receipt does not cover.

/** Whether the visit has ended on this device and the office holds every line and file of it, by receipt. */
export async function isCovered(store: Store, visit: Guid): Promise<boolean> {
  const [chains, files] = await Promise.all([store.chains(visit), store.files(visit)]);
  return (
    chains.some(chain => chain.done !== undefined) &&
    chains.every(chain => chain.upTo >= chain.n) &&
    files.every(file => file.state === 'arrived')
  );
}

/** Removes a visit from the device, and remembers that it was here. */
export async function erase(store: Store, visit: Guid): Promise<boolean> {
  if (!(await isCovered(store, visit))) return false;
  const erased = (await store.setting<Guid[]>('erased')) ?? [];
  const { db } = store;
  const row = { key: 'erased', sealed: await store.vault.sealValue('setting|erased', [...erased, visit]) };
  const { packs, boxes, outlines, chains, lines, blocks, files, blobs, receipts, settings } = db;
  await db.transaction('rw', [packs, boxes, outlines, chains, lines, blocks, files, blobs, receipts, settings], async () => {
    await settings.filter(({ key }) => key.startsWith('draft:') && key.includes(visit)).delete();
    const hashes = await files.where({ visit }).primaryKeys();
    await blobs.bulkDelete(hashes);
    await files.bulkDelete(hashes);
    for (const table of [lines, blocks, chains, receipts]) await table.where({ visit }).delete();
    await packs.delete(visit);
    await boxes.delete(visit);
    await outlines.delete(visit);
    await settings.put(row);
  });
  return true;
}
