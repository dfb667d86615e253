/** The panelist's own weighted total per hundred, by the same exact method that decides the ranking. */
import {
  formatExact,
  panelScore,
  parseExact,
  perHundredFactor,
  type RankingEvent,
  toNumber,
  toPerHundred,
} from '../../electron/ranking/index.ts';
import type { SheetContent } from '../../electron/contract/sheets.ts';
import { type Criterion, findScore, isFilled } from './sheetEdits.ts';

export interface SheetTotal {
  /** Rounded for display from the exact value; null while nothing is scored. */
  text: { id: string; en: string } | null;
  /** For the length of a bar only. */
  value: number;
  filled: number;
  of: number;
}

const ME = 'me';
const THIS = 'this';
const PLACES = 2;

/**
 * While criteria are open the total is that of the scored ones: weighted mean within each group, groups without any
 * score left out. It ends in the sheet's value exactly.
 */
export function totalOf(criteria: readonly Criterion[], content: SheetContent): SheetTotal {
  const scores = criteria.map(({ id }) => findScore(content, id));
  const filled = scores.filter(isFilled).length;
  const given = new Set(
    scores.filter(({ value }) => value !== null).map(({ criterionId }) => criterionId),
  );
  const counts = { filled, of: criteria.length };
  const weighted = criteria.filter(({ id, weight }) => given.has(id) && Number(weight) > 0);
  if (weighted.length === 0) return { text: null, value: 0, ...counts };

  const scoredGroups = new Set(weighted.map(({ groupCode }) => groupCode));
  const emptyGroups = criteria
    .map(({ groupCode }) => groupCode)
    .filter((code) => !scoredGroups.has(code));
  const event: RankingEvent = {
    criteria: criteria.map(({ id, groupCode, weight, min, max }) => ({
      id,
      group: groupCode,
      weight,
      min,
      max,
    })),
    panelists: [{ id: ME }],
    settings: {
      missingCriterion: 'RENORMALISE_WITHIN_GROUP',
      minBallots: 1,
      groupWeights: Object.fromEntries(emptyGroups.map((code) => [code, 0])),
    },
    presentations: [
      {
        id: THIS,
        ballots: {
          [ME]: {
            scores: Object.fromEntries(
              scores.map(({ criterionId, value }) => [criterionId, value]),
            ),
          },
        },
      },
    ],
  };
  const score = panelScore(event).presentations[0]?.score ?? null;
  if (score === null) return { text: null, value: 0, ...counts };
  const exact = toPerHundred(parseExact(score), perHundredFactor(event));
  return {
    text: { id: formatExact(exact, PLACES, 'id'), en: formatExact(exact, PLACES, 'en') },
    value: toNumber(exact),
    ...counts,
  };
}
