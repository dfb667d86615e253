import { expect, test } from 'vitest';
import { verify } from '../../../db/verify.ts';
import { parseArchive, writeArchive } from '../../reports/archive/archive.ts';
import { listCarriable } from '../../reports/followUp/listCarriable.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, startDay, type TestDay } from '../testing/testEngine.ts';

const facts = (day: TestDay) => day.engine.readFacts(day.engine.openEventId() ?? '');
const sampleId = sampleFacts().event.id;

async function nextEvent(day: TestDay): Promise<string> {
  const { eventId } = await day.engine.execute(operator, 'createEvent', {
    name: 'Angkatan berikut',
    cohort: '',
    dateIso: '2027-12-08',
    startTime: '08:30',
    endTime: '15:00',
    place: 'Bantaya',
    city: 'Palu',
    organizer: 'BKPSDMD',
    minutesNumber: null,
    template: 'PALU',
  });
  return eventId;
}

/** Carries everything that the sample left open into the open event. */
async function carry(day: TestDay): Promise<string[]> {
  const { followUps } = listCarriable(day.engine.readFacts(sampleId), facts(day));
  const { ids } = await day.engine.execute(operator, 'carryFollowUps', {
    followUps: followUps.map(({ carried }) => carried),
  });
  return ids;
}

const save = async (day: TestDay, id: string, change: object, source?: string): Promise<void> => {
  const row = facts(day).followUp.find((each) => each.id === id);
  if (!row) throw new Error(`no follow-up ${id}`);
  const { eventId: _event, position: _position, ...details } = row;
  const input = { ...details, ...change };
  await (source === undefined
    ? day.engine.execute(operator, 'saveFollowUp', input)
    : day.engine.execute(operator, 'applyFollowUps', { followUps: [input], source }));
};

test('every change of status stays, with its time and the workbook it came with', async () => {
  const day = await startDay(sampleFacts());
  const [first] = facts(day).followUp;
  const id = first!.id;
  await save(day, id, { status: 'BERJALAN' });
  day.clock.wallMs += 60_000;
  await save(day, id, { note: 'tanpa perubahan status' });
  await save(day, id, { status: 'SELESAI' }, 'RTL Dinsos.xlsx');
  expect(
    facts(day).followUpStatus.map(({ number, statusBefore, status, seat, source }) => [
      number,
      statusBefore,
      status,
      seat,
      source,
    ]),
  ).toEqual([
    [1, 'BELUM_MULAI', 'BERJALAN', 'OPERATOR op', ''],
    [2, 'BERJALAN', 'SELESAI', 'OPERATOR op', 'RTL Dinsos.xlsx'],
  ]);
  const [begun, ended] = facts(day).followUpStatus;
  expect(ended!.changedAtMs - begun!.changedAtMs).toBe(60_000);
  await day.engine.execute(operator, 'deleteFollowUp', { id });
  expect(facts(day).followUpStatus).toEqual([]);
  expect(verify(day.db).findings).toEqual([]);
});

test('what an earlier event left open goes on in the next one, once, with its id, origin and history', async () => {
  const day = await startDay(sampleFacts());
  const [first, second, third] = facts(day).followUp;
  await save(day, first!.id, { status: 'SELESAI' });
  await save(day, second!.id, { status: 'TERKENDALA' });
  await day.engine.execute(operator, 'closeEvent', {});
  await nextEvent(day);

  expect(await carry(day)).toEqual([second!.id, third!.id]);
  const now = facts(day);
  const proposal = sampleFacts().presentation.find(({ id }) => id === second!.presentationId)!;
  expect(now.followUp.map(({ id, presentationId }) => [id, presentationId])).toEqual([
    [second!.id, null],
    [third!.id, null],
  ]);
  expect(now.followUpOrigin[0]).toMatchObject({
    followUpId: second!.id,
    originEventId: sampleId,
    originEventName: sampleFacts().event.name,
    presentationNumber: proposal.number,
    presentationTitle: proposal.title,
  });
  expect(now.followUpStatus).toMatchObject([{ followUpId: second!.id, status: 'TERKENDALA' }]);
  // The new event's own rows, found by name.
  const nameOf = (rows: typeof now, id: string | null) =>
    rows.agency.find((row) => row.id === id)?.name;
  expect(nameOf(now, now.followUp[0]!.agencyId)).toBe(nameOf(sampleFacts(), second!.agencyId));

  await save(day, second!.id, { status: 'BERJALAN', presentationId: 'M1' });
  expect(facts(day).followUp[0]).toMatchObject({ status: 'BERJALAN', presentationId: null });
  expect(facts(day).followUpStatus.map(({ number, status }) => [number, status])).toEqual([
    [1, 'TERKENDALA'],
    [2, 'BERJALAN'],
  ]);
  // Once more changes nothing, and what was written here since then stays.
  const before = facts(day);
  expect(await carry(day)).toEqual([]);
  expect(facts(day)).toEqual(before);
  expect(verify(day.db).findings).toEqual([]);
});

test('an agency or place that the next event does not have comes along', async () => {
  const day = await startDay(sampleFacts());
  const { followUps } = listCarriable(facts(day), facts(day));
  await nextEvent(day);
  const { carried } = followUps[0]!;
  const agencies = facts(day).agency.length;
  await day.engine.execute(operator, 'carryFollowUps', {
    followUps: [
      {
        ...carried,
        agency: { name: 'Dinas yang Dilebur', code: 'DILEBUR' },
        supportingAgencies: [{ name: '  DINAS yang dilebur ', code: '' }],
        localities: [{ kind: 'KELURAHAN', name: 'Kelurahan Baru', parentName: 'Palu Barat' }],
      },
    ],
  });
  const { agency, locality, followUp } = facts(day);
  expect(agency).toHaveLength(agencies + 1);
  expect(agency.at(-1)).toMatchObject({ name: 'Dinas yang Dilebur', code: 'DILEBUR' });
  expect(followUp[0]).toMatchObject({
    agencyId: agency.at(-1)!.id,
    supportingAgencyIds: JSON.stringify([agency.at(-1)!.id]),
    localityIds: JSON.stringify([locality.find(({ name }) => name === 'Kelurahan Baru')!.id]),
  });
});

test('carried once more, a follow-up still names the event where it was agreed', async () => {
  const day = await startDay(sampleFacts());
  const second = await nextEvent(day);
  await carry(day);
  const third = await nextEvent(day);
  const { followUps } = listCarriable(day.engine.readFacts(second), day.engine.readFacts(third));
  expect(followUps.map(({ carried }) => carried.origin.originEventId)).toEqual(
    followUps.map(() => sampleId),
  );
  expect(followUps.length).toBeGreaterThan(0);
});

test('a closed event takes no follow-up over, and none comes from itself', async () => {
  const day = await startDay(sampleFacts());
  await nextEvent(day);
  const { followUps } = listCarriable(day.engine.readFacts(sampleId), facts(day));
  await day.engine.execute(operator, 'openEvent', { eventId: sampleId });
  const { carried } = followUps[0]!;
  await day.engine.execute(operator, 'deleteFollowUp', { id: carried.followUp.id });
  const again = () => day.engine.execute(operator, 'carryFollowUps', { followUps: [carried] });
  await expect(again()).rejects.toMatchObject({ problem: { code: 'CARRY_SAME_EVENT' } });
  await day.engine.execute(operator, 'closeEvent', {});
  await expect(again()).rejects.toMatchObject({ problem: { code: 'EVENT_CLOSED' } });
});

test('Follow-up of a closed event must go on (ledger row, no new revision of the documents)', async () => {
  const day = await startDay(sampleFacts());
  const [first, second] = facts(day).followUp;
  await day.engine.execute(operator, 'closeEvent', {});
  const closed = facts(day).event;
  const rows = () => day.engine.readLedger(closed.id);
  const before = rows().length;
  await save(day, first!.id, { status: 'BERJALAN' });
  await save(day, second!.id, { status: 'SELESAI', note: 'Laporan masuk' }, 'RTL Dinsos.xlsx');
  expect(
    rows()
      .slice(before)
      .map(({ command }) => command),
  ).toEqual(['saveFollowUp', 'applyFollowUps']);
  expect(facts(day).followUp.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['BERJALAN', 'SELESAI']),
  );
  expect(facts(day).event).toEqual(closed);
  await expect(
    day.engine.execute(operator, 'deleteFollowUp', { id: first!.id }),
  ).rejects.toMatchObject({ problem: { code: 'EVENT_CLOSED' } });
  expect(verify(day.db).findings).toEqual([]);
});

test('an archive keeps carried follow-ups and their history; one written before them still opens', async () => {
  const day = await startDay(sampleFacts());
  await nextEvent(day);
  const [id] = await carry(day);
  await save(day, id!, { status: 'BERJALAN' });
  const now = facts(day);
  const meta = { writtenBy: 'test', ledgerHead: null };
  const text = writeArchive(now, meta);
  const read = parseArchive(text).facts;
  expect(writeArchive(read, meta)).toBe(text);
  expect(read.followUpOrigin.length).toBeGreaterThan(1);
  expect(read.followUpStatus).toEqual(now.followUpStatus);

  const old = JSON.parse(writeArchive(sampleFacts(), meta)) as { facts: Record<string, unknown> };
  delete old.facts['followUpOrigin'];
  delete old.facts['followUpStatus'];
  expect(parseArchive(JSON.stringify(old)).facts.followUpStatus).toEqual([]);
});
