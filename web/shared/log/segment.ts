import type { Chain, Written } from './chain';
import { segmentLimits, type Hex, type Segment } from './types';

const utf8 = new TextEncoder();
const envelope = 4096;

/** The next segment to send: as many of these lines, from the first on, as one may hold. They follow each other without a gap. */
export function segmentOf(
  { visit, device, header }: Pick<Chain, 'visit' | 'device' | 'header'>,
  prev: Hex,
  waiting: readonly Pick<Written, 'n' | 'line' | 'hash' | 'opening'>[],
): Segment {
  let bytes = envelope;
  let count = 0;
  for (const written of waiting.slice(0, segmentLimits.lines)) {
    bytes += utf8.encode(JSON.stringify([written.line, written.opening])).length;
    if (bytes > segmentLimits.bytes && count > 0) break;
    count++;
  }
  const taken = waiting.slice(0, count);
  return {
    v: 1, visit, device, header,
    first: taken[0]?.n ?? 1,
    prev,
    lines: taken.map(written => written.line),
    head: taken.at(-1)?.hash ?? prev,
    openings: taken.flatMap(written => written.opening ?? []),
  };
}
