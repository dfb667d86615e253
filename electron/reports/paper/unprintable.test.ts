import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventFactsSchema, type EventFacts } from '../../contract/facts.ts';
import { sampleFacts } from '../../engine/sample/index.ts';
import { hasPoppler, readPdf, readPdfText } from '../fixtures/pdfTools.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { Refused } from '../refused.ts';
import { buildPdf } from './buildPdf.ts';
import type { PdfKind, PdfOptions } from './pdfKinds.ts';
import { columnWords, tableWords } from './unprintable.ts';

const made = { profile: 'internal', madeAtMs: Date.UTC(2026, 11, 9), appVersion: '0.1.0' } as const;
const build = (kind: PdfKind, facts: EventFacts, more: Partial<PdfOptions> = {}) =>
  buildPdf(kind, reportInput(facts), { ...made, ...more });
const refusal = (kind: PdfKind, facts: EventFacts): Promise<string> =>
  build(kind, facts).then(
    () => '',
    (error: unknown) => (error instanceof Refused ? error.words.id : String(error)),
  );

function withTitle(title: string): EventFacts {
  const facts = sampleFacts();
  return {
    ...facts,
    presentation: facts.presentation.map((row, at) => (at === 2 ? { ...row, title } : row)),
  };
}

describe('letters that cannot be printed', () => {
  it.each(['MINUTES', 'RECAP', 'BLANK_SHEETS'] as const)(
    'are named with their place before the paper is made: %s',
    async (kind) => {
      const text = await refusal(kind, withTitle('Layanan 漢字 dan مرحبا'));
      expect(text).toContain('漢 (Paparan 3, judul “Layanan 漢字 dan مرحبا”)');
      expect(text).toContain('字 (');
      for (const letter of 'مرحبا') expect(text).toContain(letter);
    },
  );
  it('are named on the paper that has them only, and the same letter once', async () => {
    const facts = sampleFacts();
    const panelist = facts.panelist.map((row) => ({ ...row, title: '漢' }));
    const title = withTitle('漢').presentation;
    expect(await refusal('ATTENDANCE', withTitle('漢'))).toBe('');
    expect(await refusal('MINUTES', { ...facts, panelist, presentation: title })).toMatch(
      /^漢 \(Panelis 1, jabatan “漢”; Panelis 2, jabatan “漢”; dan \d+ tempat lagi\)$/,
    );
  });
  it.each(['MINUTES', 'RECAP', 'FOLLOW_UP', 'BLANK_SHEETS', 'SUMMARY', 'ATTENDANCE'] as const)(
    'are named in the foot of the page too: %s',
    async (kind) => {
      const facts = sampleFacts();
      const name = `${facts.event.name} ก`;
      expect(await refusal(kind, { ...facts, event: { ...facts.event, name } })).toContain(
        'ก (Kegiatan, nama “',
      );
    },
  );
  it('are named in the letterhead', async () => {
    const facts = sampleFacts();
    const own = JSON.parse(facts.event.paper) as object;
    const paper = JSON.stringify({ ...own, letterhead: ['Dinas ሀ'] });
    expect(await refusal('MINUTES', { ...facts, event: { ...facts.event, paper } })).toBe(
      'ሀ (Kegiatan, kop surat dan tanda tangan)',
    );
  });
  it('become boxes where that is accepted, and the file says which', async (context) => {
    context.skip(!hasPoppler, 'there is no poppler (pdftotext, pdfinfo) on this machine');
    const facts = withTitle('Layanan 漢字');
    const bytes = await build('MINUTES', facts, { acceptsUnprintable: true });
    const text = readPdfText(bytes).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Layanan □□');
    expect(text).not.toContain('?');
    expect(readPdf(bytes).subject).toBe('Dicetak sebagai □: 漢 字');
  });
});

it('tell a reader of a shared paper nothing that the paper leaves out', async (context) => {
  context.skip(!hasPoppler, 'there is no poppler (pdfinfo) on this machine');
  const facts = sampleFacts();
  const event = { ...facts.event, name: 'Pemaparan 漢' };
  const panelist = facts.panelist.map((row) => ({ ...row, attendanceNote: 'sakit 漢' }));
  const bytes = await build(
    'SUMMARY',
    { ...facts, event, panelist },
    { profile: 'dibagikan', acceptsUnprintable: true },
  );
  expect(readPdf(bytes).subject).toBe('Dicetak sebagai □: 漢');
});

const otherTexts = [
  // Printed by no paper, or made of words of ours.
  'followUp.supportingAgencyIds',
  'followUp.localityIds',
  'event.rules',
  'event.rulesHash',
  'decision.suggestedClass',
  'panelist.nip',
  'presenter.nip',
  'sheet.device',
];
describe('places', () => {
  it('have a word for every text of the tables that papers are made of', () => {
    const lacking = Object.keys(tableWords).flatMap((table) => {
      const schema = eventFactsSchema.shape[table as keyof EventFacts];
      const list = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
      const row: Record<string, z.ZodType> = (list instanceof z.ZodArray ? list.element : list)
        .shape;
      return Object.entries(row).flatMap(([column, text]) =>
        text.safeParse('漢字').success && !(column in columnWords) ? [`${table}.${column}`] : [],
      );
    });
    expect(lacking.filter((place) => !otherTexts.includes(place))).toEqual([]);
  });
});
