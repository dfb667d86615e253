/**
 * The shape of an analysis: the one JSON object that the ranking module makes of an event and that the operator's
 * topic, the projector's snapshots and the reports are drawn from. The module's own files name these types as theirs.
 */

export type FitRefusal =
  | 'NO_DATA'
  | 'ONE_PANELIST'
  | 'ONE_PRESENTATION'
  | 'DISCONNECTED'
  | 'MIN_DF';

export type AgreementRefusal = 'NO_DATA' | 'ONE_PANELIST' | 'ONE_PRESENTATION' | 'ALL_SCORES_EQUAL';

export type AgreementResult =
  | { available: false; reason: AgreementRefusal }
  | {
      available: true;
      complete: boolean;
      meanSquares: MeanSquares | null;
      icc: IccValues | null;
      iccReason: FitRefusal | 'NO_PRESENTATION_VARIANCE' | null;
      iccCi95: IccLimits | null;
      fTests: { oneWay: FTest; twoWay: FTest } | null;
      /** Harmonic mean of the ballots per presentation. */
      meanBallots: number;
      kendall: KendallResult;
      krippendorff: KrippendorffResult;
      leaveOneOutSpearman: (number | null)[];
    };

export type FlagsRefusal = FitRefusal | 'ALL_SCORES_EQUAL' | 'NO_RESIDUAL';

export interface Display {
  id: string;
  en: string;
}

export interface MeanSquares {
  presentations: number;
  panelists: number;
  error: number;
  within: number;
}

export type IccForm =
  | 'oneWay1'
  | 'agreement1'
  | 'consistency1'
  | 'oneWayK'
  | 'agreementK'
  | 'consistencyK';

/** Raw values, may be negative; null where the denominator is not positive. */
export type IccValues = Record<IccForm, number | null>;

export type IccLimits = Record<IccForm, [number, number] | null>;

export interface FTest {
  f: number;
  p: number;
}

export type KendallResult =
  | { available: false; reason: 'MISSING_BALLOTS' | 'ALL_TIED' }
  | {
      available: true;
      w: number;
      wUncorrected: number;
      chiSquare: number;
      df: number;
      p: number;
      /** Sums of mid-ranks, 1 = highest score. */
      rankSums: number[];
      /** 1 = lowest sum. */
      rankSumRanks: number[];
      tieTerm: number;
    };

/** Null where the pairable ballots do not vary. */
export interface KrippendorffResult {
  nominal: number | null;
  ordinal: number | null;
  interval: number | null;
  ratio: number | null;
}

export interface PanelistBootstrapResult {
  state: GeneratorState;
  firstU32: number[];
  replicatesUsed: number;
  /** Replicates that left a presentation without a ballot. */
  discarded: number;
  rankCounts: number[][];
  /** Replicates with the row strictly above the column. */
  beatCounts: number[][];
  /** 90 %; null when no replicate was used. */
  rankIntervals: ([number, number] | null)[];
}

export type NoteCode =
  | 'SCORES_ABOVE_PANEL'
  | 'SCORES_BELOW_PANEL'
  | 'NARROW_SPREAD'
  | 'WIDE_SPREAD'
  | 'DIFFERENT_ORDER'
  | 'STRAIGHT_LINING'
  | 'CHANGES_TOP_N';

export type UncertaintyRefusal =
  | 'NO_DATA'
  | 'ONE_PRESENTATION'
  | 'ALL_SCORES_EQUAL'
  | 'ONE_PANELIST'
  | 'FEW_PANELISTS'
  | 'FEW_PRESENTATIONS'
  | 'DISCONNECTED'
  | 'MIN_DF'
  | 'NO_QUASI_VARIANCE';

export type Firmness = 'VERY_FIRM' | 'FIRM' | 'MODERATE' | 'WEAK';

export type RecommendationClass = 'ADOPT' | 'PILOT' | 'ADAPT' | 'NOT_NOW' | 'PENDING';

export type RecommendationReason =
  | 'NO_QUORUM'
  | 'NO_READINESS'
  | 'NO_GATES'
  | 'SCORE_BELOW_MID'
  | 'SCORE_BETWEEN'
  | 'GATE'
  | 'LOW_READINESS'
  | 'SPLIT_PANEL';

export type PresentationStatus = 'OK' | 'BELOW_QUORUM' | 'NO_BALLOTS';

export type TrimStatus = 'OFF' | 'APPLIED' | 'FEW_BALLOTS' | 'UNEQUAL_WEIGHTS';

export type CorrectionRefusal =
  | 'FEW_PANELISTS'
  | 'TRIM_ON'
  | 'FEW_BALLOTS'
  | 'DISCONNECTED'
  | 'MIN_DF'
  | 'NO_DATA';

export interface CorrectionDecision {
  status: 'NOT_NEEDED' | 'REFUSED' | 'APPLIED';
  reasons: CorrectionRefusal[];
}

export interface VarianceComponents {
  s2e: number;
  s2p: number;
  s2j: number;
}

export interface SmaaResult {
  draws: number;
  rankAcceptability: number[][];
  /** Mean weights of the part of the space where the item is first; null if there is none. */
  centralWeights: Record<string, number[] | null>;
  pairwiseWinning: number[][];
}

/** Closed interval of b, exact fractions. */
export type ShareInterval = [string, string];

export interface WeightSliderSummary {
  /** All b strictly between 0 and 1 where two items with different slopes are level, ascending. */
  breakpoints: string[];
  ranks: number[];
  /** Ids with rank 1 at the declared share. */
  winners: string[];
  stable: { order: ShareInterval; topN: ShareInterval; winner: ShareInterval };
}

export type GeneratorState = [number, number, number, number];

/** A score: exact on the event's scale, exact per hundred, as a number per hundred, and as text per hundred. */
export interface ScoreFigure {
  score: string;
  perHundred: string;
  value: number;
  display: Display;
}

/** A quantity per hundred that has no exact value. */
export interface PointFigure {
  value: number;
  display: Display;
}

export type SuggestedDecision =
  | 'DIREPLIKASI'
  | 'DIADAPTASI'
  | 'DIUJI_COBA'
  | 'DITUNDA'
  | 'BELUM_DIPUTUSKAN';

export interface AnalysedPresentation {
  id: string;
  /** Official rank; null below quorum. */
  rank: number | null;
  /** After the declared tie-breaks. */
  finalRank: number | null;
  /** The rule that separated it, TIED if it still shares its place, null if it never did. */
  decidedBy: string | null;
  /** Official score; below quorum the provisional one. */
  score: ScoreFigure | null;
  groupScores: Record<string, ScoreFigure> | null;
  validBallots: number;
  eligible: number;
  quorum: boolean;
  provisional: boolean;
  status: PresentationStatus;
  trim: TrimStatus;
  plainScore: ScoreFigure | null;
  plainRank: number | null;
  correctedScore: PointFigure | null;
  correctedRank: number | null;
  /** Do plain and corrected scores give different ranks? */
  rankDiffers: boolean;
  tier: number | null;
  /** 90 %: places from - to. */
  rankInterval: [number, number] | null;
  probFirst: number | null;
  /** Panelists at the high threshold or above, of all valid; `share` is weighted and exact. */
  support: { count: number; of: number; share: string } | null;
  class: RecommendationClass;
  reasons: RecommendationReason[];
  suggestedDecision: SuggestedDecision;
  nearLine: boolean | null;
}

export interface AnalysedFlag {
  presentation: string;
  panelist: string;
  score: ScoreFigure;
  /** Lowest and highest ballot of the other panelists. */
  panelLow: ScoreFigure;
  panelHigh: ScoreFigure;
}

export interface AnalysedNote {
  panelist: string;
  codes: NoteCode[];
  /** How far above (+) or below (-) the panel this panelist scores on average. */
  severity: PointFigure | null;
  spreadRatio: number | null;
  leaveOneOutSpearman: number | null;
  straightShare: string | null;
}

/** What the ranking would be without this panelist. */
export type LeaveOneOutEffect =
  | { panelist: string; available: false }
  | {
      panelist: string;
      available: true;
      winners: string[];
      changesWinner: boolean;
      entersTop: string[];
      leavesTop: string[];
      changesTopN: boolean;
    };

export type SliderRefusal = 'NO_DATA' | 'NO_GROUPS' | 'TRIM_ON';

export type AnalysedSlider =
  | { available: false; reason: SliderRefusal }
  | ({
      available: true;
      /** Declared share of OUTPUT within OUTPUT + OUTCOME, exact. */
      outputShare: string;
      /** Exact share of all other groups; it stays as declared. */
      fixedShare: string;
      topN: number;
      /** Score at b per hundred = b output + (1 - b) outcome; both contain the fixed groups. */
      items: {
        id: string;
        output: string;
        outcome: string;
        outputValue: number;
        outcomeValue: number;
      }[];
    } & WeightSliderSummary);

export type WinnerWeightsRefusal = 'NO_DATA' | 'NO_CRITERIA' | 'TRIM_ON' | 'MISSING_CRITERIA';

export type AnalysedWinnerWeights =
  | { available: false; reason: WinnerWeightsRefusal }
  | {
      available: true;
      winners: string[];
      criteria: { id: string; weight: string; interval: ShareInterval | null }[];
    };

export interface AnalysedPanel {
  ballots: number;
  presentations: number;
  panelists: number;
  complete: boolean;
  basis: 'CORRECTED' | 'PLAIN';
  correction: CorrectionDecision;
  /** rho: how repeatable the panel's order is, 0-1. */
  reliability: number | null;
  firmness: Firmness | null;
  /** Differences below this are not meaningful. */
  meaningfulGap: PointFigure | null;
  /** Why reliability, tiers and rank intervals are missing; null when they are there. */
  uncertaintyReason: UncertaintyRefusal | null;
  /** True when the uncertainty describes corrected scores although plain ones are official. */
  uncertaintyOfCorrected: boolean;
  /** No podium when the panel's scores do not separate the presentations (rho < 0.5). */
  showPodium: boolean;
  topN: number;
  varianceComponents: VarianceComponents | null;
  fitReason: FitRefusal | null;
  flags: AnalysedFlag[];
  flagsReason: FlagsRefusal | null;
  notes: AnalysedNote[];
  leaveOneOut: LeaveOneOutEffect[];
  /** How often each panelist's ballot was dropped by trimming; an extreme that is shared counts for nobody. Null without trimming. */
  dropped: { panelist: string; count: number }[] | null;
  /** Would the top group change without some one panelist? Null when it cannot be known. */
  singlePanelistDecides: boolean | null;
}

export interface HeatMap {
  presentationIds: string[];
  panelistIds: string[];
  /** Ballots per hundred; null = no valid ballot. */
  values: (number | null)[][];
  fractions: (string | null)[][];
}

export interface Correlation {
  first: string;
  second: string;
  /** Pearson over all ballots with both; null without variation. */
  value: number | null;
}

export interface AnalysedAdvanced {
  probBeats: number[][] | null;
  rankDistribution: number[][] | null;
  quasiVariances: number[] | null;
  lambda: number | 'INFINITY' | null;
  residuals: {
    df: number;
    studentized: (number | null)[][];
    deletedResiduals: (number | null)[][];
  } | null;
  bootstrap: { seed: string; replicates: number } & PanelistBootstrapResult;
  smaa:
    | ({ available: true; seed: string } & SmaaResult)
    | { available: false; reason: WinnerWeightsRefusal };
  /** Sum of ranks per presentation (Borda), 1 = lowest sum. */
  rankSum:
    | { available: true; sums: number[]; ranks: number[] }
    | { available: false; reason: string };
  criterionCorrelations: Correlation[];
  /** Spearman correlation of score and place in the speaking order; positive = later ones score higher. */
  speakingOrder: {
    correlation: number | null;
    points: { id: string; place: number; value: number }[];
  };
}

export interface Analysis {
  methodVersion: string;
  /** SHA-256 of the canonical JSON of the event. */
  dataHash: string;
  /** 100/U: score per hundred = factor x score on the event's scale. */
  perHundredFactor: string;
  thresholds: {
    tHigh: string;
    tMid: string;
    supportMin: string;
    readinessAdopt: number;
    readinessPilot: number;
  };
  groups: string[];
  /** Presentations that take part in the panel statistics, panelists likewise: the order of all matrices below. */
  presentationIds: string[];
  panelistIds: string[];
  presentations: AnalysedPresentation[];
  panel: AnalysedPanel;
  agreement: AgreementResult;
  heatMap: HeatMap;
  slider: AnalysedSlider;
  winnerWeights: AnalysedWinnerWeights;
  advanced: AnalysedAdvanced | null;
}

export interface AnalyseOptions {
  /** Names the event in the seed of the bootstrap. */
  eventId?: string;
  /** Adds the advanced sheet, which takes longer. */
  advanced?: boolean;
  /** Of the bootstrap: 2 000 live (default), 10 000 for the export. */
  replicates?: number;
  /** Presentation ids in the order they spoke; default the order of the event. */
  speakingOrder?: readonly string[];
}
