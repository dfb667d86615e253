/** The two CSV exports of an event: the ranking, and the long list of single scores for research. */
import { formatExact, type Rational } from '../../ranking/index.ts';
import { namesOf } from '../names.ts';
import type { ExportProfile } from '../../contract/files.ts';
import { minSheetsShared } from '../profile.ts';
import { standingsOf, type ReportInput, type Standing } from '../standings.ts';
import { tieBreakWord } from '../words.ts';
import { scoreRows, scoredCriteria } from '../workbook/scoreRows.ts';
import { writeCsv, type CsvCell } from './writeCsv.ts';

/** Exact decimals as a number text would lose them: 9 places, trailing zeros cut. */
const number = (value: Rational | null | undefined): CsvCell =>
  value ? Number(formatExact(value, 9, 'en').replaceAll(',', '')) : null;

/** One line a locked presentation, best first. */
export function rankingCsv(input: ReportInput, profile: ExportProfile): string {
  const { rows, groups, facts } = standingsOf(input);
  const names = namesOf(facts);
  const groupName = (code: string): string | undefined =>
    groups.find((group) => group.code === code)?.name;
  const isOpen = (row: Standing): boolean =>
    profile === 'internal' || row.analysed.validBallots >= minSheetsShared;
  return writeCsv([
    [
      'Peringkat',
      'No',
      'Usulan',
      'Pemapar',
      'OPD pengusul',
      'Kota magang',
      'Nilai akhir',
      ...groups.map(({ name }) => `Nilai ${name}`),
      'Lembar dihitung',
      'Berhak menilai',
      'Kuorum',
      'Pemisah nilai sama',
    ],
    ...rows.map((row): CsvCell[] => [
      isOpen(row) ? row.rank : null,
      row.presentation.number,
      row.presentation.title,
      names.presenters(row.presentation.id),
      names.agency(row.presentation.agencyId),
      row.presentation.hostCity,
      isOpen(row) ? number(row.score) : null,
      ...groups.map(({ code }) => (isOpen(row) ? number(row.groupScores.get(code)) : null)),
      row.analysed.validBallots,
      row.analysed.eligible,
      row.analysed.quorum ? 'Ya' : 'Tidak',
      row.analysed.decidedBy === null ? '' : tieBreakWord(row.analysed.decidedBy, groupName),
    ]),
  ]);
}

/** One line a single score. Internal only: it names panelists. */
export function scoresCsv(input: ReportInput): string {
  const criteria = scoredCriteria(input.facts);
  const rows = scoreRows(standingsOf(input), criteria);
  return writeCsv([
    ['No', 'Usulan', 'Panelis', 'Kode kriteria', 'Kriteria', 'Kelompok', 'Bobot', 'Nilai'],
    ...rows.flatMap(({ standing, panelist, scores }) =>
      criteria.flatMap(({ id, name, groupCode, weight }, at): CsvCell[][] => {
        const score = scores[at] ?? null;
        return score === null
          ? []
          : [
              [
                standing.presentation.number,
                standing.presentation.title,
                panelist.name,
                id,
                name,
                groupCode,
                weight,
                score,
              ],
            ];
      }),
    ),
  ]);
}
