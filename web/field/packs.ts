import type { Guid, Ms, Pack, Refused, SealedPack } from '../shared/log/types';
import { fromBase64, sha256 } from '../shared/log/chain';
import { markRefused, markUnknown } from './device';
import { Unreachable, type Office } from './office';
import { ahead, compareClock } from './skew';
import type { Device, KeptPack, Store } from './store';

export type Refreshed = 'done' | 'unreachable' | Refused | 'unknownDevice';

/** Fetches the list of packs. What was opened here stays as it is; only its state (cancelled, reassigned) is taken over. */
export async function refreshPacks(store: Store, office: Office, device: Device): Promise<Refreshed> {
  const asked = Date.now();
  let answer: Awaited<ReturnType<Office['packs']>>;
  try {
    answer = await office.packs(
      device,
      (await store.packs()).map(pack => pack.hash),
    );
  } catch (broken) {
    if (broken instanceof Unreachable) return 'unreachable';
    throw broken;
  }
  if ('status' in answer) {
    if (answer.status === 'unknownDevice') await markUnknown(store, true);
    else await markRefused(store, answer.status);
    return answer.status;
  }
  await markRefused(store, null);
  await markUnknown(store, false);
  ahead.value = compareClock(asked, Date.now(), answer.now);
  await store.set('ahead', ahead.value);
  await keep(store, answer.packs);
  return 'done';
}

async function keep(store: Store, packs: SealedPack[]): Promise<void> {
  const kept = new Map((await store.packs()).map(pack => [pack.visit, pack]));
  const erased = (await store.setting<Guid[]>('erased')) ?? [];
  for (const { box, ...pack } of packs) {
    if (erased.includes(pack.visit)) continue;
    const had = kept.get(pack.visit);
    kept.delete(pack.visit);
    if (had?.key) await store.updatePack(pack.visit, { state: pack.state });
    else if (pack.state === 'reviewed')
      await store.dropPack(pack.visit); // done with another device
    else if (box === null && had?.hash === pack.hash) await store.updatePack(pack.visit, pack);
    else await store.putPack({ ...pack, box: box === null ? null : bytesOf(box) });
  }
  for (const gone of kept.values()) {
    if (!gone.key) await store.dropPack(gone.visit); // never opened, so nothing was written about it
  }
}

export type Opened =
  | { status: 'opened'; pack: KeptPack }
  | { status: 'sealed'; opensAt: Ms }
  | { status: 'cancelled' | 'reassigned' | Refused | 'unknownDevice' | 'unreachable' | 'broken' };

/** At departure: asks for the key, opens the box, checks that it holds what the list promised. */
export async function openPack(store: Store, office: Office, device: Device, visit: Guid): Promise<Opened> {
  const sealed = await store.pack(visit);
  if (!sealed) return { status: 'broken' };
  if (sealed.key) return { status: 'opened', pack: sealed };
  let answer: Awaited<ReturnType<Office['open']>>;
  try {
    answer = await office.open(device, visit);
  } catch (broken) {
    if (broken instanceof Unreachable) return { status: 'unreachable' };
    throw broken;
  }
  if ('status' in answer) {
    if (answer.status === 'sealed') return { status: 'sealed', opensAt: sealed.opensAt };
    if (answer.status === 'revoked' || answer.status === 'wipe') await markRefused(store, answer.status);
    return { status: answer.status };
  }
  const opened = { ...sealed, key: bytesOf(answer.key) };
  if (!(await isPromised(opened))) return { status: 'broken' };
  await store.updatePack(visit, { key: opened.key });
  return { status: 'opened', pack: opened };
}

/** The form of packs that this build reads. What is newer is kept, and waits for an update of the app. */
const understood = 1;

/** The pack of an opened box; null when the box is not whole. That it is the one the list named was seen when it was opened. */
export async function readPack(kept: KeptPack): Promise<Pack | 'newer' | null> {
  try {
    const pack = (await (await unsealed(kept))?.json()) as Pack | undefined;
    if (!pack) return null;
    return pack.v > understood ? 'newer' : pack;
  } catch {
    return null;
  }
}

/** Whether the box opens with its key and holds what the list promised. */
async function isPromised(kept: KeptPack): Promise<boolean> {
  try {
    const plain = await (await unsealed(kept))?.arrayBuffer();
    return plain !== undefined && (await sha256(new Uint8Array(plain))) === kept.hash;
  } catch {
    return false;
  }
}

const nonceLength = 12;

const bytesOf = (text: string) => new Uint8Array(fromBase64(text));

async function unsealed({ box, key }: KeptPack): Promise<Response | null> {
  if (!key || !box) return null;
  const secret = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.subarray(0, nonceLength) }, secret, box.subarray(nonceLength));
  return new Response(new Response(open).body!.pipeThrough(new DecompressionStream('deflate-raw')));
}
