import { signal } from '@preact/signals';
import type { OperationLine } from '../shared/log/types';
import type { Store } from './store';

export interface Waiting { answers: number; others: number; files: number }

/** What has not reached the office yet, in the words of the person who wrote it. */
export const waiting = signal<Waiting>({ answers: 0, others: 0, files: 0 });

const answerKinds: ReadonlySet<string> = new Set(['answer', 'count', 'shift', 'talk', 'observation']);

export async function countWaiting(store: Store): Promise<void> {
  const answers = new Set<string>();
  const others = new Set<string>();
  for (const chain of await store.chains()) {
    if (chain.upTo >= chain.n) continue;
    for (const { line } of await store.lines(chain.visit, chain.device, chain.upTo + 1)) {
      const operation = JSON.parse(line) as OperationLine;
      // Ten taps on one question are one answer to the person who gave it.
      const slot = `${chain.visit}|${operation.kind}|${operation.item ?? ''}`;
      if (answerKinds.has(operation.kind)) answers.add(slot);
      else if (operation.kind !== 'photo') others.add(slot);
    }
  }
  const files = new Set((await store.filesWaiting()).map(file => file.main));
  waiting.value = { answers: answers.size, others: others.size, files: files.size };
}
