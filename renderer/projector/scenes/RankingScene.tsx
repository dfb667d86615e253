/**
 * Pemeringkatan: what is revealed so far, page by page, and the step just revealed large. While places are hidden the
 * newest step stays; when all is revealed the pages turn from the last places up to the first.
 */
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../electron/contract/topics.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { groupPages, groupRows, groupTurns, holdsNewest } from '../layout/groupPages.ts';
import { hasNewest, MAX_ROWS, rankingPage, rankingPages } from '../layout/rankingPlan.ts';
import { closeRows, wholeRows } from '../layout/rankingRows.ts';
import { PAGE_MS, usePart } from '../usePart.ts';
import { useContentHeight, useContentWidth } from '../useView.ts';
import { Waiting } from '../Waiting.tsx';
import { NewestStep } from './NewestStep.tsx';
import styles from './ranking.module.css';
import { RankingGroups } from './RankingGroups.tsx';
import { RankingList } from './RankingList.tsx';

type RankingStage = NonNullable<Stage['ranking']>;

/** Notes below, with the gap above them and the heads of the columns. */
const AROUND_LIST_VH = 10.8;
/** Notes below, with the gap above them. */
const AROUND_GROUPS_VH = 6;
/** The newest step with the gap below it. */
const NEWEST_VH = 24.6;
/** Lowest row beside the newest step. */
const LOWEST_VH = 3.96;

export function RankingScene({ ranking }: { ranking: RankingStage }) {
  const { t } = useTranslation('projector');
  if (ranking.rows.length === 0) {
    return <Waiting>{ranking.stepCount > 0 ? t('ranking.opening') : t('ranking.pending')}</Waiting>;
  }
  const Pages = ranking.hasPlaces ? Places : Groups;
  // Every step begins with its own page.
  return <Pages key={`${ranking.revealStep} ${ranking.newest.join(' ')}`} ranking={ranking} />;
}

function Places({ ranking }: { ranking: RankingStage }) {
  const { t } = useTranslation('projector');
  const widthVh = useContentWidth();
  const roomVh = useContentHeight() - AROUND_LIST_VH;
  const besideVh = roomVh - NEWEST_VH;
  const beside = rankingPage(ranking, Math.max(MAX_ROWS, Math.floor(besideVh / LOWEST_VH)));
  const close = closeRows(ranking.rows, widthVh, besideVh, beside.rowCount);
  const whole = wholeRows(ranking.rows, widthVh, roomVh);
  const pages =
    beside.pageCount === 1 && close.isWhole ? [] : rankingPages(ranking, whole.mostRows);
  const isAll = ranking.revealStep >= ranking.stepCount;
  const part = usePart(1 + pages.length, PAGE_MS, (turn) => {
    const page = pages[turn - 1];
    return isAll || (ranking.newest.length > 1 && (!page || hasNewest(page)));
  });
  const page = pages[part - 1];
  if (page) {
    return (
      <div className={styles.page}>
        <RankingList page={page} rows={whole} />
        <Foot ranking={ranking} part={t('ranking.part', { page: part, pages: pages.length })} />
      </div>
    );
  }
  const newest = ranking.rows.filter((row) => ranking.newest.includes(row.presentationId));
  return (
    <div className={styles.ranking}>
      <NewestStep rows={newest} />
      <RankingList page={beside} rows={close} />
      <Foot ranking={ranking} part="" />
    </div>
  );
}

function Groups({ ranking }: { ranking: RankingStage }) {
  const { t } = useTranslation('projector');
  const widthVh = useContentWidth();
  const roomVh = useContentHeight() - AROUND_GROUPS_VH;
  const rows = groupRows(ranking.rows, widthVh, roomVh);
  const pages = groupPages(ranking, { ...rows, heightVh: roomVh });
  const turns = groupTurns(pages);
  const isAll = ranking.revealStep >= ranking.stepCount;
  const part = usePart(
    pages.length,
    PAGE_MS,
    (turn) => isAll || holdsNewest(pages[turns[turn] ?? 0] ?? []),
  );
  const page = turns[part] ?? 0;
  return (
    <div className={styles.page}>
      <RankingGroups groups={pages[page] ?? []} rows={rows} />
      <Foot
        ranking={ranking}
        part={
          pages.length > 1
            ? t('ranking.part', { page: pages.length - page, pages: pages.length })
            : ''
        }
      />
    </div>
  );
}

function Foot({ ranking, part }: { ranking: RankingStage; part: string }) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const notes = [
    part,
    !ranking.hasPlaces ? t('ranking.groupsOnly') : '',
    ranking.hasPlaces && ranking.meaningfulGapText
      ? t('ranking.gap', { gap: ranking.meaningfulGapText[language] })
      : '',
    ranking.pending.length > 0 ? t('ranking.notRanked', { count: ranking.pending.length }) : '',
  ].filter((note) => note !== '');
  return (
    <p className={styles.foot}>
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}
