/** The changes the properties apply to an event. */
import { panelScore } from '../panelScore.ts';
import { add, compare, parseExact, rational, toText } from '../rational.ts';
import type { ExactInput } from '../rational.ts';
import type { RankingBallot, RankingEvent, RankingPresentation } from '../types.ts';

export const withBallot = (
  presentation: RankingPresentation,
  panelist: string,
  ballot: RankingBallot,
): RankingPresentation => ({
  ...presentation,
  ballots: { ...presentation.ballots, [panelist]: ballot },
});

/** The same event reduced to ballot totals. */
export function asTotals(event: RankingEvent): RankingEvent {
  const rows = panelScore(event).presentations;
  const presentations = event.presentations.map((presentation, i) => ({
    ...presentation,
    ballots: Object.fromEntries(
      Object.entries(rows[i]!.ballots).flatMap(([id, total]) =>
        total === null ? [] : [[id, { total }]],
      ),
    ),
  }));
  return { ...event, criteria: [], presentations };
}

export const changeTotals = (
  event: RankingEvent,
  change: (total: ExactInput, panelist: string) => ExactInput,
): RankingEvent => ({
  ...event,
  presentations: event.presentations.map((presentation) => ({
    ...presentation,
    ballots: Object.fromEntries(
      Object.entries(presentation.ballots).map(([id, ballot]) => [
        id,
        ballot.total === undefined ? ballot : { total: change(ballot.total, id) },
      ]),
    ),
  })),
});

export const twice = (value: ExactInput): string => {
  const exact = parseExact(value);
  return toText(add(exact, exact));
};

export function doubled(event: RankingEvent): RankingEvent {
  const doubleBallot = (ballot: RankingBallot): RankingBallot =>
    ballot.scores
      ? {
          scores: Object.fromEntries(
            Object.entries(ballot.scores).map(([id, score]) => [
              id,
              score === null ? null : twice(score),
            ]),
          ),
        }
      : { total: twice(ballot.total) };
  return {
    ...event,
    criteria: event.criteria.map((criterion) => ({
      ...criterion,
      min: twice(criterion.min),
      max: twice(criterion.max),
    })),
    presentations: event.presentations.map((presentation) => ({
      ...presentation,
      ballots: Object.fromEntries(
        Object.entries(presentation.ballots).map(([id, ballot]) => [id, doubleBallot(ballot)]),
      ),
    })),
  };
}

/** Each given score of the ballot raised by 1, where the scale has room for it. */
export function raisedBallots(event: RankingEvent, ballot: RankingBallot): RankingBallot[] {
  const plusOne = (value: ExactInput) => add(parseExact(value), rational(1n));
  if (!ballot.scores) return [{ total: toText(plusOne(ballot.total)) }];
  return event.criteria.flatMap(({ id, max }) => {
    const score = ballot.scores[id];
    if (score === null || score === undefined || compare(plusOne(score), parseExact(max)) > 0)
      return [];
    return [{ scores: { ...ballot.scores, [id]: toText(plusOne(score)) } }];
  });
}
