/** Regularised incomplete beta (continued fraction, modified Lentz) and from it the t and F distributions and F quantiles. */
import { logGamma } from './gamma.ts';

/** I_x(a, b). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const away = (v: number) => (Math.abs(v) < 1e-300 ? 1e-300 : v);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return h;
}

/** 2 P(T > |t|) with df degrees of freedom. */
export const studentTwoSided = (t: number, df: number): number =>
  incompleteBeta(df / (df + t * t), df / 2, 0.5);

/** P(F > f) with df1 and df2 degrees of freedom. */
export const fUpperTail = (f: number, df1: number, df2: number): number =>
  f <= 0 ? 1 : incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);

/** The f with P(F > f) = tail, by bisection on ln f; 0 or Infinity where it leaves the doubles (df near 0). */
export function fQuantileUpper(tail: number, df1: number, df2: number): number {
  let low = -700;
  let high = 700;
  if (fUpperTail(Math.exp(low), df1, df2) < tail) return 0;
  if (fUpperTail(Math.exp(high), df1, df2) > tail) return Infinity;
  for (let step = 0; step < 70; step++) {
    const middle = (low + high) / 2;
    if (fUpperTail(Math.exp(middle), df1, df2) > tail) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
