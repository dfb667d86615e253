import { expect, test } from 'vitest';
import { listCarriable } from '../../reports/followUp/listCarriable.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, startDay, type TestDay } from '../testing/testEngine.ts';

const facts = (day: TestDay) => day.engine.readFacts(day.engine.openEventId() ?? '');
const details = {
  name: 'Angkatan berikut',
  cohort: '',
  dateIso: '2027-12-08',
  startTime: '15:00',
  endTime: '08:30',
  place: 'Bantaya',
  city: 'Palu',
  organizer: 'BKPSDMD',
  minutesNumber: null,
};
const reversed = { problem: { code: 'TIMES_REVERSED', at: 'endTime' } };

test('End before start is refused at every door: createEvent and updateEvent', async () => {
  const day = await startDay();
  await expect(
    day.engine.execute(operator, 'createEvent', { ...details, template: 'PALU' }),
  ).rejects.toMatchObject(reversed);
  await expect(day.engine.execute(operator, 'updateEvent', details)).rejects.toMatchObject(
    reversed,
  );
  await day.engine.execute(operator, 'updateEvent', { ...details, endTime: '16:00' });
  expect(facts(day).event.endTime).toBe('16:00');
});

test('End before start is refused at every door: saveIntermission', async () => {
  const day = await startDay();
  const save = (startTime: string | null, endTime: string | null) =>
    day.engine.execute(operator, 'saveIntermission', { label: 'Ishoma', startTime, endTime });
  await expect(save('13:00', '12:00')).rejects.toMatchObject(reversed);
  await save('12:00', '13:00');
  await save('12:00', null);
});

test('End before start is refused at every door: carryFollowUps and saveFollowUp', async () => {
  const day = await startDay(sampleFacts());
  const from = facts(day);
  const wrong = { startDate: '2027-03-01', targetDate: '2027-02-28' };
  const { eventId: _event, position: _position, ...own } = from.followUp[0]!;
  await expect(
    day.engine.execute(operator, 'saveFollowUp', { ...own, ...wrong }),
  ).rejects.toMatchObject({ problem: { code: 'DATES_REVERSED', at: 'targetDate' } });
  await day.engine.execute(operator, 'createEvent', {
    ...details,
    endTime: '16:00',
    template: 'PALU',
  });
  const carried = listCarriable(from, facts(day)).followUps.map((each) => each.carried);
  carried[1] = { ...carried[1]!, followUp: { ...carried[1]!.followUp, ...wrong } };
  await expect(
    day.engine.execute(operator, 'carryFollowUps', { followUps: carried }),
  ).rejects.toMatchObject({
    problem: { code: 'DATES_REVERSED', at: 'followUps[1].followUp.targetDate' },
  });
  expect(facts(day).followUp).toEqual([]);
});
