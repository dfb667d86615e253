/** Cakupan program: a tile a programme, its category by a filled disc and a word as well as by shade. */
import { useTranslation } from 'react-i18next';
import type { CoverageSnapshot } from '../../../electron/contract/topics.ts';
import { Clamp } from '../Clamp.tsx';
import { Disc } from '../Icon.tsx';
import { coverageGrid } from '../layout/coverageGrid.ts';
import { usePart } from '../usePart.ts';
import { useContentHeight, useContentWidth } from '../useView.ts';
import { Waiting } from '../Waiting.tsx';
import styles from './coverage.module.css';

type Tile = CoverageSnapshot['programmes'][number];
type Category = Tile['category'];

const CATEGORIES: readonly Category[] = ['STRONG', 'WORKED', 'TOUCHED', 'EMPTY'];
const QUARTERS = { EMPTY: 0, TOUCHED: 1, WORKED: 2, STRONG: 4 } as const;
const PART_MS = 20_000;
/** Legend and caution, with the gap above them. */
const FOOT_VH = 10;
const GAP_VH = 1.2;

export function CoverageScene({ coverage: { programmes } }: { coverage: CoverageSnapshot }) {
  const { t } = useTranslation('projector');
  const grid = coverageGrid(programmes.length, useContentWidth());
  const roomVh = useContentHeight() - FOOT_VH;
  const part = usePart(grid.pageCount, PART_MS);
  if (programmes.length === 0) return <Waiting>{t('coverage.pending')}</Waiting>;
  const shown = programmes.slice(part * grid.perPage, (part + 1) * grid.perPage);
  const tileVh = Math.min(20, (roomVh - (grid.rows - 1) * GAP_VH) / grid.rows);
  return (
    <div className={styles.coverage}>
      <ul
        className={styles.tiles}
        style={{
          gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
          gridAutoRows: `${tileVh}cqh`,
          gap: `${GAP_VH}cqh`,
        }}
      >
        {shown.map((tile) => (
          <li key={tile.code} className={styles.tile} data-category={tile.category}>
            <span className={styles.code}>
              <Disc quarters={QUARTERS[tile.category]} /> <Clamp lines={1}>{tile.code}</Clamp>
              <span className={styles.unseen}>{t(`coverage.${tile.category}`)}</span>
            </span>
            <Clamp className={styles.name} lines={Math.max(1, Math.floor((tileVh - 4.7) / 3.14))}>
              {tile.name}
            </Clamp>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <ul className={styles.legend}>
          {CATEGORIES.map((category) => (
            <li key={category}>
              <Disc quarters={QUARTERS[category]} /> {t(`coverage.${category}`)}{' '}
              <b>{programmes.filter((tile) => tile.category === category).length}</b>
            </li>
          ))}
        </ul>
        <p className={styles.caution}>{t('coverage.caution')}</p>
      </div>
    </div>
  );
}
