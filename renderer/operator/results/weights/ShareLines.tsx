/** The scores over the whole range of the slider, one line a proposal, with a table of both ends. */
import { lazy, Suspense, useMemo } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { displayOf, parseExact } from '../../../../electron/ranking/index.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Loading } from '../../../ui/index.ts';
import { DataTable } from '../DataTable.tsx';
import { presentationTitle } from '../panel/panelParts.ts';
import { shareNumber } from '../shareText.ts';
import { useResultWords } from '../useResultWords.ts';
import { endLabels } from './endLabels.ts';
import { useStableWords } from './useStableWords.ts';
import type { ShareParts } from './shareParts.ts';
import parts from '../../parts/parts.module.css';

const WeightLines = lazy(async () => ({
  default: (await import('../../../charts/WeightLines.tsx')).WeightLines,
}));

const MOST_MARKS = 24;

export function ShareLines({ setup, slider, share }: ShareParts) {
  const t = useResultWords();
  const language = useLanguage();
  const { items, ranks, breakpoints, stable, outputShare, topN } = slider;
  const [from, to] = stable.winner;
  const [stays] = useStableWords(slider);
  const labels = useMemo(() => {
    const leading = items
      .filter((_, at) => (ranks[at] ?? 0) <= topN)
      .toSorted((a, b) => b.outputValue - a.outputValue);
    return new Map(
      endLabels(leading, (id) =>
        String(setup.presentation.find((row) => row.id === id)?.number ?? ''),
      ),
    );
  }, [items, ranks, setup, topN]);
  return (
    <ChartFrame
      title={t('weights.lines')}
      order={2}
      summary={t('weights.linesSummary', {
        count: items.length,
        sentence: stays ?? '',
      })}
      words={{ showTable: t('frame.showTable'), showPicture: t('frame.showPicture') }}
      picture={
        <Suspense fallback={<Loading />}>
          <WeightLines
            lines={items.map(({ id, outputValue, outcomeValue }, at) => ({
              id,
              label: labels.get(id) ?? '',
              atNone: outcomeValue,
              atAll: outputValue,
              isLeading: (ranks[at] ?? 0) <= topN,
            }))}
            declared={shareNumber(outputShare)}
            chosen={shareNumber(share)}
            stable={[shareNumber(from), shareNumber(to)]}
            breakpoints={breakpoints.length <= MOST_MARKS ? breakpoints.map(shareNumber) : []}
            words={{ none: t('weights.linesNone'), all: t('weights.linesAll') }}
            height={280}
          />
          <p className={parts.smallNote}>{t('weights.linesHint')}</p>
        </Suspense>
      }
      table={
        <DataTable
          caption={t('weights.lines')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'title',
              head: t('weights.proposal'),
              isRowHead: true,
              cell: ({ id }) => presentationTitle(setup, id, 64),
            },
            {
              id: 'none',
              head: t('weights.linesNone'),
              isNumber: true,
              cell: ({ outcome }) => displayOf(parseExact(outcome))[language],
            },
            {
              id: 'all',
              head: t('weights.linesAll'),
              isNumber: true,
              cell: ({ output }) => displayOf(parseExact(output))[language],
            },
          ]}
        />
      }
    />
  );
}
