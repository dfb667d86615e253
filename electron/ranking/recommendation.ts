/**
 * Recommendation classes by thresholds, first match (SPECIFICATION.md, section 8): sorting in the manner of ELECTRE TRI / MR-Sort
 * (Roy & Bouyssou 1993; Leroy, Mousseau & Pirlot 2011), with the panelists' support as concordance and the gates as veto.
 */
import type { RecommendationClass, RecommendationReason } from '../contract/analysis.ts';
export type { RecommendationClass, RecommendationReason } from '../contract/analysis.ts';
import type { PanelData } from './panelData.ts';
import { exactOfficialScores } from './official.ts';
import type { OfficialResult } from './official.ts';
import { compare, parseExact, rational, toNumber, toTextOrNull } from './rational.ts';
import type { ExactInput, Rational } from './rational.ts';
import { Z90 } from './rankUncertainty.ts';
import type { ScoredEvent, ScoredPresentation } from './scoreEvent.ts';
import type { RecommendationSettings } from './types.ts';

export interface RecommendationRules {
  tHigh: Rational;
  tMid: Rational;
  supportMin: Rational;
  readinessAdopt: number;
  readinessPilot: number;
}

export interface RecommendationFacts {
  score: Rational | null;
  quorum: boolean;
  readiness: number | null;
  /** Null = not answered yet. */
  gatesPassed: boolean | null;
  support: Rational | null;
}

export interface Classified {
  class: RecommendationClass;
  reasons: RecommendationReason[];
}

export const recommendationRules = (
  settings: RecommendationSettings = {},
): RecommendationRules => ({
  tHigh: parseExact(settings.tHigh ?? 75),
  tMid: parseExact(settings.tMid ?? 60),
  supportMin: parseExact(settings.supportMin ?? '2/3'),
  readinessAdopt: settings.readinessAdopt ?? 7,
  readinessPilot: settings.readinessPilot ?? 4,
});

export function classify(
  { score, quorum, readiness, gatesPassed, support }: RecommendationFacts,
  rules: RecommendationRules,
): Classified {
  if (!quorum || score === null) return { class: 'PENDING', reasons: ['NO_QUORUM'] };
  if (readiness === null || gatesPassed === null) {
    return {
      class: 'PENDING',
      reasons: [
        ...(readiness === null ? (['NO_READINESS'] as const) : []),
        ...(gatesPassed === null ? (['NO_GATES'] as const) : []),
      ],
    };
  }
  if (compare(score, rules.tMid) < 0) return { class: 'NOT_NOW', reasons: ['SCORE_BELOW_MID'] };
  if (compare(score, rules.tHigh) < 0)
    return { class: 'ADAPT', reasons: gatesPassed ? ['SCORE_BETWEEN'] : ['SCORE_BETWEEN', 'GATE'] };
  if (!gatesPassed) return { class: 'ADAPT', reasons: ['GATE'] };
  const isSupported = support !== null && compare(support, rules.supportMin) >= 0;
  const isReady = readiness >= rules.readinessAdopt;
  if (isReady && isSupported) return { class: 'ADOPT', reasons: [] };
  if (readiness < rules.readinessPilot) return { class: 'ADAPT', reasons: ['LOW_READINESS'] };
  return {
    class: 'PILOT',
    reasons: [
      ...(isReady ? [] : (['LOW_READINESS'] as const)),
      ...(isSupported ? [] : (['SPLIT_PANEL'] as const)),
    ],
  };
}

export interface RecommendationInput {
  settings?: { recommendation?: RecommendationSettings };
  items: readonly {
    id: string;
    score?: ExactInput | null;
    quorum: boolean;
    readiness?: number | null;
    /** Absent = no gates. */
    gatesPassed?: boolean | null;
    support?: ExactInput | null;
  }[];
}

/** The kind `recommendation`. */
export function recommendation({ settings, items }: RecommendationInput): {
  items: ({ id: string } & Classified)[];
} {
  const rules = recommendationRules(settings?.recommendation);
  const exact = (value: ExactInput | null = null) => (value === null ? null : parseExact(value));
  return {
    items: items.map(({ id, score, quorum, readiness = null, gatesPassed = true, support }) => ({
      id,
      ...classify(
        { score: exact(score), quorum, readiness, gatesPassed, support: exact(support) },
        rules,
      ),
    })),
  };
}

export interface RecommendedPresentation extends Classified {
  id: string;
  /** Exact weighted share of valid ballots at tHigh or more; null without ballots. */
  support: string | null;
  /** Is the score so close to a threshold that another panel might decide differently? */
  nearLine: boolean | null;
}

/** Classes of all presentations of an event; `rules` on the score scale of the event. */
export function recommendationsOf(
  data: PanelData,
  official: OfficialResult,
  rules: RecommendationRules,
): { presentations: RecommendedPresentation[] } {
  const scores = exactOfficialScores(data, official);
  return {
    presentations: data.scored.presentations.map((presentation, i) => {
      const { readiness, gates } = data.scored.event.presentations[i]!;
      const support = supportOf(data.scored, presentation, rules.tHigh);
      const facts = {
        score: scores[i]!,
        quorum: presentation.quorum,
        readiness: readiness ?? null,
        gatesPassed: gatesPassedOf(gates),
        support,
      };
      return {
        id: presentation.id,
        ...classify(facts, rules),
        support: toTextOrNull(support),
        nearLine: isNearLine(data, i, official.scores[i]!, rules),
      };
    }),
  };
}

/** A failed gate decides even while another is unanswered. */
export function gatesPassedOf(gates: Record<string, boolean | null> = {}): boolean | null {
  const answers = Object.values(gates);
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function supportOf(
  { event }: ScoredEvent,
  { ballots }: ScoredPresentation,
  tHigh: Rational,
): Rational | null {
  let [inFavour, all] = [0n, 0n];
  ballots.forEach((ballot, j) => {
    if (!ballot) return;
    const { weight } = event.panelists[j]!;
    all += weight;
    if (compare(ballot, tHigh) >= 0) inFavour += weight;
  });
  return all === 0n ? null : rational(inFavour, all);
}

function isNearLine(
  { scored, fit }: PanelData,
  i: number,
  score: number | null,
  { tHigh, tMid }: RecommendationRules,
): boolean | null {
  if (score === null || !fit.available) return null;
  const reach =
    Z90 * Math.sqrt((Math.max(0, fit.s2j) + fit.s2e) / scored.presentations[i]!.validBallots);
  return [tHigh, tMid].some((line) => Math.abs(score - toNumber(line)) < reach);
}
