import { expect, test } from 'vitest';
import { segmentOf } from './segment';
import { segmentLimits } from './types';

const chain = { visit: 'v', device: 'd', header: '{}' };
const lines = (count: number, text: string) => Array.from({ length: count }, (_, i) => ({ n: i + 5, line: text, hash: `h${i + 5}` }));
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

test('a segment starts after what is stored and ends at its own head', () => {
  const opening = { n: 6, salt: 's', value: '7' };
  const waiting = lines(3, '{}').map(line => (line.n === 6 ? { ...line, opening } : line));

  expect(segmentOf(chain, 'h4', waiting)).toEqual(
    { v: 1, ...chain, first: 5, prev: 'h4', lines: ['{}', '{}', '{}'], head: 'h7', openings: [opening] });
});

test('it takes no more lines than one may hold', () => {
  const segment = segmentOf(chain, 'h4', lines(2500, '{}'));

  expect(segment.lines.length).toBe(segmentLimits.lines);
  expect(segment.head).toBe('h2004');
});

test.each([['quotes', '"'.repeat(60_000)], ['Persian', 'پ'.repeat(60_000)], ['plain', 'x'.repeat(60_000)]])(
  'it takes no more bytes than one may have: %s', (_, text) => {
    const segment = segmentOf(chain, 'h4', lines(100, text));

    expect(bytes(segment)).toBeLessThanOrEqual(segmentLimits.bytes);
    expect(bytes(segment) + 2 * bytes(text)).toBeGreaterThan(segmentLimits.bytes);
  });

test('one line that is too long goes alone, so that the server can say so', () => {
  expect(segmentOf(chain, 'h4', lines(3, 'x'.repeat(5_000_000))).lines.length).toBe(1);
});
