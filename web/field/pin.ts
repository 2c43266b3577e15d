import { signal } from '@preact/signals';
import { base64, fromBase64 } from '../shared/log/chain';
import type { Store } from './store';

// The PIN brings the inspector back after the phone was handed over. It is kept as a slow hash only.

interface Kept {
  salt: string;
  hash: string;
}

const rounds = 600_000;
const freeTries = 5;
export const shortest = 6;

export const hasPin = signal(false);

export async function loadPin(store: Store): Promise<void> {
  hasPin.value = (await store.setting<Kept>('pin')) !== undefined;
}

export async function setPin(store: Store, pin: string): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  await store.set('pin', { salt: base64(salt), hash: await slow(pin, salt) } satisfies Kept);
  await store.set('pinTries', 0);
  hasPin.value = true;
}

export async function forgetPin(store: Store): Promise<void> {
  await store.set('pin', undefined);
  await store.set('pinTries', 0);
  hasPin.value = false;
}

export type Tried = 'right' | 'wrong' | { waitSeconds: number };

/** Checks a PIN. After five wrong ones each further try costs a minute; closing the app does not shorten it. */
export async function tryPin(store: Store, pin: string, now: number): Promise<Tried> {
  const tries = (await store.setting<number>('pinTries')) ?? 0;
  const last = (await store.setting<number>('pinLast')) ?? 0;
  const wait = last + 60_000 - now;
  if (tries >= freeTries && wait > 0 && wait <= 60_000) return { waitSeconds: Math.ceil(wait / 1000) };
  const kept = await store.setting<Kept>('pin');
  await store.set('pinTries', tries + 1);
  await store.set('pinLast', now);
  if (!kept || (await slow(pin, fromBase64(kept.salt))) !== kept.hash) return 'wrong';
  await store.set('pinTries', 0);
  return 'right';
}

async function slow(pin: string, salt: Uint8Array): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: rounds },
    key,
    256,
  );
  return base64(new Uint8Array(bits));
}
