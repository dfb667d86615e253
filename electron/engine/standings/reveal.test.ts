/** Model-based test of what the room can see: at no step anything that was not published and revealed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeStandings } from './standings.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, projector, startDay, type TestDay } from '../testing/testEngine.ts';

const { analysis } = makeStandings(sampleFacts());
/** Ids by place, last place first, ties together: the order in which a person expects the reveal. */
const stepsExpected = [...new Set(analysis.presentations.map(({ finalRank }) => finalRank ?? 0))]
  .sort((a, b) => b - a)
  .map((rank) =>
    analysis.presentations.filter((row) => row.finalRank === rank).map(({ id }) => id),
  );
const scoreOf = new Map(analysis.presentations.map((row) => [row.id, row.score?.display.id ?? '']));

/**
 * What a person who only watched the commands believes to be on the screen: blank until the same switch lifts it, and a
 * ranking as far as it was revealed, whatever was shown in between.
 */
interface Model {
  scene: string;
  isBlank: boolean;
  ranking: 'NEVER' | 'PUBLISHED';
  revealed: number;
  result: string | null;
  publishedResults: Set<string>;
  current: string | null;
}
interface Step {
  name: string;
  run(day: TestDay, model: Model): Promise<void>;
}

/** Runs a command; a refusal leaves the model as it is. */
async function attempt(run: () => Promise<unknown>, done: () => void): Promise<void> {
  const isDone = await run().then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof Error) || !('problem' in error)) throw error;
      return false;
    },
  );
  if (isDone) done();
}

const ids = analysis.presentations.map(({ id }) => id);
const publishRanking: Step = {
  name: 'publishRanking',
  run: (day, model) =>
    attempt(
      () => day.engine.execute(operator, 'publishRanking', {}),
      () =>
        Object.assign(model, {
          scene: 'RANKING',
          ranking: 'PUBLISHED',
          revealed: 0,
          result: null,
        }),
    ),
};
const reveal = (step: number): Step => ({
  name: `reveal ${step}`,
  run: (day, model) =>
    attempt(
      () => day.engine.execute(operator, 'setRevealStep', { step }),
      () => Object.assign(model, { revealed: Math.min(step, stepsExpected.length) }),
    ),
});
const publishResult = (id: string): Step => ({
  name: `publishResult ${id}`,
  run: (day, model) =>
    attempt(
      () => day.engine.execute(operator, 'publishResult', { presentationId: id }),
      () => {
        model.publishedResults.add(id);
        Object.assign(model, { scene: 'RESULT', result: id });
      },
    ),
});
const goTo = (id: string): Step => ({
  name: `goTo ${id}`,
  run: (day, model) =>
    attempt(
      () => day.engine.execute(operator, 'goToPresentation', { presentationId: id }),
      () =>
        Object.assign(model, {
          scene: 'NOW',
          result: null,
          current: id,
        }),
    ),
});
const showScene = (scene: 'WELCOME' | 'AGENDA' | 'NOW' | 'RANKING' | 'RESULT'): Step => ({
  name: `show ${scene}`,
  run: (day, model) =>
    attempt(
      () => day.engine.execute(operator, 'showScene', { scene }),
      () =>
        Object.assign(model, {
          scene,
          result: scene === 'RESULT' ? model.current : null,
        }),
    ),
});
const blank = (isBlank: 0 | 1): Step => ({
  name: `blank ${isBlank}`,
  run: (day, model) =>
    attempt(
      () => day.engine.execute(operator, 'setBlank', { isBlank }),
      () => Object.assign(model, { isBlank: isBlank === 1 }),
    ),
});
const restart: Step = { name: 'restart', run: (day) => day.restart() };

const anyStep = fc.oneof(
  { weight: 2, arbitrary: fc.constant(publishRanking) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: stepsExpected.length + 2 }).map(reveal) },
  { weight: 2, arbitrary: fc.constantFrom(...ids.slice(0, 4)).map(publishResult) },
  { weight: 1, arbitrary: fc.constantFrom(...ids.slice(0, 4)).map(goTo) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('WELCOME', 'AGENDA', 'NOW', 'RANKING', 'RESULT')
      .map((scene) => showScene(scene)),
  },
  { weight: 1, arbitrary: fc.constantFrom(0, 1).map((flag) => blank(flag)) },
  { weight: 1, arbitrary: fc.constant(restart) },
);

function check(day: TestDay, model: Model): void {
  const stage = day.engine.read(projector, 'stage').value;
  expect({ scene: stage?.scene, isBlank: stage?.isBlank }).toEqual({
    scene: model.scene,
    isBlank: model.isBlank,
  });
  const shown = new Set((stage?.ranking?.rows ?? []).map(({ presentationId }) => presentationId));
  const allowed =
    model.scene === 'RANKING' && model.ranking === 'PUBLISHED'
      ? stepsExpected.slice(0, model.revealed).flat()
      : [];
  expect(shown).toEqual(new Set(allowed));
  expect(stage?.result?.presentationId ?? null).toBe(
    model.scene === 'RESULT' ? model.result : null,
  );
  const visible = new Set([...allowed, ...(stage?.result ? [stage.result.presentationId] : [])]);
  const visibleTexts = new Set([...visible].map((id) => scoreOf.get(id)));
  // A group score of the published result may happen to equal another proposal's score.
  const text = JSON.stringify({
    ...stage,
    result: stage?.result ? { ...stage.result, groups: [] } : null,
  });
  // Two proposals may share a score: then the text alone gives nothing away.
  const givenAway = [...scoreOf]
    .filter(
      ([id, score]) => !visible.has(id) && !visibleTexts.has(score) && text.includes(`"${score}"`),
    )
    .map(([id]) => id);
  expect(givenAway).toEqual([]);
}

test('whatever the operator presses, the room sees exactly what was published and revealed', async () => {
  expect(stepsExpected.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 25 }), async (steps) => {
      const day = await startDay(sampleFacts());
      const model: Model = {
        scene: 'MESSAGE',
        isBlank: false,
        ranking: 'NEVER',
        revealed: 0,
        result: null,
        publishedResults: new Set(),
        current: day.engine.read(operator, 'live').value?.currentPresentationId ?? null,
      };
      check(day, model);
      for (const step of steps) {
        await step.run(day, model);
        check(day, model);
      }
      await day.engine.close();
      day.db.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
