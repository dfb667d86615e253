/** Tiers only: where the scores do not separate the places, no podium and no order inside a group is drawn. */
import { useTranslation } from 'react-i18next';
import { Clamp } from '../Clamp.tsx';
import type { Group, GroupRows } from '../layout/groupPages.ts';
import styles from './rankingGroups.module.css';

interface Props {
  groups: readonly Group[];
  rows: GroupRows;
}

export function RankingGroups({ groups, rows: { columns, lineVh, sizeVh, lines } }: Props) {
  const { t } = useTranslation('projector');
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section
          key={group.tier ?? 'none'}
          className={styles.group}
          data-newest={group.isNewest ? '' : undefined}
        >
          <h2 className={styles.head}>
            {group.tier === null ? t('ranking.proposal') : t('ranking.tier', { tier: group.tier })}
          </h2>
          <ul
            className={styles.members}
            style={{
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              gridAutoRows: `${lineVh}cqh`,
              fontSize: `${sizeVh}cqh`,
            }}
          >
            {group.rows.map((row) => (
              <li key={row.presentationId} className={styles.member}>
                <b>{row.number}</b>
                <Clamp lines={lines}>{row.title}</Clamp>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
