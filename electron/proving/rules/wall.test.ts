/** What the projector shows of scores: nothing before its time, and nothing of a lock that was taken back. */
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../contract/topics.ts';
import { problemOf, visit } from '../../server/room.fixture.ts';
import {
  fullContent,
  openDay,
  plainFacts,
  restoreElsewhere,
  revision,
  type Day,
} from './openedDay.fixture.ts';

/** The projector's first scene that fits. */
async function wall({ room }: Day, fits: (stage: Stage) => boolean = () => true): Promise<Stage> {
  using projector = await visit(room.host.projectorUrl);
  return (await projector.see('stage', (stage) => stage !== null && fits(stage)))!;
}
const earlyRanking = async ({ operator }: Day): Promise<void> => {
  const { rules } = (await operator.see('setup'))!;
  await operator.send('setRules', { ...rules, canPublishRankingEarly: true });
};
const withdrawAllBut = async ({ operator }: Day, kept: readonly string[]): Promise<void> => {
  for (const { id } of plainFacts().presentation)
    if (!kept.includes(id))
      await operator.send('withdrawPresentation', { presentationId: id, reason: 'Berhalangan' });
};

describe('coverage made of scores waits like the ranking', () => {
  test('publishCoverage waits too', async () => {
    await using day = await openDay();
    await day.lock('M01');
    for (const name of ['publishCoverage', 'publishRanking'] as const)
      expect([name, await problemOf(day.operator.send(name, {}))]).toEqual([
        name,
        'TALKS_NOT_DONE',
      ]);
    expect(await problemOf(day.operator.send('showScene', { scene: 'COVERAGE' }))).toBe(
      'NOTHING_PUBLISHED',
    );
    expect(await wall(day)).toMatchObject({ coverage: null, ranking: null });
  });

  test('once all talks are locked or withdrawn the room sees it', async () => {
    await using day = await openDay();
    await withdrawAllBut(day, ['M01']);
    await day.lock('M01');
    await day.operator.send('publishCoverage', {});
    expect((await wall(day)).coverage?.programmes.length).toBeGreaterThan(0);
  });

  test('published early by a rule of the day, an unlock takes it down', async () => {
    await using day = await openDay();
    await earlyRanking(day);
    await day.lock('M01');
    await day.operator.send('publishCoverage', {});
    expect((await wall(day)).scene).toBe('COVERAGE');
    await day.unlock('M01');
    expect(await wall(day)).toMatchObject({ scene: 'SCORING', coverage: null, publication: null });
    expect(await problemOf(day.operator.send('showScene', { scene: 'COVERAGE' }))).toBe(
      'NOTHING_PUBLISHED',
    );
  });
});

describe('an unlock takes the old result from the projector and keeps it away', () => {
  test('the projector takes the result down at the unlock', async () => {
    await using day = await openDay();
    await day.lock('M01');
    await day.operator.send('publishResult', { presentationId: 'M01' });
    using projector = await visit(day.room.host.projectorUrl);
    const { messages } = projector.follow(['stage']);
    const last = () => messages.at(-1)?.value as Stage | undefined;
    await expect.poll(() => last()?.result?.presentationId).toBe('M01');
    await day.unlock('M01');
    await expect.poll(() => last()?.scene).toBe('SCORING');
    expect(last()).toMatchObject({ result: null, publication: null });
  });

  test('the old result cannot be shown again while scoring is open, nor after the next lock', async () => {
    await using day = await openDay();
    const { operator } = day;
    await day.lock('M01');
    await operator.send('publishResult', { presentationId: 'M01' });
    await day.unlock('M01');
    const again = () =>
      Promise.all([
        problemOf(operator.send('showScene', { scene: 'RESULT' })),
        problemOf(operator.send('undoStep', {})),
      ]);
    expect(await again()).toEqual(['NOTHING_PUBLISHED', 'NOTHING_TO_UNDO']);
    expect(await problemOf(operator.send('publishResult', { presentationId: 'M01' }))).toBe(
      'NOT_LOCKED',
    );
    await operator.send('lockPresentation', { presentationId: 'M01' });
    expect(await again()).toEqual(['NOTHING_PUBLISHED', 'CANNOT_UNDO']);
    expect(await wall(day)).toMatchObject({ result: null, publication: null });
  });

  test('a ranking published before the unlock reveals no place of the talk that is scored again', async () => {
    await using day = await openDay();
    await earlyRanking(day);
    for (const id of ['M01', 'M02', 'M03']) await day.lock(id);
    await day.operator.send('publishRanking', {});
    await day.operator.send('setRevealStep', { step: 1 });
    expect((await wall(day)).ranking?.rows.length).toBeGreaterThan(0);
    await day.unlock('M03');
    expect(await problemOf(day.operator.send('setRevealStep', { step: 1 }))).toBe(
      'NOTHING_PUBLISHED',
    );
    expect(await problemOf(day.operator.send('showScene', { scene: 'RANKING' }))).toBe(
      'NOTHING_PUBLISHED',
    );
    expect(await wall(day)).toMatchObject({ ranking: null });
  });

  test('the result of another talk stays, for nothing of it was unlocked', async () => {
    await using day = await openDay();
    await day.lock('M01');
    await day.lock('M02');
    await day.operator.send('publishResult', { presentationId: 'M02' });
    await day.unlock('M01');
    expect(await wall(day)).toMatchObject({ scene: 'RESULT', result: { presentationId: 'M02' } });
  });

  test('an unlock that a restored host hears of by a record takes it down as well', async () => {
    await using old = await openDay();
    await old.lock('M01');
    await old.operator.send('publishResult', { presentationId: 'M01' });
    const backup = await old.backUp();
    await old.unlock('M01');
    const seat = await old.seat('P1');
    const records = await seat.see('locks', (locks) => locks.some(({ kind }) => kind === 'UNLOCK'));
    await using day = await restoreElsewhere(backup);
    expect(await wall(day)).toMatchObject({ scene: 'RESULT' });
    await (await day.seat('P1')).send('presentLocks', { records });
    expect(await wall(day)).toMatchObject({ result: null, publication: null });
    // The panel scores on.
    const next = await (
      await day.seat('P1')
    ).send('submitSheet', revision('M01', 2, fullContent(5)));
    expect(next).toMatchObject({ status: 'APPLIED' });
  });
});
