/** Presentations by places, shaded by how likely each place is; best first. */
import { HeatMap } from '../../../charts/HeatMap.tsx';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useResultWords } from '../useResultWords.ts';
import { chance } from './advancedText.ts';
import { matrixNames } from './matrixNames.ts';
import styles from './advanced.module.css';

export interface PlaceMatrixProps {
  caption: string;
  setup: Setup;
  ids: readonly string[];
  /** Row by row in the order of `ids`, each adding to 1. */
  shares: readonly (readonly number[])[];
}

export function PlaceMatrix({ caption, setup, ids, shares }: PlaceMatrixProps) {
  const t = useResultWords();
  const language = useLanguage();
  const meanPlace = (row: readonly number[] = []) =>
    row.reduce((sum, share, at) => sum + share * (at + 1), 0);
  const rows = matrixNames(setup, ids)
    .map((name, at) => ({ ...name, own: shares[at] ?? [] }))
    .sort((a, b) => meanPlace(a.own) - meanPlace(b.own));
  return (
    <div className={styles.advancedMatrix}>
      <HeatMap
        caption={caption}
        corner={t('panel.heatRow')}
        columns={ids.map((_, at) => ({ id: String(at), label: String(at + 1) }))}
        rows={rows.map(({ id, number, title, label, own }) => ({
          id,
          label: <span title={title}>{label}</span>,
          cells: ids.map((_, at) => {
            const value = own[at] ?? 0;
            if (value < 0.0005) return { share: null, text: '' };
            const share = chance(value, language);
            return {
              share: value,
              text: share,
              title: t('advanced.placesCell', { number, place: at + 1, share }),
            };
          }),
        }))}
      />
    </div>
  );
}
