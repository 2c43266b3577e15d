import { signal } from '@preact/signals';
import type { Store } from './store';

/** Room of the browser for this app, in bytes; null when it does not say. */
export interface Room {
  free: number;
  used: number;
  of: number;
}

export const room = signal<Room | null>(null);

/** Whether the browser has promised to keep what is written; null before it was asked. */
export const persisted = signal<boolean | null>(null);

const few = 200 * 1024 * 1024;
const much = 0.8;

/** Well before it is full: a visit with photos must still fit. */
export const isShort = ({ free, used, of }: Room): boolean => of > 0 && (free < few || used / of >= much);

export const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

export async function measure(): Promise<void> {
  const found = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
  if (!found?.quota) return;
  const used = found.usage ?? 0;
  room.value = { free: Math.max(0, found.quota - used), used, of: found.quota };
}

/** Asks once, after enrolment, for the promise; afterwards only looks whether it stands. */
export async function askToPersist(store: Store): Promise<void> {
  const storage = globalThis.navigator?.storage;
  const asked = (await store.setting<boolean>('askedToPersist')) ?? false;
  const granted = asked ? storage?.persisted?.() : storage?.persist?.();
  persisted.value = (await granted?.catch(() => false)) ?? false;
  if (!asked) await store.set('askedToPersist', true);
}
