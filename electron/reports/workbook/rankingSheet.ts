/** "Peringkat": live formulas over the score sheet where the plain rule is official, labelled values otherwise. */
import { formatExact, type Rational } from '../../ranking/index.ts';
import { columnName, fixedRange, reference } from '../spreadsheet/references.ts';
import type { CellInput, SheetInput, StyledCell } from '../spreadsheet/writeWorkbook.ts';
import type { Names } from '../names.ts';
import type { Standing, Standings } from '../standings.ts';
import { quorumWords, tieBreakWord } from '../words.ts';
import {
  groupFormula,
  medianFormula,
  quorumFormula,
  rankFormula,
  scoreFormula,
  validSheetsFormula,
  type Keyed,
} from './rankingFormulas.ts';
import type { ScoreLayout } from './scoreSheet.ts';
import { panelColumns } from './panelColumns.ts';
import { tieKeys, type TieKey } from './tieKeys.ts';
import * as style from './styles.ts';

export const rankingSheetName = 'Peringkat';

export interface RankingSheetInput {
  standings: Standings;
  names: Names;
  /** Null where the sheet holds values only. */
  layout: ScoreLayout | null;
  /** Why the sheet holds values, or how the formulas work. */
  explanation: string;
  /** False in shared files: a median is the score of one panelist. */
  showsMedian: boolean;
}

/** 9 places, as the formulas round. */
export const roundedNumber = (value: Rational | null | undefined): number | null =>
  value ? Number(formatExact(value, 9, 'en').replaceAll(',', '')) : null;

export const rankingHeadingRow = 4;
interface Column {
  heading: string;
  width: number;
  make: (row: Standing, r: number) => StyledCell;
  style: StyledCell['style'];
  isHidden?: boolean;
}

export function rankingSheet({
  standings,
  names,
  layout,
  explanation,
  showsMedian,
}: RankingSheetInput): SheetInput {
  const { rows, groups, rules } = standings;
  const first = rankingHeadingRow + 1;
  const last = Math.max(first, first + rows.length - 1);
  const keys = tieKeys(standings, showsMedian);
  const columns: Column[] = [];
  const at = new Map<string, number>();
  const add = (name: string, column: Column): void => {
    at.set(name, columns.length);
    columns.push(column);
  };
  const cellOf = (name: string, r: number): string => `$${reference(r, at.get(name) ?? 0)}`;
  const keyed = (name: string, r: number): Keyed => ({
    cell: cellOf(name, r),
    all: fixedRange(first, at.get(name) ?? 0, last, at.get(name) ?? 0),
  });
  const live = (
    value: StyledCell['value'],
    own: NonNullable<StyledCell['style']>,
    formula: (layout: ScoreLayout) => string,
    isArray = false,
  ): StyledCell =>
    layout
      ? { value, style: own, formula: formula(layout), ...(isArray ? { isArray } : {}) }
      : { value, style: own };
  const plain = (
    heading: string,
    width: number,
    own: NonNullable<StyledCell['style']>,
    read: (row: Standing) => StyledCell['value'],
  ): Column => ({
    heading,
    width,
    style: own,
    make: (row) => ({ value: read(row), style: own }),
  });

  add('id', {
    ...plain('ID paparan', 12, style.digits, ({ presentation }) => presentation.id),
    isHidden: true,
  });
  add('rank', {
    heading: 'Peringkat',
    width: 10,
    style: style.strongWhole,
    make: ({ rank }, r) =>
      live(rank, style.strongWhole, () =>
        rankFormula(
          keyed('quorum', r),
          ['score', ...keys.map(({ code }) => `key ${code}`)].map((name) => keyed(name, r)),
        ),
      ),
  });
  add(
    'number',
    plain('No', 6, style.whole, ({ presentation }) => presentation.number),
  );
  add(
    'title',
    plain('Usulan', 48, style.strongText, ({ presentation }) => presentation.title),
  );
  add(
    'presenters',
    plain('Pemapar', 28, style.text, ({ presentation }) => names.presenters(presentation.id)),
  );
  add(
    'agency',
    plain('OPD pengusul', 24, style.text, ({ presentation }) =>
      names.agency(presentation.agencyId),
    ),
  );
  add(
    'city',
    plain('Kota magang', 13, style.text, ({ presentation }) => presentation.hostCity),
  );
  add('score', {
    heading: 'Nilai akhir',
    width: 11,
    style: style.strongScore,
    make: (row, r) =>
      live(roundedNumber(row.score), style.strongScore, (where) =>
        scoreFormula(where, cellOf('id', r), cellOf('valid', r)),
      ),
  });
  for (const { code, name } of groups) {
    add(`group ${code}`, {
      heading: `Nilai ${name}`,
      width: 13,
      style: style.score,
      make: (row, r) =>
        live(roundedNumber(row.groupScores.get(code)), style.score, (where) =>
          groupFormula(where, code, cellOf('id', r), cellOf('valid', r)),
        ),
    });
  }
  add('valid', {
    heading: 'Lembar dihitung',
    width: 10,
    style: style.whole,
    make: (row, r) =>
      live(row.analysed.validBallots, style.whole, (where) =>
        validSheetsFormula(where, cellOf('id', r)),
      ),
  });
  add(
    'eligible',
    plain('Berhak menilai', 10, style.whole, ({ analysed }) => analysed.eligible),
  );
  add('quorum', {
    heading: 'Kuorum',
    width: 9,
    style: style.centred,
    make: (row, r) =>
      live(row.analysed.quorum ? 'Ya' : 'Tidak', style.centred, () =>
        quorumFormula(rules, cellOf('valid', r), cellOf('eligible', r)),
      ),
  });
  for (const key of keys) addKey(key);
  const groupName = (code: string): string | undefined =>
    groups.find((group) => group.code === code)?.name;
  add(
    'decided',
    plain('Pemisah nilai sama', 22, style.text, ({ analysed }) =>
      analysed.decidedBy === null ? '' : tieBreakWord(analysed.decidedBy, groupName),
    ),
  );
  for (const [name, column] of Object.entries(panelColumns)) add(name, column);
  if (layout)
    add(
      'exported',
      plain('Peringkat saat diekspor', 12, style.whole, ({ rank }) => rank),
    );

  function addKey(key: TieKey): void {
    const name = `key ${key.code}`;
    const group = at.get(`group ${key.code}`);
    if (group !== undefined) {
      at.set(name, group);
      return;
    }
    const isMedian = key.code === 'MEDIAN';
    add(name, {
      heading: isMedian ? 'Median lembar' : `${key.heading} (nilai tetap)`,
      width: 12,
      style: isMedian ? style.score : style.whole,
      make: (row, r) => {
        const value = key.values.get(row.presentation.id) ?? null;
        return isMedian
          ? live(
              value,
              style.score,
              (where) => medianFormula(where, cellOf('id', r), cellOf('valid', r)),
              true,
            )
          : { value, style: style.whole };
      },
    });
  }

  const body = rows.map((row, i): CellInput[] => columns.map(({ make }) => make(row, first + i)));
  return {
    name: rankingSheetName,
    summary: 'Peringkat usulan menurut nilai akhir per seratus',
    columns: columns.map(({ width, isHidden }) => ({ width, ...(isHidden ? { isHidden } : {}) })),
    rows: [
      [null, { value: 'Peringkat usulan', style: style.title }],
      [null, { value: explanation, style: style.subtitle }],
      [
        null,
        {
          value: `Kuorum: ${quorumWords(rules)}. Yang dinilai adalah usulan, bukan orang.`,
          style: style.subtitle,
        },
      ],
      [],
      columns.map(({ heading }) => ({ value: heading, style: style.heading })),
      ...body,
    ],
    frozen: { rows: rankingHeadingRow + 1, columns: 4 },
    filterRange: `A${rankingHeadingRow + 1}:${columnName(columns.length - 1)}${last + 1}`,
    orientation: 'landscape',
    titleRows: { first: rankingHeadingRow + 1, last: rankingHeadingRow + 1 },
    rowHeights: new Map([
      [0, 26],
      [rankingHeadingRow, 48],
    ]),
    tabColor: 'FF1F4E5F',
  };
}
