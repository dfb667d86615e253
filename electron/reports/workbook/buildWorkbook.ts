/** The workbook of an event: which sheets it has in which profile. */
import type { EventFacts } from '../../contract/facts.ts';
import { paperSchema } from '../../contract/rules.ts';
import { namesOf } from '../names.ts';
import { writeWorkbook, type SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { standingsOf } from '../standings.ts';
import { noteSheet } from './noteSheet.ts';
import { rankingSheet } from './rankingSheet.ts';
import { scoreSheet } from './scoreSheet.ts';

/** internal holds everything; dibagikan no NIP, no score of a single panelist, values only. */
export type ExportProfile = 'internal' | 'dibagikan';

export interface WorkbookOptions {
  profile: ExportProfile;
  /** Time of the export; the same facts and time give the same bytes. */
  madeAtMs: number;
  appVersion: string;
}

/** @returns the bytes of an xlsx file */
export async function buildWorkbook(facts: EventFacts, options: WorkbookOptions): Promise<Uint8Array> {
  const paper = paperSchema.parse(JSON.parse(facts.event.paper));
  return writeWorkbook({
    title: facts.event.name,
    subject: options.profile === 'internal' ? 'Buku kerja internal' : 'Buku kerja untuk dibagikan',
    creator: `Bantaya ${options.appVersion}`,
    madeAtMs: options.madeAtMs,
    paperSize: paper.size,
    margins: { top: 1.5, right: 1.2, bottom: 1.8, left: 1.2 },
    footer: facts.event.name,
    sheets: workbookSheets(facts, options),
  });
}

function workbookSheets(facts: EventFacts, { profile }: WorkbookOptions): SheetInput[] {
  const standings = standingsOf(facts);
  const names = namesOf(facts);
  const { rules } = standings;
  const isPlain = rules.correction === 'PLAIN' && rules.trimDrop === 0;
  if (profile === 'dibagikan') {
    return [rankingSheet({ standings, names, layout: null, explanation: 'Berkas ini berisi nilai tetap, tanpa nilai panelis perorangan.', showsMedian: false })];
  }
  const scores = scoreSheet(facts, standings);
  const explanation = isPlain
    ? 'Rumus hidup: mengubah bobot atau nilai pada lembar Rincian Nilai menggerakkan peringkat. Nilai dibulatkan 9 desimal sebelum diperingkat agar nilai sama tetap sama.'
    : 'Nilai tetap: nilai resmi memakai koreksi atau pangkas, yang tidak dihitung ulang di lembar kerja ini.';
  return [
    rankingSheet({ standings, names, layout: isPlain ? scores.layout : null, explanation, showsMedian: true }),
    scores.sheet,
    noteSheet(facts, standings, names),
  ];
}
