import { expect, test } from 'vitest';
import type { Ranking, Setup } from '../../../electron/contract/topics.ts';
import { openPresentations, resultRows, shortTitle, tierBands } from './resultRows.ts';

const presentation = (number: number, more: object = {}) => ({
  id: `M${number}`,
  number,
  position: number,
  title: `Usulan ${number}`,
  agencyId: 'A',
  phase: 'LOCKED',
  state: 'SCHEDULED',
  ...more,
});
const analysed = (id: string, finalRank: number | null, tier: number | null, value: number) => ({
  id,
  rank: finalRank,
  finalRank,
  tier,
  score: { value },
});
const setup = (presentations: object[]) =>
  ({
    presentation: presentations,
    agency: [{ id: 'A', name: 'Dinas A' }],
    decision: [],
  }) as unknown as Setup;
const ranking = (rows: object[], showPodium = true) =>
  ({
    analysis: { presentations: rows, panel: { showPodium } },
    deliberation: [],
  }) as unknown as Ranking;

test('the best stands first and what has no rank stands last', () => {
  const rows = resultRows(
    setup([1, 2, 3, 4].map((number) => presentation(number))),
    ranking([
      analysed('M1', null, null, 50),
      analysed('M2', 2, 1, 80),
      analysed('M3', 1, 1, 90),
      analysed('M4', null, null, 60),
    ]),
  );
  expect(rows.map(({ id }) => id)).toEqual(['M3', 'M2', 'M4', 'M1']);
  expect(rows[0]?.agencyName).toBe('Dinas A');
});

test('places stay in order where a group comes back further down', () => {
  const rows = resultRows(
    setup([1, 2, 3, 4].map((number) => presentation(number))),
    ranking([
      analysed('M1', 1, 1, 90),
      analysed('M2', 2, 2, 80),
      analysed('M3', 3, 1, 79),
      analysed('M4', 4, 2, 60),
    ]),
  );
  const bands = tierBands(rows).map(({ tier, rows: members }) => [
    tier,
    ...members.map(({ id }) => id),
  ]);
  expect(bands).toEqual([
    [1, 'M1'],
    [2, 'M2'],
    [1, 'M3'],
    [2, 'M4'],
  ]);
});

test('a weak panel is listed by tier and number, so that no order is claimed inside a tier', () => {
  const rows = resultRows(
    setup([1, 2, 3, 4].map((number) => presentation(number))),
    ranking(
      [
        analysed('M1', 3, 1, 70),
        analysed('M2', 1, 1, 90),
        analysed('M3', 4, 2, 50),
        analysed('M4', null, null, 99),
      ],
      false,
    ),
  );
  expect(rows.map(({ id }) => id)).toEqual(['M1', 'M2', 'M3', 'M4']);
});

test('a presentation that only one of the two topics knows is left out, not a crash', () => {
  expect(
    resultRows(
      setup([presentation(1)]),
      ranking([analysed('M1', 1, 1, 90), analysed('M9', 2, 1, 80)]),
    ),
  ).toHaveLength(1);
});

test('open presentations are those neither locked nor withdrawn', () => {
  const open = openPresentations(
    setup([
      presentation(1),
      presentation(2, { phase: 'TALK' }),
      presentation(3, { state: 'WITHDRAWN', phase: 'READY' }),
      presentation(4, { phase: 'READY', position: 1 }),
    ]),
  );
  expect(open.map(({ id }) => id)).toEqual(['M4', 'M2']);
});

test('a long title is cut with an ellipsis, a short one is not', () => {
  expect(shortTitle(presentation(7) as never, 48)).toBe('7. Usulan 7');
  expect(shortTitle(presentation(7, { title: 'x'.repeat(100) }) as never, 20)).toHaveLength(20);
});
