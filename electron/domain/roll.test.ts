import { expect, test } from 'vitest';
import { sampleFacts } from '../engine/sample/sampleFacts.ts';
import { listUnenrolled, makeRoll, withRolls } from './roll.ts';

const facts = sampleFacts();
const key = { eventId: facts.event.id, presentationId: 'M01' };

test('a roll names who may score now, with the weight of now', () => {
  const [first, second, ...rest] = facts.panelist;
  if (!first || !second) throw new Error('the sample has a panel');
  const panel = [
    { ...first, weight: '2' },
    { ...second, isScoring: 0 as const },
    ...rest.slice(0, 1),
  ];
  expect(makeRoll(panel, key)).toEqual([
    { ...key, panelistId: first.id, weight: '2' },
    { ...key, panelistId: rest[0]?.id, weight: '1' },
  ]);
});

test('every locked presentation gets a roll, and what is not locked has none', () => {
  const open = facts.presentation.map((row) =>
    row.id === 'M02' ? { ...row, phase: 'SCORING' as const } : row,
  );
  const kept = [{ ...key, panelistId: 'P2', weight: '1' }];
  const stray = { ...key, presentationId: 'M02', panelistId: 'P1', weight: '1' };
  const { roll } = withRolls({ ...facts, presentation: open, roll: [...kept, stray] });
  expect(roll.filter(({ presentationId }) => presentationId === 'M01')).toEqual(kept);
  expect(roll.filter(({ presentationId }) => presentationId === 'M02')).toEqual([]);
  expect(listUnenrolled({ presentation: open, roll })).toEqual([]);
});
