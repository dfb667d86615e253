/** Revealed rows in their final places, in bands by tier; places still hidden stay empty. */
import { useTranslation } from 'react-i18next';
import type { PublishedRankingRow } from '../../../electron/contract/topics.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp } from '../Clamp.tsx';
import type { RankingPage, Slot } from '../layout/rankingPlan.ts';
import type { RowsPlan } from '../layout/rankingRows.ts';
import { rangeText } from './rangeText.ts';
import styles from './rankingList.module.css';

interface ListProps {
  page: RankingPage;
  rows: RowsPlan;
}

export function RankingList({
  page,
  rows: { hasTiers, hasRanges, isWide, columns, rowVh, sizeVh, lines },
}: ListProps) {
  const { t } = useTranslation('projector');
  return (
    <div
      className={styles.list}
      style={{
        gridTemplateColumns: columns
          .map((column) => (column === null ? 'minmax(0, 1fr)' : `${column}cqh`))
          .join(' '),
        gridTemplateRows: `4.4cqh repeat(${page.rowCount}, ${rowVh}cqh)`,
        fontSize: `${sizeVh}cqh`,
      }}
    >
      <div className={styles.heads} aria-hidden="true">
        {hasTiers && <span />}
        <span />
        <span>{t('ranking.proposal')}</span>
        {hasRanges && <span className={styles.rangeHead}>{t('ranking.range')}</span>}
        <span className={styles.right}>{t('ranking.score')}</span>
      </div>
      {Array.from({ length: page.bands[0]?.start ?? 0 }, (_, place) => (
        <span key={place} className={styles.hidden} style={{ gridRow: place + 2 }} />
      ))}
      {page.bands.map((band, index) => (
        <section
          key={band.start}
          className={styles.band}
          data-even={(band.tier ?? index) % 2 === 0 ? '' : undefined}
          style={{ gridRow: `${band.start + 2} / span ${band.slots.length}` }}
        >
          {hasTiers && (
            <p className={styles.tier} style={{ gridRow: `1 / span ${band.slots.length}` }}>
              {band.tier === null ? '' : t('ranking.tier', { tier: band.tier })}
            </p>
          )}
          {band.slots.map((slot) => (
            <Row
              key={slot.row.presentationId}
              slot={slot}
              total={page.total}
              hasRanges={hasRanges}
              isWide={isWide}
              lines={lines}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  slot: Slot;
  total: number;
  hasRanges: boolean;
  isWide: boolean;
  lines: number;
}

function Row({ slot: { row, isNewest }, total, hasRanges, isWide, lines }: RowProps) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  return (
    <article className={styles.row} data-newest={isNewest ? '' : undefined}>
      <b
        className={styles.rank}
        aria-label={t('ranking.place', { rank: row.rank ?? '–' })}
        role="img"
      >
        {row.rank ?? '–'}
      </b>
      <Clamp className={styles.title} lines={lines}>
        {row.title}
      </Clamp>
      {hasRanges && isWide && <Range row={row} total={total} />}
      {hasRanges && (
        <span className={styles.range}>{row.rankInterval ? rangeText(row.rankInterval) : ''}</span>
      )}
      <b className={styles.right}>{row.scoreText[language]}</b>
    </article>
  );
}

/** Places this proposal could have with an equally qualified panel, and the one it has. */
function Range({
  row: { rank, rankInterval },
  total,
}: {
  row: PublishedRankingRow;
  total: number;
}) {
  const at = (place: number): string => `${((place - 0.5) / total) * 100}%`;
  return (
    <span className={styles.axis} aria-hidden="true">
      {rankInterval && (
        <span
          className={styles.span}
          style={{
            left: `${((rankInterval[0] - 1) / total) * 100}%`,
            width: `${((rankInterval[1] - rankInterval[0] + 1) / total) * 100}%`,
          }}
        />
      )}
      {rank !== null && <span className={styles.dot} style={{ left: at(rank) }} />}
    </span>
  );
}
