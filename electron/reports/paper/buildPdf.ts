/** Every printed document of an event by its kind. */
import type { Content } from 'pdfmake/interfaces.js';
import { paperSchema, type Paper } from '../../contract/rules.ts';
import { namesOf } from '../names.ts';
import { minSheetsShared } from '../profile.ts';
import { revisionOf } from '../revision.ts';
import { sharedStandings } from '../sharedStandings.ts';
import { standingsOf, type ReportInput } from '../standings.ts';
import { criterionRecap } from '../workbook/criterionRecap.ts';
import { attendanceList } from './attendanceList.ts';
import { blankSheets } from './blankSheets.ts';
import { documentHash } from './documentHash.ts';
import { followUpMatrix } from './followUpMatrix.ts';
import { joinCards } from './joinCards.ts';
import { letterhead } from './letterhead.ts';
import { minutes } from './minutes.ts';
import { phoneSummary } from './phoneSummary.ts';
import { recapDocument } from './recap.ts';
import type { PdfKind, PdfOptions } from './pdfKinds.ts';
import { lackingIn, refuseUnprintable } from './unprintable.ts';
import { renderPdf, textWidth, type PdfPage } from './renderPdf.ts';

const titles: Readonly<Record<PdfKind, string>> = {
  MINUTES: 'Berita Acara',
  RECAP: 'Rekapitulasi Nilai',
  FOLLOW_UP: 'Matriks Rencana Tindak Lanjut',
  BLANK_SHEETS: 'Lembar Penilaian',
  JOIN_CARDS: 'Kartu Masuk',
  SUMMARY: 'Ringkasan',
  ATTENDANCE: 'Daftar Hadir',
};
/** Forms are blank by nature, so they are never drafts. */
const forms: ReadonlySet<PdfKind> = new Set(['BLANK_SHEETS', 'JOIN_CARDS', 'ATTENDANCE']);
const withLetterhead: ReadonlySet<PdfKind> = new Set(['MINUTES', 'RECAP', 'ATTENDANCE']);

/**
 * @returns the bytes of a PDF; the same input gives the same bytes
 * @throws Refused UNPRINTABLE where a letter has no shape in any font, unless that is accepted
 */
export async function buildPdf(
  kind: PdfKind,
  input: ReportInput,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { facts } = input;
  const { event } = facts;
  const paper = paperSchema.parse(JSON.parse(event.paper));
  const page = pageOf(kind, paper);
  const content = [
    ...(withLetterhead.has(kind) ? letterhead(facts, paper, textWidth(page)) : []),
    ...contentOf(kind, input, paper, options),
  ];
  const foot = [titles[kind], revisionOf(event), event.name].filter(Boolean).join(' · ');
  const lacking = lackingIn(content, kind === 'JOIN_CARDS' ? [] : [foot]);
  if (!options.acceptsUnprintable) refuseUnprintable(lacking, facts);
  return renderPdf({
    title: [titles[kind], event.name, revisionOf(event)].filter(Boolean).join(' '),
    subject:
      lacking.letters.length > 0
        ? // The letters alone: their places quote what a shared paper leaves out.
          `Dicetak sebagai □: ${lacking.letters.join(' ')}`
        : null,
    page,
    content,
    footer: kind === 'JOIN_CARDS' ? null : { left: foot, hash: documentHash(facts, kind) },
    isDraft: event.status !== 'CLOSED' && !forms.has(kind),
    madeAtMs: options.madeAtMs,
    appVersion: options.appVersion,
  });
}

function contentOf(
  kind: PdfKind,
  input: ReportInput,
  paper: Paper,
  options: PdfOptions,
): Content[] {
  const isShared = options.profile === 'dibagikan';
  const full = standingsOf(input);
  const standings = isShared ? sharedStandings(full) : full;
  const names = namesOf(input.facts);
  switch (kind) {
    case 'MINUTES':
      // Who abstained and why belongs to the minutes; numbers of people and small counts do not when it is shared.
      return minutes(
        isShared
          ? {
              ...standings,
              facts: {
                ...standings.facts,
                sheet: input.facts.sheet,
                conflict: input.facts.conflict,
              },
            }
          : full,
        names,
        {
          showsNip: !isShared,
          signature: paper.signature,
          ledgerHead: options.ledgerHead ?? null,
          annexes: ['Rekapitulasi nilai', 'Matriks rencana tindak lanjut', 'Daftar hadir'],
        },
      );
    case 'RECAP':
      return recapDocument(standings, criterionRecap(full, isShared ? minSheetsShared : 1), names);
    case 'FOLLOW_UP':
      return followUpMatrix(standings, names);
    case 'BLANK_SHEETS':
      return blankSheets(input.facts, names, options.panelistIds ?? null);
    case 'JOIN_CARDS':
      return joinCards(
        {
          eventName: input.facts.event.name,
          networkName: options.networkName ?? '',
          fingerprint: options.fingerprint ?? '',
        },
        options.cards ?? [],
      );
    case 'SUMMARY':
      return phoneSummary(sharedStandings(full), names);
    case 'ATTENDANCE':
      return attendanceList(input.facts, names);
  }
}

function pageOf(kind: PdfKind, paper: Paper): PdfPage {
  const { size, marginCm, fontSizePt } = paper;
  const narrow = {
    top: Math.min(marginCm.top, 1.5),
    right: Math.min(marginCm.right, 1.5),
    bottom: Math.min(marginCm.bottom, 1.8),
    left: Math.min(marginCm.left, 1.8),
  };
  switch (kind) {
    case 'RECAP':
    case 'FOLLOW_UP':
      return { size, isLandscape: true, marginCm: narrow, fontSizePt };
    case 'BLANK_SHEETS':
      return {
        size,
        isLandscape: false,
        marginCm: { top: 1.3, right: 1.3, bottom: 1.5, left: 1.5 },
        fontSizePt: 10,
      };
    case 'JOIN_CARDS':
      return {
        size,
        isLandscape: false,
        marginCm: { top: 1.2, right: 1.2, bottom: 1.2, left: 1.2 },
        fontSizePt: 10,
      };
    case 'SUMMARY':
      return {
        size: 'PHONE',
        isLandscape: false,
        marginCm: { top: 1, right: 1, bottom: 1.4, left: 1 },
        fontSizePt: 10,
      };
    case 'MINUTES':
    case 'ATTENDANCE':
      return { size, isLandscape: false, marginCm, fontSizePt };
  }
}
