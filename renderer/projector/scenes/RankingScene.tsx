/** Pemeringkatan: what is revealed, in its final place, with the newest step large above it. */
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../electron/contract/topics.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { rankingPage } from '../layout/rankingPlan.ts';
import { Waiting } from '../Waiting.tsx';
import { NewestStep } from './NewestStep.tsx';
import styles from './ranking.module.css';
import { RankingGroups } from './RankingGroups.tsx';
import { RankingList } from './RankingList.tsx';

type RankingStage = NonNullable<Stage['ranking']>;

export function RankingScene({ ranking }: { ranking: RankingStage }) {
  const { t } = useTranslation('projector');
  if (ranking.rows.length === 0) {
    return <Waiting>{ranking.stepCount > 0 ? t('ranking.opening') : t('ranking.pending')}</Waiting>;
  }
  if (!ranking.hasPlaces) {
    return (
      <div className={styles.groupsScene}>
        <RankingGroups ranking={ranking} />
        <Foot ranking={ranking} part="" />
      </div>
    );
  }
  const page = rankingPage(ranking);
  const newest = ranking.rows.filter(({ presentationId }) =>
    ranking.newest.includes(presentationId),
  );
  const part =
    page.pageCount > 1 ? t('ranking.part', { page: page.page + 1, pages: page.pageCount }) : '';
  return (
    <div className={styles.ranking}>
      <NewestStep key={ranking.newest.join(' ')} rows={newest} />
      <RankingList page={page} />
      <Foot ranking={ranking} part={part} />
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
