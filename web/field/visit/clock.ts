import type { Bare } from '../outline';
import type { Visit } from './visit';

export type Phase = 'way' | 'door' | 'inside' | 'ended';

/** Where a visit stands: on the way, at the door, inside, ended on this device. */
export function phaseOf(visit: Visit<Bare>): Phase {
  if (visit.ended.value) return 'ended';
  if (visit.all('door').length > 0) return 'inside';
  return visit.all('arrival').length > 0 ? 'door' : 'way';
}

/** When the clock of the visit started (the bell) and, once left, when it stopped. */
export function visitClock(visit: Visit<Bare>): { from: number; until?: number } | null {
  const bell = visit.all('arrival')[0];
  if (!bell) return null;
  const left = visit.all('leave').at(-1) ?? visit.all('done')[0];
  return { from: bell.at, ...(left && { until: left.at }) };
}
