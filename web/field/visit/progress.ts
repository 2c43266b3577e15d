import type { AnswerValue, PackItem } from '../../shared/log/types';
import type { Bare } from '../outline';
import { talkPlace, vital } from './special';
import type { Visit } from './visit';

export interface Progress {
  done: number;
  all: number;
}

export function isDefect(answer: AnswerValue | null | undefined): boolean {
  return answer?.answer === 'notMet' || answer?.answer === 'partly' || answer?.answer === 'sign' || answer?.answer === 'established';
}

export function itemsOf<Q extends Bare>(visit: Visit<Q>, place: string): readonly Q[] {
  return place === vital ? visit.asked.filter(item => item.vital) : visit.askedAt(place);
}

/** What people said in private answers the questions of the talks; it never becomes an open answer by itself. */
export function isAnswered(visit: Visit<Bare>, item: Bare): boolean {
  if (visit.answer(item.id)) return true;
  return item.place === talkPlace && visit.saidInTalks.value.has(item.id);
}

export function progressOf(visit: Visit<Bare>, place: string): Progress {
  const items = itemsOf(visit, place);
  return { done: items.filter(item => isAnswered(visit, item)).length, all: items.length };
}

export function unanswered(visit: Visit): PackItem[] {
  return visit.asked.filter(item => !isAnswered(visit, item));
}

/** Critical defects that are neither mended nor under an order: the visit cannot end as done with one of these. */
export function undetermined(visit: Visit): PackItem[] {
  return visit.pack.items.filter(item => {
    const answer = visit.answer(item.id);
    return item.severity === 'critical' && isDefect(answer) && answer?.outcome?.kind !== 'mended' && answer?.outcome?.kind !== 'order';
  });
}

/** The next place to go to: the first one on the route that is neither finished nor marked as not seen. */
export function suggestedPlace(visit: Visit<Bare>): string | null {
  const looks = progressOf(visit, vital);
  if (looks.done < looks.all) return vital;
  for (const { id } of visit.route) {
    const { done, all } = progressOf(visit, id);
    if (done < all && visit.single('place', id)?.state !== 'notSeen') return id;
  }
  return null;
}
