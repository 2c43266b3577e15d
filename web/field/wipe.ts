import type { Store } from './store';

// By order of the office. Nothing that was written here is lost by it: it goes out first, and only then is the phone emptied.

/** Whether a receipt covers every line, and every file has arrived or was refused for good. */
export async function isDelivered(store: Store): Promise<boolean> {
  const [chains, files] = await Promise.all([store.chains(), store.files()]);
  return chains.every(chain => chain.upTo >= chain.n) && files.every(file => file.state !== 'waits');
}

/** Carries the order out when nothing waits any more. */
export async function wipeIfDelivered(store: Store): Promise<boolean> {
  if (!(await isDelivered(store))) return false;
  await store.close(true);
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.filter(name => name.startsWith('payesh-field-')).map(name => caches.delete(name)));
  const workers = (await globalThis.navigator?.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.filter(one => new URL(one.scope).pathname.startsWith('/field/')).map(one => one.unregister()));
  globalThis.localStorage?.clear();
  return true;
}
