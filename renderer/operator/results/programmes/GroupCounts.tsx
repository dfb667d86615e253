/** What the cohort brought, by host city, field and theme. */
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { DataTable } from '../DataTable.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import { countBy } from './coverage.ts';
import styles from './programmes.module.css';

const groupings = ['hostCity', 'field', 'theme'] as const;

export function GroupCounts({ setup, ranking }: { setup: Setup; ranking: Ranking }) {
  const t = useResultWords();
  return (
    <div className={styles.groupColumns}>
      {groupings.map((by) => {
        const rows = countBy(setup, ranking, by, t('coverage.unnamed'));
        const most = Math.max(1, ...rows.map(({ presentations }) => presentations));
        return (
          <SectionPart key={by} title={t(`coverage.${by}`)}>
            <DataTable
              caption={t(`coverage.${by}`)}
              rows={rows}
              rowKey={({ name }) => name}
              empty={t('coverage.none')}
              columns={[
                {
                  id: 'name',
                  head: t(`coverage.groupName.${by}`),
                  isRowHead: true,
                  cell: ({ name, presentations }) => (
                    <>
                      {name}
                      <span
                        className={styles.countBar}
                        aria-hidden="true"
                        style={{ width: `${(presentations / most) * 100}%` }}
                      />
                    </>
                  ),
                },
                {
                  id: 'count',
                  head: t('coverage.groupCount'),
                  isNumber: true,
                  cell: ({ presentations }) => presentations,
                },
                { id: 'ready', head: t('coverage.groupReady'), cell: ({ ready }) => ready },
              ]}
            />
          </SectionPart>
        );
      })}
    </div>
  );
}
