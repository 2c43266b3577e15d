import { computed, signal } from '@preact/signals';
import { readJson } from '../shared/log/json';
import type { Guid, OperationLine } from '../shared/log/types';
import type { Store } from './store';

export interface Waiting {
  answers: number;
  others: number;
  photos: number;
  voices: number;
}

/** What has not reached the office yet, in the words of the person who wrote it. */
export const waiting = signal<Waiting>({ answers: 0, others: 0, photos: 0, voices: 0 });

export const isWaiting = computed(() => Object.values(waiting.value).some(count => count > 0));

type Written = Pick<OperationLine, 'kind' | 'item'>;

const answerKinds: ReadonlySet<string> = new Set(['answer', 'count', 'shift', 'talk', 'observation']);
let answers = new Set<string>();
let others = new Set<string>();

/** Counts from the start: after a sending, and when the app opens. */
export async function countWaiting(store: Store): Promise<void> {
  answers = new Set();
  others = new Set();
  for (const chain of await store.chains()) {
    if (chain.upTo >= chain.n) continue;
    for (const { line } of await store.lines(chain.visit, chain.device, chain.upTo + 1)) {
      count(chain.visit, readJson(line) as unknown as Written);
    }
  }
  await countFiles(store);
}

/** Counts what was just written, without reading everything again. */
export function addWaiting(visit: Guid, written: readonly Written[]): void {
  for (const one of written) count(visit, one);
  waiting.value = { ...waiting.value, answers: answers.size, others: others.size };
}

export async function countFiles(store: Store): Promise<void> {
  const photos = new Set<string>();
  const voices = new Set<string>();
  for (const file of await store.filesWaiting()) (file.type.startsWith('audio/') ? voices : photos).add(file.main);
  waiting.value = { answers: answers.size, others: others.size, photos: photos.size, voices: voices.size };
}

// Ten taps on one question are one answer to the person who gave it. Photos are counted as files; what is recorded about the work
// itself is not counted.
function count(visit: Guid, { kind, item }: Written): void {
  const slot = `${visit}|${kind}|${item ?? ''}`;
  if (answerKinds.has(kind)) answers.add(slot);
  else if (kind !== 'photo' && kind !== 'trace') others.add(slot);
}
