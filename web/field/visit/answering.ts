import type { AnswerCode, AnswerValue, PackItem } from '../../shared/log/types';
import { isAnswered, isDefect, itemsOf, progressOf, unanswered } from './progress';
import type { Visit } from './visit';

const looked: ReadonlySet<AnswerCode> = new Set(['met', 'partly', 'notMet', 'noSign', 'sign', 'established']);

/** The three big buttons of a question, and the rarer answers behind the menu. */
export const scales = {
  compliance: ['met', 'partly', 'notMet'],
  sign: ['noSign', 'sign', 'established'],
} as const satisfies Record<PackItem['scale'], readonly AnswerCode[]>;

export const rarer = ['notApplicable', 'notSeen', 'notReached'] as const satisfies readonly AnswerCode[];

/** Gives an answer. What was said about a defect stays while it is one, and goes when it is none any more. */
export async function giveAnswer(visit: Visit, item: PackItem, code: AnswerCode): Promise<void> {
  navigator.vibrate?.(12);
  await visit.add({ kind: 'answer', item: item.id, value: () => answered(visit.answer(item.id), code) });
  await seePlace(visit, item, code);
}

function answered(before: AnswerValue | undefined, code: AnswerCode): AnswerValue {
  const { scope, phrases, outcome, note, measured } = before ?? {};
  const kept: AnswerValue = { answer: code, ...(note && { note }), ...(measured && { measured }) };
  if (!isDefect(kept)) return kept;
  return { ...kept, ...(scope && { scope }), ...(phrases && { phrases }), ...(outcome && { outcome }) };
}

/** Changes a part of an answer that stands; a part set to undefined is taken out. */
export async function changeAnswer(visit: Visit, item: PackItem, part: Partial<AnswerValue>): Promise<void> {
  await visit.add({
    kind: 'answer',
    item: item.id,
    value: () => {
      const before = visit.answer(item.id);
      return before ? withoutGaps({ ...before, bulk: undefined, ...part }) : null;
    },
  });
}

export async function takeBack(visit: Visit, item: PackItem): Promise<void> {
  await visit.add({ kind: 'answer', item: item.id, value: null });
}

/** Minor and moderate questions of a place that are still open: these alone may be answered together. */
export function restOf(visit: Visit, place: string): PackItem[] {
  return itemsOf(visit, place).filter(
    item =>
      !isAnswered(visit, item) && !item.vital && item.scale === 'compliance' && (item.severity === 'minor' || item.severity === 'moderate'),
  );
}

export async function answerRest(visit: Visit, place: string): Promise<number> {
  const rest = restOf(visit, place);
  await visit.addAll(rest.map(item => ({ kind: 'answer', item: item.id, value: { answer: 'met', bulk: true } })));
  if (rest[0]) await seePlace(visit, rest[0], 'met');
  return rest.length;
}

/** When time has run out: everything unanswered on the route is «فرصت نشد», which is not «مشاهده نشد». */
export async function restNotReached(visit: Visit): Promise<void> {
  await visit.addAll(unanswered(visit).map(item => ({ kind: 'answer', item: item.id, value: { answer: 'notReached', bulk: true } })));
}

export function isFinished(visit: Visit, place: string): boolean {
  const { done, all } = progressOf(visit, place);
  return all > 0 && done === all;
}

async function seePlace(visit: Visit, item: PackItem, code: AnswerCode): Promise<void> {
  const place = visit.placeOf(item);
  if (looked.has(code) && !visit.single('place', place)) await visit.add({ kind: 'place', item: place, value: { state: 'seen' } });
}

function withoutGaps(value: { [name in keyof AnswerValue]: AnswerValue[name] | undefined }): AnswerValue {
  const full = Object.entries(value).filter(([, part]) => part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0));
  return Object.fromEntries(full) as unknown as AnswerValue;
}
