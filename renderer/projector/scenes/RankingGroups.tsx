/** Tiers only: where the scores do not separate the places, no podium and no order inside a group is drawn. */
import { useTranslation } from 'react-i18next';
import { Clamp } from '../Clamp.tsx';
import { MIN_TEXT_VH } from '../layout/fitText.ts';
import { rankingGroups, type RankingStage } from '../layout/rankingPlan.ts';
import styles from './rankingGroups.module.css';

const ROOM_VH = 77;
/** Padding of a group and the gap below it. */
const AROUND_VH = 1.7;
const TALLEST_VH = 10;
const SHORTEST_VH = 4;
/** Up to this many proposals stand in one column, with room for long titles. */
const ONE_COLUMN = 12;

export function RankingGroups({ ranking }: { ranking: RankingStage }) {
  const { t } = useTranslation('projector');
  const columns = ranking.rows.length <= ONE_COLUMN ? 1 : 2;
  const whole = rankingGroups(ranking, Infinity, columns);
  const roomVh = ROOM_VH - whole.length * AROUND_VH;
  const lineCount = whole.reduce((sum, group) => sum + Math.ceil(group.count / columns), 0);
  const lineVh = Math.min(TALLEST_VH, Math.max(SHORTEST_VH, roomVh / lineCount));
  const fontSize = `${Math.min(3.8, Math.max(MIN_TEXT_VH, lineVh * 0.4))}vh`;
  return (
    <div className={styles.groups}>
      {rankingGroups(ranking, Math.floor(roomVh / lineVh + 1e-9), columns).map((group) => (
        <section
          key={group.tier ?? 'none'}
          className={styles.group}
          data-newest={group.isNewest ? '' : undefined}
        >
          <h2 className={styles.head}>
            {group.tier === null ? t('ranking.proposal') : t('ranking.tier', { tier: group.tier })}
            {group.count > group.rows.length && <span>+{group.count - group.rows.length}</span>}
          </h2>
          <ul
            className={styles.members}
            style={{
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              gridAutoRows: `${lineVh}vh`,
              fontSize,
            }}
          >
            {group.rows.map((row) => (
              <li key={row.presentationId} className={styles.member}>
                <b>{row.number}</b>
                <Clamp lines={lineVh >= 9 ? 2 : 1}>{row.title}</Clamp>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
