// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { newVersion, settle, startWorker, takeOver } from './worker';

const told = vi.fn();
const worker = Object.assign(new EventTarget(), { state: 'installing', postMessage: told });
const registration = Object.assign(new EventTarget(), { waiting: null as unknown, installing: worker });
let free: boolean;

function browser(controlled: boolean): void {
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    register: () => Promise.resolve(registration),
  });
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
}

async function installed(): Promise<void> {
  registration.dispatchEvent(new Event('updatefound'));
  worker.state = 'installed';
  worker.dispatchEvent(new Event('statechange'));
  await vi.waitFor(() => expect(newVersion.value).toBe(true));
  await Promise.resolve();
}

beforeEach(() => {
  told.mockClear();
  newVersion.value = false;
  registration.waiting = null;
  free = false;
});

const start = () => startWorker(() => Promise.resolve(free));

test('while somebody works or something is unsent, a new build waits', async () => {
  browser(true);
  await start();
  await installed();
  expect(told).not.toHaveBeenCalled();
  await settle();
  expect(told).not.toHaveBeenCalled();
});

test('at the next good moment it takes over by itself', async () => {
  browser(true);
  await start();
  await installed();
  free = true;
  await settle();
  expect(told).toHaveBeenCalledWith('take-over');
});

test('it takes over at once when the inspector says so', async () => {
  browser(true);
  await start();
  await installed();
  takeOver();
  expect(told).toHaveBeenCalledWith('take-over');
});

test('the very first build is no new version', async () => {
  browser(false);
  registration.waiting = worker;
  free = true;
  await start();
  expect(newVersion.value).toBe(false);
  expect(told).not.toHaveBeenCalled();
});
