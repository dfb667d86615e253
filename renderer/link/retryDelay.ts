/** How long to wait before the next attempt to reach the host. */

const FIRST_MS = 250;
const LONGEST_MS = 6_000;

/**
 * Doubles up to 6 s; the jitter keeps a room of seats from knocking at the same moment after the host comes back.
 * @param attempt counted from 0
 * @param random a number in [0, 1)
 * @returns milliseconds
 */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
