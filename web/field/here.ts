import { effect, signal, untracked } from '@preact/signals';
import { isObject } from '../shared/log/json';
import type { Guid, Hex, Pack } from '../shared/log/types';
import { storeName } from './beside';
import { keepCard } from './cards';
import { device, loadDevice, refused } from './device';
import { expire } from './expire';
import { whenIdle } from './idle';
import { Locked } from './kept/boxes';
import { begin, sealRest } from './kept/migrate';
import type { Tried } from './kept/vault';
import { gate, gateOf, touch, watch } from './lock';
import { Office } from './office';
import { outlineOf, type Bare } from './outline';
import { watchWork } from './paradata';
import { readPack } from './packs';
import { Sender } from './sender';
import { askToPersist, measure } from './room';
import { ahead } from './skew';
import { Store, type Bytes, type ListedPack } from './store';
import { readKept } from './visit/read';
import { said, Visit } from './visit/visit';
import { addWaiting, countFiles, countWaiting } from './waiting';
import { isDelivered, wipeIfDelivered } from './wipe';
import { settle } from './worker';

// The one store, office and sender of this device, and the visits opened on it.

export const store = new Store(storeName());
export const office = new Office();
export const sender = new Sender(store, office);

export const packs = signal<ListedPack[]>([]);

/** Visits whose pack only a newer build of the app can read. They are kept. */
export const newer = signal<ReadonlySet<Guid>>(new Set());

/** The visit whose minutes the person in charge is reading: until the PIN is given, the app shows nothing else. */
export const handed = signal<Guid | null>(null);

const opened = new Map<Guid, Promise<Visit<Bare> | null>>();
const packsRead = new Map<Guid, ReturnType<typeof packOf>>();
const otherTabs = new BroadcastChannel('payesh-field');

export async function start(): Promise<void> {
  gate.value = await gateOf(store);
  listen();
  watch(() => void lock());
  watchWork();
  sender.start();
  sender.afterRound = obey;
}

/** The PIN opens the app where it was left. */
export async function unlock(pin: string): Promise<Tried> {
  const tried = await store.vault.unlock(pin, Date.now());
  if (tried === 'right') await enter();
  return tried;
}

/** A passkey opens it in the same way. */
export async function unlockWith(output: Bytes): Promise<boolean> {
  const opened = await store.vault.unlockWith(output);
  if (opened) await enter();
  return opened;
}

/** A first PIN over what an older version wrote in clear. */
export async function setFirstPin(pin: string): Promise<void> {
  await begin(store, pin);
  // Cut or without room, it goes on with the same PIN.
  await enter().catch(() => {
    gate.value = 'locked';
  });
}

/** Takes up the work: everything that was sealed is at hand. */
export async function enter(): Promise<void> {
  await sealRest(store);
  await loadDevice(store);
  ahead.value = (await store.setting<number>('ahead')) ?? null;
  await expire(store, Date.now());
  await reloadPacks();
  handed.value = null;
  touch();
  gate.value = 'open';
  void measure();
  void askToPersist(store);
  void behind().catch(problem => {
    if (!(problem instanceof Locked)) throw problem;
  });
}

/** What nobody waits for. */
async function behind(): Promise<void> {
  await countWaiting(store);
  await sender.wake();
  await store.tidy();
}

/** The screen goes at once; what was typed is kept and what is being sent is let out, then every key is forgotten. */
export async function lock(): Promise<void> {
  gate.value = 'locked';
  await pause(1_000); // screens that go away store their drafts
  await store.rest();
  while (sender.busy.value && gate.value === 'locked') await pause(500);
  if (gate.value !== 'locked') return; // the PIN was faster
  opened.clear();
  packs.value = [];
  said.value = null;
  device.value = null;
  store.vault.close();
  await settle();
}

/** Nobody is at work and nothing waits: a new build may take over. What waits can be counted while the vault is shut. */
export const isFree = async (): Promise<boolean> => gate.value === 'locked' && !store.vault.isOpen && (await isDelivered(store));

/** The order to wipe is carried out as soon as nothing waits. */
async function obey(): Promise<void> {
  if (refused.value !== 'wipe' || !store.vault.isOpen || !(await wipeIfDelivered(store))) return;
  gate.value = 'wiped';
  otherTabs.postMessage('wiped');
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

export async function reloadPacks(): Promise<void> {
  packs.value = (await store.packs()).sort((a, b) => a.opensAt - b.opensAt || a.ordinal - b.ordinal);
}

/** The visit of an opened pack, as far as its route needs it; null when this device does not have it. */
export function outlined(id: Guid): Promise<Visit<Bare> | null> {
  let visit = opened.get(id);
  if (!visit) opened.set(id, (visit = load(id, true)));
  return visit;
}

/** The same with every word of its pack. */
export async function visitOf(id: Guid): Promise<Visit | null> {
  let opening = opened.get(id);
  if (!opening) opened.set(id, (opening = load(id, false)));
  const visit = await opening;
  if (!visit || visit.isWhole()) return visit;
  let reading = packsRead.get(id);
  if (!reading) packsRead.set(id, (reading = packOf(id).finally(() => packsRead.delete(id))));
  const read = await reading;
  if (!read) forget(id);
  return visit.isWhole() ? visit : read && visit.fill(read.pack);
}

export function forget(id: Guid): void {
  opened.delete(id);
}

async function load(id: Guid, bare: boolean): Promise<Visit<Bare> | null> {
  const written = readKept(store, id); // beside the pack, not after it
  written.catch(() => undefined);
  const hash = bare && packs.value.find(pack => pack.visit === id && pack.key)?.hash;
  const outline = hash && (await store.outline(id, hash));
  if (outline && device.value) return Visit.begin(store, device.value, outline, hash, written);
  const read = await packOf(id);
  if (!read || !device.value) {
    forget(id);
    return null;
  }
  whenIdle(async () => {
    if (!(await store.outline(id, read.hash))) await store.keepOutline(id, read.hash, outlineOf(read.pack));
  });
  return Visit.load(store, device.value, read.pack, read.hash, written);
}

async function packOf(id: Guid): Promise<{ pack: Pack; hash: Hex } | null> {
  const kept = await store.pack(id);
  const pack = kept && (await readPack(kept));
  if (pack === 'newer') newer.value = new Set([...newer.value, id]);
  return kept && pack && pack !== 'newer' ? { pack, hash: kept.hash } : null;
}

/** Gives the phone to the person in charge. A phone that was closed meanwhile asks for the PIN anyway. */
export function hand(visit: Guid | null): void {
  handed.value = visit;
}

function listen(): void {
  effect(() => {
    const last = said.value;
    if (!last) return;
    otherTabs.postMessage(last.visit);
    untracked(() => {
      addWaiting(last.visit, last.operations);
      if (last.operations.some(one => isObject(one.value) && ('file' in one.value || 'photo' in one.value))) void countFiles(store);
      if (last.operations.some(one => moves.has(one.kind))) void renewCard(last.visit);
    });
  });
  otherTabs.onmessage = async ({ data }: MessageEvent<Guid | 'wiped'>) => {
    if (data === 'wiped') gate.value = 'wiped';
    if (gate.value !== 'open') return;
    await (await opened.get(data))?.reload();
    await countWaiting(store);
  };
  // Enrolled again: the visits go on with a chain of the new device.
  let known = device.value?.id;
  effect(() => {
    if (device.value?.id === known) return;
    known = device.value?.id;
    opened.clear();
  });
}

const moves: ReadonlySet<string> = new Set(['departure', 'arrival', 'door', 'done']);

/** The list of visits shows how far one is without reading it. */
export async function renewCard(id: Guid): Promise<void> {
  const visit = await outlined(id);
  if (!visit) return;
  await keepCard(store, visit);
  await reloadPacks();
}
