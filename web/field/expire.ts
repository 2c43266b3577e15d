import type { Ms } from '../shared/log/types';
import { erase } from './kept/erase';
import type { Store } from './store';

const keptFor = 7 * 86_400_000;

/** A week after a visit ended and all of it arrived, it leaves the device: what is here is about people. */
export async function expire(store: Store, now: Ms): Promise<void> {
  for (const { visit, done } of await store.chains()) {
    if (done !== undefined && done + keptFor < now) await erase(store, visit);
  }
}
