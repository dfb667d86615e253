/** Today's date where the event is, whatever the laptop's zone says. */
import { TIME_ZONE } from '../../i18n/format.ts';

export function todayInPalu(nowMs: number = Date.now()): string {
  // The Canadian way of writing a date is the contract's.
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(nowMs);
}
