/** What to remind agencies of, of this event or of an earlier one. */
import { Badge, Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FollowUpReminder } from '../../../electron/contract/files.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTopic } from '../../stores/index.ts';
import { EmptyState, Loading, ProblemAlert } from '../../ui/index.ts';
import { fetchReminders } from './fileDoor.ts';
import { FileDialog } from './FileDialog.tsx';
import { useDocumentWords } from './useDocumentWords.ts';
import parts from '../parts/parts.module.css';
import styles from './documents.module.css';

const urgent: ReadonlySet<FollowUpReminder['kind']> = new Set(['OVERDUE', 'BLOCKED']);

export function RemindersDialog({
  eventId: openId,
  onClose,
}: {
  eventId: string;
  onClose: () => void;
}) {
  const t = useDocumentWords();
  const events = useTopic('events') ?? [];
  const [eventId, setEventId] = useState(openId);
  const { reminders, problem } = useReminders(eventId);
  return (
    <FileDialog title={t('reminders.title')} onClose={onClose}>
      <div className={styles.fileIntro}>
        <Text>{t('reminders.intro')}</Text>
        <Select
          className={styles.eventChoice}
          label={t('reminders.event')}
          value={eventId}
          allowDeselect={false}
          onChange={(value) => setEventId(value ?? openId)}
          data={events
            .filter(({ isRehearsal, id }) => !isRehearsal || id === openId)
            .map(({ id, name, dateIso }) => ({ value: id, label: `${name}, ${dateIso}` }))}
        />
      </div>
      <ProblemAlert problem={problem} />
      {reminders === null ? (
        problem === null ? (
          <Loading />
        ) : null
      ) : reminders.length === 0 ? (
        <EmptyState title={t('reminders.none')} icon="checkCircle">
          {t('reminders.noneText')}
        </EmptyState>
      ) : (
        <ul className={parts.rowList}>
          {reminders.map((reminder) => (
            <ReminderRow key={reminder.followUp.id} reminder={reminder} />
          ))}
        </ul>
      )}
    </FileDialog>
  );
}

/** Asked anew when the plan of the open event changes. */
export function useReminders(eventId: string) {
  const setup = useTopic('setup');
  const [answer, setAnswer] = useState<{ of: string; reminders: FollowUpReminder[] } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const followUps = setup?.followUp;
  useEffect(() => {
    let isGone = false;
    fetchReminders(eventId).then(
      (reminders) => {
        if (isGone) return;
        setAnswer({ of: eventId, reminders });
        setProblem(null);
      },
      (error: unknown) => {
        if (!isGone) setProblem(error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [eventId, followUps]);
  return { reminders: answer?.of === eventId ? answer.reminders : null, problem };
}

function ReminderRow({ reminder }: { reminder: FollowUpReminder }) {
  const t = useDocumentWords();
  const language = useLanguage();
  const { kind, followUp, presentationTitle, agencyName, days, missing } = reminder;
  const { targetDate } = followUp;
  return (
    <li className={styles.row}>
      <Badge size="lg" variant="light" color={urgent.has(kind) ? 'red' : 'yellow'}>
        {t(`reminders.kind.${kind}`, { count: days ?? 0 })}
      </Badge>
      <div className={`${parts.rowMain} ${styles.rowText}`}>
        <strong>{followUp.activity || t('reminders.nameless')}</strong>
        <div>
          {[
            presentationTitle,
            agencyName || t('reminders.noAgency'),
            ...(targetDate === null ? [] : [formatShortDate(targetDate, language)]),
          ].join(' · ')}
        </div>
        {missing.length > 0 ? (
          <Text size="sm" c="dimmed">
            {t('reminders.missing', { fields: missing.join(', ') })}
          </Text>
        ) : null}
      </div>
    </li>
  );
}
