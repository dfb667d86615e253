/** xoshiro128** (Blackman & Vigna 2021), seeded from a text: the same numbers on every machine. */
import type { GeneratorState } from '../contract/analysis.ts';
export type { GeneratorState } from '../contract/analysis.ts';
import { sha256Words } from './sha256.ts';

/** First 16 bytes of SHA-256 of the seed as four big-endian unsigned integers. */
export function stateFromSeed(seed: string): GeneratorState {
  const [a, b, c, d] = sha256Words(seed);
  return notAllZero([a!, b!, c!, d!]);
}

/** The generator cannot leave the state 0, 0, 0, 0. */
export const notAllZero = (state: GeneratorState): GeneratorState =>
  state.every((word) => word === 0) ? [0x9e3779b9, 0, 0, 0] : state;

/** Returns a function that gives the next unsigned 32-bit number. */
export function xoshiro128(state: GeneratorState): () => number {
  let [a, b, c, d] = state;
  return () => {
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}
