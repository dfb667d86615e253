import { expect, test } from 'vitest';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, startDay, type TestDay } from '../testing/testEngine.ts';

const rubricOf = ({ engine }: TestDay) => {
  const { criterionGroup, criterion, level, event } = engine.readFacts(engine.openEventId() ?? '');
  return {
    groups: criterionGroup.map(({ code, name }) => ({ code, name })),
    weightTotal: (JSON.parse(event.rules) as { weightTotal: string }).weightTotal,
    criteria: criterion.map(({ eventId: _event, position: _position, ...own }) => ({
      ...own,
      levels: level
        .filter(({ criterionId }) => criterionId === own.id)
        .map(({ score, label, description }) => ({ score, label, description })),
    })),
  };
};

test('Weights total 100 and both groups weigh: setRubric asks both, and the checklist of the day too', async () => {
  const day = await startDay();
  const rubric = rubricOf(day);
  const [first] = rubric.criteria;
  const save = (criteria: typeof rubric.criteria) =>
    day.engine.execute(operator, 'setRubric', { ...rubric, criteria });
  await expect(
    save([{ ...first!, weight: '1' }, ...rubric.criteria.slice(1)]),
  ).rejects.toMatchObject({ problem: { code: 'WEIGHTS_NOT_TOTAL', at: 'criteria' } });
  const onlyOutput = rubric.criteria.map((each) => ({ ...each, groupCode: 'OUTPUT' }));
  await expect(save(onlyOutput)).rejects.toMatchObject({
    problem: { code: 'GROUP_EMPTY', values: { group: 'OUTCOME' } },
  });
  await save(rubric.criteria);
  const readiness = () =>
    day.engine.read(operator, 'setup').value?.readiness.find(({ code }) => code === 'WEIGHTS');
  expect(readiness()).toMatchObject({ isOk: true, values: { sum: 100, total: '100' } });
});

test('Lines in order: setRules refuses tHigh below tMid and readinessAdopt below readinessPilot', async () => {
  const day = await startDay();
  const rules = JSON.parse(sampleFacts().event.rules) as {
    recommendation: Record<string, unknown>;
  };
  const save = (change: object) =>
    day.engine.executeUnknown(operator, 'setRules', {
      ...rules,
      recommendation: { ...rules.recommendation, ...change },
    });
  await expect(save({ tHigh: '50', tMid: '60' })).rejects.toMatchObject({
    problem: { code: 'LINES_REVERSED', at: 'recommendation.tMid' },
  });
  await expect(save({ readinessAdopt: 3, readinessPilot: 4 })).rejects.toMatchObject({
    problem: { code: 'LINES_REVERSED', at: 'recommendation.readinessPilot' },
  });
});
