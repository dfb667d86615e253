/** "Rekap per Kriteria": where a proposal is strong and where it is not. */
import { toNumber } from '../../ranking/index.ts';
import type { SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { columnName } from '../spreadsheet/references.ts';
import type { Standing, Standings } from '../standings.ts';
import type { CriterionRecap } from './criterionRecap.ts';
import { firstTableRow, tableSheet } from './tableSheet.ts';
import * as style from './styles.ts';

export function recapSheet(
  { rows }: Standings,
  recap: CriterionRecap,
  isShared: boolean,
): SheetInput {
  const lines = [
    'Rata-rata per seratus dari lembar yang dihitung. Sel kosong: tidak dinilai.',
    ...(isShared ? ['Rata-rata dari kurang dari tiga nilai tidak ditampilkan.'] : []),
  ];
  const sheet = tableSheet<Standing>({
    name: 'Rekap per Kriteria',
    title: 'Rekap per kriteria',
    summary: 'Rata-rata nilai tiap kriteria untuk tiap usulan',
    lines,
    whenEmpty: 'Belum ada paparan yang dikunci.',
    frozenColumns: 3,
    rows,
    columns: [
      { heading: 'Peringkat', width: 10, style: style.strongWhole, value: ({ rank }) => rank },
      {
        heading: 'No',
        width: 6,
        style: style.whole,
        value: ({ presentation }) => presentation.number,
      },
      {
        heading: 'Usulan',
        width: 46,
        style: style.strongText,
        value: ({ presentation }) => presentation.title,
      },
      ...recap.criteria.map(({ id, name, weight }, at) => ({
        heading: `${id} ${name} (bobot ${String(weight).replace('.', ',')})`,
        width: 15,
        style: style.score,
        value: ({ presentation }: Standing) => recap.means.get(presentation.id)?.[at]?.mean ?? null,
      })),
      {
        heading: 'Nilai akhir',
        width: 11,
        style: style.strongScore,
        value: ({ score }) => (score ? toNumber(score) : null),
      },
    ],
  });
  const first = firstTableRow(lines) + 1;
  const last = firstTableRow(lines) + Math.max(1, rows.length);
  if (recap.criteria.length === 0) return sheet;
  return {
    ...sheet,
    rowHeights: new Map([
      [0, 26],
      [first - 2, 78],
    ]),
    conditionalRules: [
      {
        type: 'colorScale',
        priority: 1,
        range: `D${first}:${columnName(2 + recap.criteria.length)}${last}`,
        colorScale: {
          cfvo: [
            { type: 'num', value: '40' },
            { type: 'num', value: '70' },
            { type: 'num', value: '100' },
          ],
          colors: ['FFF6D6CF', 'FFFFFFFF', 'FFBFDCCB'],
        },
      },
    ],
  };
}
