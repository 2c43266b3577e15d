import { expect, test } from 'vitest';
import { startChain, write, type Act } from './chain';
import { readLog, take } from './log';
import type { Opening } from './types';

const [visit, device, by] = [1, 2, 3].map(n => `0199aaaa-0000-7000-8000-00000000000${n}`) as [string, string, string];

test('a line that is taken over reads as it does with every check', async () => {
  const start = await startChain(visit, device, '0'.repeat(64), 1);
  const acts: Act[] = [
    { by, at: 1, kind: 'answer', item: 'A', value: { answer: 'met' } },
    { by, at: 2, kind: 'talk', item: 'talk:1', value: { answers: {}, text: 'x' }, replaces: [`${device}:1`] },
    { by, at: 3, kind: 'note', class: 'office', item: 'A', value: null },
  ];
  const taken = (await readLog(start.header, []))!;
  const lines: string[] = [];
  const openings: Opening[] = [];
  let chain = start;
  for (const act of acts) {
    const written = await write(chain, act);
    take(taken, written.n, written.line, written.hash, written.opening);
    lines.push(written.line);
    if (written.opening) openings.push(written.opening);
    chain = written.chain;
  }
  expect(taken).toEqual(await readLog(start.header, lines, openings));
});

test('what is no JSON is unreadable, and a number that is missing stays missing', async () => {
  const log = (await readLog((await startChain(visit, device, '0'.repeat(64), 1)).header, []))!;
  take(log, 4, 'broken', 'h4');
  expect(log.lines).toEqual([{ ref: `${device}:4`, device, n: 4, hash: 'h4' }]);
});
