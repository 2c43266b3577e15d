import type { ResidentsCount } from '../../shared/log/types';

export const noResidents: ResidentsCount = { women: 0, men: 0, leave: 0, hospital: 0, list: 0 };

export function presentOf(count: ResidentsCount): number {
  return count.women + count.men;
}

/** People on the centre's list that were found nowhere; below zero when more were counted than the list holds. */
export function missingOf(count: ResidentsCount): number {
  return count.list - presentOf(count) - count.leave - count.hospital;
}

/** Whether the people present keep within the nominal capacity. */
export function answerOf(count: ResidentsCount, capacity: number): 'met' | 'notMet' {
  return presentOf(count) <= capacity ? 'met' : 'notMet';
}
