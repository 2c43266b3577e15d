import { signal } from '@preact/signals';
import { hasClear } from './kept/migrate';
import type { Store } from './store';

// When the app is open. After ten minutes without a touch it asks for the PIN again.

export type Gate = 'new' | 'first' | 'locked' | 'open' | 'wiped';

/**
 * new: nobody enrolled yet · first: there is work of an app without a vault, and no PIN · locked: the PIN is asked · open ·
 * wiped: by order, nothing is here.
 */
export const gate = signal<Gate>('new');

export const patience = 10 * 60_000;
const look = 15_000;

export async function gateOf(store: Store): Promise<Gate> {
  if (await store.vault.row()) return 'locked';
  return (await hasClear(store)) ? 'first' : 'new';
}

const holds = { camera: 0, recording: 0 };
let touched = 0;

/** Nothing locks while this is held. Gives back what lets go. */
export function hold(what: keyof typeof holds): () => void {
  holds[what]++;
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    holds[what]--;
    touch();
  };
}

export function touch(now = Date.now()): void {
  touched = now;
}

/** Whether it is time. A clock that was set back counts from here; behind another app nobody looks through a camera. */
export function isDue(now = Date.now(), wasHidden = false): boolean {
  if (now < touched) touched = now;
  const held = holds.recording + (wasHidden ? 0 : holds.camera);
  return gate.value === 'open' && held === 0 && now - touched >= patience;
}

/** Locks by itself when nobody touched the phone for long, also when it comes back from the background after that. */
export function watch(lock: () => void): void {
  let hidden = false;
  touch();
  const ask = () => {
    if (isDue(Date.now(), hidden)) lock();
  };
  for (const name of ['pointerdown', 'keydown', 'scroll', 'input']) {
    addEventListener(
      name,
      () => {
        ask(); // a touch that comes too late opens nothing
        touch();
      },
      { capture: true, passive: true },
    );
  }
  document.addEventListener('visibilitychange', () => {
    ask();
    hidden = document.hidden;
  });
  setInterval(ask, look);
}
