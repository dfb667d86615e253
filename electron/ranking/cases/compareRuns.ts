/** Compares two runs of the module: like JSON, by id, numbers within 1e-8. */
import { panelScore } from '../panelScore.ts';
import { rankUncertainty } from '../rankUncertainty.ts';
import { severity } from '../severity.ts';
import type { RankingEvent } from '../types.ts';

const TOLERANCE = 1e-8;
export const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** Like JSON, numbers within 1e-8. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return near(a, b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, i) => isAlike(value, b[i]));
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') {
    const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
    return (
      left.size === right.size &&
      [...left].every(([key, value]) => right.has(key) && isAlike(value, right.get(key)))
    );
  }
  return a === b;
}

/** Scores, ranks, corrected scores, severities, tiers, intervals and probabilities by id. */
function outputsById(event: RankingEvent) {
  const fit = severity(event);
  const uncertainty = rankUncertainty(event);
  const ids = fit.presentationIds;
  const byId = <T>(keys: readonly string[], list: readonly T[]): Record<string, T> =>
    Object.fromEntries(keys.map((key, i) => [key, list[i]!]));
  return {
    scores: byId(
      event.presentations.map(({ id }) => id),
      panelScore(event).presentations.map(({ score, rank }) => ({ score, rank })),
    ),
    corrected: fit.fit.available
      ? {
          scores: byId(ids, fit.fit.blup.scores),
          panelists: byId(fit.panelistIds, fit.fit.blup.panelists),
        }
      : fit.fit,
    tiers: uncertainty.tiers && byId(ids, uncertainty.tiers),
    uncertainty: uncertainty.available
      ? {
          intervals: byId(ids, uncertainty.rankIntervals),
          probFirst: byId(ids, uncertainty.probFirst),
          probBeats: byId(
            ids,
            uncertainty.probBeats.map((row) => byId(ids, row)),
          ),
        }
      : uncertainty.reason,
  };
}

export const sameOutputs = (a: RankingEvent, b: RankingEvent): boolean =>
  isAlike(outputsById(a), outputsById(b));
