import { effect, signal, untracked } from '@preact/signals';
import { isObject } from '../shared/log/json';
import type { Guid } from '../shared/log/types';
import { device, loadDevice } from './device';
import { expire } from './expire';
import { Office } from './office';
import { readPack } from './packs';
import { Sender } from './sender';
import { loadPin } from './pin';
import { ahead } from './skew';
import { Store, type KeptPack } from './store';
import { said, Visit } from './visit/visit';
import { addWaiting, countFiles, countWaiting } from './waiting';

// The one store, office and sender of this device, and the visits opened on it.

export const store = new Store();
export const office = new Office();
export const sender = new Sender(store, office);

export const packs = signal<KeptPack[]>([]);

/** The visit whose minutes the person in charge is reading: until the PIN is given, the app shows nothing else. */
export const handed = signal<Guid | null>(null);

const opened = new Map<Guid, Promise<Visit | null>>();
const otherTabs = new BroadcastChannel('payesh-field');

export async function start(): Promise<void> {
  await loadDevice(store);
  await loadPin(store);
  ahead.value = (await store.setting<number>('ahead')) ?? null;
  handed.value = (await store.setting<Guid>('handed')) ?? null;
  await expire(store, Date.now());
  await reloadPacks();
  await countWaiting(store);
  listen();
  void sender.start();
}

export async function reloadPacks(): Promise<void> {
  packs.value = (await store.packs()).sort((a, b) => a.opensAt - b.opensAt || a.ordinal - b.ordinal);
}

/** The visit of an opened pack; null when this device does not have it. */
export function visitOf(id: Guid): Promise<Visit | null> {
  let visit = opened.get(id);
  if (!visit) opened.set(id, (visit = load(id)));
  return visit;
}

export function forget(id: Guid): void {
  opened.delete(id);
}

async function load(id: Guid): Promise<Visit | null> {
  const kept = await store.pack(id);
  const pack = kept && (await readPack(kept));
  if (!kept || !pack || !device.value) {
    opened.delete(id);
    return null;
  }
  return Visit.load(store, device.value, pack, kept.hash);
}

export async function hand(visit: Guid | null): Promise<void> {
  await store.set('handed', visit);
  handed.value = visit;
}

function listen(): void {
  effect(() => {
    const last = said.value;
    if (!last) return;
    otherTabs.postMessage(last.visit);
    untracked(() => addWaiting(last.visit, last.operations));
    if (last.operations.some(one => isObject(one.value) && ('file' in one.value || 'photo' in one.value))) void countFiles(store);
  });
  otherTabs.onmessage = async ({ data }: MessageEvent<Guid>) => {
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
