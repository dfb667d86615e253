/** One line of the agenda as the preparation shows it. */
import { Badge, Button, Group, Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { DaySlot } from '../../../../electron/domain/dayCourse.ts';
import { useDayWords } from '../../day/useDayWords.ts';
import { formatClock } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useWords } from '../../useWords.ts';
import type { AgendaRow } from '../../agendaRows.ts';
import parts from '../../parts/parts.module.css';
import styles from './agenda.module.css';

export interface AgendaItemProps {
  row: AgendaRow;
  setup: Setup;
  slot: DaySlot | undefined;
  onEdit: () => void;
  onReadiness: () => void;
}

export function AgendaItem({ row, setup, slot, onEdit, onReadiness }: AgendaItemProps) {
  const t = useWords();
  const language = useLanguage();
  const day = useDayWords();
  const start = slot?.planned ? day.clock(slot.planned.startMs) : '–';
  const course = day.slot(slot);
  if (row.kind === 'INTERMISSION') {
    const { endTime, label } = row.row;
    return (
      <div className={`${styles.agendaItem} ${styles.agendaBreak}`}>
        <span className={styles.agendaTime}>{start}</span>
        <Text className={parts.rowMain ?? ''} fs="italic">
          {label}
          {endTime ? ` (${t('agenda.until', { time: formatClock(endTime, language) })})` : ''}
          {course ? ` · ${course}` : ''}
        </Text>
        <Button variant="subtle" onClick={onEdit} aria-label={`${t('form.edit')}: ${label}`}>
          {t('form.edit')}
        </Button>
      </div>
    );
  }
  const { id, number, title, talkMin, qaMin, state, agencyId, hostCity, readiness } = row.row;
  const presenters = setup.presenter
    .filter((presenter) => presenter.presentationId === id)
    .map(({ name }) => name);
  const agency = setup.agency.find((other) => other.id === agencyId)?.name;
  const links = setup.presentationProgramme.filter((link) => link.presentationId === id).length;
  const readinessText =
    readiness === null ? t('agenda.noReadiness') : t('agenda.readinessLevel', { level: readiness });
  const details = [
    course,
    presenters.join(', ') || t('agenda.noPresenter'),
    agency ?? t('agenda.noAgency'),
    hostCity,
  ].filter(Boolean);
  return (
    <div className={styles.agendaItem} data-state={state}>
      <span className={styles.agendaTime}>{start}</span>
      <span className={styles.agendaNumber}>{number}</span>
      <div className={`${parts.rowMain} ${styles.agendaTalk}`}>
        <Text fw={600} lineClamp={2}>
          {title}
        </Text>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {details.join(' · ')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap" className={styles.agendaFacts ?? ''}>
        {state === 'SCHEDULED' ? null : <Badge color="gray">{t(`agenda.state.${state}`)}</Badge>}
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {t('agenda.minutes', { talk: talkMin, qa: qaMin })}
        </Text>
        <Text size="sm" c={links === 0 ? 'red' : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
          {t('agenda.programmeCount', { count: links })}
        </Text>
      </Group>
      <Group gap={0} wrap="nowrap">
        <Button
          variant="subtle"
          onClick={onReadiness}
          px="xs"
          aria-label={`${readinessText}. ${t('agenda.readiness')}: ${number}, ${title}`}
        >
          {readinessText}
        </Button>
        <Button
          variant="subtle"
          onClick={onEdit}
          px="xs"
          aria-label={`${t('form.edit')}: ${number}, ${title}`}
        >
          {t('form.edit')}
        </Button>
      </Group>
    </div>
  );
}
