import { expect, it } from 'vitest';
import { cityClock } from './cityDay.ts';
import {
  planTimes,
  rechainTimes,
  type PlanBreak,
  type PlanItem,
  type PlanTalk,
} from './dayPlan.ts';
import { listDayTimeProblems } from './dayTimeProblems.ts';

const event = { dateIso: '2026-12-09', startTime: '08:30', endTime: '12:00' };
const talk = (id: string, plannedStartTime: string | null = null, more = {}): PlanTalk => ({
  kind: 'PRESENTATION',
  id,
  plannedStartTime,
  talkMin: 10,
  qaMin: 5,
  state: 'SCHEDULED',
  phase: 'READY',
  startedAtMs: null,
  lockedAtMs: null,
  ...more,
});
const pause = (id: string, startTime: string | null, endTime: string | null): PlanBreak => ({
  kind: 'INTERMISSION',
  id,
  startTime,
  endTime,
});

const words = (agenda: readonly PlanItem[]): string[] =>
  [...planTimes(agenda, event)].map(
    ([id, { startMs, endMs }]) => `${id} ${cityClock(startMs)}-${cityClock(endMs)}`,
  );
const rechained = (agenda: readonly PlanItem[], ids: string): Record<string, string> =>
  Object.fromEntries(
    [...rechainTimes(agenda, ids.split(' '), event)].map(([id, ms]) => [id, cityClock(ms)]),
  );

it('what has no time follows on what is before it, and a withdrawn talk takes none', () => {
  expect(
    words([
      talk('a'),
      talk('gone', null, { state: 'WITHDRAWN' }),
      talk('b'),
      pause('tea', null, '09:15'),
      talk('c'),
      talk('d', '09:40'),
      pause('end', null, null),
    ]),
  ).toEqual([
    'a 08:30-08:45',
    'b 08:45-09:00',
    'tea 09:00-09:15',
    'c 09:15-09:30',
    'd 09:40-09:55',
    'end 09:55-09:55',
  ]);
});

it('in a new order the talks take the times of the day in their turn, with the pause between them, and lunch keeps its clock', () => {
  const agenda = [
    talk('a', '08:40'),
    talk('b', '09:00'),
    talk('c', '09:20', { talkMin: 20 }),
    pause('lunch', '10:00', '11:00'),
    talk('d', '11:00'),
    talk('e', '11:20'),
  ];
  expect(rechained(agenda, 'a b c lunch d e')).toEqual({});
  expect(rechained(agenda, 'c b a lunch e d')).toEqual({
    c: '08:40',
    b: '09:10',
    a: '09:30',
    e: '11:00',
    d: '11:20',
  });
  // Across the break: what stands before it runs on, what follows waits for its end.
  expect(rechained(agenda, 'a b c d lunch e')).toEqual({ d: '09:50', e: '11:00' });
});

it('a talk that has begun keeps its time in a new order, and one without a time gets none', () => {
  const agenda = [
    talk('a', '08:30', { startedAtMs: 1, lockedAtMs: 2, phase: 'LOCKED' }),
    talk('b', '08:45'),
    talk('c'),
    talk('d', '09:15'),
  ];
  expect(rechained(agenda, 'a d c b')).toEqual({ d: '08:45', b: '09:15' });
});

it('what does not fit is named with both times: overlap, before the start, after the end, end before start', () => {
  const found = listDayTimeProblems(
    [
      talk('early', '08:15'),
      talk('b', '08:35', { talkMin: 60 }),
      talk('c', '09:10'),
      pause('tea', '10:00', '09:50'),
      talk('late', '11:50'),
    ],
    event,
  );
  expect(
    found.map(({ code, id, otherId, time, limit, minutes }) => [
      code,
      id,
      otherId,
      time,
      limit,
      minutes,
    ]),
  ).toEqual([
    ['TOO_EARLY', 'early', null, '08:15', '08:30', 15],
    ['OVERLAP', 'c', 'b', '09:10', '09:40', 30],
    ['REVERSED', 'tea', null, '09:50', '10:00', 10],
    ['TOO_LATE', null, 'late', '12:05', '12:00', 5],
  ]);
  expect(listDayTimeProblems([], { ...event, endTime: '08:00' })).toMatchObject([
    { code: 'EVENT_REVERSED', time: '08:00', limit: '08:30' },
  ]);
  expect(listDayTimeProblems([talk('a'), talk('b', '08:45')], event)).toEqual([]);
});
