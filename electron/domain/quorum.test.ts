import { expect, test } from 'vitest';
import type { Scorer } from './eligibility.ts';
import { listUnrankable, sheetsNeeded } from './quorum.ts';

const rules = { minSheets: 3, minShare: '3/5' };
const panel = (count: number): Scorer[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `P${at + 1}`,
    isScoring: 1,
    role: 'MEMBER',
    weight: '1',
    attendance: 'EXPECTED',
  }));
const talk = (id: string) => ({ id, phase: 'READY', state: 'SCHEDULED' }) as const;

test('a presentation needs the fewest sheets and the share, exactly', () => {
  expect([0, 1, 5, 6, 10, 20].map((eligible) => sheetsNeeded(rules, eligible))).toEqual([
    3, 3, 3, 4, 6, 12,
  ]);
  expect(sheetsNeeded({ minSheets: 1, minShare: '0/1' }, 0)).toBe(1);
  expect(sheetsNeeded({ minSheets: 1, minShare: '1/3' }, 9)).toBe(3);
});

test('a presentation that too few may score is named; one that is locked or withdrawn is not', () => {
  const facts = {
    panelist: panel(4),
    roll: [],
    sheet: [],
    conflict: [1, 2].map((at) => ({
      presentationId: 'M02',
      panelistId: `P${at}`,
      isAllowed: 0 as const,
    })),
    presentation: [talk('M01'), talk('M02')],
  };
  expect(listUnrankable(facts, rules)).toEqual([talk('M02')]);
  for (const change of [{ phase: 'LOCKED' }, { state: 'WITHDRAWN' }] as const)
    expect(
      listUnrankable({ ...facts, presentation: [{ ...talk('M02'), ...change }] }, rules),
    ).toEqual([]);
  expect(listUnrankable({ ...facts, panelist: panel(2) }, rules)).toHaveLength(2);
});
