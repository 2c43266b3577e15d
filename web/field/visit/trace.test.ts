import { expect, test } from 'vitest';
import { Trace } from './trace';

test('a question has the time from the one before to its own last change', () => {
  const trace = new Trace(0);
  trace.enter(1_000);
  trace.touch('A', 5_000);
  trace.touch('A', 6_000);
  trace.touch('B', 9_000);
  expect(trace.take(true)).toEqual({
    what: 'batch',
    events: [
      { what: 'item', item: 'A', ms: 5_000, changes: 2 },
      { what: 'item', item: 'B', ms: 3_000, changes: 1 },
    ],
  });
  expect(trace.take(true)).toBeNull();
});

test('a single event stands for itself, and little is not worth an operation of its own', () => {
  const trace = new Trace(0);
  trace.note({ what: 'network', online: false });
  expect(trace.take(false)).toBeNull();
  expect(trace.take(true)).toEqual({ what: 'network', online: false });
  for (let i = 0; i < 20; i++) trace.note({ what: 'pause', ms: 60_000 + i });
  expect(trace.take(false)).toMatchObject({ what: 'batch' });
});

test('what could not be written is not lost', () => {
  const trace = new Trace(0);
  trace.note({ what: 'pause', ms: 60_000 });
  trace.restore({ what: 'network', online: true });
  expect(trace.take(true)).toEqual({ what: 'batch', events: [{ what: 'network', online: true }, { what: 'pause', ms: 60_000 }] });
});

test('a clock that jumps back makes no negative time and no float', () => {
  const trace = new Trace(5_000.5);
  trace.touch('A', 1_000.25);
  expect(trace.take(true)).toEqual({ what: 'item', item: 'A', ms: 0, changes: 1 });
});
