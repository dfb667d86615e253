/** Exact rational numbers on BigInt: everything that decides an order, a class or a tie is computed here, never in doubles. */

/** Always in lowest terms with `d` > 0 when it leaves this module. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A number (read by its shortest decimal text), a decimal text ("74.995") or a fraction text ("2/3"). */
export type ExactInput = number | string;

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
const FRACTION = /^([+-]?\d+)\/(\d+)$/;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > MAX_SAFE || (x > MAX_SAFE && y > 0n)) [x, y] = [y, x % y];
  if (y === 0n) return x;
  // Both fit a double exactly from here on, where the remainder is several times faster.
  let p = Number(x);
  let q = Number(y);
  while (q > 0) [p, q] = [q, p % q];
  return BigInt(p);
}

export const lcm = (a: bigint, b: bigint): bigint =>
  a === b || b === 1n ? a : a === 1n ? b : (a / gcd(a, b)) * b;

/** n/d in lowest terms. Throws a RangeError when d = 0. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError('A rational number needs a denominator other than 0');
  if (d === 1n) return { n, d };
  const g = gcd(n, d);
  const sign = d < 0n ? -1n : 1n;
  return g === 1n ? { n: sign * n, d: sign * d } : { n: (sign * n) / g, d: (sign * d) / g };
}

/** Throws a RangeError for anything that is not a finite decimal or fraction. */
export function parseExact(input: ExactInput): Rational {
  if (typeof input === 'number' && Number.isSafeInteger(input)) return { n: BigInt(input), d: 1n };
  const text = String(input).trim();
  const fraction = FRACTION.exec(text);
  if (fraction) return rational(BigInt(fraction[1]!), BigInt(fraction[2]!));
  const decimal = DECIMAL.exec(text);
  if (!decimal) throw new RangeError(`Not an exact number: ${text.slice(0, 40)}`);
  const [, sign, whole, part = '', exponent = '0'] = decimal;
  const digits = BigInt(`${sign}${whole}${part}`);
  const shift = Number(exponent) - part.length;
  return shift >= 0
    ? { n: digits * 10n ** BigInt(shift), d: 1n }
    : rational(digits, 10n ** BigInt(-shift));
}

/** "6073/75", always with a slash. */
export const toText = (r: Rational): string => `${r.n}/${r.d}`;
export const toTextOrNull = (r: Rational | null): string | null => (r === null ? null : toText(r));

/** The nearest double up to one unit in the last place, also where n and d are too large for doubles themselves. */
export function toNumber(r: Rational): number {
  const size = r.n < 0n ? -r.n : r.n;
  if (size <= MAX_SAFE && r.d <= MAX_SAFE) return Number(r.n) / Number(r.d);
  const shift = r.d.toString(2).length - size.toString(2).length + 64;
  const quotient = shift >= 0 ? (r.n << BigInt(shift)) / r.d : r.n / (r.d << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
}

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n - b.n, a.d) : rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const sum = (list: readonly Rational[]): Rational => list.reduce(add, ZERO);

/** Negative, 0 or positive, as for sorting upwards. */
export function compare(a: Rational, b: Rational): number {
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}
export const equals = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isNegative = (a: Rational): boolean => a.n < 0n;
export const isZero = (a: Rational): boolean => a.n === 0n;
export const isPositive = (a: Rational): boolean => a.n > 0n;

/** The exact value of round(x * 1e9)/1e9, the resolution at which corrected scores (doubles) are compared. */
export const fromCorrected = (x: number): Rational =>
  rational(BigInt(Math.round(x * 1e9)), 1_000_000_000n);

/** Integers over one common denominator: list[i] = ints[i]/den. */
export function toCommonDenominator(list: readonly Rational[]): { ints: bigint[]; den: bigint } {
  let den = 1n;
  for (const r of list) den = lcm(den, r.d);
  return { ints: list.map((r) => (r.d === den ? r.n : r.n * (den / r.d))), den };
}
