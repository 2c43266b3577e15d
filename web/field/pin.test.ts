import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { forgetPin, hasPin, loadPin, setPin, tryPin } from './pin';
import { Store } from './store';
import { storeName } from './testing/chain';

// 600,000 rounds each: slow on purpose.
const patience = 60_000;

test(
  'the right PIN opens, a wrong one does not, and it is kept as a slow hash only',
  async () => {
    const store = new Store(storeName());
    await setPin(store, '482913');
    expect(JSON.stringify(await store.setting('pin'))).not.toContain('482913');
    expect(await tryPin(store, '111111', 0)).toBe('wrong');
    expect(await tryPin(store, '482913', 1)).toBe('right');
    await loadPin(store);
    expect(hasPin.value).toBe(true);
  },
  patience,
);

test(
  'after five wrong ones each further try costs a minute, also after closing the app',
  async () => {
    const store = new Store(storeName());
    await setPin(store, '482913');
    for (let i = 0; i < 5; i++) expect(await tryPin(store, '000000', 1_000_000 + i)).toBe('wrong');
    expect(await tryPin(store, '482913', 1_030_000)).toEqual({ waitSeconds: 31 });
    expect(await tryPin(store, '482913', 1_061_000)).toBe('right');
    await forgetPin(store);
    expect(hasPin.value).toBe(false);
  },
  patience,
);
