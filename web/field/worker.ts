import { signal } from '@preact/signals';

/** A new build waits. It takes over when the inspector says so, never by itself in the middle of a visit. */
export const newVersion = signal(false);

let waiting: ServiceWorker | null = null;

export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const registration = await navigator.serviceWorker.register('/field/sw.js', { scope: '/field/', updateViaCache: 'none' });
  let hadOne = navigator.serviceWorker.controller !== null;
  const notice = (worker: ServiceWorker | null) => {
    if (!worker || !navigator.serviceWorker.controller) return; // the very first one waits for nobody
    waiting = worker;
    newVersion.value = true;
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

export function takeOver(): void {
  waiting?.postMessage('take-over');
}
