/** English texts of the join seat. */
import type { Translated } from '../translated.ts';
import type { join as source } from '../id/join.ts';

export const join = {} as const satisfies Translated<typeof source>;
