/** English texts of the panelist seat. */
import type { Translated } from '../translated.ts';
import type { panelist as source } from '../id/panelist.ts';

export const panelist = {} as const satisfies Translated<typeof source>;
