/** Properties every event must have: each applies a change, runs the module again and compares. */
import { agreement } from '../agreement.ts';
import { fullPipeline } from '../fullPipeline.ts';
import { panelScore } from '../panelScore.ts';
import { toRankingEvent } from '../prepareEvent.ts';
import { rankUncertainty } from '../rankUncertainty.ts';
import { add, compare, parseExact, rational, toText } from '../rational.ts';
import { classify, recommendationRules } from '../recommendation.ts';
import type { RecommendationClass } from '../recommendation.ts';
import { severity } from '../severity.ts';
import type { RankingBallot, RankingEvent, RankingInput, RankingPresentation } from '../types.ts';
import {
  asTotals,
  changeTotals,
  doubled,
  raisedBallots,
  twice,
  withBallot,
} from './changedEvents.ts';
import { isAlike, near, sameOutputs } from './compareRuns.ts';

export type InvariantInput = RankingInput & { properties: readonly string[] };

/** The kind `invariants`. An unknown property is false. */
export function invariants(input: InvariantInput): { properties: Record<string, boolean> } {
  const event = toRankingEvent(input);
  return {
    properties: Object.fromEntries(
      input.properties.map((code) => [code, PROPERTIES.get(code)?.(event) ?? false]),
    ),
  };
}

function shiftPanelist(event: RankingEvent): boolean {
  const before = asTotals(event);
  const first = event.panelists.find(
    ({ weight }) => compare(parseExact(weight ?? 1), rational(0n)) > 0,
  )?.id;
  const after = changeTotals(before, (total, panelist) =>
    panelist === first ? toText(add(parseExact(total), rational(5n))) : total,
  );
  const [fit, fitAfter] = [severity(before), severity(after)];
  const [panel, panelAfter] = [agreement(before), agreement(after)];
  const [sure, sureAfter] = [rankUncertainty(before), rankUncertainty(after)];
  const differences = (result: typeof fit) =>
    result.fit.available ? result.fit.blup.scores.map((score, _, all) => score - all[0]!) : null;
  const kept = (result: typeof sure) =>
    result.available ? [result.probBeats, result.tiers] : [result.reason, result.tiers];
  const order = (result: typeof panel) =>
    result.available
      ? [result.icc?.consistencyK ?? null, result.kendall.available ? result.kendall.w : null]
      : result.reason;
  const level = (result: typeof panel) =>
    result.available ? (result.icc?.agreement1 ?? null) : null;
  const [levelBefore, levelAfter] = [level(panel), level(panelAfter)];
  return (
    isAlike(fit.plain.ranks, fitAfter.plain.ranks) &&
    isAlike(differences(fit), differences(fitAfter)) &&
    isAlike(order(panel), order(panelAfter)) &&
    isAlike(kept(sure), kept(sureAfter)) &&
    (levelBefore === null || levelAfter === null || Math.abs(levelBefore - levelAfter) > 1e-6)
  );
}

function doubleScale(event: RankingEvent): boolean {
  const view = (each: RankingEvent) => {
    const panel = agreement(each);
    const sure = rankUncertainty(each);
    return {
      ranks: panelScore(each).presentations.map(({ rank }) => rank),
      panel: panel.available
        ? [
            panel.icc?.consistencyK ?? null,
            panel.icc?.agreement1 ?? null,
            panel.kendall.available ? panel.kendall.w : null,
          ]
        : panel.reason,
      sure: sure.available
        ? [sure.tiers, sure.probBeats, sure.rankIntervals]
        : [sure.reason, sure.tiers],
    };
  };
  const after = doubled(event);
  const scores = (each: RankingEvent) => panelScore(each).presentations.map(({ score }) => score);
  const expected = scores(event).map((score) => (score === null ? null : twice(score)));
  return isAlike(view(event), view(after)) && isAlike(expected, scores(after));
}

function zeroWeightIsAbsent(event: RankingEvent): boolean {
  const id = `observer-${event.panelists.map((panelist) => panelist.id).join('-')}`;
  const ballot: RankingBallot =
    event.criteria.length > 0
      ? {
          scores: Object.fromEntries(
            event.criteria.map(({ id: criterion, max }) => [criterion, max]),
          ),
        }
      : { total: 1 };
  return sameOutputs(event, {
    ...event,
    panelists: [...event.panelists, { id, weight: 0 }],
    presentations: event.presentations.map((presentation) => withBallot(presentation, id, ballot)),
  });
}

function recusedIsAbsent(event: RankingEvent): boolean {
  const [first, ...others] = event.presentations;
  const valid = panelScore(event).presentations[0]?.ballots ?? {};
  const panelist = event.panelists.find(
    ({ id }) => valid[id] !== undefined && valid[id] !== null,
  )?.id;
  if (!first || panelist === undefined) return true;
  const recused = [...(first.recused ?? []), panelist];
  const ballots = Object.fromEntries(
    Object.entries(first.ballots).filter(([id]) => id !== panelist),
  );
  const run = (presentation: RankingPresentation) => {
    const changed = { ...event, presentations: [presentation, ...others] };
    return [panelScore(changed), severity(changed), rankUncertainty(changed)];
  };
  return isAlike(run({ ...first, recused }), run({ ...first, recused, ballots }));
}

function completeIsPlain(event: RankingEvent): boolean {
  const { decision, plain, fit } = severity(event);
  if (!fit.available) return decision.status === 'NOT_NEEDED';
  const sumsToZero = (effects: readonly number[]) =>
    near(
      effects.reduce((a, b) => a + b, 0),
      0,
    );
  const scores = plain.scores.map((score) => {
    const { n, d } = parseExact(score);
    return Number(n) / Number(d);
  });
  return (
    decision.status === 'NOT_NEEDED' &&
    isAlike(scores, fit.blup.scores) &&
    isAlike(plain.ranks, fit.blup.ranks) &&
    sumsToZero(fit.blup.panelists) &&
    sumsToZero(fit.leastSquares.panelists)
  );
}

function removeKeepsOrder(event: RankingEvent): boolean {
  const before = panelScore(event).presentations;
  return event.presentations.every((_, removed) => {
    const after = panelScore({
      ...event,
      presentations: event.presentations.filter((__, i) => i !== removed),
    }).presentations;
    const rest = before.filter((__, i) => i !== removed);
    return rest.every((a, i) =>
      rest.every(
        (b, h) =>
          Math.sign((a.rank ?? 0) - (b.rank ?? 0)) ===
          Math.sign((after[i]!.rank ?? 0) - (after[h]!.rank ?? 0)),
      ),
    );
  });
}

function raiseIsMonotone(event: RankingEvent): boolean {
  const before = panelScore(event).presentations;
  const isNoWorse = (i: number, presentation: RankingPresentation) => {
    const after = panelScore({ ...event, presentations: event.presentations.with(i, presentation) })
      .presentations[i]!;
    return after.rank === null
      ? before[i]!.rank === null
      : before[i]!.rank !== null && after.rank <= before[i]!.rank;
  };
  return event.presentations.every((presentation, i) =>
    Object.entries(presentation.ballots).every(([panelist, ballot]) =>
      raisedBallots(event, ballot).every((raised) =>
        isNoWorse(i, withBallot(presentation, panelist, raised)),
      ),
    ),
  );
}

function distributionSums(event: RankingEvent): boolean {
  const sure = rankUncertainty(event);
  if (!sure.available) return true;
  const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  return (
    sure.rankDistribution.every((row) => near(total(row), 1)) &&
    Math.abs(total(sure.probFirst) - 1) <= 1e-6
  );
}

function probabilityComplement(event: RankingEvent): boolean {
  const sure = rankUncertainty(event);
  if (!sure.available) return true;
  const { probBeats, ranks, reliability } = sure;
  return probBeats.every((row, i) =>
    row.every(
      (p, h) =>
        near(p + probBeats[h]![i]!, 1) && (reliability === 0 || p > 0.5 === ranks[i]! < ranks[h]!),
    ),
  );
}

function duplicateSharesRank(event: RankingEvent): boolean {
  const first = event.presentations[0];
  if (!first) return true;
  const copy = { ...first, id: `copy-of-${event.presentations.map(({ id }) => id).join('-')}` };
  const rows = panelScore({
    ...event,
    presentations: [...event.presentations, copy],
  }).presentations;
  return rows[0]!.score === rows.at(-1)!.score && rows[0]!.rank === rows.at(-1)!.rank;
}

function isDeterministic(event: RankingEvent): boolean {
  const [first, second] = [fullPipeline(event), fullPipeline(event)];
  return JSON.stringify(first) === JSON.stringify(second);
}

const CLASS_ORDER: RecommendationClass[] = ['NOT_NOW', 'ADAPT', 'PILOT', 'ADOPT'];

function recommendationMonotone(): boolean {
  const rules = recommendationRules();
  const scores = ['40', '59.99', '60', '74.99', '75', '90'].map(parseExact);
  const supports = ['0', '1/2', '2/3', '1'].map(parseExact);
  const levelAt = (s: number, readiness: number, p: number, gatesPassed: boolean) =>
    CLASS_ORDER.indexOf(
      classify(
        { score: scores[s]!, quorum: true, readiness, support: supports[p]!, gatesPassed },
        rules,
      ).class,
    );
  return scores.keys().every((s) =>
    supports.keys().every((p) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].every((r) =>
        [false, true].every((gates) => {
          const level = levelAt(s, r, p, gates);
          return (
            level >= 0 &&
            (s + 1 >= scores.length || levelAt(s + 1, r, p, gates) >= level) &&
            (p + 1 >= supports.length || levelAt(s, r, p + 1, gates) >= level) &&
            (r === 9 || levelAt(s, r + 1, p, gates) >= level) &&
            levelAt(s, r, p, true) >= level
          );
        }),
      ),
    ),
  );
}

const PROPERTIES = new Map<string, (event: RankingEvent) => boolean>([
  [
    'PERMUTE_PANELISTS',
    (event) => sameOutputs(event, { ...event, panelists: event.panelists.toReversed() }),
  ],
  [
    'PERMUTE_PRESENTATIONS',
    (event) => sameOutputs(event, { ...event, presentations: event.presentations.toReversed() }),
  ],
  ['SHIFT_PANELIST', shiftPanelist],
  ['DOUBLE_SCALE', doubleScale],
  ['ZERO_WEIGHT_IS_ABSENT', zeroWeightIsAbsent],
  ['RECUSED_IS_ABSENT', recusedIsAbsent],
  ['COMPLETE_IS_PLAIN', completeIsPlain],
  ['REMOVE_KEEPS_ORDER', removeKeepsOrder],
  ['RAISE_IS_MONOTONE', raiseIsMonotone],
  ['DISTRIBUTION_SUMS', distributionSums],
  ['PROBABILITY_COMPLEMENT', probabilityComplement],
  ['DUPLICATE_SHARES_RANK', duplicateSharesRank],
  ['DETERMINISTIC', isDeterministic],
  ['RECOMMENDATION_MONOTONE', recommendationMonotone],
]);
