/** The unfinished follow-ups of an earlier event, each with its tick. */
import { Badge, Checkbox, Text } from '@mantine/core';
import type { CarryReading } from '../../../electron/contract/files.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import parts from '../parts/parts.module.css';
import styles from './documents.module.css';

export interface CarryChoiceProps {
  reading: CarryReading;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

export function CarryChoice({ reading, chosen, onChoose }: CarryChoiceProps) {
  const t = useDocumentWords();
  const language = useLanguage();
  const { event, followUps, endedCount } = reading;
  const free = followUps.flatMap(({ carried, isHere }) => (isHere ? [] : carried.followUp.id));
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const day = (dateIso: string) => formatShortDate(dateIso, language);
  return (
    <>
      <Text fw={600}>
        {followUps.length === 0
          ? t('carry.none')
          : t('carry.found', {
              count: followUps.length,
              name: event.name,
              date: day(event.dateIso),
            })}
      </Text>
      {endedCount > 0 ? (
        <Text size="sm" c="dimmed">
          {t('carry.ended', { count: endedCount })}
        </Text>
      ) : null}
      {free.length > 1 ? (
        <Checkbox
          label={t('carry.all')}
          checked={chosen.size === free.length}
          indeterminate={chosen.size > 0 && chosen.size < free.length}
          onChange={(change) => onChoose(new Set(change.currentTarget.checked ? free : []))}
        />
      ) : null}
      <ul className={parts.rowList}>
        {followUps.map(({ carried: { followUp, agency, origin }, isHere }) => {
          const { id, targetDate, status } = followUp;
          const activity = followUp.activity || t('carry.nameless');
          return (
            <li key={id} className={styles.row}>
              <Checkbox
                aria-label={t('carry.row', { activity })}
                checked={isHere || chosen.has(id)}
                disabled={isHere}
                onChange={(change) => toggle(id, change.currentTarget.checked)}
              />
              <div className={`${parts.rowMain} ${styles.rowText}`}>
                <strong>{activity}</strong>
                <div>
                  {[
                    origin.presentationTitle,
                    agency?.name ?? t('carry.noAgency'),
                    ...(targetDate === null ? [] : [t('carry.target', { date: day(targetDate) })]),
                    ...(origin.originEventId === event.id ? [] : [origin.originEventName]),
                  ].join(' · ')}
                </div>
              </div>
              <Badge size="lg" variant="light" color="gray">
                {isHere ? t('carry.isHere') : t(`results:followUp.statusOf.${status}`)}
              </Badge>
            </li>
          );
        })}
      </ul>
    </>
  );
}
