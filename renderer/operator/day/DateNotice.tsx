/** The console stands at another day than the event: said once, never in the way. */
import { ActionIcon } from '@mantine/core';
import { create } from 'zustand';
import type { Setup } from '../../../electron/contract/topics.ts';
import { cityDay } from '../../../electron/domain/cityDay.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTopic } from '../../stores/index.ts';
import { Icon, useHostNow } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import banners from '../shell/banners.module.css';

/** The events and days for which somebody has read it. */
const readStore = create<{ read: readonly string[] }>(() => ({ read: [] }));

export function DateNotice({ setup }: { setup: Setup }) {
  const t = useWords();
  const language = useLanguage();
  const nowMs = useHostNow(useTopic('live'));
  const read = readStore((state) => state.read);
  const { id, dateIso, status, rehearsalOfEventId } = setup.event;
  const today = cityDay(nowMs);
  const key = `${id} ${dateIso} ${today}`;
  // A rehearsal is on any day, and after the last talk nothing is late.
  const hasTalks = setup.presentation.some(
    ({ state, phase }) => state !== 'WITHDRAWN' && !isLocked(phase),
  );
  if (dateIso === today || status === 'CLOSED' || rehearsalOfEventId !== null) return null;
  if (!hasTalks || read.includes(key)) return null;
  return (
    <div className={banners.operatorBanner} data-kind="date" role="status">
      <span>
        {t('day.otherDate', {
          date: formatShortDate(dateIso, language),
          today: formatShortDate(today, language),
        })}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('day.otherDateRead')}
        onClick={() => readStore.setState({ read: [...read, key] })}
      >
        <Icon name="close" />
      </ActionIcon>
    </div>
  );
}
