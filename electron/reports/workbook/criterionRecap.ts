/** Mean of every criterion for every presentation, over the sheets that count. */
import { scoredCriteria, scoreRows } from './scoreRows.ts';
import type { Standings } from '../standings.ts';

export interface CriterionMean {
  /** Weighted mean per hundred; null where nobody scored, or where fewer than `minSheets` did. */
  mean: number | null;
  count: number;
}

export interface CriterionRecap {
  criteria: { id: string; name: string; weight: number; groupCode: string }[];
  /** By presentation id, in the order of the criteria. */
  means: ReadonlyMap<string, CriterionMean[]>;
}

export function criterionRecap(standings: Standings, minSheets: number): CriterionRecap {
  const criteria = scoredCriteria(standings.facts);
  const rows = Map.groupBy(
    scoreRows(standings, criteria),
    ({ standing }) => standing.presentation.id,
  );
  return {
    criteria: criteria.map(({ id, name, weight, groupCode }) => ({ id, name, weight, groupCode })),
    means: new Map(
      [...rows].map(([id, own]) => [
        id,
        criteria.map(({ multiplier, offset }, at): CriterionMean => {
          let sum = 0;
          let weights = 0;
          let count = 0;
          for (const { scores, panelistWeight } of own) {
            const score = scores[at];
            if (score === null || score === undefined) continue;
            sum += panelistWeight * multiplier * (score - offset);
            weights += panelistWeight;
            count++;
          }
          return { mean: count >= minSheets && weights > 0 ? sum / weights : null, count };
        }),
      ]),
    ),
  };
}
