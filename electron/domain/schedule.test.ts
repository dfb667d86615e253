import { expect, it } from 'vitest';
import { findPlanProblem, findTimeProblem } from './schedule.ts';

it('names the end of what ends before it starts', () => {
  expect(findTimeProblem({ startTime: '15:00', endTime: '08:30' })).toEqual({
    code: 'TIMES_REVERSED',
    at: 'endTime',
    values: { start: '15:00', end: '08:30' },
  });
  expect(findPlanProblem({ startDate: '2027-03-01', targetDate: '2026-12-31' })).toEqual({
    code: 'DATES_REVERSED',
    at: 'targetDate',
    values: { start: '2027-03-01', target: '2026-12-31' },
  });
});

it('says nothing while one of the two is open, or where both are the same', () => {
  for (const [startTime, endTime] of [
    ['08:30', '15:00'],
    ['08:30', '08:30'],
    [null, '08:30'],
    ['08:30', null],
  ] as const)
    expect(findTimeProblem({ startTime, endTime })).toBeNull();
  for (const [startDate, targetDate] of [
    ['2026-12-31', '2027-01-01'],
    ['2027-01-01', '2027-01-01'],
    [null, '2027-01-01'],
    ['2027-01-01', null],
  ] as const)
    expect(findPlanProblem({ startDate, targetDate })).toBeNull();
});
