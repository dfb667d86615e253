/** Scores and ranks that follow one changed ballot at a time: reads that ballot, sums its presentation, moves it in the order. */
import { createBallotReader } from './ballotValue.ts';
import { distinctDisplays } from './distinctDisplays.ts';
import type { Display } from './formatNumber.ts';
import { perHundredFactorOf } from './perHundred.ts';
import { createScoreCheck, prepareEvent } from './prepareEvent.ts';
import { compare, lcm, multiply, toText } from './rational.ts';
import type { Rational } from './rational.ts';
import { scorePresentation, summarise } from './scoreEvent.ts';
import type { PresentationStatus, ScoredPresentation } from './scoreEvent.ts';
import type { RankingBallot, RankingInput } from './types.ts';

export interface LiveRow {
  id: string;
  rank: number | null;
  /** Exact fraction on the score scale; provisional below quorum. */
  score: string | null;
  /** Exact fraction per hundred, and its text. */
  perHundred: string | null;
  display: Display | null;
  validBallots: number;
  eligible: number;
  quorum: boolean;
  status: PresentationStatus;
}

export interface LiveScore {
  /** Puts (or with null removes) one ballot; returns the new ranks by presentation. Throws RankingError OUT_OF_RANGE, RangeError for unknown ids. */
  setBallot(
    presentationId: string,
    panelistId: string,
    ballot: RankingBallot | null,
  ): readonly (number | null)[];
  /** All presentations in the order of the event, as they stand now. */
  rows(): LiveRow[];
}

/** Throws a RankingError for invalid input. The event itself is not changed. */
export function createLiveScore(input: RankingInput): LiveScore {
  const event = prepareEvent(input);
  const factor = perHundredFactorOf(event);
  const check = createScoreCheck(event.criteria);
  let scoreFactor = event.scoreFactor;
  let reader = createBallotReader(event);
  const recused = event.presentations.map((presentation) => new Set(presentation.recused));
  const scored = event.presentations.map((presentation) =>
    scorePresentation(event, reader, presentation),
  );
  const presentationAt = new Map(event.presentations.map(({ id }, i) => [id, i]));
  const panelistAt = new Map(event.panelists.map(({ id }, j) => [id, j]));
  const order = [...scored.keys()]
    .filter((i) => scored[i]!.quorum)
    .sort((a, b) => compare(scored[b]!.score!, scored[a]!.score!));
  const ranks = scored.map((): number | null => null);
  renumber(order, scored, ranks);

  const move = (i: number, next: ScoredPresentation) => {
    if (scored[i]!.quorum) order.splice(order.indexOf(i), 1);
    scored[i] = next;
    if (next.quorum) order.splice(placeOf(next.score!, order, scored), 0, i);
    ranks[i] = null;
    renumber(order, scored, ranks);
  };

  return {
    setBallot(presentationId, panelistId, ballot) {
      const i = presentationAt.get(presentationId);
      if (i === undefined) throw new RangeError(`Unknown presentation: ${presentationId}`);
      const den = ballot ? check(ballot, `${presentationId}, ${panelistId}`) : 1n;
      const j = panelistAt.get(panelistId);
      // An observer's or a recused panelist's ballot is checked and then ignored.
      if (j === undefined || recused[i]!.has(panelistId)) return ranks;
      if (scoreFactor % den !== 0n) {
        scoreFactor = lcm(scoreFactor, den);
        reader = createBallotReader({ ...event, scoreFactor });
      }
      const { id, ballots, eligible } = scored[i]!;
      move(i, summarise(event, id, ballots.with(j, ballot && reader.read(ballot)), eligible));
      return ranks;
    },
    rows() {
      const perHundred = scored.map(({ score }) => score && multiply(score, factor));
      const displays = distinctDisplays(perHundred);
      return scored.map(({ id, score, validBallots, eligible, quorum, status }, i) => ({
        id,
        rank: ranks[i]!,
        score: score && toText(score),
        perHundred: perHundred[i] ? toText(perHundred[i]) : null,
        display: displays[i]!,
        validBallots,
        eligible,
        quorum,
        status,
      }));
    },
  };
}

/** First place whose presentation is not better. */
function placeOf(
  score: Rational,
  order: readonly number[],
  scored: readonly ScoredPresentation[],
): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(scored[order[middle]!]!.score!, score) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function renumber(
  order: readonly number[],
  scored: readonly ScoredPresentation[],
  ranks: (number | null)[],
): void {
  order.forEach((i, place) => {
    const before = order[place - 1];
    ranks[i] =
      before !== undefined && compare(scored[before]!.score!, scored[i]!.score!) === 0
        ? ranks[before]!
        : place + 1;
  });
}
