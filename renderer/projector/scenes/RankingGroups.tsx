/** Tiers only: where the scores do not separate the places, no podium and no order inside a group is drawn. */
import { useTranslation } from 'react-i18next';
import { Clamp } from '../Clamp.tsx';
import { rankingGroups, type RankingStage } from '../layout/rankingPlan.ts';
import styles from './ranking.module.css';

const COLUMNS = 2;
const ROOM_VH = 76;
/** Heading, padding and gap of a group. */
const HEAD_VH = 8.6;
const TALLEST_VH = 9;
const SHORTEST_VH = 4;

export function RankingGroups({ ranking }: { ranking: RankingStage }) {
  const { t } = useTranslation('projector');
  const tierCount = new Set(ranking.rows.map(({ tier }) => tier)).size;
  const roomVh = ROOM_VH - tierCount * HEAD_VH;
  const lineCount = rankingGroups(ranking, Infinity, COLUMNS).reduce((sum, group) => sum + Math.ceil(group.rows.length / COLUMNS), 0);
  const lineVh = Math.min(TALLEST_VH, Math.max(SHORTEST_VH, roomVh / lineCount));
  const groups = rankingGroups(ranking, Math.max(0, Math.floor(roomVh / lineVh)) + tierCount, COLUMNS);
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.tier ?? 'none'} className={styles.group} data-newest={group.isNewest ? '' : undefined}>
          <h2 className={styles.groupHead}>
            {group.tier === null ? t('ranking.proposal') : t('ranking.tier', { tier: group.tier })}
            <span>
              {t('ranking.count', { count: group.count })}
              {group.count > group.rows.length && group.rows.length > 0 && `, ${t('ranking.more', { count: group.count - group.rows.length })}`}
            </span>
          </h2>
          <ul className={styles.members} style={{ gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))`, gridAutoRows: `${lineVh}vh` }}>
            {group.rows.map((row) => (
              <li key={row.presentationId} className={styles.member}>
                <b>{row.number}</b>
                <Clamp lines={lineVh >= 7.4 ? 2 : 1}>{row.title}</Clamp>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
