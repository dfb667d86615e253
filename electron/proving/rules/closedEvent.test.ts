/** A closed event: its follow-ups go on, and nothing else of it moves, whoever asks. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bantayaDone, temporaryFolder } from '../../cli/bantaya.fixture.ts';
import type { CommandInput, CommandName } from '../../contract/commands.ts';
import type { FollowUpReading, SealState } from '../../contract/files.ts';
import type { LockRecord } from '../../contract/sheets.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { startHost } from '../../host/host.ts';
import { editWorkbook } from '../../reports/fixtures/changeCell.fixture.ts';
import { followUpSheetName } from '../../reports/followUp/followUpColumns.ts';
import { problemOf, visit, type Visitor } from '../../server/room.fixture.ts';
import {
  filled,
  openPreparedDay,
  revisionOf,
  rowOf,
  scoreAndLock,
  type PreparedDay,
} from './preparedDay.fixture.ts';

/** Name and bytes of a document as the operator downloads it. */
async function download(operator: Visitor, what: string) {
  const answer = await operator.fetch(`/operator/export/${what}`);
  expect([what, answer.status]).toEqual([what, 200]);
  return {
    name: decodeURIComponent(answer.headers.get('content-disposition') ?? ''),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}
const lastRow = ({ room }: PreparedDay) =>
  room.host.engine.readLedger(room.host.engine.openEventId() ?? '').at(-1)?.command;

describe('follow-up of a closed event goes on: a row in the ledger, no new revision of the documents', () => {
  let day: PreparedDay;
  beforeAll(async () => {
    day = await openPreparedDay(sampleFacts());
    await day.operator.send('closeEvent', {});
  });
  afterAll(() => day[Symbol.asyncDispose]());

  async function expectSameRevision() {
    const { status, documentRevision } = day.facts().event;
    expect([status, documentRevision]).toEqual(['CLOSED', 1]);
    const { name } = await download(day.operator, 'followUp');
    expect(name).not.toContain('revisi');
  }

  test('saveFollowUp: a status', async () => {
    const { id } = day.facts().followUp[0]!;
    const form = { ...day.followUpForm(id), status: 'BERJALAN' as const };
    expect(await day.operator.send('saveFollowUp', form)).toEqual({ id });
    expect(lastRow(day)).toBe('saveFollowUp');
    expect(rowOf(day.facts().followUp, id).status).toBe('BERJALAN');
    expect(day.facts().followUpStatus.at(-1)).toMatchObject({
      followUpId: id,
      status: 'BERJALAN',
    });
    await expectSameRevision();
  });

  test('applyFollowUps: the workbook that came back', async () => {
    const { operator } = day;
    const { id } = day.facts().followUp[1]!;
    const { bytes } = await download(operator, 'xlsx');
    const body = await editWorkbook(bytes, followUpSheetName, [[id, 'Status', 'Terkendala']]);
    const answer = await operator.fetch('/operator/read/followUps?fileName=RTL.xlsx', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });
    const { changes, problems } = (await answer.json()) as FollowUpReading;
    expect(problems).toEqual([]);
    const followUps = changes.map(({ save }) => save);
    expect(await operator.send('applyFollowUps', { followUps, source: 'RTL.xlsx' })).toMatchObject({
      ids: [id],
    });
    expect(lastRow(day)).toBe('applyFollowUps');
    expect(rowOf(day.facts().followUp, id).status).toBe('TERKENDALA');
    expect(day.facts().followUpStatus.at(-1)).toMatchObject({ source: 'RTL.xlsx' });
    await expectSameRevision();
  });

  test('the archive that was sealed before stays proven', { timeout: 180_000 }, async () => {
    const { operator, room } = day;
    const seal = async (method: 'GET' | 'POST') =>
      (await (await operator.fetch('/operator/seal', { method })).json()) as SealState;
    await seal('POST');
    await expect.poll(async () => (await seal('GET')).status, { timeout: 150_000 }).toBe('DONE');
    const { path: sealed } = await seal('GET');
    const { id } = day.facts().followUp[0]!;
    const note = 'Bukti: laporan bulan pertama';
    await operator.send('saveFollowUp', { ...day.followUpForm(id), note });
    expect(rowOf(day.facts().followUp, id).note).toBe(note);
    await expectSameRevision();
    await bantayaDone(room.host.dataDir, 'verify', sealed ?? '');
  });

  test('saveFollowUp: a further follow-up of a proposal', async () => {
    const { id: _, ...form } = day.followUpForm(day.facts().followUp[0]!.id!);
    const { id } = await day.operator.send('saveFollowUp', { ...form, activity: 'Sosialisasi' });
    expect(rowOf(day.facts().followUp, id).activity).toBe('Sosialisasi');
    await expectSameRevision();
  });
});

/** A host that was restored from a backup of before a lock, and the lock records that a seat kept. */
async function restoredHost(): Promise<{
  records: LockRecord[];
  operator: Visitor;
  seat: Visitor;
}> {
  const folder = temporaryFolder();
  onTestFinished(() => folder[Symbol.dispose]());
  await using day = await openPreparedDay();
  await day.operator.send('backUpNow', {});
  const { files } = await day.operator.see('backups', ({ files: made }) => made.length > 0);
  await scoreAndLock(day, 'M01', ['P1', 'P2', 'P3', 'P5'], 4);
  const panelist = await day.panelist('P1');
  const records = await panelist.see('locks', (value) => value.length > 0);
  const backup = `${day.room.dataDir}/cadangan/${files[0]!.name}`;
  await bantayaDone(folder.path, 'restore', backup, '--data', 'data', '--yes');
  const host = await startHost({ dataDir: `${folder.path}/data` });
  const operator = await visit(host.operatorUrl);
  const seat = await visit(rowOf(host.panelists, 'P1').url);
  onTestFinished(async () => {
    operator[Symbol.dispose]();
    seat[Symbol.dispose]();
    await host.close();
  });
  return { records, operator, seat };
}

describe('a closed event changes nothing', () => {
  test('presentLocks of a panelist on a closed event', async () => {
    const { records, operator, seat } = await restoredHost();
    await operator.send('closeEvent', {});
    const before = await operator.see('programme');
    for (const asking of [seat, operator])
      expect(await problemOf(asking.send('presentLocks', { records }))).toBe('EVENT_CLOSED');
    expect(await operator.see('programme')).toEqual(before);
    expect((await operator.see('ranking'))?.lockedCount).toBe(0);
    // The same records are taken as soon as the event may change again.
    await operator.send('reopenEvent', { name: 'Sekretaris', reason: 'belum selesai' });
    expect(await operator.send('presentLocks', { records })).toEqual({ applied: 1 });
  });

  let day: PreparedDay;
  let panelist: Visitor;
  beforeAll(async () => {
    day = await openPreparedDay(sampleFacts());
    panelist = await day.panelist('P1');
    await day.operator.send('unlockPresentation', {
      presentationId: 'M12',
      name: 'Sekretaris',
      reason: 'salah ketik',
    });
    await day.operator.send('closeEvent', {});
  });
  afterAll(() => day[Symbol.asyncDispose]());

  const m12 = { presentationId: 'M12' };
  const input = <N extends CommandName>(name: N, of: (day: PreparedDay) => CommandInput<N>) =>
    [name, of] as const;
  const attempts = [
    input('updateEvent', ({ facts }) => {
      const { name, cohort, dateIso, startTime, endTime, place, city, organizer } = facts().event;
      const details = { name, cohort, dateIso, startTime, endTime, place, city, organizer };
      return { ...details, minutesNumber: '1/2026' };
    }),
    input('setAsset', () => ({ kind: 'LOGO', asset: null })),
    input('saveAgency', () => ({ name: 'Dinas Baru', code: 'BARU', note: '' })),
    input('savePanelist', ({ panelistForm }) => ({ ...panelistForm('P1'), title: 'Plt.' })),
    input('deletePanelist', () => ({ id: 'P7' })),
    input('setAttendance', () => ({ panelistId: 'P1', attendance: 'ABSENT', note: '' })),
    input('savePresentation', ({ presentationForm }) => ({
      ...presentationForm('M12'),
      title: 'Judul lain',
    })),
    input('saveIntermission', () => ({ label: 'Ishoma', startTime: null, endTime: null })),
    input('reorderAgenda', () => ({ ids: ['M12', 'M01'] })),
    input('declareConflict', () => ({ ...m12, panelistId: 'P1', reason: 'MENTOR', note: '' })),
    input('goToPresentation', () => m12),
    input('lockPresentation', () => m12),
    input('unlockPresentation', () => ({
      presentationId: 'M01',
      name: 'Sekretaris',
      reason: 'salah',
    })),
    input('skipPresentation', () => ({ ...m12, reason: '' })),
    input('undoStep', () => ({})),
    input('takeBack', ({ facts }) => ({ eventId: facts().event.id, number: 1 })),
    input('annotate', () => ({ text: 'Catatan' })),
    input('publishResult', () => ({ presentationId: 'M01' })),
    input('publishRanking', () => ({})),
    input('confirmDecision', () => ({ presentationId: 'M01', isConfirmed: 0 })),
    input('removeCastingVote', () => ({ presentationId: 'M01' })),
    input('deleteFollowUp', ({ facts }) => ({ id: facts().followUp[0]!.id })),
    input('applyImport', ({ panelistForm }) => ({ panelists: [panelistForm('P1')] })),
    input('enterProxySheet', ({ facts }) => ({
      ...m12,
      panelistId: 'P1',
      content: filled(facts(), 3),
      state: 'SUBMITTED',
      reason: 'kertas',
    })),
  ];
  test.each(attempts)('%s of the operator', async (name, of) => {
    const before = day.facts();
    expect(await problemOf(day.operator.send(name, of(day) as never))).toBe('EVENT_CLOSED');
    expect(day.facts()).toEqual(before);
  });

  test.each(['saveDraft', 'submitSheet', 'abstainSheet'] as const)(
    '%s of a panelist whose page is still open',
    async (name) => {
      const before = day.facts();
      const content = filled(before, 5, { abstainReason: 'Mentor' });
      const revision = revisionOf('M12', 1, content);
      expect(await problemOf(panelist.send(name, revision))).toBe('EVENT_CLOSED');
      expect(day.facts()).toEqual(before);
    },
  );
});
