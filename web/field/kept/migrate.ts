import type { Table } from 'dexie';
import type { Store } from '../store';
import type { Bytes } from './shapes';

// From the first version, which lay in clear, to the vault. Cut at any moment it goes on where it was: a row is either clear or sealed.

/** What served the old curtain, and what the app asks anew. */
const gone = ['pin', 'pinTries', 'pinLast', 'handed'];

type Clear = Record<string, unknown>;

/** Whether somebody worked with this device before there was a vault. */
export async function hasClear(store: Store): Promise<boolean> {
  return (await store.db.devices.count()) > 0 || (await store.db.packs.count()) > 0;
}

/** Makes the vault over what lies here in clear; sealing it is the work of `sealRest`. */
export async function begin(store: Store, pin: string): Promise<void> {
  await store.vault.make(pin);
  await store.vault.keep(true);
}

/** Seals every row that still lies in clear. Safe to repeat. */
export async function sealRest(store: Store): Promise<void> {
  const { db, vault } = store;
  if (!(await vault.row())?.clear) return;
  await db.settings.bulkDelete(gone);
  await each(db.devices, 50, async row => ({ id: row.id, sealed: await vault.sealValue(`device|${row.id as string}`, row) }));
  await each(db.settings, 50, async ({ key, value }) => ({ key, sealed: await vault.sealValue(`setting|${key as string}`, value) }));
  await sealPacks(store);
  await each(db.lines, 500, async row => {
    const { visit, device, ...text } = row as { visit: string; device: string; n: number };
    return { visit, device, n: text.n, sealed: await vault.sealValue(`line|${visit}|${device}|${text.n}`, text) };
  });
  await each(db.blobs, 8, async ({ hash, bytes }) => ({ hash, sealed: await vault.seal(`file|${hash as string}`, bytes as Bytes) }));
  await db.vault.update('keys', { clear: false });
}

// The box of a pack moves to a table of its own; it was sealed by the office already.
async function sealPacks({ db, vault }: Store): Promise<void> {
  for (const row of (await db.packs.toArray()) as unknown as Clear[]) {
    if ('sealed' in row) continue;
    const { box, ...pack } = row;
    const visit = pack.visit as string;
    const sealed = await vault.sealValue(`pack|${visit}`, pack);
    await db.transaction('rw', db.packs, db.boxes, async () => {
      await db.packs.put({ visit, sealed });
      await db.boxes.put({ visit, box: (box as Bytes | null | undefined) ?? null });
    });
  }
}

async function each<T, K>(table: Table<T, K>, many: number, sealed: (row: Clear) => Promise<Clear>): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let i = 0; i < keys.length; i += many) {
    const rows = (await table.bulkGet(keys.slice(i, i + many))) as (Clear | undefined)[];
    const clear = rows.filter(row => row !== undefined && !('sealed' in row)) as Clear[];
    await table.bulkPut((await Promise.all(clear.map(sealed))) as T[]);
  }
}
