/**
 * Rank distribution of independent normal values: P(rank_i = r) is the integral over theta_i of the Poisson-binomial
 * distribution of how many others are higher. Gauss-Legendre, 128 nodes on +-8 standard deviations, weights renormalised.
 */
import { gaussLegendre } from './numerics/gaussLegendre.ts';
import { createNormalTable } from './numerics/normalTable.ts';
import { indicesBy } from './ranks.ts';

const NODES = 128;
const REACH = 8;
let nodesOnce: { z: Float64Array; weight: Float64Array } | null = null;

function normalNodes(): { z: Float64Array; weight: Float64Array } {
  if (nodesOnce) return nodesOnce;
  const { nodes, weights } = gaussLegendre(NODES);
  const z = nodes.map((x) => x * REACH);
  const raw = weights.map((w, k) => w * Math.exp((-z[k]! * z[k]!) / 2));
  const total = raw.reduce((a, b) => a + b, 0);
  nodesOnce = { z, weight: raw.map((w) => w / total) };
  return nodesOnce;
}

/** Row i = probabilities of ranks 1..P of presentation i; all variances must be positive. */
export function normalRankDistribution(
  means: readonly number[],
  variances: readonly number[],
): number[][] {
  const P = means.length;
  const normalCdf = createNormalTable();
  const { z, weight } = normalNodes();
  const deviations = Float64Array.from(variances, Math.sqrt);
  const centres = Float64Array.from(means);
  const above = new Float64Array(P + 1);
  return means.map((mean, i) => {
    const result = new Float64Array(P);
    for (let k = 0; k < NODES; k++) {
      const value = mean + deviations[i]! * z[k]!;
      above[0] = 1;
      // Only ranks from `low` to `top` carry probability: beyond them it is below 1e-20.
      let low = 0;
      let top = 0;
      let certain = 0;
      for (let h = 0; h < P; h++) {
        if (h === i) continue;
        const distance = (centres[h]! - value) / deviations[h]!;
        // Beyond 8.3 standard deviations the chance is 0 or 1 in double precision.
        if (distance < -8.3) continue;
        if (distance > 8.3) {
          certain++;
          continue;
        }
        const p = normalCdf(distance);
        const q = 1 - p;
        let from = above[top]!;
        above[top + 1] = from * p;
        for (let r = top; r > low; r--) {
          const lower = above[r - 1]!;
          above[r] = from * q + lower * p;
          from = lower;
        }
        above[low] = from * q;
        top++;
        while (above[top]! < 1e-20 && top > low) top--;
        while (above[low]! < 1e-20 && low < top) low++;
      }
      const w = weight[k]!;
      for (let r = low; r <= top; r++) result[r + certain]! += w * above[r]!;
    }
    return [...result];
  });
}

/** No uncertainty left: tied presentations share the tied places equally. */
export function fixedRankDistribution(ranks: readonly number[]): number[][] {
  const shared = indicesBy(ranks);
  return ranks.map((rank) => {
    const tied = shared.get(rank)!.length;
    return ranks.map((_, r) => (r >= rank - 1 && r < rank - 1 + tied ? 1 / tied : 0));
  });
}

export const uniformRankDistribution = (count: number): number[][] =>
  Array.from({ length: count }, () => Array.from<number>({ length: count }).fill(1 / count));

/** Smallest ranks with cumulative probability >= 0.05 and >= 0.95. */
export function rankInterval(distribution: readonly number[]): [number, number] {
  const reach = (level: number) => {
    let total = 0;
    for (let r = 0; r < distribution.length; r++) {
      total += distribution[r]!;
      if (total >= level - 1e-9) return r + 1;
    }
    return distribution.length;
  };
  return [reach(0.05), reach(0.95)];
}
