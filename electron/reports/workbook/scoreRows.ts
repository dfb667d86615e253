/** The rows of the score detail: every counted sheet of the locked presentations, with its group means. */
import { parseExact, perHundredFactor, toNumber } from '../../ranking/index.ts';
import { countedSheets, isBarring, listScorers } from '../../domain/eligibility.ts';
import { handOf } from '../../domain/hands.ts';
import { handWords } from '../words.ts';
import { toRankingEvent } from '../../domain/toRankingEvent.ts';
import type { DecisionCode } from '../../contract/codes.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { Standing, Standings } from '../standings.ts';

export interface ScoredCriterion {
  id: string;
  name: string;
  groupCode: string;
  weight: number;
  /** Score × multiplier − offset × multiplier is the score per hundred. */
  multiplier: number;
  offset: number;
}

export interface ScoreRow {
  standing: Standing;
  panelist: EventFacts['panelist'][number];
  panelistWeight: number;
  /** In the order of the criteria; null where nothing counts. */
  scores: (number | null)[];
  /** In the order of the groups; null where nothing of the group is scored. */
  groupMeans: (number | null)[];
  value: number | null;
  status: string;
  /** What the panelist would recommend; null where nothing was said. */
  vote: DecisionCode | null;
}

export function scoredCriteria(facts: EventFacts): ScoredCriterion[] {
  const isCommon = new Set(facts.criterion.map(({ min, max }) => `${min}-${max}`)).size <= 1;
  const factor = toNumber(perHundredFactor(toRankingEvent(facts, { only: 'LOCKED' })));
  return [...facts.criterion]
    .sort((a, b) => a.position - b.position)
    .map(({ id, name, groupCode, weight, min, max }) => ({
      id,
      name,
      groupCode,
      weight: toNumber(parseExact(weight)),
      multiplier: isCommon ? factor : 100 / (max - min),
      offset: isCommon ? 0 : min,
    }));
}

/** One row for each panelist who scores and each locked presentation, in the order of the numbers people call them by. */
export function scoreRows(
  { facts, rows, groups }: Standings,
  criteria: readonly ScoredCriterion[],
): ScoreRow[] {
  const panel = listScorers(facts).sort((a, b) => a.position - b.position);
  const key = (presentationId: string, panelistId: string): string =>
    `${presentationId}\n${panelistId}`;
  const sheets = new Map(
    facts.sheet.map((sheet) => [key(sheet.presentationId, sheet.panelistId), sheet]),
  );
  const scores = Map.groupBy(facts.score, (score) => key(score.presentationId, score.panelistId));
  const barred = new Set(
    facts.conflict.filter(isBarring).map((row) => key(row.presentationId, row.panelistId)),
  );
  return rows
    .toSorted((a, b) => a.presentation.number - b.presentation.number)
    .flatMap((standing) => {
      const votes = new Map(
        countedSheets(facts, standing.presentation.id).map(({ panelistId, vote }) => [
          panelistId,
          vote,
        ]),
      );
      return panel.map((panelist): ScoreRow => {
        const at = key(standing.presentation.id, panelist.id);
        const exact = standing.sheetValues.get(panelist.id);
        const own = new Map(
          (exact ? (scores.get(at) ?? []) : []).map((score) => [score.criterionId, score.value]),
        );
        const given = criteria.map(({ id }) => own.get(id) ?? null);
        return {
          standing,
          panelist,
          panelistWeight: toNumber(parseExact(panelist.weight)),
          scores: given,
          groupMeans: groups.map(({ code }) => groupMean(criteria, given, code)),
          value: exact ? toNumber(exact) : null,
          vote: votes.get(panelist.id) ?? null,
          status: statusOf(
            sheets.get(at),
            exact !== undefined,
            barred.has(at),
            panelist.attendance,
          ),
        };
      });
    });
}

/** In doubles, in the same steps as the workbook's own formula. */
function groupMean(
  criteria: readonly ScoredCriterion[],
  scores: readonly (number | null)[],
  code: string,
): number | null {
  let sum = 0;
  let weights = 0;
  criteria.forEach(({ groupCode, weight, multiplier, offset }, at) => {
    const score = scores[at];
    if (groupCode !== code || score === null || score === undefined) return;
    sum += weight * multiplier * (score - offset);
    weights += weight;
  });
  return weights === 0 ? null : sum / weights;
}

function statusOf(
  sheet: (Parameters<typeof handOf>[0] & { state: string }) | undefined,
  isCounted: boolean,
  isBarred: boolean,
  attendance: string,
): string {
  if (isCounted) {
    const hand = sheet ? handOf(sheet) : 'OWN_DEVICE';
    return hand === 'OWN_DEVICE' ? 'Dihitung' : `Dihitung, ${handWords[hand]}`;
  }
  if (sheet?.state === 'ABSTAINED') return 'Tidak menilai';
  if (isBarred) return 'Benturan kepentingan';
  if (attendance === 'ABSENT') return 'Tidak hadir';
  return sheet === undefined ? 'Tidak ada lembar' : 'Tidak dihitung';
}
