/** Base score of every presentation: exact weighted mean of its ballots, quorum, group scores and rank (SPECIFICATION.md, section 1). */
import { reduce } from './ballotValue.ts';
import { displayOf } from './formatNumber.ts';
import type { Display } from './formatNumber.ts';
import { toText, toTextOrNull } from './rational.ts';
import { scoreEvent } from './scoreEvent.ts';
import type { PresentationStatus, ScoredEvent, TrimStatus } from './scoreEvent.ts';
import type { RankingInput } from './types.ts';

export interface PanelScoreRow {
  id: string;
  status: PresentationStatus;
  /** Exact ballot value by panelist with weight > 0; null = no valid ballot. */
  ballots: Record<string, string | null>;
  validBallots: number;
  eligible: number;
  quorum: boolean;
  /** Exact fraction on the score scale of the event; provisional below quorum. */
  score: string | null;
  groupScores: Record<string, string> | null;
  trim: TrimStatus;
  display: Display | null;
  rank: number | null;
}

export interface PanelScoreResult {
  presentations: PanelScoreRow[];
}

export const panelScore = (input: RankingInput): PanelScoreResult =>
  panelScoreOf(scoreEvent(input));

export function panelScoreOf({
  event,
  groupIds,
  presentations,
  ranks,
}: ScoredEvent): PanelScoreResult {
  return {
    presentations: presentations.map((presentation, i) => ({
      id: presentation.id,
      status: presentation.status,
      ballots: Object.fromEntries(
        presentation.ballots.map((ballot, j) => [
          event.panelists[j]!.id,
          ballot ? toText(reduce(ballot)) : null,
        ]),
      ),
      validBallots: presentation.validBallots,
      eligible: presentation.eligible,
      quorum: presentation.quorum,
      score: toTextOrNull(presentation.score),
      groupScores: presentation.groupScores
        ? Object.fromEntries(groupIds.map((id, g) => [id, toText(presentation.groupScores![g]!)]))
        : null,
      trim: presentation.trim,
      display: presentation.score ? displayOf(presentation.score) : null,
      rank: ranks[i]!,
    })),
  };
}
