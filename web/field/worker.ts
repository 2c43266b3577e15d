import { signal } from '@preact/signals';

/** A new build waits. It takes over when nobody works and nothing is unsent, or when the inspector says so. */
export const newVersion = signal(false);

let waiting: ServiceWorker | null = null;
let isFree: () => Promise<boolean> = () => Promise.resolve(false);

/** @param free Whether a new build may take over by itself: the app is locked and everything has been sent. */
export async function startWorker(free: () => Promise<boolean>): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  isFree = free;
  const registration = await navigator.serviceWorker.register('/field/sw.js', { scope: '/field/', updateViaCache: 'none' });
  let hadOne = navigator.serviceWorker.controller !== null;
  const notice = (worker: ServiceWorker | null) => {
    if (!worker || !navigator.serviceWorker.controller) return; // the very first one waits for nobody
    waiting = worker;
    newVersion.value = true;
    void settle();
  };
  notice(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') notice(worker);
    });
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) location.reload();
    hadOne = true;
  });
}

/** A good moment: the app was just locked, or just opened and not unlocked yet. */
export async function settle(): Promise<void> {
  if (newVersion.value && (await isFree())) takeOver();
}

export function takeOver(): void {
  waiting?.postMessage('take-over');
}
