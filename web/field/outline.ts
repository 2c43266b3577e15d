import type { Pack, PackItem } from '../shared/log/types';

// A pack without the words of its questions is a tenth of it. Route, progress and score need no more: a visit opens before the rest is read.

/** Counts up when an outline tells more or something else. */
export const outlineForm = 1;

const told = ['id', 'asked', 'order', 'place', 'vital', 'severity', 'askWith', 'points'] as const satisfies readonly (keyof PackItem)[];

/** A question without its words. */
export type Bare = Pick<PackItem, (typeof told)[number]>;

export type PackOf<Q extends Bare> = Omit<Pack, 'items'> & { items: Q[] };

export type Outline = PackOf<Bare>;

export function outlineOf(pack: Pack): Outline {
  return { ...pack, items: pack.items.map(item => Object.fromEntries(told.map(name => [name, item[name]])) as unknown as Bare) };
}
