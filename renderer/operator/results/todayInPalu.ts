/** Today's date where the event is, whatever the laptop's zone says. */
import { dateInPalu } from '../../i18n/format.ts';

export const todayInPalu = (nowMs: number = Date.now()): string => dateInPalu(nowMs);
