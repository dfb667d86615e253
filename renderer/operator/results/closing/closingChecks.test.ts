import { expect, test } from 'vitest';
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { closingChecks } from './closingChecks.ts';

const setup = {
  panelist: [
    { name: 'Ani', attendance: 'EXPECTED' },
    { name: 'Budi', attendance: 'PRESENT' },
  ],
  presentation: [
    { id: 'M1', number: 1, state: 'SCHEDULED' },
    { id: 'M2', number: 2, state: 'SCHEDULED' },
    { id: 'M3', number: 3, state: 'WITHDRAWN' },
  ],
  decision: [
    { presentationId: 'M1', code: 'DIREPLIKASI', isConfirmed: 1 },
    { presentationId: 'M2', code: 'BELUM_DIPUTUSKAN', isConfirmed: 1 },
  ],
  followUp: [],
  followUpOrigin: [],
} as unknown as Setup;
const ranking = {
  lockedCount: 1,
  totalCount: 2,
  analysis: {
    presentations: [
      { id: 'M1', finalRank: 1, decidedBy: 'TIED' },
      { id: 'M2', finalRank: 1, decidedBy: 'TIED' },
    ],
    panel: { flags: [{}, {}] },
  },
} as unknown as Ranking;
const tray = { waiting: [{}], missing: [] } as never;

test('the list before closing counts what is still open, a withdrawn talk aside', () => {
  const left = Object.fromEntries(
    closingChecks({ setup, ranking, tray, confirmedFlags: 1 }).map((check) => [
      check.name,
      check.left,
    ]),
  );
  expect(left).toEqual({
    locked: 1,
    attendance: 1,
    decided: 1,
    ties: 1,
    flags: 1,
    tray: 1,
    followUp: 1,
  });
  const named = closingChecks({ setup, ranking, tray, confirmedFlags: 1 });
  expect(named.find(({ name }) => name === 'attendance')?.which).toEqual(['Ani']);
});
