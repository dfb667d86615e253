import { describe, expect, it } from 'vitest';
import type { FollowUpReading } from '../../contract/files.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { editWorkbook } from '../fixtures/changeCell.fixture.ts';
import { hasLibreOffice, savedAgain } from '../fixtures/libreOffice.fixture.ts';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { readTable } from '../reading/readTable.ts';
import { buildWorkbook } from '../workbook/buildWorkbook.ts';
import { baseSheetName } from './followUpBase.ts';
import { emptyFollowUp, followUpSheetName } from './followUpColumns.ts';
import { readFollowUps } from './readFollowUps.ts';

function planned(): EventFacts {
  const facts = generatedEvent({ presentations: 4, panelists: 3, criteria: 4 });
  facts.locality.push(
    {
      eventId: facts.event.id,
      id: 'kel-1',
      position: 1,
      kind: 'KELURAHAN',
      name: 'Lere',
      parentId: null,
    },
    {
      eventId: facts.event.id,
      id: 'kel-2',
      position: 2,
      kind: 'KELURAHAN',
      name: 'Silae',
      parentId: null,
    },
  );
  for (const id of ['M1', 'M2', 'M3']) {
    facts.decision.push({
      eventId: facts.event.id,
      presentationId: id,
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
  }
  facts.followUp.push(
    {
      ...emptyFollowUp(facts.event.id, 'M1', 0),
      id: 'f1',
      activity: '=SUM(A1)',
      agencyId: 'A1',
      supportingAgencyIds: '["A2","A3"]',
      localityIds: '["kel-1"]',
      startDate: '2027-01-04',
      targetDate: '2027-03-31',
      outputIndicator: 'SOP _x0041_',
      note: 'Baris\ndua',
    },
    { ...emptyFollowUp(facts.event.id, 'M2', 0), id: 'f2', activity: 'Uji', agencyId: 'A2' },
  );
  return facts;
}

/** Writes, edits cells by heading and id, reads back. */
async function roundTrip(
  facts: EventFacts,
  edits: [string, string, string | number | null][],
  profile: 'internal' | 'dibagikan' = 'dibagikan',
): Promise<FollowUpReading> {
  const bytes = await buildWorkbook(reportInput(facts), { profile, madeAtMs: 0, appVersion: '0' });
  const edited = edits.length > 0 ? await editWorkbook(bytes, followUpSheetName, edits) : bytes;
  return readFollowUps(await readTable(edited, 'rtl.xlsx'), facts);
}

describe('follow-up sheet sent back', () => {
  it.each(['internal', 'dibagikan'] as const)(
    'shows no change when nobody edited it (%s)',
    async (profile) => {
      expect(await roundTrip(planned(), [], profile)).toEqual({
        changes: [],
        problems: [],
        missingIds: [],
        outdated: [],
        elsewhere: [],
        hasBase: true,
      });
    },
  );
  it('proposes exactly the edited cells', async () => {
    const { changes, problems } = await roundTrip(planned(), [
      ['f1', 'Status', 'Berjalan'],
      ['f1', 'Target selesai', 46_500],
      ['f1', 'OPD pendukung', 'Dinas Contoh 3; OPD-2; Dinas Contoh 4'],
      ['f2', 'Penanggung jawab (OPD)', 'dinas contoh 5'],
      ['f2', 'Lokasi (kelurahan)', 'Silae;Lere'],
    ]);
    expect(problems).toEqual([]);
    changes.sort((a, b) => (a.followUpId! < b.followUpId! ? -1 : 1));
    expect(
      changes.map(({ followUpId, cells }) => [
        followUpId,
        cells.map(({ field, before, after }) => [field, before, after]),
      ]),
    ).toEqual([
      [
        'f1',
        [
          [
            'supportingAgencyIds',
            'Dinas Contoh 2; Dinas Contoh 3',
            'Dinas Contoh 3; Dinas Contoh 2; Dinas Contoh 4',
          ],
          ['targetDate', '2027-03-31', '2027-04-23'],
          ['status', 'Belum mulai', 'Berjalan'],
        ],
      ],
      [
        'f2',
        [
          ['agencyId', 'Dinas Contoh 2', 'Dinas Contoh 5'],
          ['localityIds', '', 'Silae; Lere'],
        ],
      ],
    ]);
    expect(changes[0]!.save).toMatchObject({
      id: 'f1',
      presentationId: 'M1',
      status: 'BERJALAN',
      activity: '=SUM(A1)',
      outputIndicator: 'SOP _x0041_',
    });
  });
  it('makes a new follow-up out of the empty row of a decision', async () => {
    const { changes } = await roundTrip(planned(), [['+M3', 'Kegiatan', 'Sosialisasi']]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      followUpId: null,
      presentationId: 'M3',
      save: { activity: 'Sosialisasi', presentationId: 'M3' },
    });
    expect(changes[0]!.save).not.toHaveProperty('id');
  });
  it('names the cell it cannot read and keeps what was there', async () => {
    const { changes, problems } = await roundTrip(planned(), [
      ['f1', 'Penanggung jawab (OPD)', 'Dinas Khayalan'],
      ['f1', 'Target selesai', 'segera'],
      ['f1', 'Status', 'Hampir'],
    ]);
    expect(changes).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual([
      'UNKNOWN_AGENCY',
      'NOT_A_DAY',
      'UNKNOWN_CHOICE',
    ]);
    expect(problems.every(({ cell }) => /^[A-Z]+\d+$/.test(cell ?? ''))).toBe(true);
  });
  it('reads a date that was typed as text, and says so', async () => {
    const { changes, problems } = await roundTrip(planned(), [['f2', 'Mulai', '4 Januari 2027']]);
    expect(changes[0]!.cells[0]).toMatchObject({ field: 'startDate', after: '2027-01-04' });
    expect(problems).toMatchObject([{ code: 'DATE_AS_TEXT', isError: false }]);
  });
  it('is refused for another event', async () => {
    const facts = planned();
    const bytes = await buildWorkbook(reportInput(facts), {
      profile: 'dibagikan',
      madeAtMs: 0,
      appVersion: '0',
    });
    const other = planned();
    other.event.id = 'lain';
    const sheets = await readTable(bytes, 'rtl.xlsx');
    expect(() => readFollowUps(sheets, other)).toThrow('acara-1');
    expect(() => readFollowUps([{ name: 'x', rows: [['a']] }], facts)).toThrow('tindak lanjut');
  });
  it('updates a follow-up that was carried over, which shows where it came from', async () => {
    const facts = planned();
    facts.followUp.push({
      ...emptyFollowUp(facts.event.id, '', 9),
      id: 'lama-1',
      presentationId: null,
      activity: 'Lanjutan',
    });
    facts.followUpOrigin.push({
      eventId: facts.event.id,
      followUpId: 'lama-1',
      originEventId: 'lalu',
      originEventName: 'Pemaparan 2025',
      originDateIso: '2025-11-20',
      presentationNumber: 4,
      presentationTitle: 'Satu pintu aduan',
      decision: 'DIADAPTASI',
      programmes: 'PP-03',
    });
    const bytes = await buildWorkbook(reportInput(facts), {
      profile: 'dibagikan',
      madeAtMs: 0,
      appVersion: '0',
    });
    const sheet = (await readTable(bytes, 'rtl.xlsx')).find(
      ({ name }) => name === followUpSheetName,
    );
    const row = sheet?.rows.find(([id]) => id === 'lama-1');
    expect(row).toEqual(
      expect.arrayContaining([
        'Satu pintu aduan',
        'Diadaptasi',
        'PP-03',
        'Pemaparan 2025, 20 November 2025',
      ]),
    );
    const { changes, problems } = await roundTrip(facts, [['lama-1', 'Status', 'Berjalan']]);
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([
      {
        followUpId: 'lama-1',
        presentationId: null,
        presentationTitle: 'Satu pintu aduan',
        save: { id: 'lama-1', presentationId: null, status: 'BERJALAN' },
      },
    ]);
  });
});

const book = (facts: EventFacts): Promise<Uint8Array> =>
  buildWorkbook(reportInput(facts), { profile: 'dibagikan', madeAtMs: 0, appVersion: '0' });

/** The event after something was written since the export. */
function changedSince(facts: EventFacts, id: string, change: Partial<EventFacts['followUp'][0]>) {
  const now = structuredClone(facts);
  Object.assign(
    now.followUp.find((row) => row.id === id)!,
    change,
  );
  return now;
}

async function readEdited(
  xlsx: Uint8Array,
  now: EventFacts,
  edits: [string, string, string | number | null][] = [],
): Promise<FollowUpReading> {
  const edited = edits.length > 0 ? await editWorkbook(xlsx, followUpSheetName, edits) : xlsx;
  return readFollowUps(await readTable(edited, 'rtl.xlsx'), now);
}

describe('a workbook that comes back after the event went on', () => {
  it('never turns back what was written since by cells it did not touch', async () => {
    const exported = planned();
    const now = changedSince(exported, 'f1', {
      status: 'BERJALAN',
      note: 'baru',
      startDate: '2027-02-01',
      agencyId: 'A4',
      supportingAgencyIds: '["A5"]',
      localityIds: '[]',
    });
    const { changes, problems } = await readEdited(await book(exported), now, [
      ['f2', 'Status', 'Terkendala'],
    ]);
    expect(problems).toEqual([]);
    expect(changes.map(({ followUpId, cells }) => [followUpId, cells.length])).toEqual([['f2', 1]]);
  });
  it('shows a cell that both sides changed as a conflict and saves nothing of it', async () => {
    const exported = planned();
    const now = changedSince(exported, 'f1', { status: 'BERJALAN' });
    const { changes } = await readEdited(await book(exported), now, [
      ['f1', 'Status', 'Selesai'],
      ['f1', 'Sumber dana', 'APBD'],
    ]);
    expect(changes[0]!.cells).toMatchObject([
      { field: 'fundingSource', after: 'APBD', isConflict: false, exported: null },
      {
        field: 'status',
        exported: 'Belum mulai',
        before: 'Berjalan',
        after: 'Selesai',
        value: 'SELESAI',
        isConflict: true,
      },
    ]);
    expect(changes[0]!.save).toMatchObject({ status: 'BERJALAN', fundingSource: 'APBD' });
  });
  it('says nothing of a cell that both sides changed alike', async () => {
    const exported = planned();
    const now = changedSince(exported, 'f1', { status: 'BERJALAN' });
    const { changes } = await readEdited(await book(exported), now, [['f1', 'Status', 'Berjalan']]);
    expect(changes).toEqual([]);
  });
  it('takes a value back where that is what the sender wrote', async () => {
    const exported = changedSince(planned(), 'f1', { status: 'BERJALAN' });
    const sheets = await readTable(
      await editWorkbook(await book(exported), followUpSheetName, [
        ['f1', 'Status', 'Belum mulai'],
      ]),
      'rtl.xlsx',
    );
    const { changes, outdated } = readFollowUps(sheets, exported, planned().followUp);
    expect(changes[0]!.cells).toMatchObject([{ after: 'Belum mulai', isConflict: false }]);
    expect(outdated).toEqual([]);
  });
  it('keeps quiet about a name that was changed in the event since', async () => {
    const exported = planned();
    const now = structuredClone(exported);
    now.agency.find(({ id }) => id === 'A1')!.name = 'Dinas Berganti Nama';
    expect(await readEdited(await book(exported), now)).toMatchObject({
      changes: [],
      problems: [],
    });
  });
  it('lets the second sender fill the plan that the first one began, and marks what both wrote', async () => {
    const exported = planned();
    const now = structuredClone(exported);
    now.followUp.push({
      ...emptyFollowUp(exported.event.id, 'M3', 9),
      id: 'f9',
      activity: 'Pertama',
    });
    const xlsx = await book(exported);
    expect(await readEdited(xlsx, now)).toMatchObject({ changes: [], missingIds: [] });
    const { changes } = await readEdited(xlsx, now, [
      ['+M3', 'Kegiatan', 'Kedua'],
      ['+M3', 'Sumber dana', 'APBD'],
    ]);
    expect(changes).toMatchObject([
      {
        followUpId: 'f9',
        cells: [
          { field: 'activity', isConflict: true, exported: '' },
          { field: 'fundingSource', isConflict: false },
        ],
        save: { activity: 'Pertama', fundingSource: 'APBD' },
      },
    ]);
  });
  it('makes no new row out of a follow-up that was deleted since', async () => {
    const exported = planned();
    const now = structuredClone(exported);
    now.followUp = now.followUp.filter(({ id }) => id !== 'f2');
    const { changes, elsewhere } = await readEdited(await book(exported), now);
    expect(changes).toEqual([]);
    expect(elsewhere).toHaveLength(1);
  });
  it('brings the workbook of an earlier event to the follow-ups that go on in this one', async () => {
    const exported = planned();
    const now = planned();
    now.event.id = 'berikut';
    for (const rows of Object.values(now))
      if (Array.isArray(rows)) for (const row of rows) row.eventId = 'berikut';
    now.agency.forEach((row) => (row.id = `baru-${row.id}`));
    now.followUp = now.followUp
      .filter(({ id }) => id === 'f1')
      .map((row) => ({
        ...row,
        presentationId: null,
        agencyId: 'baru-A1',
        supportingAgencyIds: '["baru-A2","baru-A3"]',
      }));
    now.followUpOrigin.push({
      eventId: 'berikut',
      followUpId: 'f1',
      originEventId: exported.event.id,
      originEventName: 'Pemaparan 2025',
      originDateIso: '2025-11-20',
      presentationNumber: 1,
      presentationTitle: 'Satu pintu aduan',
      decision: 'DIREPLIKASI',
      programmes: '',
    });
    const { changes, problems, elsewhere, missingIds } = await readEdited(
      await book(exported),
      now,
      [
        ['f1', 'Status', 'Berjalan'],
        ['f1', 'Penanggung jawab (OPD)', 'Dinas Contoh 4'],
      ],
    );
    expect(problems).toEqual([]);
    expect(missingIds).toEqual([]);
    expect(changes).toMatchObject([
      {
        followUpId: 'f1',
        cells: [
          { field: 'agencyId', value: 'baru-A4', isConflict: false },
          { field: 'status', value: 'BERJALAN', isConflict: false },
        ],
      },
    ]);
    expect(elsewhere.length).toBeGreaterThan(0);
  });
  it('keeps its base through LibreOffice', async (context) => {
    context.skip(!hasLibreOffice, 'there is no LibreOffice (soffice) on this machine');
    const exported = planned();
    const now = changedSince(exported, 'f1', { note: 'baru', targetDate: '2027-05-01' });
    const reading = await readEdited(savedAgain(await book(exported)), now);
    expect(reading).toMatchObject({ hasBase: true, changes: [], problems: [], outdated: [] });
  }, 180_000);
});

describe('a copy of an older export, without a base', () => {
  it('is told by what stood before: an old value is shown and never proposed', async () => {
    const exported = planned();
    const now = changedSince(exported, 'f1', { status: 'BERJALAN' });
    const sheets = (
      await readTable(
        await editWorkbook(await book(exported), followUpSheetName, [['f2', 'Status', 'Selesai']]),
        'rtl.xlsx',
      )
    ).filter(({ name }) => name !== baseSheetName);
    const { changes, outdated, hasBase } = readFollowUps(sheets, now, exported.followUp);
    expect(hasBase).toBe(false);
    expect(changes.map(({ followUpId }) => followUpId)).toEqual(['f2']);
    expect(outdated).toMatchObject([{ field: 'status', before: 'Berjalan', after: 'Belum mulai' }]);
  });
});
