import { describe, expect, test } from 'vitest';
import {
  base64, bytesOf, commitment, fromBase64, hashes, nextHash, sha256, startChain, startHash, write, type Act, type Chain,
} from './chain';
import { fold, heads, settled } from './fold';
import { readHeader, readLog } from './log';

const visit = '0197a1b2-0000-7000-8000-000000000001';
const device = '0197a1b2-0000-7000-8000-00000000000a';
const by = '0197a1b2-0000-7000-8000-0000000000aa';
const pack = '11'.repeat(32);

async function written(...acts: Act[]) {
  let chain: Chain = await startChain(visit, device, pack, 1_763_000_000_000);
  const all = [];
  for (const act of acts) {
    const line = await write(chain, act);
    all.push(line);
    chain = line.chain;
  }
  const openings = all.flatMap(line => line.opening ?? []);
  return { chain, all, lines: all.map(line => line.line), openings };
}

const met: Act = { by, at: 1, kind: 'answer', item: 'FIRE-01', value: { answer: 'met' } };

test('SHA-256 of the empty text is the one everybody knows', async () => {
  expect(await sha256()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('hashes go to bytes and back, salts to Base64 and back', () => {
  expect([...bytesOf('00ff10')]).toEqual([0, 255, 16]);
  expect(base64(fromBase64('AAECAw=='))).toBe('AAECAw==');
});

describe('a chain', () => {
  test('starts with its header and binds each line to all before', async () => {
    const { chain, lines } = await written(met, { ...met, value: null, replaces: [`${device}:1`] });

    expect(readHeader(chain.header)).toEqual({ v: 1, visit, device, pack, at: 1_763_000_000_000, desk: false });
    expect(chain.n).toBe(2);
    expect(chain.head).toBe(await nextHash(await nextHash(await startHash(chain.header), lines[0]!), lines[1]!));
    expect((await hashes(await startHash(chain.header), lines)).at(-1)).toBe(chain.head);
  });

  test('holds what is not open as a commitment that its opening opens', async () => {
    const talk: Act = { by, at: 2, kind: 'talk', item: 'talk:1', value: { answers: { 'RGT-01': 'no' }, text: 'راز' } };
    const { chain, lines, openings } = await written(talk);

    expect(lines[0]).not.toContain('RGT-01');
    expect(lines[0]).toContain(await commitment(fromBase64(openings[0]!.salt), openings[0]!.value));
    const withheld = fold([(await readLog(chain.header, lines))!]);
    const opened = fold([(await readLog(chain.header, lines, openings))!]);
    expect(heads(withheld.protected, 'talk', 'talk:1')[0]!.value).toBeUndefined();
    expect(heads(opened.protected, 'talk', 'talk:1')[0]!.value).toEqual(talk.value);
    expect(opened.open.slots.size).toBe(0);
  });

  test('two equal secrets have different commitments', async () => {
    const draw: Act = { by, at: 2, kind: 'draw', item: 'files', value: { drawn: [1] } };
    const { openings, lines } = await written(draw, draw);

    expect(openings[0]!.salt).not.toBe(openings[1]!.salt);
    expect(lines[0]!.slice(10)).not.toBe(lines[1]!.slice(10));
  });

  test('refuses a talk that would be open', async () => {
    await expect(written({ by, at: 1, kind: 'talk', class: 'open', item: 'talk:1', value: {} })).rejects.toThrow('No talk may be open');
  });

  test('refuses a line no segment could carry', async () => {
    await expect(written({ ...met, kind: 'note', value: { text: 'x'.repeat(300_000) } })).rejects.toThrow('longer than');
  });

  test('mends half a surrogate pair, which would make the line unreadable', async () => {
    const { chain, lines } = await written({ ...met, kind: 'note', value: { text: 'a\ud83dz😀' } });

    const state = fold([(await readLog(chain.header, lines))!]);
    expect(heads(state.open, 'note', 'FIRE-01')[0]!.value).toEqual({ text: 'a\ufffdz😀' });
    expect(state.unreadable).toEqual([]);
  });
});

test('the settled answer is the last one, and none after it was taken back', async () => {
  const first = await written(met, { ...met, value: { answer: 'notMet' }, replaces: [`${device}:1`] });
  expect(settled(fold([(await readLog(first.chain.header, first.lines))!]).open, 'answer', 'FIRE-01')).toEqual({ answer: 'notMet' });

  const back = await written(met, { ...met, value: null, replaces: [`${device}:1`] });
  const state = fold([(await readLog(back.chain.header, back.lines))!]);
  expect(settled(state.open, 'answer', 'FIRE-01')).toBeUndefined();
  expect(heads(state.open, 'answer', 'FIRE-01').map(o => o.n)).toEqual([2]);
});
