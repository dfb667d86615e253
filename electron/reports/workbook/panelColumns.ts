/** What the panel makes of a place, as columns of "Peringkat": how sure it is, what is suggested and what was decided. */
import type { Standing } from '../standings.ts';
import { classWords, printDecision } from '../words.ts';
import type { StyledCell } from '../spreadsheet/writeWorkbook.ts';
import * as style from './styles.ts';

/** "2–4", or "1" for a single place; empty where it cannot be had. */
export const placesText = ({ analysed }: Standing): string =>
  analysed.rankInterval ? [...new Set(analysed.rankInterval)].join('–') : '';

const column = (
  heading: string,
  width: number,
  cellStyle: NonNullable<StyledCell['style']>,
  value: (row: Standing) => StyledCell['value'],
) => ({
  heading,
  width,
  style: cellStyle,
  make: (row: Standing): StyledCell => ({ value: value(row), style: cellStyle }),
});

export const panelColumns = {
  tier: column('Kelompok', 10, style.whole, ({ analysed }) => analysed.tier),
  places: column('Rentang peringkat', 11, style.centred, placesText),
  class: column('Usulan sistem', 20, style.text, ({ analysed }) => classWords[analysed.class]),
  decision: column('Keputusan panel', 20, style.text, ({ decision }) => printDecision(decision)),
};
