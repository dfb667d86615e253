/** The step just revealed, large: one proposal, or all that share its place. */
import { useTranslation } from 'react-i18next';
import type { PublishedRankingRow } from '../../../electron/contract/topics.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp, FittedTitle } from '../Clamp.tsx';
import { useContentWidth } from '../useView.ts';
import styles from './ranking.module.css';
import { rangeText } from './rangeText.ts';

const RANK_VH = 18;
const SCORE_VH = 26;
/** Titles that fit when several proposals share a place; the list below shows them all. */
const MOST_TITLES = 3;

export function NewestStep({ rows }: { rows: PublishedRankingRow[] }) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const widthVh = useContentWidth() - RANK_VH - SCORE_VH - 8;
  const first = rows[0];
  if (!first) return <div />;
  const isTied = rows.length > 1;
  // Two that share a place are both read, long titles by their first lines.
  const box = { widthVh, heightVh: 6.8, maxVh: 3.6, lineHeight: 1.14 };
  const details = [
    isTied ? t('ranking.tied', { count: rows.length }) : first.agencyName,
    // What an older version published may hold the word for "not yet": that is no verdict to be read in a room.
    first.className &&
    first.className !== 'PENDING' &&
    rows.every(({ className }) => className === first.className)
      ? t('ranking.suggested', { name: t(`recommendation.${first.className}`) })
      : '',
  ].filter((part) => part !== '');
  return (
    <div
      className={styles.newest}
      data-first={first.rank === 1 ? '' : undefined}
      style={{ gridTemplateColumns: `${RANK_VH}cqh minmax(0, 1fr) ${SCORE_VH}cqh` }}
    >
      <p className={styles.place}>
        <span>{t('ranking.rank')}</span>
        <b>{first.rank ?? '–'}</b>
      </p>
      <div className={styles.what}>
        {isTied ? (
          rows.slice(0, MOST_TITLES).map((row) =>
            rows.length === 2 ? (
              <FittedTitle
                key={row.presentationId}
                as="p"
                className={styles.tiedTitle}
                box={box}
                mayEnd
              >
                {row.title}
              </FittedTitle>
            ) : (
              <Clamp key={row.presentationId} as="p" className={styles.tiedTitle} lines={1}>
                {row.title}
              </Clamp>
            ),
          )
        ) : (
          <FittedTitle box={{ widthVh, heightVh: 13.2, maxVh: 4.6, lineHeight: 1.12 }}>
            {first.title}
          </FittedTitle>
        )}
        {(widthVh > 90 ? [details.join(' · ')] : details).map((line) => (
          <Clamp key={line} as="p" className={styles.details} lines={1}>
            {line}
          </Clamp>
        ))}
      </div>
      <div className={styles.score}>
        <b>{first.scoreText[language]}</b>
        {first.rankInterval && !isTied && first.rankInterval[0] !== first.rankInterval[1] && (
          <span>{t('ranking.rangeLong', { range: rangeText(first.rankInterval) })}</span>
        )}
      </div>
    </div>
  );
}
