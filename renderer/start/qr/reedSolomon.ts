/** Error correction over GF(256) with the polynomial 0x11D: syndromes, Berlekamp–Massey, Forney (ISO/IEC 18004). */

const EXP: number[] = [];
const LOG: number[] = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = value;
  LOG[value] = power;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}
const exp = (power: number): number => EXP[((power % 255) + 255) % 255] ?? 0;
const log = (value: number): number => LOG[value] ?? 0;
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : exp(log(a) + log(b)));
const over = (a: number, b: number): number => (a === 0 ? 0 : exp(log(a) - log(b)));

/** Value of a polynomial, lowest power first. */
const at = (polynomial: readonly number[], x: number): number =>
  polynomial.reduceRight((sum, coefficient) => times(sum, x) ^ coefficient, 0);

/**
 * @param block data, then `count` correction codewords
 * @returns the block as it was written; undefined when more than count / 2 codewords are wrong
 */
export function correct(block: readonly number[], count: number): number[] | undefined {
  const reversed = block.toReversed();
  const syndromes = Array.from({ length: count }, (_, power) => at(reversed, exp(power)));
  if (syndromes.every((syndrome) => syndrome === 0)) return [...block];

  let locator = [1];
  let previous = [1];
  let errors = 0;
  let gap = 1;
  let previousDelta = 1;
  for (let step = 0; step < count; step += 1) {
    let delta = syndromes[step] ?? 0;
    for (let k = 1; k <= errors; k += 1) delta ^= times(locator[k] ?? 0, syndromes[step - k] ?? 0);
    if (delta === 0) {
      gap += 1;
      continue;
    }
    const before = locator;
    const factor = over(delta, previousDelta);
    locator = Array.from(
      { length: Math.max(locator.length, previous.length + gap) },
      (_, k) => (before[k] ?? 0) ^ times(factor, previous[k - gap] ?? 0),
    );
    if (2 * errors <= step) {
      errors = step + 1 - errors;
      previous = before;
      previousDelta = delta;
      gap = 1;
    } else gap += 1;
  }
  const places = reversed
    .keys()
    .filter((place) => at(locator, exp(-place)) === 0)
    .toArray();
  if (places.length !== errors || errors * 2 > count) return undefined;

  const evaluator = Array.from({ length: count }, (_, power) => {
    let sum = 0;
    for (let k = 0; k <= power; k += 1) sum ^= times(syndromes[k] ?? 0, locator[power - k] ?? 0);
    return sum;
  });
  // The formal derivative keeps the odd powers.
  const derivative = locator.slice(1).map((coefficient, k) => (k % 2 === 0 ? coefficient : 0));
  for (const place of places) {
    const inverse = exp(-place);
    const magnitude = times(exp(place), over(at(evaluator, inverse), at(derivative, inverse)));
    reversed[place] = (reversed[place] ?? 0) ^ magnitude;
  }
  return reversed.toReversed();
}
