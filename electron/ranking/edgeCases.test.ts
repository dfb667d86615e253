/** Panels and weights at the edge of what the formulas can say: the limit of the formula, a reason or an error, never a strange number. */
import { describe, expect, it } from 'vitest';
import {
  agreement,
  analyse,
  rankUncertainty,
  smaa,
  trimmedMean,
  weightStability,
} from './index.ts';
import { generateEvent } from './generatedEvent.ts';
import type { ExactInput, RankingError } from './index.ts';

const iccOf = (matrix: ExactInput[][]) => {
  const result = agreement({ matrix });
  if (!result.available) throw new Error(result.reason);
  return result;
};

describe('a panel at the edge', () => {
  it('has limits of ICC(A,1) where its degrees of freedom nearly vanish', () => {
    // Reference values by SciPy from the formulas of McGraw & Wong 1996.
    const { iccCi95 } = iccOf([
      [8046353, 6106339],
      [1168495, 9049823],
      [5407389, 7591431],
      [1765558, 9176106],
    ]);
    const [low, high] = iccCi95!.agreement1!;
    expect(low).toBeCloseTo(-0.52974502394632, 9);
    expect(high).toBeCloseTo(0.41760408519215875, 9);
    const [lowK, highK] = iccCi95!.agreementK!;
    expect(lowK).toBeCloseTo(-2.2530118804563126, 9);
    expect(highK).toBeCloseTo(0.5891688512389576, 9);
  });
  it('has no ICC(A,k) where its denominator is exactly 0', () => {
    // In doubles MSB + (MSJ - MSE)/2 of these thirds is 1e-16 instead of 0, and the form would be -8e15.
    const { icc } = iccOf([
      ['6/3', '6/3', '3/3'],
      ['6/3', '5/3', '7/3'],
    ]);
    expect(icc?.agreementK).toBeNull();
    expect(icc?.consistencyK).not.toBeNull();
  });
  it('has reliability 0 and no meaningful gap where presentations vary exactly as chance', () => {
    // s2p of these thirds is exactly 0; a rounding error would make a meaningful gap of ten million points.
    const result = rankUncertainty({
      matrix: [
        ['3/3', '4/3', '4/3'],
        ['2/3', '3/3', '2/3'],
        ['2/3', '5/3', '1/3'],
        ['1/3', '4/3', '3/3'],
        ['2/3', '4/3', '4/3'],
      ],
    });
    expect(result).toMatchObject({
      reliability: 0,
      meaningfulGap: null,
      firmness: 'WEAK',
      tiers: [1, 1, 1, 1, 1],
    });
  });
});

describe('weights at the edge', () => {
  const items = [
    { id: 'a', values: [100, ...Array<number>(11).fill(0)] },
    { id: 'b', values: Array<number>(12).fill(9) },
  ];
  const equal = Array<number>(12).fill(1);
  const winsOf = (boxShare: number, weights: number[] = equal) => {
    const { pairwiseWinning, centralWeights, draws } = smaa({
      items,
      weights,
      space: 'BOX',
      boxShare,
      draws: 4000,
    });
    for (const each of Object.values(centralWeights))
      if (each) expect(each.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 9);
    expect(draws).toBe(4000);
    return pairwiseWinning[0]![1]!;
  };
  it('a box as wide as the whole space draws the whole space', () => {
    const whole = smaa({ items, weights: equal, space: 'SIMPLEX', draws: 4000 });
    // P(first of 12 uniform weights > 0.09) = 0.91^11.
    expect(whole.pairwiseWinning[0]![1]!).toBeCloseTo(0.91 ** 11, 1);
    expect(winsOf(50)).toBeCloseTo(0.91 ** 11, 1);
  });
  it('a box without width is the declared weights, and criteria without weight get none', () => {
    expect(winsOf(0)).toBe(0);
    expect(winsOf(0, [2, ...Array<number>(11).fill(1)])).toBe(1);
    expect(winsOf(50, [1, ...Array<number>(11).fill(0)])).toBe(1);
  });
  it('are refused when negative or all 0', () => {
    const codeOf = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return (error as RankingError).code;
      }
    };
    const three = [{ id: 'a', values: [1, 2, 3] }];
    const space = 'SIMPLEX';
    expect(codeOf(() => smaa({ items: three, weights: [0, 0, 0], space }))).toBe(
      'ALL_WEIGHTS_ZERO',
    );
    expect(codeOf(() => weightStability({ items: three, weights: [0, 0, 0] }))).toBe(
      'ALL_WEIGHTS_ZERO',
    );
    expect(codeOf(() => weightStability({ items: three, weights: [1, -1, 3] }))).toBe(
      'INVALID_WEIGHT',
    );
  });
});

it('a trimmed mean that drops nothing is applied when there are scores enough', () => {
  const entries = [{ id: 'a', rounds: [{ scores: [7, 8], factor: 1 }] }];
  expect(trimmedMean({ drop: 0, minBallots: 2, entries }).entries[0]!.rounds[0]).toEqual({
    applied: true,
    mean: '15/2',
  });
});

describe('a score at the edge', () => {
  it('off the scale is refused with the presentation and the panelist', () => {
    const event = generateEvent({ presentations: 3, panelists: 3, criteria: 3 });
    const [first] = event.presentations;
    const ballots = { ...first!.ballots, j1: { scores: { k1: 0, k2: 50, k3: 50 } } };
    const presentations = event.presentations.with(0, { ...first!, ballots });
    expect(() => analyse({ ...event, presentations })).toThrow('OUT_OF_RANGE');
  });
  it('that would look like another has more decimals', () => {
    const event = generateEvent({ presentations: 2, panelists: 3, criteria: 3 });
    const scored = (total: string) => {
      const scores = { k1: total, k2: total, k3: total };
      return { j1: { scores }, j2: { scores }, j3: { scores } };
    };
    const { presentations } = analyse({
      ...event,
      presentations: event.presentations.map((presentation, at) => ({
        ...presentation,
        ballots: scored(at === 0 ? '74.995' : '75'),
      })),
    });
    expect(presentations.map(({ score }) => score?.display.id)).toEqual(['74,995', '75,000']);
  });
});
