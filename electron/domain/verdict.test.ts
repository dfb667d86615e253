import { expect, test } from 'vitest';
import { openFacts, verdictToSay } from './verdict.ts';

const talk = (number: number, phase: 'SHOWN' | 'SCORING' = 'SHOWN') => ({
  id: `M${number}`,
  number,
  state: 'SCHEDULED' as const,
  phase,
});

test('a suggestion is said once all talks are locked and its own facts are there', () => {
  const suggested = [
    { id: 'M1', class: 'ADOPT' as const, reasons: [] },
    { id: 'M2', class: 'PENDING' as const, reasons: ['NO_READINESS' as const] },
    { id: 'M3', class: 'PENDING' as const, reasons: ['NO_QUORUM' as const] },
  ];
  const open = openFacts([talk(1), talk(2), talk(3)], suggested);
  expect(open).toEqual([
    { code: 'QUORUM', numbers: [3] },
    { code: 'READINESS', numbers: [2] },
  ]);
  expect(verdictToSay(open, 'ADOPT')).toBe('ADOPT');
  expect(verdictToSay(open, 'PENDING')).toBeNull();
  const early = openFacts([talk(1), talk(2), talk(3, 'SCORING')], suggested);
  expect(early.map(({ code }) => code)).toEqual(['TALKS', 'READINESS']);
  expect(verdictToSay(early, 'ADOPT')).toBeNull();
});
