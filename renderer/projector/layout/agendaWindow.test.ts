import { expect, test } from 'vitest';
import {
  agendaParts,
  agendaStandings,
  agendaWindow,
  hasBegun,
  type AgendaItem,
} from './agendaWindow.ts';

function talk(
  number: number,
  change: Partial<Extract<AgendaItem, { kind: 'PRESENTATION' }>> = {},
): AgendaItem {
  return {
    kind: 'PRESENTATION',
    id: `M${number}`,
    number,
    title: `Usulan ${number}`,
    presenters: [],
    agencyName: '',
    hostCity: '',
    hostInstitution: '',
    field: '',
    claimedOutput: '',
    claimedOutcome: '',
    programmes: [],
    themes: [],
    plannedStartTime: null,
    talkMin: 10,
    qaMin: 5,
    startedAtMs: null,
    lockedAtMs: null,
    state: 'SCHEDULED',
    phase: 'READY',
    ...change,
  };
}
const lunch: AgendaItem = {
  kind: 'INTERMISSION',
  id: 'J1',
  label: 'Istirahat',
  startTime: '12:00',
  endTime: '13:00',
};
const standings = (agenda: AgendaItem[], currentId: string | null): string[] =>
  agendaStandings(agenda, currentId).map(({ standing }) => standing);

test('before the day the first presentation is the next one', () => {
  expect(standings([talk(1), talk(2)], null)).toEqual(['NEXT', 'LATER']);
});

test('done, now and next follow the day; the break is over once a later talk has begun', () => {
  const agenda = [talk(1, { phase: 'SHOWN' }), lunch, talk(2, { phase: 'TALK' }), talk(3), talk(4)];
  expect(standings(agenda, 'M2')).toEqual(['DONE', 'DONE', 'NOW', 'NEXT', 'LATER']);
});

test('during the break the talk after it is next', () => {
  expect(standings([talk(1, { phase: 'LOCKED' }), lunch, talk(2)], 'J1')).toEqual([
    'DONE',
    'NOW',
    'NEXT',
  ]);
});

test('a talk that was passed over comes again when nothing follows', () => {
  const agenda = [talk(1), talk(2, { phase: 'LOCKED' }), talk(3, { phase: 'SCORING' })];
  expect(standings(agenda, 'M3')).toEqual(['NEXT', 'DONE', 'NOW']);
});

test('skipped and withdrawn talks say so and are never next', () => {
  const agenda = [talk(1, { state: 'SKIPPED' }), talk(2, { state: 'WITHDRAWN' }), talk(3)];
  expect(standings(agenda, null)).toEqual(['SKIPPED', 'WITHDRAWN', 'NEXT']);
});

test('a long agenda slides with the day and counts what is out of sight', () => {
  const agenda = Array.from({ length: 30 }, (_, index) =>
    talk(index + 1, { phase: index < 11 ? 'SHOWN' : 'READY' }),
  );
  const window = agendaWindow(agendaStandings(agenda, 'M12'), 16);
  expect(window.entries.map(({ item }) => item.id).slice(0, 3)).toEqual(['M11', 'M12', 'M13']);
  expect([window.earlier, window.entries.length, window.later]).toEqual([10, 16, 4]);
});

test('when all is done the end of the agenda stays on the screen', () => {
  const agenda = Array.from({ length: 20 }, (_, index) => talk(index + 1, { phase: 'SHOWN' }));
  const window = agendaWindow(agendaStandings(agenda, null), 16);
  expect([window.earlier, window.entries.at(-1)?.item.id, window.later]).toEqual([4, 'M20', 0]);
});

test('a short agenda is shown whole', () => {
  const window = agendaWindow(agendaStandings([talk(1), talk(2)], 'M2'), 16);
  expect([window.earlier, window.entries.length, window.later]).toEqual([0, 2, 0]);
});

test('the day has begun with the first talk, not with the plan', () => {
  expect(hasBegun(agendaStandings([talk(1), talk(2)], null))).toBe(false);
  expect(hasBegun(agendaStandings([talk(1), talk(2)], 'M1'))).toBe(true);
});

test('under way every item of a long agenda comes on the screen, those around now first', () => {
  const agenda = Array.from({ length: 30 }, (_, index) =>
    talk(index + 1, { phase: index < 11 ? 'SHOWN' : 'READY' }),
  );
  const entries = agendaStandings(agenda, 'M12');
  const [first, ...pages] = agendaParts(entries, 8);
  expect(first?.entries.map(({ item }) => item.id)).toContain('M12');
  expect(pages.flatMap((page) => page.entries)).toEqual(entries);
});
