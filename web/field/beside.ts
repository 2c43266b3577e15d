// Which of the stores of this browser the app works with. There is one, until a PIN is forgotten: then a second one begins beside it,
// and what lies in the first stays, locked, until its PIN is remembered.

const remembered = 'payesh-store';
const first = 'payesh-field';

export const storeName = (): string => localStorage.getItem(remembered) ?? first;

/** The other stores of this browser. */
export async function others(): Promise<string[]> {
  const all = (await indexedDB.databases?.()) ?? [];
  return all.flatMap(({ name }) => name ?? []).filter(name => name.startsWith(first) && name !== storeName()).sort();
}

/** A store that is not there yet. */
export async function nextName(): Promise<string> {
  const taken = new Set([...(await others()), storeName()]);
  let n = 2;
  while (taken.has(`${first}-${n}`)) n++;
  return `${first}-${n}`;
}

/** The app starts anew with this store. */
export function turnTo(name: string): void {
  localStorage.setItem(remembered, name);
  location.reload();
}
