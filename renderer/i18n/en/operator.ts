/** English texts of the operator's seat. */
import type { Translated } from '../translated.ts';
import type { operator as source } from '../id/operator.ts';

export const operator = {} as const satisfies Translated<typeof source>;
