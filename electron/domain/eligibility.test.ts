import { expect, test } from 'vitest';
import {
  countedSheets,
  eligiblePanelists,
  isBarring,
  listRecused,
  listScorers,
  mayScore,
  mayScorePresentation,
  storedScoring,
  type Scorer,
} from './eligibility.ts';

const panelist = (id: string, change: Partial<Scorer> = {}): Scorer => ({
  id,
  isScoring: 1,
  role: 'MEMBER',
  weight: '1',
  attendance: 'PRESENT',
  ...change,
});
const of = (panelistId: string, presentationId = 'M01') => ({ presentationId, panelistId });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const talk = { id: 'M01', phase: 'SCORING' } as const;

test('an observer, an adviser and a panelist of weight 0 do not score', () => {
  expect(mayScore(panelist('P1'))).toBe(true);
  expect(mayScore(panelist('P1', { weight: '0.5' }))).toBe(true);
  expect(mayScore(panelist('P1', { isScoring: 0 }))).toBe(false);
  expect(mayScore(panelist('P1', { role: 'ADVISER' }))).toBe(false);
  for (const weight of ['0', '0.0', '00']) expect(mayScore(panelist('P1', { weight }))).toBe(false);
});

test('an adviser is kept as somebody who does not score, whatever the form says', () => {
  expect(storedScoring(panelist('P1', { role: 'ADVISER' }))).toBe(0);
  expect(storedScoring(panelist('P1'))).toBe(1);
  expect(storedScoring(panelist('P1', { isScoring: 0 }))).toBe(0);
});

test('a conflict keeps from its own presentation alone, until the chair allows it', () => {
  const conflicts = [
    { ...of('P1'), isAllowed: 0 as const },
    { ...of('P2'), isAllowed: 1 as const },
  ];
  expect(mayScorePresentation(panelist('P1'), 'M01', conflicts)).toBe(false);
  expect(mayScorePresentation(panelist('P1'), 'M02', conflicts)).toBe(true);
  expect(mayScorePresentation(panelist('P2'), 'M01', conflicts)).toBe(true);
  expect(mayScorePresentation(panelist('P2', { weight: '0' }), 'M01', conflicts)).toBe(false);
  expect([
    isBarring(null),
    isBarring({ isAllowed: true }),
    isBarring({ isAllowed: false }),
  ]).toEqual([false, false, true]);
});

test('abstaining and a standing conflict recuse once, from that presentation', () => {
  const facts = {
    conflict: [
      { ...of('P1'), isAllowed: 0 as const },
      { ...of('P2'), isAllowed: 0 as const },
      { ...of('P3', 'M02'), isAllowed: 0 as const },
    ],
    sheet: [
      { ...of('P2'), state: 'ABSTAINED' as const },
      { ...of('P4'), state: 'SUBMITTED' as const },
    ],
  };
  expect(listRecused(facts, 'M01')).toEqual(['P2', 'P1']);
});

test('who is away without a sheet is not waited for, and after the lock attendance moves nothing', () => {
  const facts = {
    panelist: [
      panelist('P1'),
      panelist('P2', { attendance: 'ABSENT' }),
      panelist('P3', { attendance: 'LEFT' }),
      panelist('P4', { attendance: 'LATE' }),
      panelist('P5', { weight: '0' }),
    ],
    conflict: [],
    roll: [],
    sheet: [{ ...of('P3'), state: 'SUBMITTED' as const }],
  };
  expect(ids(eligiblePanelists(facts, talk))).toEqual(['P1', 'P3', 'P4']);
  expect(ids(eligiblePanelists(facts, { ...talk, phase: 'LOCKED' }))).toEqual([
    'P1',
    'P2',
    'P3',
    'P4',
  ]);
});

test('only locked sheets of those who may score the presentation count', () => {
  const facts = {
    panelist: [
      panelist('P1'),
      panelist('P2'),
      panelist('P3', { role: 'ADVISER' }),
      panelist('P4', { weight: '0' }),
      panelist('P5'),
    ],
    conflict: [{ ...of('P2'), isAllowed: 0 as const }],
    roll: [],
    sheet: [
      ...['P1', 'P2', 'P3', 'P4'].map((id) => ({ ...of(id), state: 'LOCKED' as const })),
      { ...of('P5'), state: 'SUBMITTED' as const },
      { ...of('P1', 'M02'), state: 'LOCKED' as const },
    ],
  };
  expect(countedSheets(facts, 'M01').map(({ panelistId }) => panelistId)).toEqual(['P1']);
});

test('the roll of a locked presentation says who scores it, whatever became of the panel since', () => {
  const facts = {
    panelist: [
      panelist('P1', { isScoring: 0 }),
      panelist('P2', { role: 'ADVISER', isScoring: 0 }),
      panelist('P3'),
      panelist('P4'),
    ],
    conflict: [],
    roll: ['P1', 'P2', 'P3'].map((id) => of(id)),
    sheet: ['P1', 'P2', 'P4'].map((id) => ({ ...of(id), state: 'LOCKED' as const })),
  };
  const locked = { ...talk, phase: 'LOCKED' as const };
  expect(ids(eligiblePanelists(facts, locked))).toEqual(['P1', 'P2', 'P3']);
  expect(countedSheets(facts, 'M01').map(({ panelistId }) => panelistId)).toEqual(['P1', 'P2']);
  expect(ids(eligiblePanelists(facts, { id: 'M02', phase: 'SCORING' }))).toEqual(['P3', 'P4']);
  expect(ids(listScorers(facts))).toEqual(['P1', 'P2', 'P3', 'P4']);
});
