import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { sampleFacts } from '../../engine/sample/index.ts';
import { printNip } from '../../domain/nip.ts';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { buildWorkbook, type WorkbookOptions } from './buildWorkbook.ts';

const options: WorkbookOptions = {
  profile: 'internal',
  madeAtMs: Date.UTC(2026, 11, 9, 6),
  appVersion: '0.1.0',
  ledger: [
    {
      number: 1,
      atMs: Date.UTC(2026, 11, 9),
      seat: 'OPERATOR',
      command: 'openScoring',
      subject: { presentationId: 'M1' },
      hash: 'a1'.repeat(32),
    },
  ],
};
const book = (facts: EventFacts, more: Partial<WorkbookOptions> = {}): Promise<Uint8Array> =>
  buildWorkbook(reportInput(facts), { ...options, ...more });
const internalSheets = [
  'Ringkasan',
  'Peringkat',
  'Rekomendasi',
  'Rencana Tindak Lanjut',
  'Daftar Pilihan',
  'Dasar Tindak Lanjut',
  'Rincian Nilai',
  'Rekap per Kriteria',
  'Catatan',
  'Program Prioritas',
  'Kebutuhan Angkatan Berikut',
  'Kehadiran dan Benturan',
  'Keterandalan',
  'Riwayat Status',
  'Jejak',
];
/** Every part of the file as one text, unzipped. */
const rawText = (xlsx: Uint8Array): string =>
  Object.values(unzipSync(xlsx))
    .map((part) => strFromU8(part))
    .join('\n');

const hasOpenpyxl = (() => {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import openpyxl'], {
      stdio: 'ignore',
      timeout: 60_000,
    });
    return true;
  } catch {
    return false;
  }
})();

const sizes: [string, () => EventFacts][] = [
  ['no presentation at all', () => generatedEvent({ presentations: 0, panelists: 3, criteria: 3 })],
  [
    'one presentation without sheets',
    () => generatedEvent({ presentations: 1, panelists: 3, criteria: 3, missing: 1 }),
  ],
  [
    'no programmes',
    () => generatedEvent({ presentations: 5, panelists: 5, criteria: 3, programmes: 0 }),
  ],
  [
    '30 presentations on F4',
    () => generatedEvent({ presentations: 30, panelists: 20, criteria: 10, paper: { size: 'F4' } }),
  ],
  ['the sample', sampleFacts],
];

describe('workbook file', () => {
  it.each(sizes)('has its sheets in order with %s', async (_, make) => {
    expect((await readXlsx(await book(make()))).sheets.map(({ name }) => name)).toEqual(
      internalSheets,
    );
  });
  it.for(sizes)('is read whole by openpyxl with %s', async ([, make], context) => {
    context.skip(!hasOpenpyxl, 'there is no /usr/bin/python3 with openpyxl on this machine');
    for (const profile of ['internal', 'dibagikan'] as const) {
      const found = readByOpenpyxl(await book(make(), { profile }));
      expect(found['charts']).toEqual({ Ringkasan: 2 });
      expect(found['paper']).toBe(make().event.paper.includes('"F4"') ? '14' : '9');
    }
  });
  it('keeps real numbers, dates and NIP-like digits as what they are', async () => {
    const facts = generatedEvent({ presentations: 3, panelists: 3, criteria: 3 });
    facts.presentation[0]!.title = '198902112014021000';
    facts.panelist[0]!.nip = '197203141998031001';
    facts.decision.push(decided(facts, 'M1'));
    facts.followUp.push({ ...followUp(facts), startDate: '2027-01-04' });
    const { sheets } = await readXlsx(await book(facts), { readStyles: true });
    const plan = sheets.find(({ name }) => name === 'Rencana Tindak Lanjut')!.rows;
    const cells = plan.flat();
    expect(cells).toContain('198902112014021000');
    const attendance = sheets.find(({ name }) => name === 'Kehadiran dan Benturan')!.rows;
    expect(attendance.flat()).toContain('19720314 199803 1 001');
    expect(
      cells.some((cell) => cell instanceof Date && cell.toISOString().startsWith('2027-01-04')),
    ).toBe(true);
  });
});

describe('workbook to be shared', () => {
  it('holds no NIP and no single score, in no part of the file', async () => {
    const facts = generatedEvent({ presentations: 6, panelists: 7, criteria: 4 });
    facts.panelist[0]!.nip = '197203141998031001';
    facts.sheet[0]!.note = 'catatan rahasia panelis';
    facts.score[0]!.note = 'catatan kriteria rahasia';
    const shared = await book(facts, { profile: 'dibagikan' });
    const text = rawText(shared);
    for (const secret of [
      ...facts.panelist.map(({ nip }) => nip!),
      ...facts.presenter.map(({ nip }) => nip!),
      ...facts.panelist.map(({ nip }) => printNip(nip!)),
      'rahasia',
      ...facts.panelist.map(({ name }) => name),
      'openScoring',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('<f>');
    const names = (await readXlsx(shared)).sheets.map(({ name }) => name);
    expect(names).not.toContain('Rincian Nilai');
    expect(names).not.toContain('Jejak');
    expect(rawText(await book(facts))).toContain('catatan rahasia panelis');
  });
  it('holds nothing computed from fewer than three sheets', async () => {
    const facts = generatedEvent({
      presentations: 5,
      panelists: 2,
      criteria: 4,
      rules: { minSheets: 1, minShare: '0/1', tieBreaks: ['MEDIAN'] },
    });
    const { sheets } = await readXlsx(await book(facts, { profile: 'dibagikan' }));
    const ranking = sheets.find(({ name }) => name === 'Peringkat')!.rows;
    const at = ranking.findIndex((row) => row[0] === 'ID paparan');
    const columns = ['Peringkat', 'Nilai akhir', 'Nilai Output', 'Nilai Outcome'].map((heading) =>
      ranking[at]!.indexOf(heading),
    );
    expect(ranking[at]!.join()).not.toContain('Median');
    for (const row of ranking.slice(at + 1))
      expect(columns.map((column) => row[column] ?? null)).toEqual([null, null, null, null]);
    const recap = sheets.find(({ name }) => name === 'Rekap per Kriteria')!.rows.slice(5);
    expect(recap.flatMap((row) => row.slice(3)).filter((cell) => typeof cell === 'number')).toEqual(
      [],
    );
  });
});

function readByOpenpyxl(xlsx: Uint8Array): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'bantaya-openpyxl-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), xlsx);
    const script = `
import json, sys, warnings, openpyxl
warnings.simplefilter('error')
book = openpyxl.load_workbook(sys.argv[1])
cells = sum(1 for sheet in book for row in sheet.iter_rows() for cell in row)
print(json.dumps({'cells': cells, 'charts': {s.title: len(s._charts) for s in book if s._charts}, 'paper': str(book.worksheets[0].page_setup.paperSize)}))`;
    return JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'book.xlsx')], {
        encoding: 'utf8',
        timeout: 60_000,
      }),
    ) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const decided = (facts: EventFacts, presentationId: string): EventFacts['decision'][number] => ({
  eventId: facts.event.id,
  presentationId,
  code: 'DIREPLIKASI',
  suggestedClass: null,
  agencyId: 'A1',
  targetDate: '2027-06-30',
  adaptation: '',
  place: '',
  duration: '',
  successMeasure: '',
  condition: '',
  reviewDate: null,
  reason: '',
  departureReason: '',
  isConfirmed: 1,
  confirmedBy: 'CHAIR',
  decidedAtMs: 0,
});
const followUp = (facts: EventFacts): EventFacts['followUp'][number] => ({
  eventId: facts.event.id,
  id: 'f1',
  presentationId: 'M1',
  position: 0,
  activity: '=cmd|x',
  agencyId: 'A1',
  supportingAgencyIds: '["A2"]',
  localityIds: '[]',
  startDate: null,
  targetDate: null,
  outputIndicator: '',
  outputTarget: '',
  outcomeIndicator: '',
  outcomeBaseline: '',
  outcomeTarget: '',
  fundingSource: '',
  status: 'BELUM_MULAI',
  note: '',
});
