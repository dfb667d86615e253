/** Whether the event is dated today, as the host's clock says; what has no day to come is not asked. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import { cityDay } from '../../../../electron/domain/cityDay.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { useHostNow } from '../../../ui/index.ts';
import type { ReadinessItem } from './liveItems.ts';

export function useDateItem({ event }: Setup): ReadinessItem[] {
  const language = useLanguage();
  const today = cityDay(useHostNow(useTopic('live')));
  if (event.rehearsalOfEventId !== null || event.status === 'CLOSED') return [];
  const values = {
    date: formatShortDate(event.dateIso, language),
    today: formatShortDate(today, language),
  };
  return [{ code: 'DATE', isOk: event.dateIso === today, isRequired: false, values }];
}
