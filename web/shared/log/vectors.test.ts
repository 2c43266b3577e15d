/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashes, startHash } from './chain';
import { fold, type StatePart } from './fold';
import { readLog, type DeviceLog, type Operation } from './log';
import { segmentOf } from './segment';
import type { Hex, Opening, Segment } from './types';

interface Vector {
  about: string;
  chains: { header: string; lines: string[]; openings: Opening[]; hashes: Hex[] }[];
  segments?: { about: string; body: Segment; answer: string }[];
  state: unknown;
}

const folder = new URL('../../../tests/vectors/visit-log/', import.meta.url);
const names = readdirSync(folder).filter(name => name.endsWith('.json'));
const load = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector;

test('there are vectors', () => expect(names.length).toBeGreaterThan(12));

describe.each(names)('%s', name => {
  const vector = load(name);

  test('has these hashes', async () => {
    for (const { header, lines, hashes: expected } of vector.chains) {
      const start = await startHash(header);
      expect([start, ...(await hashes(start, lines))]).toEqual(expected);
    }
  });

  test('folds to this state, in whatever order the chains come and come again', async () => {
    const logs = await Promise.all(vector.chains.map(({ header, lines, openings }) => readLog(header, lines, openings)));
    const known = logs.filter((log): log is DeviceLog => log !== undefined);
    expect(known.length).toBe(logs.length);
    expect(shown(known)).toEqual(vector.state);
    expect(shown([...known].reverse().concat(known))).toEqual(vector.state);
  });

  test('notices one changed byte anywhere', async () => {
    for (const { header, lines, hashes: expected } of vector.chains.filter(chain => chain.lines.length > 0)) {
      const at = expected.length % lines.length;
      const changed = lines.with(at, `${lines[at]} `);
      expect((await hashes(await startHash(header), changed)).at(-1)).not.toBe(expected.at(-1));
      expect(await startHash(`${header} `)).not.toBe(expected[0]);
    }
  });

  const { segments } = vector;
  if (!segments) return;
  test('is sent in segments like these', () => {
    const [chain] = vector.chains;
    for (const { body } of segments.filter(segment => segment.answer.startsWith('append'))) {
      const written = body.lines.map((line, i) => {
        const n = body.first + i;
        const opening = chain!.openings.find(o => o.n === n);
        return { n, line, hash: chain!.hashes[n]!, ...(opening && { opening }) };
      });
      expect(segmentOf(body, chain!.hashes[body.first - 1]!, written)).toEqual(body);
    }
  });
});

/** The state as the vectors write it. */
function shown(logs: DeviceLog[]) {
  const { open, office, protected: hidden, ignored, unreadable } = fold(logs);
  return { open: part(open), office: part(office), protected: part(hidden), ignored, unreadable };
}

const part = ({ slots, late }: StatePart) => ({
  slots: Object.fromEntries([...slots.values()].map(slot => [slot.key, slot.heads.map(head)])),
  conflicts: [...slots.values()].filter(slot => slot.conflict).map(slot => slot.key),
  late: late.map(o => o.ref),
});

const head = ({ ref, by, at, value }: Operation) => (value === undefined ? { ref, by, at, sealed: true } : { ref, by, at, value });
