import { expect, test } from 'vitest';
import { abstentionsOf } from '../../reports/abstentions.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const of = { presentationId: 'M01', panelistId: 'P1' };

test('Removing a conflict is logged and printed like allowing it', async () => {
  const day = await startDay({ ...emptyDay(sampleFacts()), conflict: [] });
  const declare = () =>
    day.engine.execute(operator, 'declareConflict', { ...of, reason: 'MENTOR', note: '' });
  const submit = (number: number) =>
    day.engine.execute(
      panelistSeat(eventId, 'P1'),
      'submitSheet',
      revision('M01', number, fullContent(day, 4)),
    );
  const lines = () => abstentionsOf(day.engine.readFacts(eventId));
  await declare();
  await day.engine.execute(operator, 'removeConflict', { ...of, reason: 'salah orang' });
  await openScoring(day, 'M01');
  expect((await submit(1)).status).toBe('APPLIED');
  expect(lines()).toMatchObject([{ ...of, isAllowed: true }]);
  expect(lines()[0]?.reason).toContain('salah orang');
  const log = day.engine.read(operator, 'log').value?.entries ?? [];
  expect(JSON.stringify(log)).toContain('removeConflict');
  expect(JSON.stringify(log)).toContain('salah orang');
  // A new declaration bars again, whatever was said of the one before.
  await declare();
  await expect(submit(2)).rejects.toMatchObject({ problem: { code: 'HAS_CONFLICT' } });
});
