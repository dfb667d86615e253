/** Compares a result with what a case expects: walks through `expected`, extra fields of the result are ignored. */
import { compare, parseExact, toNumber } from '../rational.ts';

export interface CaseTolerance {
  abs: number;
  /** "exact", or how far a number or fraction may be off. */
  fractions: 'exact' | number;
}

const FRACTION = /^-?\d+\/\d+$/;
const SET_KEYS = new Set(['reasons', 'codes']);

/** What differs, one line each with its path; empty when all agree. */
export function compareResult(
  expected: unknown,
  actual: unknown,
  tolerance: CaseTolerance,
  path = '',
): string[] {
  if (Array.isArray(expected)) return compareArray(expected, actual, tolerance, path);
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object' || Array.isArray(actual))
      return [differs(path, expected, actual)];
    const fields = new Map(Object.entries(actual));
    return Object.entries(expected).flatMap(([key, value]) =>
      fields.get(key) === undefined
        ? [`${path}.${key}: missing`]
        : compareResult(value, fields.get(key), tolerance, `${path}.${key}`),
    );
  }
  if (typeof expected === 'number') {
    const close =
      typeof actual === 'number' &&
      Number.isFinite(actual) &&
      Math.abs(actual - expected) <= tolerance.abs;
    return close ? [] : [differs(path, expected, actual)];
  }
  if (typeof expected === 'string' && FRACTION.test(expected)) {
    return isSameFraction(expected, actual, tolerance.fractions)
      ? []
      : [differs(path, expected, actual)];
  }
  return expected === actual ? [] : [differs(path, expected, actual)];
}

function compareArray(
  expected: readonly unknown[],
  actual: unknown,
  tolerance: CaseTolerance,
  path: string,
): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length)
    return [differs(path, expected, actual)];
  const isSet = SET_KEYS.has(path.slice(path.lastIndexOf('.') + 1));
  const [left, right] = isSet ? [inOrder(expected), inOrder(actual)] : [expected, actual];
  return left.flatMap((value, at) => compareResult(value, right[at], tolerance, `${path}[${at}]`));
}

const inOrder = (list: readonly unknown[]): string[] =>
  list.map(String).sort((a, b) => a.localeCompare(b));

function isSameFraction(expected: string, actual: unknown, tolerance: 'exact' | number): boolean {
  const isFraction = typeof actual === 'string' && FRACTION.test(actual);
  if (tolerance === 'exact')
    return isFraction && compare(parseExact(expected), parseExact(actual)) === 0;
  const value = isFraction ? toNumber(parseExact(actual)) : actual;
  return typeof value === 'number' && Math.abs(value - toNumber(parseExact(expected))) <= tolerance;
}

const brief = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 160);
const differs = (path: string, expected: unknown, actual: unknown): string =>
  `${path || 'result'}: expected ${brief(expected)}, got ${brief(actual)}`;
