/** How much of the same a test does: a little in the short suite, all of it in the long one. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by the project a file runs in (vitest.config.ts). */
    isLong: boolean;
  }
}

export const isLong = (): boolean => inject('isLong');

/** For test bodies and titles. */
export const ofSuite = <T>(short: T, long: T): T => (isLong() ? long : short);
