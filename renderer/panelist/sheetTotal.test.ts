import { expect, test } from 'vitest';
import { publishedSample } from '../../electron/engine/sample/publishedSample.fixture.ts';
import { emptyContent, type Criterion, setScore, toggleNotApplicable } from './sheetEdits.ts';
import { totalOf } from './sheetTotal.ts';

const criterion = (
  id: string,
  groupCode: string,
  weight: string,
  scale: [number, number] = [1, 5],
): Criterion => ({
  id,
  groupCode,
  name: id,
  description: '',
  weight,
  min: scale[0],
  max: scale[1],
  allowsNotApplicable: true,
  levels: [],
});
const fill = (scores: Record<string, number>) =>
  Object.entries(scores).reduce(
    (content, [id, value]) => setScore(content, id, value),
    emptyContent,
  );

test('each sheet of the sample event shows the total its panelist gave', () => {
  const { facts, totals } = publishedSample();
  const criteria = facts.criterion.map(({ id, groupCode, weight }) =>
    criterion(id, groupCode, weight),
  );
  expect(totals).toHaveLength(76);
  for (const { presentationId, panelistId, total } of totals) {
    const own = facts.score.filter(
      (row) => row.presentationId === presentationId && row.panelistId === panelistId,
    );
    const scores = Object.fromEntries(own.map((row) => [row.criterionId, row.value]));
    const expected = total?.toFixed(2);
    expect(totalOf(criteria, fill(scores)).text).toEqual({
      id: expected?.replace('.', ','),
      en: expected,
    });
  }
});

const four = [
  criterion('A', 'OUTPUT', '30'),
  criterion('B', 'OUTPUT', '10'),
  criterion('C', 'OUTCOME', '40'),
  criterion('D', 'OUTCOME', '20'),
];

test('an empty sheet has no total, not zero', () => {
  expect(totalOf(four, emptyContent)).toEqual({ text: null, value: 0, filled: 0, of: 4 });
});

test('while criteria are open the total is that of the scored ones', () => {
  expect(totalOf(four, fill({ A: 4 })).text?.id).toBe('80,00');
  // 3/4 of group OUTPUT at 4, 1/4 at 5; OUTCOME at 2: (40·4,25 + 60·2) / 100 on a scale of 5.
  expect(totalOf(four, fill({ A: 4, B: 5, C: 2 })).text?.id).toBe('58,00');
});

test('"tidak relevan" moves its weight to the other criteria of its group', () => {
  const content = toggleNotApplicable(fill({ A: 4, B: 4, C: 5 }), 'D');
  const total = totalOf(four, content);
  expect(total.text?.id).toBe('92,00');
  expect(total.filled).toBe(4);
});

test('scores on different scales meet per hundred', () => {
  const mixed = [criterion('A', 'OUTPUT', '50', [1, 3]), criterion('B', 'OUTCOME', '50', [0, 100])];
  expect(totalOf(mixed, fill({ A: 3, B: 80 })).text?.id).toBe('90,00');
});

test('half a hundredth is rounded up on the exact value', () => {
  const thirds = [criterion('A', 'OUTPUT', '1', [0, 8]), criterion('B', 'OUTCOME', '0')];
  expect(totalOf(thirds, fill({ A: 1 })).text?.id).toBe('12,50');
  const odd = [criterion('A', 'OUTPUT', '1', [0, 800])];
  expect(totalOf(odd, fill({ A: 1 })).text?.id).toBe('0,13');
});
