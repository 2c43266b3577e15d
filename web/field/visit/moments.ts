import type { EndHow } from '../../shared/log/types';
import { sender } from '../here';
import { lastPosition } from './position';
import type { Visit } from './visit';

// The moments of a visit: departure, bell, open door, leaving, end.

export async function departed(visit: Visit): Promise<void> {
  if (visit.all('departure').length === 0) await visit.add({ kind: 'departure', value: lastPosition() });
}

export async function arrived(visit: Visit): Promise<void> {
  await visit.add({ kind: 'arrival', value: lastPosition() });
}

/** Seconds at the door so far. */
export function waitedAt(visit: Visit, now: number): number {
  const bell = visit.all('arrival').at(-1);
  return bell ? Math.max(0, Math.round((now - bell.at) / 1000)) : 0;
}

export async function doorOpened(visit: Visit): Promise<void> {
  await visit.add({ kind: 'door', value: { waited: waitedAt(visit, Date.now()) } });
}

export async function ended(visit: Visit, how: EndHow, reason: string): Promise<void> {
  await visit.add({ kind: 'end', value: { how, ...(reason && { reason }) } });
}

export async function left(visit: Visit): Promise<void> {
  await visit.add({ kind: 'leave', value: lastPosition() });
}

export interface Head {
  device: string;
  n: number;
  head: string;
}

/**
 * Ends the chain of this device. The lead closes the visit as well: his close comes last, after his own `done`, because what
 * stands after a close on the same device would be late.
 */
export async function finish(visit: Visit, lead: boolean, colleagues: Head[]): Promise<void> {
  await visit.add({ kind: 'done', value: {} });
  if (lead) {
    const own = { device: visit.deviceId, n: visit.n, head: visit.head };
    await visit.add({ kind: 'close', value: { heads: [own, ...colleagues] } });
  }
  void sender.now();
}
