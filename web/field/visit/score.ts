import type { AnswerValue } from '../../shared/log/types';
import type { Bare } from '../outline';
import { isDefect } from './progress';
import type { Visit } from './visit';

export interface Score {
  points: number | null;
  defects: number;
  critical: number;
}

const judged: ReadonlySet<string> = new Set(['met', 'partly', 'notMet', 'sign', 'established']);

/** What one answer costs. A sign costs the full weight; a rule kept in part costs half; without a scope it is isolated. */
export function costOf(item: Bare, answer: AnswerValue): number {
  switch (answer.answer) {
    case 'sign':
    case 'established':
      return item.points.widespread;
    case 'notMet':
      return item.points[answer.scope ?? 'isolated'];
    case 'partly':
      return Math.floor(item.points[answer.scope ?? 'isolated'] / 2);
    default:
      return 0;
  }
}

/**
 * The score so far, of 100, over the judged items; none before the first. It keeps an eye on the visit only:
 * the office counts again with the file of points in force, and it is never in the minutes.
 */
export function scoreOf(visit: Visit<Bare>): Score {
  const score: Score = { points: null, defects: 0, critical: 0 };
  let weight = 0;
  let cost = 0;
  let established = false;
  for (const item of visit.pack.items) {
    const answer = visit.answer(item.id);
    if (!answer || !judged.has(answer.answer)) continue;
    weight += item.points.widespread;
    cost += costOf(item, answer);
    established ||= answer.answer === 'established';
    if (!isDefect(answer)) continue;
    score.defects += 1;
    if (item.severity === 'critical') score.critical += 1;
  }
  if (weight > 0) score.points = established ? 0 : Math.round((100 * (weight - cost)) / weight);
  return score;
}
