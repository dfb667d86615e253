/** Nothing ends before it starts, whatever door the times come by. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editWorkbook } from '../../reports/fixtures/changeCell.fixture.ts';
import { followUpSheetName } from '../../reports/followUp/followUpColumns.ts';
import { bantaya, temporaryFolder } from '../../cli/bantaya.fixture.ts';
import type { CarryReading, FollowUpReading } from '../../contract/files.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import {
  layArchive,
  openPreparedDay,
  refusalOf,
  sampleId,
  type PreparedDay,
} from './preparedDay.fixture.ts';

let day: PreparedDay;
beforeAll(async () => {
  day = await openPreparedDay(sampleFacts());
});
afterAll(() => day[Symbol.asyncDispose]());

const details = {
  name: 'Angkatan berikut',
  cohort: '',
  dateIso: '2027-12-08',
  startTime: '08:30',
  endTime: '15:00',
  place: 'Bantaya',
  city: 'Palu',
  organizer: 'BKPSDMD',
  minutesNumber: null,
};
const backwards = { ...details, startTime: '15:00', endTime: '08:30' };
const times = { code: 'TIMES_REVERSED', at: 'endTime' };
const dates = { startDate: '2027-03-01', targetDate: '2027-02-28' };

describe('end before start is refused at every door', () => {
  test('createEvent: end before start', async () => {
    const refusal = await refusalOf(day.operator, 'createEvent', {
      ...backwards,
      template: 'PALU',
    });
    expect(refusal).toMatchObject(times);
    expect(await day.operator.see('events')).toHaveLength(1);
  });

  test('updateEvent: end before start', async () => {
    const before = day.facts().event;
    expect(await refusalOf(day.operator, 'updateEvent', backwards)).toMatchObject(times);
    expect(day.facts().event).toEqual(before);
  });

  test('saveIntermission: end before start, a new break and one that is there', async () => {
    const [jeda] = day.facts().intermission;
    const spans = [
      { label: 'Ishoma', startTime: '13:00', endTime: '12:59' },
      { id: jeda!.id, label: jeda!.label, startTime: '13:00', endTime: '12:00' },
    ];
    for (const span of spans)
      expect(await refusalOf(day.operator, 'saveIntermission', span)).toMatchObject(times);
    expect(day.facts().intermission).toEqual([jeda]);
  });

  test('saveFollowUp and applyFollowUps: target before start', async () => {
    const form = { ...day.followUpForm('TL-1'), ...dates };
    const { id: _, ...fresh } = form;
    const attempts = [
      refusalOf(day.operator, 'saveFollowUp', form),
      refusalOf(day.operator, 'saveFollowUp', fresh),
      refusalOf(day.operator, 'applyFollowUps', { followUps: [form], source: 'RTL.xlsx' }),
    ];
    for (const refusal of await Promise.all(attempts)) expect(refusal?.code).toBe('DATES_REVERSED');
    expect(day.facts().followUp).toEqual(sampleFacts().followUp);
  });

  test('the workbook that came back: target before start names its cell', async () => {
    const answer = await day.operator.fetch('/operator/export/xlsx');
    const book = new Uint8Array(await answer.arrayBuffer());
    const edited = await editWorkbook(book, followUpSheetName, [
      ['TL-1', 'Target selesai', '2026-12-31'],
    ]);
    const read = await day.operator.fetch('/operator/read/followUps?fileName=RTL.xlsx', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: edited,
    });
    const { changes, problems } = (await read.json()) as FollowUpReading;
    const errors = problems.filter(({ isError }) => isError);
    expect(errors.map(({ code }) => code)).toEqual(['DATES_REVERSED']);
    expect(errors[0]?.cell).toMatch(/^[A-Z]+\d+$/);
    expect(changes).toEqual([]);
  });

  test('carryFollowUps: target before start', async () => {
    await using next = await openPreparedDay(sampleFacts());
    const { operator } = next;
    await operator.send('createEvent', { ...details, template: 'PALU' });
    const answer = await operator.fetch(`/operator/carried?eventId=${sampleId}`);
    const { followUps } = (await answer.json()) as CarryReading;
    const [first, ...rest] = followUps.map(({ carried }) => carried);
    const reversed = { ...first!, followUp: { ...first!.followUp, ...dates } };
    const refusal = await refusalOf(operator, 'carryFollowUps', {
      followUps: [...rest, reversed],
    });
    expect(refusal).toMatchObject({
      code: 'DATES_REVERSED',
      at: `followUps[${rest.length}].followUp.targetDate`,
    });
    expect(next.facts().followUp).toEqual([]);
  });

  test('bantaya import: an event, a break and a follow-up the wrong way round', async () => {
    using folder = temporaryFolder();
    const { event, intermission, followUp, ...rest } = sampleFacts();
    const whole = { event, intermission, followUp, ...rest };
    const turned = [
      { ...whole, event: { ...event, startTime: '15:00', endTime: '08:30' } },
      {
        ...whole,
        intermission: intermission.map((row) => ({ ...row, startTime: '13:00', endTime: '12:00' })),
      },
      { ...whole, followUp: followUp.map((row) => ({ ...row, ...dates })) },
    ];
    for (const facts of turned) {
      const file = layArchive(folder.path, facts);
      const outcome = await bantaya(folder.path, 'import', file, '--data', 'data');
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expect(outcome.stderr).toContain('before the start');
    }
  });

  test('an hour that ends as it starts, or has no end yet, is none of this', async () => {
    const { operator } = day;
    await operator.send('updateEvent', { ...details, endTime: details.startTime });
    await operator.send('saveIntermission', { label: 'Doa', startTime: '12:00', endTime: '12:00' });
    await operator.send('saveIntermission', { label: 'Rehat', startTime: '15:00', endTime: null });
    expect(day.facts().intermission).toHaveLength(3);
  });
});
