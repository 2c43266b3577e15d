import { signal } from '@preact/signals';

/** How far the clock of this device is ahead of the server's, in milliseconds; null until the server was asked once. */
export const ahead = signal<number | null>(null);

const tolerated = 3 * 60_000;

/** Takes the server's clock from an answer. Half of the way there and back is a fair guess for when it was written. */
export function compareClock(asked: number, answered: number, serverNow: number): number {
  return Math.round((asked + answered) / 2 - serverNow);
}

export function isWrong(ms: number | null): ms is number {
  return ms !== null && Math.abs(ms) > tolerated;
}
