import type { Visit } from './visit';

export type Need = 'end' | 'readout' | 'signature' | 'own' | 'copy' | 'leave';

const changesMinutes = ['answer', 'count', 'shift', 'place', 'incharge', 'body', 'note'] as const;

/** Whether the summary was read after the last thing that stands in it. */
export function readoutIsCurrent(visit: Visit): boolean {
  const read = visit.all('readout').at(-1);
  if (!read) return false;
  const written = Number(read.ref.split(':')[1]);
  return changesMinutes.every(kind =>
    visit.all(kind).every(one => {
      if (one.class !== 'open') return true;
      const [device, n] = one.ref.split(':');
      return device !== visit.deviceId || Number(n) < written;
    }),
  );
}

/** Nobody opened, or nobody is there any more: there is nobody to read to, and nobody to sign. */
export function meetsNobody(visit: Visit): boolean {
  const how = visit.single('end')?.how;
  return how === 'nobodyAnswered' || how === 'moved' || visit.all('door').length === 0;
}

/** What is still to be done before the visit can be ended on this device, in the order of the screens. */
export function needsOf(visit: Visit): Need[] {
  const needs: Need[] = [];
  if (!visit.single('end')) needs.push('end');
  if (!meetsNobody(visit)) {
    if (!visit.single('readout')) needs.push('readout');
    if (!visit.single('signature', 'incharge')) needs.push('signature');
    if (visit.all('copy').length === 0) needs.push('copy');
  }
  if (!visit.single('signature', visit.account)) needs.push('own');
  if (visit.all('leave').length === 0) needs.push('leave');
  return needs;
}
