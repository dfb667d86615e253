/**
 * How much the order could change if an equally qualified panel had scored, in closed form without random numbers.
 * Source: empirical-Bayes posterior (Laird & Louis 1989; Goldstein & Spiegelhalter 1996), quasi-variances (Firth & de Menezes 2004).
 */
import type { Firmness, UncertaintyRefusal } from '../contract/analysis.ts';
export type { Firmness, UncertaintyRefusal } from '../contract/analysis.ts';
import { normalMatrix, shifted } from './additiveFit.ts';
import type { AdditiveFit } from './additiveFit.ts';
import type { BallotMatrix } from './ballotMatrix.ts';
import { invertPositiveDefinite } from './numerics/cholesky.ts';
import { normalCdf } from './numerics/normal.ts';
import { createPanelData } from './panelData.ts';
import type { PanelData } from './panelData.ts';
import {
  fixedRankDistribution,
  normalRankDistribution,
  rankInterval,
  uniformRankDistribution,
} from './rankDistribution.ts';
import { exactRanks } from './ranks.ts';
import { toNumber } from './rational.ts';
import { lambdaText } from './severity.ts';
import type { VarianceComponents } from './severity.ts';
import type { RankingInput } from './types.ts';

export type RankUncertaintyResult =
  | { available: false; reason: UncertaintyRefusal; tiers: number[] | null }
  | {
      available: true;
      scores: number[];
      ranks: number[];
      lambda: number | 'INFINITY';
      varianceComponents: VarianceComponents;
      quasiVariances: number[];
      /** rho: reliability of the panel mean, 0-1. */
      reliability: number;
      /** Null with fewer than 5 presentations, where rho cannot be estimated. */
      firmness: Firmness | null;
      probBeats: number[][];
      rankDistribution: number[][];
      probFirst: number[];
      rankIntervals: [number, number][];
      /** Points; smaller differences are not meaningful. Null when rho = 0. */
      meaningfulGap: number | null;
      /** 1 = best. */
      tiers: number[];
    };

/** 90 % quantile of the standard normal distribution. */
export const Z90 = 1.2815515655446004;
const TIER_LEVEL = 0.9;

export const rankUncertainty = (input: RankingInput): RankUncertaintyResult =>
  rankUncertaintyOf(createPanelData(input));

export function rankUncertaintyOf({ matrix, fit, design }: PanelData): RankUncertaintyResult {
  const [P, J] = [matrix.rows.length, matrix.columns.length];
  const refuse = (
    reason: UncertaintyRefusal,
    tiers: number[] | null = null,
  ): RankUncertaintyResult => ({ available: false, reason, tiers });
  if (P === 0) return refuse('NO_DATA');
  if (P === 1) return refuse('ONE_PRESENTATION', [1]);
  if (matrix.range === 0)
    return refuse(
      'ALL_SCORES_EQUAL',
      matrix.rows.map(() => 1),
    );
  if (J === 1) return refuse('ONE_PANELIST');
  if (J < 3) return refuse('FEW_PANELISTS');
  if (P < 3) return refuse('FEW_PRESENTATIONS');
  if (design.df === null) return refuse('DISCONNECTED');
  if (design.df < 6 || !fit.available) return refuse('MIN_DF');

  const trimmed = matrix.trim.includes('APPLIED');
  const scores = trimmed ? matrix.plainScores.map(toNumber) : fit.scores;
  const ranks = trimmed ? exactRanks(matrix.plainScores) : fit.ranks;
  const variances = trimmed ? trimmedVariances(matrix, fit.s2e) : contrastVariances(matrix, fit);
  const quasi = quasiVariances(variances);
  if (fit.s2e > 0 && !quasi.every((q) => q > 0)) return refuse('NO_QUASI_VARIANCE');
  const qbar = quasi.reduce((a, b) => a + b, 0) / P;
  const rho = P < 5 ? 1 : reliabilityOf(fit, qbar, matrix.range);
  const exact = fit.s2e === 0;
  const probBeats = ranks.map((rankA, a) =>
    ranks.map((rankB, b) =>
      beats(rankA, rankB, scores[a]! - scores[b]!, variances[a]![b]!, rho, exact),
    ),
  );
  const rankDistribution =
    rho === 0
      ? uniformRankDistribution(P)
      : exact
        ? fixedRankDistribution(ranks)
        : normalRankDistribution(
            scores.map((score) => rho * score),
            quasi.map((q) => rho * q),
          );
  return {
    available: true,
    scores,
    ranks,
    lambda: lambdaText(fit.lambda),
    varianceComponents: { s2e: fit.s2e, s2p: fit.s2p, s2j: fit.s2j },
    quasiVariances: quasi,
    reliability: rho,
    firmness: P < 5 ? null : firmnessOf(rho),
    probBeats,
    rankDistribution,
    probFirst: rankDistribution.map((row) => row[0]!),
    rankIntervals: rankDistribution.map(rankInterval),
    meaningfulGap: rho === 0 ? null : Z90 * Math.sqrt((2 * qbar) / rho),
    tiers: tiersOf(ranks, quasi, probBeats),
  };
}

export const firmnessOf = (rho: number): Firmness =>
  rho >= 0.9 ? 'VERY_FIRM' : rho >= 0.75 ? 'FIRM' : rho >= 0.5 ? 'MODERATE' : 'WEAK';

/** rho = max(0, s2p)/(max(0, s2p) + qbar), 0 if both are 0; differences below double precision count as none. */
function reliabilityOf({ s2p }: AdditiveFit, qbar: number, range: number): number {
  const between = s2p < 1e-12 * range * range ? 0 : s2p;
  return between + qbar > 0 ? between / (between + qbar) : 0;
}

function beats(
  rankA: number,
  rankB: number,
  difference: number,
  variance: number,
  rho: number,
  exact: boolean,
): number {
  // Presentations that share a rank are level, whatever the last digit of a double says.
  if (rankA === rankB || rho === 0) return 0.5;
  if (exact || variance <= 0) return rankA < rankB ? 1 : 0;
  return normalCdf((Math.sqrt(rho) * difference) / Math.sqrt(variance));
}

/**
 * V_ab = C_aa + C_bb - 2 C_ab with C = s2e (D_n - O (D_m + lambda I)^-1 O')^-1, times J sum v^2/(sum v)^2.
 * By Woodbury's identity C = s2e (D_n^-1 + D_n^-1 O (A + lambda I)^-1 O' D_n^-1), a J x J inverse that stays well conditioned.
 */
function contrastVariances(matrix: BallotMatrix, { s2e, lambda }: AdditiveFit): number[][] {
  const { ballotsPerRow, columns, present } = matrix;
  const [P, J] = [ballotsPerRow.length, columns.length];
  const weights = matrix.weights.map(Number);
  const total = weights.reduce((a, b) => a + b, 0);
  const scale = (s2e * J * weights.reduce((sum, v) => sum + v * v, 0)) / (total * total);
  const inverse =
    lambda === Infinity
      ? null
      : invertPositiveDefinite(shifted(normalMatrix(matrix), J, lambda), J);
  const shared = new Float64Array(P * P);
  if (inverse) {
    const shares = new Float64Array(P * J).map(
      (_, at) => present[at]! / ballotsPerRow[Math.floor(at / J)]!,
    );
    const half = new Float64Array(P * J);
    for (let i = 0; i < P; i++)
      for (let j = 0; j < J; j++) {
        let value = 0;
        for (let k = 0; k < J; k++) value += shares[i * J + k]! * inverse[k * J + j]!;
        half[i * J + j] = value;
      }
    for (let a = 0; a < P; a++)
      for (let b = 0; b < P; b++) {
        let value = 0;
        for (let j = 0; j < J; j++) value += half[a * J + j]! * shares[b * J + j]!;
        shared[a * P + b] = value;
      }
  }
  return ballotsPerRow.map((nA, a) =>
    ballotsPerRow.map((nB, b) =>
      a === b
        ? 0
        : scale *
          (1 / nA +
            1 / nB +
            shared[a * P + a]! +
            shared[b * P + b]! -
            shared[a * P + b]! -
            shared[b * P + a]!),
    ),
  );
}

const trimmedVariances = ({ keptBallots }: BallotMatrix, s2e: number): number[][] =>
  keptBallots.map((kA, a) => keptBallots.map((kB, b) => (a === b ? 0 : s2e * (1 / kA + 1 / kB))));

function quasiVariances(variances: readonly number[][]): number[] {
  const P = variances.length;
  const rowSums = variances.map((row) => row.reduce((a, b) => a + b, 0));
  const pairs = rowSums.reduce((a, b) => a + b, 0) / 2;
  return rowSums.map((rowSum) => (rowSum - pairs / (P - 1)) / (P - 2));
}

/** Walks down the ranking; the first presentation that the leader of the tier beats with 0.90 or more opens the next tier. */
function tiersOf(
  ranks: readonly number[],
  quasi: readonly number[],
  probBeats: readonly number[][],
): number[] {
  // Among equal ranks the better known one goes first, so that the order of entry cannot matter.
  const order = [...ranks.keys()].sort(
    (a, b) => ranks[a]! - ranks[b]! || Math.round((quasi[a]! - quasi[b]!) * 1e9),
  );
  const tiers = ranks.map(() => 1);
  let leader = order[0]!;
  let tier = 1;
  for (const i of order) {
    if (probBeats[leader]![i]! >= TIER_LEVEL) {
      tier++;
      leader = i;
    }
    tiers[i] = tier;
  }
  return tiers;
}
