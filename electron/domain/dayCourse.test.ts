import { expect, it } from 'vitest';
import { cityClock, cityMoment } from './cityDay.ts';
import { dayCourse, type DayPlace } from './dayCourse.ts';
import type { PlanItem, PlanTalk } from './dayPlan.ts';

const event = { dateIso: '2026-12-09', startTime: '08:30', endTime: '14:00' };
const at = (clock: string): number => cityMoment(event.dateIso, clock);
const nobody: DayPlace = {
  currentPresentationId: null,
  intermissionId: null,
  intermissionSinceMs: null,
};
const turn = (id: string): DayPlace => ({ ...nobody, currentPresentationId: id });
const talk = (id: string, plannedStartTime: string, from?: string, until?: string): PlanTalk => ({
  kind: 'PRESENTATION',
  id,
  plannedStartTime,
  talkMin: 10,
  qaMin: 5,
  state: 'SCHEDULED',
  phase: until ? 'LOCKED' : from ? 'TALK' : 'READY',
  startedAtMs: from ? at(from) : null,
  lockedAtMs: until ? at(until) : null,
});
const lunch: PlanItem = { kind: 'INTERMISSION', id: 'lunch', startTime: '09:30', endTime: '10:30' };
const agendaWith = (...first: PlanTalk[]): PlanItem[] => [
  ...first,
  ...[talk('a', '08:30'), talk('b', '08:50'), talk('c', '09:10')].slice(first.length),
  lunch,
  talk('d', '10:30'),
];
function read(agenda: readonly PlanItem[], place: DayPlace, clock: string) {
  const course = dayCourse(agenda, event, place, at(clock));
  const expected: Record<string, string> = {};
  for (const [id, slot] of course.slots)
    if (slot.expected) expected[id] = cityClock(slot.expected.startMs);
  const { delayMin, expectedEndMs, resumesMs } = course;
  return {
    delayMin,
    expected,
    ends: expectedEndMs === null ? null : cityClock(expectedEndMs),
    resumes: resumesMs === null ? null : cityClock(resumesMs),
  };
}

it('before the first talk the plan stands, and once its hour has passed the day is late', () => {
  expect(read(agendaWith(), nobody, '07:00')).toMatchObject({
    delayMin: null,
    expected: { a: '08:30', b: '08:50', d: '10:30' },
    ends: '14:00',
  });
  expect(read(agendaWith(), nobody, '08:42')).toMatchObject({
    delayMin: 12,
    expected: { a: '08:42', b: '09:02', c: '09:22', lunch: '09:37', d: '10:37' },
    ends: '14:07',
  });
});

it('a late talk pushes those behind it until a pause takes it up, an early one pulls them but not lunch', () => {
  const late = read(agendaWith(talk('a', '08:30', '08:40')), turn('a'), '08:45');
  expect(late).toMatchObject({
    delayMin: 10,
    expected: { a: '08:40', b: '09:00', c: '09:20', lunch: '09:35', d: '10:35' },
  });
  const early = read(agendaWith(talk('a', '08:30', '08:25', '08:40')), turn('a'), '08:42');
  expect(early).toMatchObject({
    delayMin: -5,
    expected: { b: '08:45', c: '09:05', lunch: '09:30', d: '10:30' },
    ends: '14:00',
  });
});

it('a talk that takes longer than planned counts until now', () => {
  expect(read(agendaWith(talk('a', '08:30', '08:30')), turn('a'), '09:00')).toMatchObject({
    delayMin: 15,
    expected: { b: '09:05' },
  });
});

it('a break lasts until the time that was announced, and keeps its length where it began late', () => {
  const held = agendaWith(
    talk('a', '08:30', '08:30', '08:48'),
    talk('b', '08:50', '08:50', '09:08'),
    talk('c', '09:10', '09:10', '09:25'),
  );
  const inLunch = (clock: string): DayPlace => ({
    ...nobody,
    intermissionId: 'lunch',
    intermissionSinceMs: at(clock),
  });
  expect(read(held, inLunch('09:26'), '10:18')).toMatchObject({
    resumes: '10:30',
    delayMin: 0,
    expected: { d: '10:30' },
  });
  expect(read(held, inLunch('09:50'), '10:18')).toMatchObject({
    resumes: '10:50',
    delayMin: 20,
    expected: { d: '10:50' },
  });
});

it('a skipped talk is expected last, a withdrawn one not at all, and when all is held the day says how it went', () => {
  const skipped = { ...talk('a', '08:30'), state: 'SKIPPED' as const };
  const gone = { ...talk('b', '08:50'), state: 'WITHDRAWN' as const };
  const { expected } = read(agendaWith(skipped, gone), nobody, '08:10');
  expect(Object.keys(expected)).not.toContain('b');
  expect(expected['a']).toBe('10:45');
  const all = [talk('a', '08:30', '08:30', '08:45'), talk('b', '08:50', '08:55', '09:17')];
  expect(read(all, turn('b'), '11:00')).toEqual({
    delayMin: 12,
    expected: {},
    ends: null,
    resumes: null,
  });
});

it('on another day nothing is expected and nothing is late', () => {
  const tomorrow = dayCourse(agendaWith(), event, nobody, at('08:45') + 86_400_000);
  expect(tomorrow).toMatchObject({ delayMin: null, expectedEndMs: null });
});

it('at every minute of the day: nothing that has not begun is expected before now, rows follow each other, and no delay is lost', () => {
  for (let late = -20; late <= 60; late += 4) {
    const startedAtMs = at('08:30') + late * 60_000;
    const agenda = agendaWith({ ...talk('a', '08:30'), phase: 'TALK', startedAtMs });
    for (let minute = 0; minute < 180; minute += 7) {
      const nowMs = startedAtMs + minute * 60_000;
      const course = dayCourse(agenda, event, turn('a'), nowMs);
      const rows = agenda.flatMap(({ id }) => {
        const { planned, expected } = course.slots.get(id) ?? {};
        return planned && expected ? [{ planned, expected }] : [];
      });
      expect(rows).toHaveLength(agenda.length);
      const ahead = rows.slice(1);
      expect(ahead.filter(({ expected }) => expected.startMs < nowMs)).toEqual([]);
      expect(
        ahead.filter(
          ({ expected }, index) => expected.startMs < (rows[index]?.expected.endMs ?? 0),
        ),
      ).toEqual([]);
      // Between talks a delay neither shrinks nor grows.
      expect(
        ahead
          .slice(0, 2)
          .map(({ planned, expected }) => (expected.startMs - planned.startMs) / 60_000),
      ).toEqual([course.delayMin, course.delayMin]);
    }
  }
});
