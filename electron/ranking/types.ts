/** What the ranking module is given: one event reduced to criteria, panelists, rules and ballots. */
import type { ExactInput } from './rational.ts';

export interface RankingCriterion {
  id: string;
  /** OUTPUT, OUTCOME or any other group name. */
  group: string;
  weight: ExactInput;
  min: ExactInput;
  max: ExactInput;
}

export interface RankingPanelist {
  id: string;
  /** 0 = observer: removed before everything. Default 1. */
  weight?: ExactInput;
}

/** Either scores by criterion id (a missing key is the same as null) or a ready total. */
export type RankingBallot =
  | { scores: Record<string, ExactInput | null>; total?: never }
  | { total: ExactInput; scores?: never };

export interface RankingPresentation {
  id: string;
  /** By panelist id; a panelist without an entry has given no ballot. */
  ballots: Record<string, RankingBallot>;
  /** Panelists who must not score it; their ballots are ignored even if present. */
  recused?: readonly string[];
  /** Technology readiness (TKT) 1-9; null or absent = not known yet. */
  readiness?: number | null;
  /** All must be true; absent = no gates; null = not answered yet. */
  gates?: Record<string, boolean | null>;
}

export interface RecommendationSettings {
  tHigh?: ExactInput;
  tMid?: ExactInput;
  supportMin?: ExactInput;
  readinessAdopt?: number;
  readinessPilot?: number;
}

export type MissingCriterionRule = 'STRICT' | 'RENORMALISE_WITHIN_GROUP';
export type CorrectionRule = 'BLUP' | 'PLAIN';

export interface RankingSettings {
  missingCriterion?: MissingCriterionRule;
  minBallots?: number;
  minShare?: ExactInput;
  trim?: { drop?: number; minBallots?: number };
  /** Weight of each group in the ballot; default the sum of its criterion weights. */
  groupWeights?: Record<string, ExactInput>;
  correction?: CorrectionRule;
  minBallotsForCorrection?: number;
  topN?: number;
  /** MEDIAN, PREFERENCE or the name of a criterion group, in the order of use. */
  tieBreaks?: readonly string[];
  recommendation?: RecommendationSettings;
}

export interface RankingEvent {
  criteria: readonly RankingCriterion[];
  panelists: readonly RankingPanelist[];
  settings: RankingSettings;
  presentations: readonly RankingPresentation[];
}

/** Short form where only ballot totals matter: presentations p1, p2, ... in rows, panelists j1, j2, ... in columns. */
export interface RankingMatrix {
  matrix: readonly (readonly (ExactInput | null)[])[];
  panelistWeights?: readonly ExactInput[];
  settings?: RankingSettings;
}

export type RankingInput = RankingEvent | RankingMatrix;
