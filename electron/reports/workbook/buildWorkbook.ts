/** The workbook of an event: which sheets it has in which profile. */
import { paperSchema } from '../../contract/rules.ts';
import { coverageOf } from '../coverage.ts';
import { namesOf } from '../names.ts';
import type { ExportProfile } from '../../contract/files.ts';
import { minSheetsShared } from '../profile.ts';
import { revisionOf } from '../revision.ts';
import { sharedStandings } from '../sharedStandings.ts';
import { writeWorkbook, type SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { standingsOf, type ReportInput } from '../standings.ts';
import { attendanceSheet } from './attendanceSheet.ts';
import { criterionRecap } from './criterionRecap.ts';
import { followUpSheets } from './followUpSheet.ts';
import { ledgerSheet, type LedgerLine } from './ledgerSheet.ts';
import { nextCohortSheet } from './nextCohortSheet.ts';
import { noteSheet } from './noteSheet.ts';
import { programmeSheet } from './programmeSheet.ts';
import { rankingSheet } from './rankingSheet.ts';
import { recapSheet } from './recapSheet.ts';
import { recommendationSheet } from './recommendationSheet.ts';
import { reliabilitySheet } from './reliabilitySheet.ts';
import { scoreSheet } from './scoreSheet.ts';
import { statusSheet } from './statusSheet.ts';
import { summarySheet } from './summarySheet.ts';

export interface WorkbookOptions {
  profile: ExportProfile;
  /** Time of the export; the same facts and time give the same bytes. */
  madeAtMs: number;
  appVersion: string;
  /** Rows of the event's ledger, for the internal profile. */
  ledger?: readonly LedgerLine[];
}

/** @returns the bytes of an xlsx file */
export async function buildWorkbook(
  input: ReportInput,
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const { event } = input.facts;
  const paper = paperSchema.parse(JSON.parse(event.paper));
  return writeWorkbook({
    title: event.name,
    subject: options.profile === 'internal' ? 'Buku kerja internal' : 'Buku kerja untuk dibagikan',
    creator: `Bantaya ${options.appVersion}`,
    madeAtMs: options.madeAtMs,
    paperSize: paper.size,
    margins: { top: 1.5, right: 1.2, bottom: 1.8, left: 1.2 },
    footer: [event.status === 'CLOSED' ? null : 'DRAF', revisionOf(event), event.name]
      .filter(Boolean)
      .join(' · '),
    sheets:
      options.profile === 'internal'
        ? internalSheets(input, options)
        : sharedSheets(input, options),
  });
}

function internalSheets(
  input: ReportInput,
  { madeAtMs, ledger = [] }: WorkbookOptions,
): SheetInput[] {
  const standings = standingsOf(input);
  const names = namesOf(input.facts);
  const scores = scoreSheet(standings);
  const coverage = coverageOf(standings);
  const explanation = standings.isPlain
    ? 'Rumus hidup: mengubah bobot atau nilai pada lembar Rincian Nilai menggerakkan peringkat. Nilai dibulatkan 9 desimal sebelum diperingkat agar nilai sama tetap sama.'
    : 'Nilai tetap: nilai resmi memakai koreksi atau pangkas, yang tidak dihitung ulang di lembar kerja ini.';
  return [
    summarySheet({ standings, names, isShared: false, madeAtMs }),
    rankingSheet({
      standings,
      names,
      layout: standings.isPlain ? scores.layout : null,
      explanation,
      showsMedian: true,
    }),
    recommendationSheet(standings, names),
    ...followUpSheets(standings, names),
    scores.sheet,
    recapSheet(standings, criterionRecap(standings, 1), false),
    noteSheet(standings, names),
    programmeSheet(coverage),
    nextCohortSheet(standings, coverage),
    attendanceSheet(standings, names, false),
    reliabilitySheet(standings),
    statusSheet(input.facts),
    ledgerSheet(ledger),
  ];
}

/** Values only; recap and votes are counted before the single sheets are taken away. */
function sharedSheets(input: ReportInput, { madeAtMs }: WorkbookOptions): SheetInput[] {
  const full = standingsOf(input);
  const standings = sharedStandings(full);
  const names = namesOf(standings.facts);
  const coverage = coverageOf(standings);
  return [
    summarySheet({ standings, names, isShared: true, madeAtMs }),
    rankingSheet({
      standings,
      names,
      layout: null,
      explanation:
        'Berkas untuk dibagikan: nilai tetap, tanpa nilai panelis perorangan; hasil dari kurang dari tiga lembar tidak ditampilkan.',
      showsMedian: false,
    }),
    recommendationSheet(standings, names),
    ...followUpSheets(standings, names),
    recapSheet(standings, criterionRecap(full, minSheetsShared), true),
    programmeSheet(coverage),
    nextCohortSheet(standings, coverage),
    attendanceSheet(standings, names, true),
    reliabilitySheet(standings),
  ];
}
