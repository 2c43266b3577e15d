import type { OperationClass } from './types';

// The table of docs/formats/visit-log.md, which a test compares.

export interface Kind {
  holds: 'one' | 'each';
  classes: readonly [OperationClass, ...OperationClass[]];
}

const one = (...classes: Kind['classes']): Kind => ({ holds: 'one', classes });
const each = (...classes: Kind['classes']): Kind => ({ holds: 'each', classes });

export const kinds = {
  departure: each('open'),
  arrival: each('open'),
  leave: each('open'),
  door: each('open'),
  incharge: one('open'),
  body: each('open'),
  answer: one('open'),
  count: one('open'),
  shift: one('open'),
  photo: each('open', 'office'),
  note: each('open', 'office'),
  place: one('open'),
  draw: each('office'),
  talk: each('protected'),
  observation: each('protected'),
  'sign-seen': each('protected'),
  remark: one('open'),
  readout: one('open'),
  signature: one('open'),
  paper: one('open'),
  copy: each('open'),
  trace: each('office'),
  end: one('open'),
  done: one('open'),
  close: one('open'),
  admit: one('open'),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** What is known of a kind; undefined when it is none of ours. */
export const kindOf = (name: string): Kind | undefined => (Object.hasOwn(kinds, name) ? kinds[name as KindName] : undefined);
