/** Ringkasan satu halaman: what travels by phone. A small page, large letters, no person's score. */
import { decidedCode } from '../../domain/decisions.ts';
import type { Content } from 'pdfmake/interfaces.js';
import { SENTENCES } from '../../ranking/index.ts';
import { decisionCodes } from '../../contract/codes.ts';
import { printFullDay, printDay } from '../dateText.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { authoritySentence, decisionWords, printDecision } from '../words.ts';
import { shortText } from '../shortText.ts';
import { accent, paragraph, sentence, table } from './parts.ts';

/** More would not fit on one page with names of two lines. */
const rowsShown = 8;
const titleLimit = 84;

export function phoneSummary(standings: Standings, names: Names): Content[] {
  const { facts, rows, open, analysis } = standings;
  const { event } = facts;
  const short = (text: string): string => shortText(text, titleLimit);
  const counts = decisionCodes
    .map((code) => ({
      code,
      count: rows.filter(({ decision }) => decidedCode(decision) === code).length,
    }))
    .filter(({ count }) => count > 0);
  const due = facts.followUp.flatMap(({ targetDate }) => (targetDate ? [targetDate] : [])).sort();
  const gap = analysis.panel.meaningfulGap;
  return [
    paragraph(short(event.name), { bold: true, fontSize: 13, color: accent }),
    paragraph(`${printFullDay(event.dateIso)} · ${short(event.place)}`, { fontSize: 9 }),
    paragraph(
      `${rows.length} usulan dinilai${open.length > 0 ? `, ${open.length} belum atau mundur` : ''} · ${counts.map(({ code, count }) => `${count} ${decisionWords[code].toLocaleLowerCase('id')}`).join(', ')}`,
      { fontSize: 9.5, margin: [0, 4, 0, 4] },
    ),
    table(
      [
        { heading: '#', width: 20, alignment: 'center' },
        { heading: 'Usulan', width: '*' },
        { heading: 'Nilai', width: 38, alignment: 'right' },
        { heading: 'Keputusan', width: 92 },
      ],
      rows
        .slice(0, rowsShown)
        .map(({ rank, presentation, analysed, decision }) => [
          { text: rank === null ? '–' : String(rank), bold: true },
          `${short(presentation.title)}\n${names.agencyCode(presentation.agencyId)}`,
          { text: analysed.score?.display.id ?? '–', bold: true },
          printDecision(decision),
        ]),
      { fontSize: 9, whenEmpty: 'Belum ada paparan yang dikunci.' },
    ),
    ...(rows.length > rowsShown
      ? [
          paragraph(`${rows.length - rowsShown} usulan lain ada di rekapitulasi.`, {
            fontSize: 8.5,
          }),
        ]
      : []),
    ...(gap
      ? [
          paragraph(`${SENTENCES.meaningfulGap.id.replace('{points}', gap.display.id)}.`, {
            fontSize: 8.5,
          }),
        ]
      : []),
    sentence(
      [
        { text: 'Tindak lanjut: ', bold: true },
        {
          text:
            facts.followUp.length === 0
              ? 'belum disusun.'
              : `${facts.followUp.length} kegiatan${due[0] ? `, target terdekat ${printDay(due[0])}` : ''}.`,
        },
      ],
      { fontSize: 9.5, margin: [0, 4, 0, 4] },
    ),
    paragraph(authoritySentence, { italics: true, fontSize: 8 }),
  ];
}
