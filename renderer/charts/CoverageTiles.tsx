/** Priority programmes as tiles shaded by coverage, each with its category in words. */
import { shade } from './palette.ts';
import styles from './coverageTiles.module.css';

export interface CoverageTile {
  id: string;
  code: string;
  name: string;
  /** 0 to 1. */
  coverage: number;
  category: 'EMPTY' | 'TOUCHED' | 'WORKED' | 'STRONG';
  categoryText: string;
  detail: string;
}

export function CoverageTiles({ tiles, label }: { tiles: readonly CoverageTile[]; label: string }) {
  return (
    <ul className={styles['coverageTiles']} aria-label={label}>
      {tiles.map((tile) => (
        <li
          key={tile.id}
          className={styles['coverageTile']}
          data-category={tile.category}
          style={tile.category === 'EMPTY' ? undefined : shade(0.12 + tile.coverage * 0.88)}
        >
          <span className={styles['coverageTileCode']}>{tile.code}</span>
          <span className={styles['coverageTileName']} title={tile.name}>
            {tile.name}
          </span>
          <span className={styles['coverageTileFoot']}>
            <strong>{tile.categoryText}</strong>
            <span>{tile.detail}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
