/** The dot-and-bar picture of scores and possible places, with its table one key away. */
import { lazy, Suspense } from 'react';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import type { RankRangeRow } from '../../../charts/rankRange.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Loading } from '../../../ui/index.ts';
import { sentence } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { shortTitle, type ResultRow } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import { isFew, pictureSaying } from '../thinPanel.ts';
import { placeRange, placesText } from './placesText.ts';
import parts from '../../parts/parts.module.css';

const RankRangeChart = lazy(async () => ({
  default: (await import('../../../charts/RankRangeChart.tsx')).RankRangeChart,
}));

/** What fits on one line left of the picture. */
const LABEL_LENGTH = 28;

/** From this many rows on they are drawn closer together. */
const MANY = 20;

export interface RankPictureProps {
  rows: readonly ResultRow[];
  panel: Analysis['panel'];
}

export function RankPicture({ rows, panel }: RankPictureProps) {
  const { showPodium: showPlaces, uncertaintyOfCorrected: isOfCorrected } = panel;
  const t = useResultWords();
  const language = useLanguage();
  const drawn = rows.flatMap(({ id, presentation, analysed }): RankRangeRow[] =>
    analysed.score === null
      ? []
      : [
          {
            id,
            label: shortTitle(presentation, LABEL_LENGTH),
            score: analysed.score.value,
            scoreText: analysed.score.display[language],
            rank: showPlaces ? analysed.finalRank : null,
            range: analysed.rankInterval,
            rangeText: placesText(analysed.rankInterval, language, t),
            tier: isFew(panel) ? null : analysed.tier,
          },
        ],
  );
  const titles = new Map(
    rows.map(({ id, presentation }) => [id, `${presentation.number}. ${presentation.title}`]),
  );
  const [first] = drawn;
  const last = drawn.at(-1);
  if (!first || !last) return null;
  const named = ({ id, scoreText }: RankRangeRow) => `${titles.get(id) ?? ''} ${scoreText}`;
  return (
    <ChartFrame
      title={t('ranking.picture')}
      order={2}
      summary={t(`ranking.${pictureSaying(drawn)}`, {
        count: drawn.length,
        best: named(first),
        last: named(last),
      })}
      words={{ showTable: t('frame.showTable'), showPicture: t('frame.showPicture') }}
      picture={
        <Suspense fallback={<Loading />}>
          <RankRangeChart
            rows={drawn}
            words={{ score: t('ranking.pictureScore'), places: t('ranking.picturePlaces') }}
            rowHeight={drawn.length > MANY ? 26 : 32}
          />
          <p className={parts.smallNote}>
            {t('ranking.pictureHint')}{' '}
            {isOfCorrected ? sentence('uncertaintyOfCorrected', language) : ''}
          </p>
        </Suspense>
      }
      table={
        <DataTable
          caption={t('ranking.picture')}
          rows={drawn}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'rank',
              head: t('ranking.rank'),
              isNumber: true,
              cell: ({ rank }) => rank ?? '–',
            },
            {
              id: 'title',
              head: t('ranking.proposal'),
              isRowHead: true,
              cell: ({ id }) => titles.get(id),
            },
            {
              id: 'score',
              head: t('ranking.score'),
              isNumber: true,
              cell: ({ scoreText }) => scoreText,
            },
            {
              id: 'places',
              head: <FigureHint figure="rankInterval">{t('ranking.places')}</FigureHint>,
              isNumber: true,
              cell: ({ range }) => placeRange(range),
            },
          ]}
        />
      }
    />
  );
}
