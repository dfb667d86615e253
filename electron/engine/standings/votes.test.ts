import { expect, test } from 'vitest';
import { voteTexts } from '../../reports/workbook/recommendationSheet.ts';
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
const presentationId = 'M01';

test('Votes and notes of somebody recused count nowhere', async () => {
  const day = await startDay({ ...emptyDay(sampleFacts()), conflict: [] });
  const submit = (panelistId: string, change: Parameters<typeof fullContent>[2]) =>
    day.engine.execute(
      panelistSeat(eventId, panelistId),
      'submitSheet',
      revision(presentationId, 1, fullContent(day, 4, change)),
    );
  await openScoring(day, presentationId);
  await submit('P1', { vote: 'DIREPLIKASI', note: 'Baik' });
  await submit('P2', { vote: 'DITUNDA', note: 'CATATAN-P2' });
  await day.engine.execute(operator, 'declareConflict', {
    presentationId,
    panelistId: 'P2',
    reason: 'MENTOR',
    note: '',
  });
  await day.engine.execute(operator, 'lockPresentation', { presentationId });
  const ranking = day.engine.read(operator, 'ranking').value;
  const told = ranking?.deliberation[0];
  expect(told?.votes).toEqual([{ code: 'DIREPLIKASI', count: 1 }]);
  expect(told?.notes.map(({ note }) => note)).toEqual(['Baik']);
  expect(ranking?.analysis.presentations[0]?.validBallots).toBe(1);
  expect(voteTexts(day.engine.readFacts(eventId)).get(presentationId)).toBe('1 Direplikasi');
});
