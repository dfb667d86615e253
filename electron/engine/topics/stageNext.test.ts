/** The miniature of what comes next says what the console's next key does. */
import { expect, test } from 'vitest';
import { openScoring, operator, startDay, type TestDay } from '../testing/testEngine.ts';

const next = (day: TestDay) => day.engine.read(operator, 'stageNext').value;

async function hold(day: TestDay, presentationId: string): Promise<void> {
  await openScoring(day, presentationId);
  await day.engine.execute(operator, 'lockPresentation', { presentationId });
  await day.engine.execute(operator, 'publishResult', { presentationId });
}

test('before a break comes the break, and in it the talk behind it', async () => {
  const day = await startDay();
  const { presentation, intermission } = day.engine.readFacts(day.engine.openEventId() ?? '');
  const pause = intermission.toSorted((a, b) => a.position - b.position)[0]!;
  const before = presentation.filter((row) => row.position < pause.position).at(-1)!;
  const after = presentation.find((row) => row.position > pause.position)!;
  await hold(day, before.id);
  expect(next(day)).toMatchObject({
    scene: 'AGENDA',
    intermissionId: pause.id,
    because: 'goToIntermission',
  });
  await day.engine.execute(operator, 'goToIntermission', { intermissionId: pause.id });
  expect(next(day)).toMatchObject({ scene: 'NOW', presentationId: after.id });
});

test('a skipped talk comes once more when all others are done, and after the last one the ranking, unrevealed', async () => {
  const day = await startDay();
  const ids = day.engine.readFacts(day.engine.openEventId() ?? '').presentation.map(({ id }) => id);
  const [skipped, ...rest] = ids as [string, ...string[]];
  await day.engine.execute(operator, 'goToPresentation', { presentationId: skipped });
  await day.engine.execute(operator, 'skipPresentation', { presentationId: skipped, reason: '' });
  expect(next(day)).toMatchObject({ presentationId: rest[0] });
  for (const id of rest) await hold(day, id);
  expect(next(day)).toMatchObject({ presentationId: skipped, because: 'goToPresentation' });
  await hold(day, skipped);
  expect(next(day)).toMatchObject({
    scene: 'RANKING',
    because: 'publishRanking',
    ranking: { revealStep: 0, rows: [] },
  });
});
