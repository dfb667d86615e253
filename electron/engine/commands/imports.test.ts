import { expect, test } from 'vitest';
import { takeChanges } from '../../../db/capture.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, panelInput, startDay, type TestDay } from '../testing/testEngine.ts';

const facts = (day: TestDay) => day.engine.readFacts(day.engine.openEventId() ?? '');

/** The rubric of the event with one criterion renamed and its weight moved to another. */
function changedRubric(day: TestDay, weight: string) {
  const { criterionGroup, criterion, level } = facts(day);
  return {
    weightTotal: '100',
    groups: criterionGroup.map(({ code, name }) => ({ code, name })),
    criteria: criterion.map(({ eventId: _event, position: _position, ...row }, at) => ({
      ...row,
      ...(at === 0 ? { name: 'Hasil nyata', weight: '10' } : {}),
      ...(at === 1 ? { weight } : {}),
      levels: level
        .filter(({ criterionId }) => criterionId === row.id)
        .map(({ score, label, description }) => ({ score, label, description })),
    })),
  };
}
const agency = { id: 'BARU', code: 'BARU', name: 'Dinas Baru', note: '' };

test('criteria of a spreadsheet arrive together with the agencies beside them', async () => {
  const day = await startNewEvent();
  await day.engine.execute(operator, 'applyImport', {
    agencies: [agency],
    rubric: changedRubric(day, '20'),
  });
  expect(
    facts(day)
      .criterion.map(({ name, weight }) => [name, weight])
      .slice(0, 2),
  ).toEqual([
    ['Hasil nyata', '10'],
    [sampleFacts().criterion[1]?.name, '20'],
  ]);
  expect(facts(day).agency.at(-1)).toMatchObject(agency);
});

test('weights that do not add up leave nothing of the import behind', async () => {
  const day = await startNewEvent();
  const before = facts(day);
  await expect(
    day.engine.execute(operator, 'applyImport', {
      agencies: [agency],
      rubric: changedRubric(day, '21'),
    }),
  ).rejects.toMatchObject({ problem: { code: 'WEIGHTS_NOT_TOTAL' } });
  expect(facts(day)).toEqual(before);
});

test('a rubric that is frozen stops the whole import', async () => {
  const day = await startDay(sampleFacts());
  const before = facts(day);
  await expect(
    day.engine.execute(operator, 'applyImport', {
      agencies: [agency],
      rubric: changedRubric(day, '20'),
    }),
  ).rejects.toMatchObject({ problem: { code: 'RULES_FROZEN' } });
  expect(facts(day)).toEqual(before);
});

test('follow-ups that came back are saved all or not at all', async () => {
  const day = await startDay(sampleFacts());
  const [first, second, ...others] = facts(day).followUp.map(
    ({ eventId: _event, position: _position, ...row }) => row,
  );
  if (!first || !second) throw new Error('the sample has follow-ups');
  await expect(
    day.engine.execute(operator, 'applyFollowUps', {
      followUps: [
        { ...first, status: 'BERJALAN' },
        { ...second, agencyId: 'TIDAK_ADA' },
      ],
    }),
  ).rejects.toMatchObject({ problem: { code: 'UNKNOWN_ID' } });
  expect(facts(day).followUp).toEqual(sampleFacts().followUp);

  const { id: _id, ...fresh } = { ...second, activity: 'Kegiatan baru' };
  const { ids } = await day.engine.execute(operator, 'applyFollowUps', {
    followUps: [{ ...first, status: 'BERJALAN' }, fresh],
  });
  expect(ids[0]).toBe(first.id);
  expect(facts(day).followUp.map(({ id, status, activity }) => [id, status, activity])).toEqual([
    [first.id, 'BERJALAN', first.activity],
    [second.id, second.status, second.activity],
    ...others.map(({ id, status, activity }) => [id, status, activity]),
    [ids[1], second.status, 'Kegiatan baru'],
  ]);
});

/** An event that was just made. */
async function startNewEvent(): Promise<TestDay> {
  const day = await startDay(null);
  await day.engine.execute(operator, 'createEvent', {
    name: 'Pemaparan Uji',
    cohort: '',
    dateIso: '2026-12-09',
    startTime: '08:30',
    endTime: '15:00',
    place: 'Bantaya',
    city: 'Palu',
    organizer: 'BKPSDMD',
    minutesNumber: null,
    template: 'PALU',
  });
  return day;
}

/** Each breaks one rule that the form of the same row asks. */
const broken: readonly (readonly [string, string, (day: TestDay) => object])[] = [
  [
    'a second chair',
    'DUPLICATE',
    (day) => ({ panelists: [panelInput(day, 'P2', { role: 'CHAIR' })] }),
  ],
  [
    'an agency that does not exist',
    'UNKNOWN_ID',
    (day) => ({ panelists: [panelInput(day, 'P2', { agencyId: 'TIDAK_ADA' })] }),
  ],
  [
    'a substitute for nobody',
    'UNKNOWN_ID',
    (day) => ({ panelists: [panelInput(day, 'P2', { substituteForId: 'TIDAK_ADA' })] }),
  ],
  [
    'a substitute for oneself',
    'UNKNOWN_ID',
    (day) => ({ panelists: [panelInput(day, 'P2', { substituteForId: 'P2' })] }),
  ],
  [
    'an agency code used twice',
    'DUPLICATE',
    () => ({ agencies: [agency, { ...agency, id: 'LAIN' }] }),
  ],
  [
    'a programme code used twice',
    'DUPLICATE',
    (day) => {
      const [first] = facts(day).programme;
      if (!first) throw new Error('a new event has programmes');
      const { eventId: _e, position: _p, ...row } = first;
      return { programmes: [{ ...row, id: 'program-lain' }] };
    },
  ],
];

test.each(broken)('applyImport asks what the form asks: %s', async (_, code, inputOf) => {
  const day = await startDay();
  const before = facts(day);
  await expect(day.engine.execute(operator, 'applyImport', inputOf(day))).rejects.toMatchObject({
    problem: { code },
  });
  expect(facts(day)).toEqual(before);
});

test('a day that contradicts itself already goes on, and is only not made worse', async () => {
  const day = await startDay();
  day.db.prepare("UPDATE panelist SET role = 'CHAIR' WHERE id IN ('P1', 'P2')").run();
  // Written past the engine, as an older version left it.
  takeChanges(day.db);
  const { engine } = day;
  await engine.execute(operator, 'applyImport', {
    panelists: [panelInput(day, 'P3', { name: 'Nama yang diperbaiki' })],
  });
  expect(facts(day).panelist.find(({ id }) => id === 'P3')?.name).toBe('Nama yang diperbaiki');
  await expect(
    engine.execute(operator, 'applyImport', {
      panelists: [panelInput(day, 'P4', { role: 'CHAIR' })],
    }),
  ).rejects.toMatchObject({ problem: { code: 'DUPLICATE' } });
  await engine.execute(operator, 'savePanelist', panelInput(day, 'P2', { role: 'MEMBER' }));
});
