/** The rows of an analysis: one presentation each, with its score, place, uncertainty and suggested class. */
import type { AnalysedPresentation } from './analysisTypes.ts';
import type { Figures } from './figures.ts';
import { exactOfficialScores } from './official.ts';
import type { OfficialResult } from './official.ts';
import type { PanelData } from './panelData.ts';
import type { RankUncertaintyResult } from './rankUncertainty.ts';
import { compare } from './rational.ts';
import type { Rational } from './rational.ts';
import { recommendationsOf } from './recommendation.ts';
import type { RecommendationRules } from './recommendation.ts';
import { suggestedDecision } from './suggestedDecision.ts';
import { tieBreakOf } from './tieBreak.ts';

export interface PresentationContext {
  data: PanelData;
  official: OfficialResult;
  uncertainty: RankUncertaintyResult;
  /** On the event's scale. */
  rules: RecommendationRules;
  /** The same two lines per hundred. */
  lines: Rational[];
  figures: Figures;
}

export function analysePresentations({
  data,
  official,
  uncertainty,
  rules,
  lines,
  figures,
}: PresentationContext): AnalysedPresentation[] {
  const { scored, matrix, fit } = data;
  const places = tieBreakOf(scored, official.ranks).presentations;
  const classes = recommendationsOf(data, official, rules).presentations;
  const exact = exactOfficialScores(data, official);
  const plain = figures.column(
    scored.presentations.map(({ score }) => score),
    lines,
  );
  const shown =
    official.basis === 'PLAIN'
      ? plain
      : figures.column(
          exact.map((value, i) => value ?? scored.presentations[i]!.score),
          lines,
        );
  const groups = scored.groupIds.map((_, g) =>
    figures.column(scored.presentations.map(({ groupScores }) => groupScores?.[g] ?? null)),
  );
  const inMatrix = new Map(matrix.rows.map((row, at) => [row, at]));

  return scored.presentations.map((presentation, i) => {
    const at = inMatrix.get(i) ?? null;
    const { rank, finalRank, decidedBy } = places[i]!;
    const { class: name, reasons, support, nearLine } = classes[i]!;
    const plainRank = scored.ranks[i]!;
    const correctedRank = fit.available && at !== null ? fit.ranks[at]! : null;
    return {
      id: presentation.id,
      rank,
      finalRank,
      decidedBy,
      score: shown[i]!,
      groupScores: presentation.groupScores
        ? Object.fromEntries(scored.groupIds.map((id, g) => [id, groups[g]![i]!]))
        : null,
      validBallots: presentation.validBallots,
      eligible: presentation.eligible,
      quorum: presentation.quorum,
      provisional: presentation.score !== null && !presentation.quorum,
      status: presentation.status,
      trim: presentation.trim,
      plainScore: plain[i]!,
      plainRank,
      correctedScore: fit.available && at !== null ? figures.points(fit.scores[at]!) : null,
      correctedRank,
      rankDiffers: correctedRank !== null && correctedRank !== plainRank,
      tier: at === null ? null : (uncertainty.tiers?.[at] ?? null),
      rankInterval: uncertainty.available && at !== null ? uncertainty.rankIntervals[at]! : null,
      probFirst: uncertainty.available && at !== null ? uncertainty.probFirst[at]! : null,
      support:
        support === null
          ? null
          : {
              count: presentation.ballots.filter(
                (ballot) => ballot !== null && compare(ballot, rules.tHigh) >= 0,
              ).length,
              of: presentation.validBallots,
              share: support,
            },
      class: name,
      reasons,
      suggestedDecision: suggestedDecision[name],
      nearLine,
    };
  });
}
