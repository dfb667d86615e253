/** Which earlier event a new one starts from, and what of it comes along. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EventSummary } from '../../../electron/contract/topics.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { SearchSelect } from '../form/SearchSelect.tsx';
import { useWords } from '../useWords.ts';

export interface EarlierEventProps {
  /** Newest first. */
  events: readonly EventSummary[];
  value: string | null;
  onChange: (eventId: string | null) => void;
  error?: ReactNode;
}

export function EarlierEvent({ events, value, onChange, error }: EarlierEventProps) {
  const t = useWords();
  const language = useLanguage();
  const chosen = events.find(({ id }) => id === value);
  return (
    <>
      <SearchSelect
        label={t('shell.create.earlier')}
        placeholder={t('shell.create.earlierChoose')}
        withAsterisk
        data={events.map(({ id, name, dateIso }) => ({
          value: id,
          label: t('shell.create.earlierOne', { name, date: formatDate(dateIso, language) }),
        }))}
        value={value}
        onChange={onChange}
        error={error}
      />
      {chosen ? (
        <div role="status">
          <Text size="sm">{t('shell.create.comes', { count: chosen.panelistCount })}</Text>
          <Text size="sm" c="dimmed">
            {t('shell.create.stays')}
          </Text>
        </div>
      ) : null}
    </>
  );
}
