/** "Rincian Nilai": weights and single scores as cells, group means and sheet values as formulas over them. */
import { columnName, fixedRange, quotedSheet } from '../spreadsheet/references.ts';
import type { CellInput, SheetInput } from '../spreadsheet/writeWorkbook.ts';
import type { Standings } from '../standings.ts';
import { decisionWords } from '../words.ts';
import { scoreRows, scoredCriteria } from './scoreRows.ts';
import * as style from './styles.ts';

export const scoreSheetName = 'Rincian Nilai';

/** Where the ranking's formulas find what they need; absolute ranges on the score sheet. */
export interface ScoreLayout {
  ids: string;
  panelistWeights: string;
  values: string;
  /** By group code: the sheets' group means, and the cell of the group's weight. */
  groups: ReadonlyMap<string, { means: string; weight: string }>;
}

const before: readonly string[] = ['ID paparan', 'No', 'Usulan', 'Panelis', 'Bobot panelis'];
/** Without the lines of its column. */
const blank: CellInput = { value: null, style: {} };
const groupRow = 2;
const headingRow = 6;
const firstRow = headingRow + 1;

export function scoreSheet(standings: Standings): { sheet: SheetInput; layout: ScoreLayout } {
  const { groups, facts } = standings;
  const criteria = scoredCriteria(facts);
  const rows = scoreRows(standings, criteria);
  const first = before.length;
  const lastCriterion = first + criteria.length - 1;
  const firstGroup = lastCriterion + 1;
  const lastGroup = firstGroup + groups.length - 1;
  const valueColumn = lastGroup + 1;
  const lastRow = Math.max(firstRow, firstRow + rows.length - 1);
  const across = (row: number): string => fixedRange(row, first, row, lastCriterion);
  const here = (row: number, from: number, to: number): string =>
    `$${columnName(from)}${row + 1}:$${columnName(to)}${row + 1}`;
  const groupWeights = fixedRange(groupRow + 1, firstGroup, groupRow + 1, lastGroup);

  const meanFormula = (row: number, column: number): string => {
    const scores = here(row, first, lastCriterion);
    const match = `--(${across(groupRow)}=${columnName(column)}$${groupRow + 1})`;
    const [weights, multipliers, offsets] = [
      across(groupRow + 1),
      across(groupRow + 2),
      across(groupRow + 3),
    ];
    const used = `SUMPRODUCT(${match},${weights},--ISNUMBER(${scores}))`;
    const shift = criteria.some(({ offset }) => offset !== 0)
      ? `-SUMPRODUCT(${match},${weights},${multipliers},${offsets},--ISNUMBER(${scores}))`
      : '';
    return `IF(${used}=0,"",(SUMPRODUCT(${match},${weights},${multipliers},${scores})${shift})/${used})`;
  };
  const valueFormula = (row: number): string => {
    const means = here(row, firstGroup, lastGroup);
    const gaps = `SUMPRODUCT(--(${groupWeights}>0),1-ISNUMBER(${means}))`;
    return `IF(OR(SUM(${groupWeights})=0,${gaps}>0),"",SUMPRODUCT(${groupWeights},${means})/SUM(${groupWeights}))`;
  };

  const lead = (label: string, cells: CellInput[]): CellInput[] => [
    null,
    blank,
    blank,
    blank,
    { value: label, style: style.rowHeading },
    ...cells,
  ];
  const body = rows.map((row, at): CellInput[] => {
    const r = firstRow + at;
    return [
      row.standing.presentation.id,
      row.standing.presentation.number,
      row.standing.presentation.title,
      row.panelist.name,
      row.panelistWeight,
      ...row.scores,
      ...row.groupMeans.map((mean, g) => ({
        value: mean,
        style: style.score,
        formula: meanFormula(r, firstGroup + g),
      })),
      { value: row.value, style: style.strongScore, formula: valueFormula(r) },
      row.status,
      row.vote ? decisionWords[row.vote] : null,
    ];
  });
  const headings = [
    ...before,
    ...criteria.map(({ id, name }) => `${id} ${name}`),
    ...groups.map(({ name }) => `Nilai ${name}`),
    'Nilai lembar',
    'Keterangan',
    'Suara rekomendasi',
  ];
  const sheet: SheetInput = {
    name: scoreSheetName,
    summary: 'Nilai tiap panelis untuk tiap kriteria pada paparan yang sudah dikunci',
    columns: [
      { width: 12, isHidden: true },
      { width: 6, style: style.whole },
      { width: 44, style: style.oneLine },
      { width: 36, style: style.text },
      { width: 24, style: style.weight },
      ...criteria.map(() => ({ width: 16, style: style.input(style.weight) })),
      ...groups.map(() => ({ width: 17, style: style.score })),
      { width: 12, style: style.strongScore },
      { width: 20, style: style.text },
      { width: 28, style: style.text },
    ],
    rows: [
      [null, { value: scoreSheetName, style: style.title }],
      [
        null,
        {
          value:
            'Sel kuning boleh diubah: bobot dan nilai menggerakkan lembar Peringkat. Sel kosong berarti tidak dinilai atau tidak relevan.',
          style: style.subtitle,
        },
      ],
      lead('Kelompok', [
        ...criteria.map(({ groupCode }) => ({ value: groupCode, style: style.centred })),
        ...groups.map(({ code }) => ({ value: code, style: style.centred })),
      ]),
      lead('Bobot', [
        ...criteria.map(({ weight }) => ({ value: weight, style: style.input(style.weight) })),
        ...groups.map(({ code }, g) => ({
          value: criteria
            .filter(({ groupCode }) => groupCode === code)
            .reduce((sum, { weight }) => sum + weight, 0),
          style: style.weight,
          formula: `SUMIF(${across(groupRow)},${columnName(firstGroup + g)}$${groupRow + 1},${across(groupRow + 1)})`,
        })),
      ]),
      lead(
        'Pengali per seratus',
        criteria.map(({ multiplier }) => ({ value: multiplier, style: style.weight })),
      ),
      lead(
        'Titik nol skala',
        criteria.map(({ offset }) => ({ value: offset, style: style.weight })),
      ),
      headings.map((value) => ({ value, style: style.heading })),
      ...body.map((row) =>
        row.map((cell, c) => (c === 0 ? { value: cell as string, style: style.digits } : cell)),
      ),
    ],
    frozen: { rows: headingRow + 1, columns: 4 },
    filterRange: `A${headingRow + 1}:${columnName(headings.length - 1)}${lastRow + 1}`,
    orientation: 'landscape',
    titleRows: { first: headingRow + 1, last: headingRow + 1 },
    rowHeights: new Map([
      [0, 26],
      [headingRow, 62],
    ]),
    tabColor: 'FF8A6D1B',
  };
  const there = (column: number): string =>
    `${quotedSheet(scoreSheetName)}!${fixedRange(firstRow, column, lastRow, column)}`;
  return {
    sheet,
    layout: {
      ids: there(0),
      panelistWeights: there(4),
      values: there(valueColumn),
      groups: new Map(
        groups.map(({ code }, g) => [
          code,
          {
            means: there(firstGroup + g),
            weight: `${quotedSheet(scoreSheetName)}!$${columnName(firstGroup + g)}$${groupRow + 2}`,
          },
        ]),
      ),
    },
  };
}
