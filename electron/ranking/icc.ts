/** Intraclass correlations with 95 % limits. Source: Shrout & Fleiss 1979, Psychol Bull 86:420-428; McGraw & Wong 1996, Psychol Methods 1:30-46. */
import type { FTest, IccLimits, IccValues, MeanSquares } from '../contract/analysis.ts';
export type { FTest, IccForm, IccLimits, IccValues, MeanSquares } from '../contract/analysis.ts';
import type { AdditiveFit } from './additiveFit.ts';
import type { BallotMatrix } from './ballotMatrix.ts';
import { fQuantileUpper, fUpperTail } from './numerics/beta.ts';

export const ICC_FORMS = [
  'oneWay1',
  'agreement1',
  'consistency1',
  'oneWayK',
  'agreementK',
  'consistencyK',
] as const;

/** Null unless the denominator is positive; sums of `size` that cancel to a rounding error count as 0. */
const ratio = (top: number, bottom: number, size = 0): number | null =>
  bottom > 1e-12 * size ? top / bottom : null;

/** Two-way mean squares of a complete matrix with at least two rows and columns. */
export function meanSquares({ values, columns, rows, cells, range }: BallotMatrix): MeanSquares {
  const [n, k] = [rows.length, columns.length];
  const grand = values.reduce((a, b) => a + b, 0) / (n * k);
  const rowSums = new Float64Array(n);
  const columnSums = new Float64Array(k);
  values.forEach((value, at) => {
    rowSums[Math.floor(at / k)]! += value - grand;
    columnSums[at % k]! += value - grand;
  });
  let error = 0;
  let within = 0;
  values.forEach((value, at) => {
    const row = rowSums[Math.floor(at / k)]! / k;
    error += (value - grand - row - columnSums[at % k]! / n) ** 2;
    within += (value - grand - row) ** 2;
  });
  const negligible = 1e-12 * range * range;
  const clean = (x: number) => (x < negligible ? 0 : x);
  const totals = cells.map((row) => row.reduce<bigint>((sum, cell) => sum + (cell ?? 0n), 0n));
  const equalRows = totals.every((total) => total === totals[0]);
  return {
    presentations: equalRows ? 0 : rowSums.reduce((sum, x) => sum + x * x, 0) / k / (n - 1),
    panelists: clean(columnSums.reduce((sum, x) => sum + x * x, 0) / n / (k - 1)),
    error: clean(error / ((n - 1) * (k - 1))),
    within: clean(within / (n * (k - 1))),
  };
}

export function iccComplete(
  { presentations: b, panelists: j, error: e, within: w }: MeanSquares,
  n: number,
  k: number,
): IccValues {
  return {
    oneWay1: ratio(b - w, b + (k - 1) * w),
    agreement1: ratio(b - e, b + (k - 1) * e + (k * (j - e)) / n),
    consistency1: ratio(b - e, b + (k - 1) * e),
    oneWayK: ratio(b - w, b),
    agreementK: ratio(b - e, b + (j - e) / n, b + j + e),
    consistencyK: ratio(b - e, b),
  };
}

/** With missing ballots: from the variance components; `h` = harmonic mean of the ballots per presentation. */
export function iccFromComponents({ s2e, s2p, s2j }: AdditiveFit, h: number): IccValues {
  const size = Math.abs(s2p) + Math.abs(s2j) + s2e;
  return {
    oneWay1: null,
    agreement1: ratio(s2p, s2p + s2j + s2e, size),
    consistency1: ratio(s2p, s2p + s2e, size),
    oneWayK: null,
    agreementK: ratio(s2p, s2p + (s2j + s2e) / h, size),
    consistencyK: ratio(s2p, s2p + s2e / h, size),
  };
}

export function iccTests(
  { presentations, error, within }: MeanSquares,
  n: number,
  k: number,
): { oneWay: FTest; twoWay: FTest } {
  const test = (f: number, df2: number): FTest => ({ f, p: fUpperTail(f, n - 1, df2) });
  return {
    oneWay: test(presentations / within, n * (k - 1)),
    twoWay: test(presentations / error, (n - 1) * (k - 1)),
  };
}

/** 95 % limits; needs MSB > 0 and MSE > 0. A form without a value has no limits. */
export function iccLimits(squares: MeanSquares, n: number, k: number): IccLimits {
  const { presentations: b, error: e, within: w } = squares;
  const oneWay = ratioLimits(b / w, n - 1, n * (k - 1));
  const twoWay = ratioLimits(b / e, n - 1, (n - 1) * (k - 1));
  const agreement = agreementLimits(squares, n, k);
  const values = iccComplete(squares, n, k);
  const single = (limits: [number, number]) => over(limits, (f) => (f - 1) / (f + k - 1));
  const average = (limits: [number, number]) => over(limits, (f) => 1 - 1 / f);
  const limits: IccLimits = {
    oneWay1: single(oneWay),
    agreement1: agreement,
    consistency1: single(twoWay),
    oneWayK: average(oneWay),
    agreementK: agreement && over(agreement, (x) => (x * k) / (1 + x * (k - 1))),
    consistencyK: average(twoWay),
  };
  for (const form of ICC_FORMS) {
    if (values[form] === null || !limits[form]?.every(Number.isFinite)) limits[form] = null;
  }
  return limits;
}

const over = ([low, high]: [number, number], change: (x: number) => number): [number, number] => [
  change(low),
  change(high),
];

const ratioLimits = (f: number, df1: number, df2: number): [number, number] => [
  f / fQuantileUpper(0.025, df1, df2),
  f * fQuantileUpper(0.025, df2, df1),
];

/** ICC(A,1): Satterthwaite degrees of freedom v of the denominator (Fleiss & Shrout 1978). */
function agreementLimits(
  { presentations: b, panelists: j, error: e }: MeanSquares,
  n: number,
  k: number,
): [number, number] | null {
  const rho = ratio(b - e, b + (k - 1) * e + (k * (j - e)) / n);
  if (rho === null) return null;
  const fj = j / e;
  const mixed = n * (1 + (k - 1) * rho) - k * rho;
  const v =
    ((k - 1) * (n - 1) * (k * rho * fj + mixed) ** 2) /
    ((n - 1) * k * k * rho * rho * fj * fj + mixed * mixed);
  if (!(v > 0)) return null;
  const rest = k * j + (k * n - k - n) * e;
  // Both limits are one function of the quantile; 1/Infinity = 0 is its limit where v is near 0.
  const limit = (q: number) => (n * (q * b - e)) / (rest + n * q * b);
  return [limit(1 / fQuantileUpper(0.025, n - 1, v)), limit(fQuantileUpper(0.025, v, n - 1))];
}
