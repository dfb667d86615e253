import { expect, it } from 'vitest';
import { createTokenBucket } from './tokenBucket.ts';

it('lets a burst through, then the steady rate, and saves no more than a burst', () => {
  let nowMs = 0;
  const bucket = createTokenBucket({ burst: 3, perSecond: 2 }, () => nowMs);
  const taken = (tries: number) =>
    Array.from({ length: tries }, () => bucket.take()).filter(Boolean).length;
  expect(taken(10)).toBe(3);
  nowMs = 1000;
  expect(taken(10)).toBe(2);
  nowMs = 3_600_000;
  expect(taken(10)).toBe(3);
});
