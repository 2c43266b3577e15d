import { computed, signal } from '@preact/signals';

// The address after # is the screen: v/VISIT/place/PLACE. It survives closing the app and needs nothing from the server.
const hash = signal(location.hash);

addEventListener('hashchange', () => {
  hash.value = location.hash;
});

export const path = computed(() => hash.value.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent));

export function link(...parts: (string | number)[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

export function go(...parts: (string | number)[]): void {
  location.hash = link(...parts);
}

/** Goes to a screen without leaving the present one in the history: going back must not open a finished step again. */
export function replace(...parts: (string | number)[]): void {
  history.replaceState(null, '', link(...parts));
  hash.value = location.hash;
}
