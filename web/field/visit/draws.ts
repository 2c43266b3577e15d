import type { Bare } from '../outline';
import { wanted as usual, type DrawKind } from './special';
import type { Visit } from './visit';

export interface DrawState {
  wanted: number;
  /** Numbers to go to now, in the order of the draw, without those that were refused. */
  standing: number[];
  refused: number[];
  /** How many of the wanted ones are done. */
  finished: number;
  started: boolean;
  /** Whether the draw of the pack holds one more number. */
  more: boolean;
}

/** The centre does not choose: the pack holds the drawn numbers in order, a refusal takes the next. */
export function drawState(visit: Visit<Bare>, kind: DrawKind): DrawState {
  const drawable = visit.pack.draws[kind] ?? [];
  const written = visit.all('draw', kind);
  const drawn = written.at(-1)?.value.drawn ?? [];
  const refused = [...new Set(written.flatMap(one => one.value.refused ?? []))];
  const standing = drawn.filter(number => !refused.includes(number));
  const wanted = Math.min(usual[kind], drawable.length);
  return {
    wanted,
    standing,
    refused,
    finished: finishedOf(visit, kind, standing),
    started: written.length > 0,
    more: drawn.length < drawable.length,
  };
}

function finishedOf(visit: Visit<Bare>, kind: DrawKind, standing: number[]): number {
  if (kind === 'files') return standing.length;
  const about = kind === 'talks' ? visit.all('talk') : visit.all('observation');
  return new Set(about.map(one => one.item)).size;
}

export async function startDraw(visit: Visit, kind: DrawKind): Promise<void> {
  const drawable = visit.pack.draws[kind] ?? [];
  await visit.add({ kind: 'draw', item: kind, value: { drawn: drawable.slice(0, Math.min(usual[kind], drawable.length)) } });
}

/** Somebody refused or a file is missing: the next number stands in, and the reason is kept. */
export async function refuseDrawn(visit: Visit, kind: DrawKind, number: number, reason: string): Promise<void> {
  const drawable = visit.pack.draws[kind] ?? [];
  const drawn = visit.all('draw', kind).at(-1)?.value.drawn ?? [];
  const value = { drawn: drawable.slice(0, Math.min(drawn.length + 1, drawable.length)), refused: [number], reason };
  await visit.add({ kind: 'draw', item: kind, value });
}

/** One more than planned, when there is time. */
export async function drawOneMore(visit: Visit, kind: DrawKind): Promise<void> {
  const drawable = visit.pack.draws[kind] ?? [];
  const drawn = visit.all('draw', kind).at(-1)?.value.drawn ?? [];
  await visit.add({ kind: 'draw', item: kind, value: { drawn: drawable.slice(0, Math.min(drawn.length + 1, drawable.length)) } });
}

export function refusalsOf(visit: Visit, kind: DrawKind): { number: number; reason: string }[] {
  return visit.all('draw', kind).flatMap(one => (one.value.refused ?? []).map(number => ({ number, reason: one.value.reason ?? '' })));
}

/** Counted from 1. */
export function placeInDraw(visit: Visit, kind: DrawKind, number: number): number {
  return (visit.pack.draws[kind] ?? []).indexOf(number) + 1;
}
