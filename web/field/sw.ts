/// <reference lib="webworker" />
// Keeps the app's own files so that it opens without a network. Data is not its business: that is in IndexedDB.
// The build writes the names and the version in here.
const worker = self as unknown as ServiceWorkerGlobalScope;
const kept = 'payesh-field-__VERSION__';
const files: string[] = ['__FILES__'];
const page = '/field/index.html';

worker.addEventListener('install', event => {
  event.waitUntil(caches.open(kept).then(cache => cache.addAll(files.map(file => new Request(file, { cache: 'reload' })))));
});

worker.addEventListener('activate', event => {
  event.waitUntil(dropOlder().then(() => worker.clients.claim()));
});

// A new build takes over only when the app says so: never in the middle of a visit.
worker.addEventListener('message', event => {
  if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || !url.pathname.startsWith('/field/')) return;
  if (url.pathname.startsWith('/field/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fromKept(page, request));
  else if (files.includes(url.pathname)) event.respondWith(fromKept(url.pathname, request));
});

async function fromKept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  return (await cache.match(path)) ?? fetch(request);
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith('payesh-field-') && name !== kept).map(name => caches.delete(name)));
}

export {};
