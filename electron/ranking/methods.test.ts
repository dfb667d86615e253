/** Published and hand-made answers, so that the methods are held to the literature wherever this project is cloned. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  panelScore,
  percentShares,
  portfolio,
  rankUncertainty,
  severity,
  sha256Hex,
  smaa,
  trimmedMean,
  weightSlider,
  weightStability,
} from './index.ts';
import { formatExact } from './formatNumber.ts';
import { fQuantileUpper, fUpperTail, studentTwoSided } from './numerics/beta.ts';
import { gaussLegendre } from './numerics/gaussLegendre.ts';
import { chiSquareUpperTail } from './numerics/gamma.ts';
import { normalCdf } from './numerics/normal.ts';
import { createNormalTable } from './numerics/normalTable.ts';
import { compare, parseExact, rational, toNumber, toText } from './rational.ts';
import { stateFromSeed, xoshiro128 } from './xoshiro128.ts';

describe('exact numbers', () => {
  it('read decimals, fractions and exponents by their text', () => {
    expect(
      [0.1, '74.995', '-2/6', 1e-7, '1.5e3', 1e21].map((input) => toText(parseExact(input))),
    ).toEqual(['1/10', '14999/200', '-1/3', '1/10000000', '1500/1', '1000000000000000000000/1']);
  });
  it.each(['', 'abc', '1,5', '1/0', '1/2/3', Number.NaN, Infinity, '0x10', '1e9999'])(
    'refuse %s',
    (input) => {
      expect(() => parseExact(input)).toThrow(RangeError);
    },
  );
  it('compare and convert like the numbers they stand for', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (n, d) => {
          const value = rational(n, d);
          const near = Number(n) / Number(d);
          expect(Math.abs(toNumber(value) - near)).toBeLessThanOrEqual(1e-15 * Math.abs(near));
          expect(compare(value, rational(n + 1n, d))).toBe(-1);
          expect(compare(value, rational(3n * n, 3n * d))).toBe(0);
        },
      ),
    );
  });
  it('round half away from zero on the exact value', () => {
    const text = (value: string) => formatExact(parseExact(value), 2, 'id');
    expect(['1.005', '2.675', '82.345', '-0.004', '-1/8', '1234.565'].map(text)).toEqual([
      '1,01',
      '2,68',
      '82,35',
      '0,00',
      '-0,13',
      '1.234,57',
    ]);
  });
  it('percent shares always add to 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        (weights, places) => {
          fc.pre(weights.some((weight) => weight > 0));
          const units = percentShares(weights, places).map((text) =>
            Math.round(Number(text) * 10 ** places),
          );
          expect(units.reduce((a, b) => a + b, 0)).toBe(100 * 10 ** places);
        },
      ),
    );
  });
});

describe('distributions', () => {
  it('agree with the tables', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalCdf(-6) / 9.865876450376946e-10).toBeCloseTo(1, 11);
    expect(normalCdf(0)).toBe(0.5);
    expect(studentTwoSided(2.228138851964939, 10)).toBeCloseTo(0.05, 10);
    expect(fUpperTail(4.102821, 2, 10)).toBeCloseTo(0.05, 6);
    expect(fQuantileUpper(0.025, 5, 15)).toBeCloseTo(3.576415, 5);
    expect(chiSquareUpperTail(18.307038053275146, 10)).toBeCloseTo(0.05, 10);
  });
  it('read the normal distribution from its table as if computed', () => {
    const table = createNormalTable();
    for (let z = -8.4; z < 8.4; z += 0.00137)
      expect(Math.abs(table(z) - normalCdf(z))).toBeLessThan(2e-15);
  });
  it('integrate polynomials exactly', () => {
    const { nodes, weights } = gaussLegendre(128);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(2, 13);
    expect(nodes.reduce((sum, x, k) => sum + weights[k]! * x ** 20, 0)).toBeCloseTo(2 / 21, 13);
  });
  it('hash like the standard says, any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
    expect(sha256Hex('a'.repeat(100_000))).toBe(
      createHash('sha256').update('a'.repeat(100_000)).digest('hex'),
    );
  });
  it('draw the published numbers of xoshiro128**', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect([next(), next(), next(), next(), next()]).toEqual([
      11520, 0, 5927040, 70819200, 2031721883,
    ]);
    expect(stateFromSeed('princeton-red|v1')).toEqual([
      2018893962, 462697300, 823307181, 1720345880,
    ]);
  });
});

describe('published answers', () => {
  const shroutFleiss = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  it('Shrout & Fleiss 1979: six intraclass correlations and their limits', () => {
    const result = agreement({ matrix: shroutFleiss });
    if (!result.available) throw new Error(result.reason);
    const two = (value: number | null | undefined) => Number(value?.toFixed(2));
    expect(Object.values(result.icc!).map(two)).toEqual([0.17, 0.29, 0.71, 0.44, 0.62, 0.91]);
    const limits = Object.values(result.iccCi95!);
    expect(limits.map((each) => two(each?.[0]))).toEqual([-0.13, 0.02, 0.34, -0.88, 0.07, 0.68]);
    expect(limits.map((each) => two(each?.[1]))).toEqual([0.72, 0.76, 0.95, 0.91, 0.93, 0.99]);
  });
  it('Krippendorff 2011: alpha of reliability data C', () => {
    const matrix = [
      [1, 1, null, 1],
      [2, 2, 3, 2],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [2, 2, 2, 2],
      [1, 2, 3, 4],
      [4, 4, 4, 4],
      [1, 1, 2, 1],
      [2, 2, 2, 2],
      [null, 5, 5, 5],
      [null, null, 1, 1],
      [null, null, 3, null],
    ];
    const result = agreement({ matrix });
    if (!result.available) throw new Error(result.reason);
    const { nominal, ordinal, interval, ratio } = result.krippendorff;
    expect([nominal, ordinal, interval, ratio].map((value) => Number(value?.toFixed(3)))).toEqual([
      0.743, 0.815, 0.849, 0.797,
    ]);
  });
  it('complete interval data: alpha = 1 - MSW/s2 of all ballots', () => {
    const result = agreement({ matrix: shroutFleiss });
    if (!result.available) throw new Error(result.reason);
    const all = shroutFleiss.flat();
    const mean = all.reduce((a, b) => a + b, 0) / all.length;
    const s2 = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (all.length - 1);
    expect(result.krippendorff.interval).toBeCloseTo(1 - result.meanSquares!.within / s2, 12);
  });
  it('an exact tie at 6073/75 stays a tie', () => {
    const matrix = [
      ['6073/75', '6073/75', '6073/75'],
      ['6072/75', '6073/75', '6074/75'],
    ];
    expect(panelScore({ matrix }).presentations.map(({ score, rank }) => [score, rank])).toEqual([
      ['6073/75', 1],
      ['6073/75', 1],
    ]);
  });
  it('severity: absent ballots of a strict panelist no longer help', () => {
    const matrix = [
      [78, 64, null, 74],
      [null, null, 85, 87],
      [73, 59, 67, null],
      [61, 47, null, 57],
      [76, null, 70, null],
    ];
    const { fit, plain } = severity({ matrix, settings: { minBallotsForCorrection: 2 } });
    if (!fit.available) throw new Error(fit.reason);
    expect(plain.ranks).toEqual([3, 1, 4, 5, 2]);
    expect(fit.blup.ranks).toEqual([2, 1, 4, 5, 3]);
    expect(fit.lambda).toBe(0);
    fit.blup.scores.forEach((score, i) => expect(score).toBeCloseTo([72, 85, 67, 55, 70][i]!, 9));
  });
  it('uncertainty: rows add to one, and a higher score always has the better chance', () => {
    const result = rankUncertainty({
      matrix: [
        [72, 70, 66],
        [65, 66, 60],
        [70, 72, 55],
        [90, 81, 80],
        [58, 63, 49],
        [77, 80, 70],
      ],
    });
    if (!result.available) throw new Error(result.reason);
    for (const row of result.rankDistribution)
      expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    result.ranks.forEach((a, i) =>
      result.ranks.forEach((b, h) => expect(result.probBeats[i]![h]! > 0.5).toBe(a < b)),
    );
    expect(result.tiers[3]).toBe(1);
  });
  it('trimmed mean: a dive of seven scores without the two highest and two lowest', () => {
    const rounds = [{ scores: ['6.5', '7.0', '7.0', '7.5', '7.5', '8.0', '8.0'], factor: '42/5' }];
    expect(
      trimmedMean({ drop: 2, minBallots: 5, entries: [{ id: 'dive', rounds }] }).entries[0],
    ).toMatchObject({ total: '308/5', rounds: [{ mean: '22/3' }] });
  });
  it('weights: exact breakpoints, stable intervals, and the areas of the weight triangle', () => {
    const items = [
      { id: 'p1', output: 90, outcome: 60 },
      { id: 'p2', output: 80, outcome: 72 },
      { id: 'p3', output: 65, outcome: 88 },
      { id: 'p4', output: 70, outcome: 70 },
    ];
    const slider = weightSlider({ items, outputShare: '9/20', topN: 2 });
    expect(slider.breakpoints).toEqual(['1/3', '16/31', '28/53', '6/11', '18/23']);
    expect(slider.stable).toEqual({
      order: ['1/3', '16/31'],
      topN: ['0/1', '28/53'],
      winner: ['0/1', '16/31'],
    });
    const three = {
      items: [
        { id: 'p1', values: [90, 60, 70] },
        { id: 'p2', values: [70, 80, 75] },
        { id: 'p3', values: [60, 75, 90] },
      ],
      weights: ['1/2', '3/10', '1/5'],
    };
    expect(weightStability(three).winnerIntervals).toEqual([
      ['7/17', '1/1'],
      ['0/1', '9/23'],
      ['0/1', '21/53'],
    ]);
    const [first] = smaa({ ...three, space: 'BOX', boxShare: '1/2' }).rankAcceptability;
    expect(first![0]).toBeCloseTo(0.75, 1);
  });
  it('smaa reaches every weight of a box of twelve criteria', () => {
    const values = Array.from({ length: 12 }, (_, k) => (k === 0 ? 100 : 0));
    const weights = values.map(() => 1);
    const { centralWeights } = smaa({
      items: [{ id: 'a', values }],
      weights,
      space: 'BOX',
      boxShare: '1/2',
    });
    centralWeights['a']!.forEach((weight) => expect(weight).toBeCloseTo(1 / 12, 2));
  });
  it('portfolio: seats follow the gaps, equal claims the programme number', () => {
    const result = portfolio({
      programs: [
        { id: 1, need: 3 },
        { id: 2, need: 3 },
        { id: 3, need: 1 },
        { id: 4, need: 0 },
      ],
      presentations: [
        { id: 'A', class: 'PENDING' },
        { id: 'B', class: 'PILOT' },
        { id: 'C', class: 'ADAPT' },
      ],
      links: [
        { program: 1, presentation: 'A', strength: 2 },
        { program: 3, presentation: 'B', strength: 2 },
        { program: 3, presentation: 'C', strength: 1 },
        { program: 4, presentation: 'B', strength: 1 },
      ],
      seats: 5,
    });
    expect(
      result.programs.map(({ category, coverage, seats }) => [category, coverage, seats]),
    ).toEqual([
      ['TOUCHED', '0/1', 3],
      ['EMPTY', '0/1', 2],
      ['WORKED', '19/25', 0],
      ['TOUCHED', '7/20', 0],
    ]);
    expect(result).toMatchObject({ totalGap: '52/25', highNeedEmpty: [2], concentration: '1/1' });
  });
});
