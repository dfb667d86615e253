/** Lets a burst through, then a steady rate: what one socket may ask. */

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  /** How many more each second. */
  readonly perSecond: number;
}

export interface TokenBucket {
  /** Takes one token; false where none is left. */
  take(): boolean;
}

/** @param nowMs a clock that does not jump back */
export function createTokenBucket(
  { burst, perSecond }: Rate,
  nowMs: () => number = () => performance.now(),
): TokenBucket {
  let left = burst;
  let filledAtMs = nowMs();
  return {
    take() {
      const now = nowMs();
      left = Math.min(burst, left + ((now - filledAtMs) / 1000) * perSecond);
      filledAtMs = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
