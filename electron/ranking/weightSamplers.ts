/** Uniform draws of weight vectors with sum 1: from all of them, or from those near the declared ones. */
import { stateFromSeed, xoshiro128 } from './xoshiro128.ts';

type Uniform = () => number;
/** The next weights; the array is used again for the draw after. */
export type WeightSampler = () => Float64Array;
/** One try: weights, or null when they fall outside the box. */
type Proposal = () => Float64Array | null;

interface Box {
  low: number[];
  high: number[];
}

/** Strictly between 0 and 1, the same numbers for the same seed. */
export function uniformFrom(seed: string): Uniform {
  const next = xoshiro128(stateFromSeed(seed));
  return () => (next() + 0.5) / 2 ** 32;
}

/** The whole simplex: normalised exponentials. */
export function simplexSampler(count: number, uniform: Uniform): WeightSampler {
  const weights = new Float64Array(count);
  return () => {
    let total = 0;
    for (let k = 0; k < count; k++) total += weights[k] = -Math.log(uniform());
    for (let k = 0; k < count; k++) weights[k]! /= total;
    return weights;
  };
}

/**
 * Each weight within `boxShare` (relative) of its share, uniform. Rejection from the whole simplex hardly ever hits a narrow box
 * of a dozen criteria, rejection from the box hardly ever meets the simplex when the box is wide: the one that is kept often
 * enough in a trial run is used. Should neither be, a walk inside the box takes over.
 */
export function boxSampler(
  shares: readonly number[],
  boxShare: number,
  seed: string,
): WeightSampler {
  const box: Box = {
    low: shares.map((share) => Math.max(0, share * (1 - boxShare))),
    high: shares.map((share) => Math.min(1, share * (1 + boxShare))),
  };
  const uniform = uniformFrom(seed);
  for (const propose of [fromBox, fromSimplex]) {
    if (isKeptOften(propose(shares, box, uniformFrom(`${seed}|trial`))))
      return rejection(propose(shares, box, uniform));
  }
  return walk(shares, box, uniform);
}

const TRIAL = 1000;

function isKeptOften(propose: Proposal): boolean {
  let kept = 0;
  for (let attempt = 0; attempt < TRIAL; attempt++) if (propose()) kept++;
  return kept >= TRIAL / 50;
}

const rejection =
  (propose: Proposal): WeightSampler =>
  () => {
    let weights = propose();
    while (!weights) weights = propose();
    return weights;
  };

/** All but the widest weight drawn in their intervals; kept when the last one falls into its own. */
function fromBox(shares: readonly number[], { low, high }: Box, uniform: Uniform): Proposal {
  const last = shares.indexOf(Math.max(...shares));
  const weights = new Float64Array(shares.length);
  return () => {
    let rest = 1;
    for (let k = 0; k < weights.length; k++)
      if (k !== last) rest -= weights[k] = low[k]! + (high[k]! - low[k]!) * uniform();
    if (rest < low[last]! - 1e-12 || rest > high[last]! + 1e-12) return null;
    weights[last] = rest;
    return weights;
  };
}

/** From the whole simplex of the criteria that have any weight. */
function fromSimplex(shares: readonly number[], { low, high }: Box, uniform: Uniform): Proposal {
  const used = [...shares.keys()].filter((k) => high[k]! > 0);
  const draw = simplexSampler(used.length, uniform);
  const weights = new Float64Array(shares.length);
  return () => {
    const drawn = draw();
    for (const [at, k] of used.entries()) {
      const weight = drawn[at]!;
      if (weight < low[k]! || weight > high[k]!) return null;
      weights[k] = weight;
    }
    return weights;
  };
}

const STEPS_PER_WEIGHT = 8;

/** Moves weight between random pairs, uniformly as far as the box lets it (a Gibbs sampler of the uniform distribution). */
function walk(shares: readonly number[], { low, high }: Box, uniform: Uniform): WeightSampler {
  const weights = Float64Array.from(shares);
  const count = weights.length;
  return () => {
    for (let step = 0; step < STEPS_PER_WEIGHT * count; step++) {
      const a = Math.floor(uniform() * count);
      const b = Math.floor(uniform() * count);
      if (a === b) continue;
      const least = Math.max(low[a]! - weights[a]!, weights[b]! - high[b]!);
      const most = Math.min(high[a]! - weights[a]!, weights[b]! - low[b]!);
      if (most <= least) continue;
      const moved = least + (most - least) * uniform();
      weights[a]! += moved;
      weights[b]! -= moved;
    }
    return weights;
  };
}
