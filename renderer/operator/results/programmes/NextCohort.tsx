/** For the training agency: which needs the cohort left open, and how many seats where. */
import { Alert, Button, Group, NumberInput, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Icon, ProblemAlert } from '../../../ui/index.ts';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { sentence } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { sharePercent } from '../shareText.ts';
import { useResultWords } from '../useResultWords.ts';
import { countBy, coverageOf } from './coverage.ts';
import { useNeedText } from './useNeedText.ts';
import parts from '../../parts/parts.module.css';
import styles from './programmes.module.css';

export interface NextCohortProps {
  setup: Setup;
  ranking: Ranking;
}

export function NextCohort({ setup, ranking }: NextCohortProps) {
  const t = useResultWords();
  const language = useLanguage();
  const needText = useNeedText();
  const saved = setup.paper.nextCohortSeats;
  const initial = useMemo(() => ({ nextCohortSeats: saved }), [saved]);
  const form = useCommandForm({
    name: 'setPaper',
    initial,
    toInput: ({ nextCohortSeats }) => ({ ...setup.paper, nextCohortSeats }),
  });
  const tried = Number(form.fields.values.nextCohortSeats);
  const seats = Number.isInteger(tried) && tried >= 0 && tried <= 500 ? tried : saved;
  // The table follows what is typed, so that numbers of seats can be tried before one is kept.
  const coverage = useMemo(() => coverageOf(setup, ranking, seats), [setup, ranking, seats]);
  const open = coverage.rows
    .filter(({ gap }) => gap !== '0/1')
    .sort((a, b) => a.gapRank - b.gapRank || b.seats - a.seats);
  return (
    <div className={parts.resultStack}>
      <Alert color="yellow" icon={<Icon name="info" />} py="xs">
        <strong>{sentence('coverageCaution', language)}</strong> {t('coverage.nextText')}
      </Alert>
      <Group align="end" gap="sm">
        <NumberInput
          label={t('coverage.seatsTotal')}
          min={0}
          max={500}
          allowDecimal={false}
          w={160}
          {...form.fields.getInputProps('nextCohortSeats')}
        />
        <Button
          variant="default"
          disabled={!form.isDirty || setup.event.status === 'CLOSED'}
          loading={form.isSaving}
          onClick={() => void form.submit()}
        >
          {t('coverage.saveSeats')}
        </Button>
        <Text size="sm" role="status">
          {form.isSaved && !form.isDirty ? `✓ ${t('operator:form.saved')}` : ''}
        </Text>
      </Group>
      <ProblemAlert problem={form.problem} />
      <SectionPart title={t('coverage.open')} hint={t('coverage.seatsHint')}>
        <DataTable
          caption={t('coverage.open')}
          rows={open}
          rowKey={({ programme }) => programme.id}
          empty={t('coverage.seatsZero')}
          columns={[
            { id: 'code', head: t('coverage.code'), cell: ({ programme }) => programme.code },
            {
              id: 'name',
              head: t('coverage.programme'),
              isRowHead: true,
              cell: ({ programme }) => programme.name,
            },
            {
              id: 'need',
              head: t('coverage.need'),
              cell: ({ programme }) => needText(programme.need),
            },
            {
              id: 'coverage',
              head: <FigureHint figure="coverage">{t('coverage.share')}</FigureHint>,
              isNumber: true,
              cell: ({ coverage: share }) => sharePercent(share, language),
            },
            {
              id: 'gap',
              head: t('coverage.gap'),
              isNumber: true,
              cell: ({ gap }) => sharePercent(gap, language),
            },
            {
              id: 'seats',
              head: <FigureHint figure="seats">{t('coverage.seats')}</FigureHint>,
              isNumber: true,
              cell: ({ seats: given }) => <strong>{given}</strong>,
            },
          ]}
        />
      </SectionPart>
      <SectionPart title={t('coverage.highNeed')}>
        {coverage.highNeedEmpty.length === 0 ? (
          <Text>{t('coverage.highNeedNone')}</Text>
        ) : (
          <ul className={styles.highNeedList}>
            {coverage.highNeedEmpty.map(({ programme }) => (
              <li key={programme.id}>
                {programme.code} {programme.name}
              </li>
            ))}
          </ul>
        )}
      </SectionPart>
      <SectionPart title={t('coverage.agencies')}>
        <DataTable
          caption={t('coverage.agencies')}
          rows={countBy(setup, ranking, 'agency', t('coverage.unnamed'))}
          rowKey={({ name }) => name}
          empty={t('coverage.none')}
          columns={[
            { id: 'name', head: t('coverage.agencies'), isRowHead: true, cell: ({ name }) => name },
            {
              id: 'count',
              head: t('coverage.groupCount'),
              isNumber: true,
              cell: ({ presentations }) => presentations,
            },
            {
              id: 'ready',
              head: t('coverage.groupReady'),
              isNumber: true,
              cell: ({ ready }) => ready,
            },
          ]}
        />
      </SectionPart>
    </div>
  );
}
