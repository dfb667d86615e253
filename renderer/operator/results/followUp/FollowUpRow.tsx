/** One follow-up, or one decision that still has none. */
import { Badge, Button, Text } from '@mantine/core';
import { isOverdue, missingFollowUpFields } from '../../../../electron/domain/followUps.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { formatList, formatShortDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Icon } from '../../../ui/index.ts';
import { shortTitle } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import { cityToday } from '../../cityToday.ts';
import { idsOf, isIncomplete, type FollowUp, type FollowUpLine } from './followUpValues.ts';
import parts from '../../parts/parts.module.css';
import styles from './followUp.module.css';

export interface FollowUpRowProps {
  line: FollowUpLine;
  no: number;
  setup: Setup;
  onEdit: (id: string) => void;
  onAdd: (presentationId: string) => void;
}

const statusColors: Record<FollowUp['status'], string> = {
  BELUM_MULAI: 'gray',
  BERJALAN: 'lagoon',
  SELESAI: 'lagoon',
  TERKENDALA: 'red',
  DIBATALKAN: 'gray',
};

export function FollowUpRow({ line, no, setup, onEdit, onAdd }: FollowUpRowProps) {
  const t = useResultWords();
  const language = useLanguage();
  const { presentation, origin, decision, followUp } = line;
  const programmes = presentation
    ? setup.presentationProgramme
        .filter(({ presentationId }) => presentationId === presentation.id)
        .flatMap(({ programmeId }) => setup.programme.filter(({ id }) => id === programmeId))
        .map(({ code }) => code)
        .join(', ')
    : (origin?.programmes ?? '');
  const title = presentation ? presentation.title : (origin?.presentationTitle ?? '');
  return (
    <tr data-incomplete={followUp === null || isIncomplete(followUp)}>
      <td className={`${parts.cellNumber} ${styles.rowNumber}`}>{no}</td>
      <th scope="row" className={parts.titleCell}>
        <Text component="span" display="block" fw={600} lineClamp={3} title={title}>
          {presentation ? shortTitle(presentation, 120) : title}
        </Text>
        {origin ? (
          <Text component="span" display="block" size="sm" className={styles.originNote ?? ''}>
            {t('followUp.carriedFrom', {
              name: origin.originEventName,
              date: formatShortDate(origin.originDateIso, language),
            })}
          </Text>
        ) : null}
        <Text component="span" display="block" size="sm">
          {t(`ui:decision.${decision}`)}
        </Text>
        {programmes !== '' ? (
          <Text component="span" display="block" size="sm" c="dimmed">
            {programmes}
          </Text>
        ) : null}
      </th>
      {followUp === null && presentation !== null ? (
        <td colSpan={5}>
          <div className={styles.noPlan}>
            <span>{t('followUp.noPlan', { decision: t(`ui:decision.${decision}`) })}</span>
            <Button
              variant="default"
              leftSection={<Icon name="plus" size={18} />}
              onClick={() => onAdd(presentation.id)}
              aria-label={t('followUp.addFor', { number: presentation.number })}
            >
              {t('followUp.add')}
            </Button>
          </div>
        </td>
      ) : followUp === null ? null : (
        <PlanCells
          followUp={followUp}
          number={presentation?.number ?? origin?.presentationNumber ?? ''}
          setup={setup}
          onEdit={onEdit}
        />
      )}
    </tr>
  );
}

interface PlanCellsProps extends Pick<FollowUpRowProps, 'setup' | 'onEdit'> {
  followUp: FollowUp;
  number: number | string;
}

function PlanCells({ followUp, number, setup, onEdit }: PlanCellsProps) {
  const t = useResultWords();
  const language = useLanguage();
  const agency = (id: string | null) => setup.agency.find((row) => row.id === id)?.name;
  const places = idsOf(followUp.localityIds).flatMap((id) =>
    setup.locality.filter((row) => row.id === id),
  );
  const supporting = idsOf(followUp.supportingAgencyIds).flatMap((id) => agency(id) ?? []);
  const missing = missingFollowUpFields(followUp);
  const day = (date: string | null) => (date === null ? '–' : formatShortDate(date, language));
  return (
    <>
      <td>
        <Line text={followUp.activity} />
        <Line
          isMore
          text={formatList(
            places.map(({ kind, name }) =>
              kind === 'KECAMATAN' ? t('followUp.kecamatan', { name }) : name,
            ),
            language,
          )}
        />
      </td>
      <td>
        <Line text={agency(followUp.agencyId) ?? ''} />
        <Line isMore text={formatList(supporting, language)} />
      </td>
      <td className={styles.dayCell}>
        <span>{day(followUp.startDate)}</span>
        <strong>{day(followUp.targetDate)}</strong>
        {isOverdue(followUp, cityToday()) ? (
          <Badge color="red" variant="light">
            {t('followUp.overdue')}
          </Badge>
        ) : null}
      </td>
      <td>
        <span className={parts.headNote}>{t('deliberation.claimedOutput')}</span>
        <Line text={[followUp.outputIndicator, followUp.outputTarget].filter(Boolean).join(': ')} />
        <span className={parts.headNote}>{t('deliberation.claimedOutcome')}</span>
        <Line text={outcomeText(followUp)} />
      </td>
      <td>
        <Badge
          color={statusColors[followUp.status]}
          variant={followUp.status === 'SELESAI' ? 'filled' : 'light'}
          size="lg"
        >
          {t(`followUp.statusOf.${followUp.status}`)}
        </Badge>
        <Line isMore text={followUp.fundingSource} />
        <Line isMore text={followUp.note} />
        {missing.length > 0 ? (
          <Text
            component="span"
            display="block"
            size="sm"
            fw={600}
            className={styles.missingText ?? ''}
          >
            {t('followUp.missing', {
              fields: formatList(
                missing.map((field) => t(`followUp.${field}`)),
                language,
              ),
            })}
          </Text>
        ) : null}
        <Button
          variant="subtle"
          px={8}
          onClick={() => onEdit(followUp.id)}
          aria-label={t('followUp.edit', {
            number,
            activity: followUp.activity || t('followUp.nameless'),
          })}
        >
          {t('operator:form.edit')}
        </Button>
      </td>
    </>
  );
}

function outcomeText({ outcomeIndicator, outcomeBaseline, outcomeTarget }: FollowUp): string {
  const change = [outcomeBaseline, outcomeTarget].filter(Boolean).join(' → ');
  return [outcomeIndicator, change].filter(Boolean).join(': ');
}

function Line({ text, isMore = false }: { text: string; isMore?: boolean }) {
  if (text === '') return isMore ? null : <span className={parts.smallNote}>–</span>;
  return (
    <Text
      component="span"
      display="block"
      size="sm"
      lineClamp={4}
      title={text}
      {...(isMore ? { c: 'dimmed' } : {})}
    >
      {text}
    </Text>
  );
}
