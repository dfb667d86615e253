import { expect, it } from 'vitest';
import { cityMoment } from '../domain/cityDay.ts';
import { sampleFacts } from '../engine/sample/index.ts';
import { talkTimes } from './dayTimes.ts';

it('documents print when each talk was planned and when it was held, in WITA, and a dash where it was not', () => {
  const facts = sampleFacts();
  const at = (clock: string): number => cityMoment(facts.event.dateIso, clock);
  const presentation = facts.presentation.map((row, index) => ({
    ...row,
    ...(index === 0 ? { startedAtMs: at('08:57'), lockedAtMs: at('09:19') } : {}),
    ...(index === 1 ? { plannedStartTime: null } : {}),
    ...(index === 2 ? { phase: 'QA' as const, lockedAtMs: null } : {}),
    ...(index === 3 ? { state: 'WITHDRAWN' as const, startedAtMs: null, lockedAtMs: null } : {}),
  }));
  const rows = talkTimes({ ...facts, presentation });
  expect(rows.slice(0, 4).map(({ planned, held }) => `${planned} ${held}`)).toEqual([
    '08.45–09.05 08.57–09.19',
    '09.05–09.25 09.05–09.24',
    '09.25–09.45 –',
    '– –',
  ]);
});
