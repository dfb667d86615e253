/** English texts of the join page. */
import type { Translated } from '../translated.ts';
import type { join as source } from '../id/join.ts';

export const join = {
  title: 'Join as a panelist',
  lead: 'Enter the six digits on your card.',
  turnsTitle: 'Next person',
  turnsLead:
    'Please take the seat. Enter the six digits on your card; the last person’s screen has been cleared.',
  code: 'Six-digit code',
  digit: 'Digit {{place}}',
  enter: 'Join',
  help: 'Card lost? The operator can show you your code.',
} as const satisfies Translated<typeof source>;
