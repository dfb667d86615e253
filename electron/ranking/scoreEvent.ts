/** Ballots, quorum and exact score of every presentation: the ground all other methods stand on. */
import type { PresentationStatus, TrimStatus } from '../contract/analysis.ts';
export type { PresentationStatus, TrimStatus } from '../contract/analysis.ts';
import { createBallotReader } from './ballotValue.ts';
import type { BallotValue, BallotReader } from './ballotValue.ts';
import { prepareEvent } from './prepareEvent.ts';
import type { PreparedEvent } from './prepareEvent.ts';
import { ballotsNeeded } from './quorum.ts';
import { exactRanksOrNull } from './ranks.ts';
import { compare, lcm, rational } from './rational.ts';
import type { Rational } from './rational.ts';
import type { RankingInput, RankingPresentation } from './types.ts';

export interface ScoredPresentation {
  id: string;
  /** By panelist in the order of `event.panelists`; null = no valid ballot. */
  ballots: (BallotValue | null)[];
  validBallots: number;
  eligible: number;
  quorum: boolean;
  status: PresentationStatus;
  score: Rational | null;
  /** In the order of `groupIds`; null without scores by criterion or when trimmed. */
  groupScores: Rational[] | null;
  trim: TrimStatus;
  /** Ballots that count in the score after trimming. */
  keptBallots: number;
}

export interface ScoredEvent {
  event: PreparedEvent;
  groupIds: string[];
  presentations: ScoredPresentation[];
  /** Rank by exact score among the presentations with quorum, else null. */
  ranks: (number | null)[];
}

export interface TrimRule {
  drop: number;
  minBallots: number;
  equalWeights: boolean;
}

/** Throws a RankingError for invalid input. */
export function scoreEvent(input: RankingInput): ScoredEvent {
  const event = prepareEvent(input);
  const reader = createBallotReader(event);
  const presentations = event.presentations.map((presentation) =>
    scorePresentation(event, reader, presentation),
  );
  return { event, groupIds: reader.groupIds, presentations, ranks: rankByScore(presentations) };
}

export const rankByScore = (presentations: readonly ScoredPresentation[]): (number | null)[] =>
  exactRanksOrNull(presentations.map(({ quorum, score }) => (quorum ? score : null)));

export function trimRule({ settings, panelists }: PreparedEvent): TrimRule {
  const first = panelists[0]?.weight;
  return {
    drop: settings.trim?.drop ?? 0,
    minBallots: settings.trim?.minBallots ?? 5,
    equalWeights: panelists.every(({ weight }) => weight === first),
  };
}

function scorePresentation(
  event: PreparedEvent,
  reader: BallotReader,
  presentation: RankingPresentation,
): ScoredPresentation {
  const recused = new Set(presentation.recused);
  const ballots = event.panelists.map(({ id }) => {
    const ballot = presentation.ballots[id];
    return ballot === undefined || recused.has(id) ? null : reader.read(ballot);
  });
  const eligible = event.panelists.filter(({ id }) => !recused.has(id)).length;
  return summarise(event, presentation.id, ballots, eligible);
}

/** Quorum, trimming and means of one presentation from the values of its ballots. */
function summarise(
  event: PreparedEvent,
  id: string,
  ballots: (BallotValue | null)[],
  eligible: number,
): ScoredPresentation {
  const valid = ballots.flatMap((ballot, j) =>
    ballot ? [{ ballot, weight: event.panelists[j]!.weight }] : [],
  );
  const quorum = valid.length >= ballotsNeeded(event.settings, eligible);
  const rule = trimRule(event);
  const trim = trimStatus(rule, valid.length);
  const dropped = trim === 'APPLIED' ? rule.drop : 0;
  const byGroup =
    trim === 'APPLIED'
      ? null
      : valid.map(({ ballot, weight }) => ({ groups: ballot.groups, weight }));
  const groupCount = valid[0]?.ballot.groups?.length ?? 0;
  const hasGroups =
    byGroup !== null && valid.length > 0 && byGroup.every(({ groups }) => groups !== null);
  return {
    id,
    ballots,
    validBallots: valid.length,
    eligible,
    quorum,
    status: valid.length === 0 ? 'NO_BALLOTS' : quorum ? 'OK' : 'BELOW_QUORUM',
    score: weightedMean(
      dropped > 0
        ? dropExtremes(valid, dropped)
        : valid.map(({ ballot: { n, d }, weight }) => ({ n, d, weight })),
    ),
    groupScores: hasGroups
      ? Array.from({ length: groupCount }, (_, g) =>
          weightedMean(byGroup.map(({ groups, weight }) => ({ ...groups![g]!, weight })))!,
        )
      : null,
    trim,
    keptBallots: valid.length - 2 * dropped,
  };
}

export function trimStatus(
  { drop, minBallots, equalWeights }: TrimRule,
  ballots: number,
): TrimStatus {
  if (drop <= 0) return 'OFF';
  if (!equalWeights) return 'UNEQUAL_WEIGHTS';
  return ballots >= minBallots && ballots > 2 * drop ? 'APPLIED' : 'FEW_BALLOTS';
}

interface WeightedValue {
  n: bigint;
  d: bigint;
  weight: bigint;
}

function dropExtremes(
  valid: readonly { ballot: BallotValue; weight: bigint }[],
  drop: number,
): WeightedValue[] {
  const sorted = valid
    .map(({ ballot: { n, d }, weight }) => ({ n, d, weight }))
    .sort((a, b) => compare(a, b));
  return sorted.slice(drop, sorted.length - drop);
}

/** Exact weighted mean of fractions that mostly share a denominator; null for none. */
export function weightedMean(values: readonly WeightedValue[]): Rational | null {
  if (values.length === 0) return null;
  let den = 1n;
  for (const { d } of values) den = lcm(den, d);
  let total = 0n;
  let weights = 0n;
  for (const { n, d, weight } of values) {
    total += (d === den ? n : n * (den / d)) * weight;
    weights += weight;
  }
  return rational(total, den * weights);
}
