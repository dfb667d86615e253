/** The standings as every report prints them: per hundred, exact, over locked presentations only. */
import type { AnalysedPresentation, Analysis } from '../ranking/analysis.ts';
import {
  panelScore,
  parseExact,
  perHundredFactor,
  toPerHundred,
  type Rational,
} from '../ranking/index.ts';
import { toRankingEvent } from '../domain/toRankingEvent.ts';
import type { EventFacts } from '../contract/facts.ts';
import { rulesSchema, type Rules } from '../contract/rules.ts';

/** What every report is made from: an event's facts, and the standings the engine derived from them. */
export interface ReportInput {
  facts: EventFacts;
  /** With the chair's casting votes applied. */
  analysis: Analysis;
}

export type PresentationFacts = EventFacts['presentation'][number];

export interface Standing {
  presentation: PresentationFacts;
  analysed: AnalysedPresentation;
  /** After the declared tie-breaks; null below quorum. */
  rank: number | null;
  score: Rational | null;
  /** By group code; empty where a group score is not defined (trimmed means). */
  groupScores: ReadonlyMap<string, Rational>;
  /** Value of each valid sheet by panelist. */
  sheetValues: ReadonlyMap<string, Rational>;
  decision: EventFacts['decision'][number] | undefined;
}

export interface Standings {
  facts: EventFacts;
  analysis: Analysis;
  rules: Rules;
  groups: EventFacts['criterionGroup'];
  /** Best first; without rank last. */
  rows: Standing[];
  /** Presentations that are not locked yet or were withdrawn, in the order of the agenda. */
  open: PresentationFacts[];
  /** Whether official scores are plain means, so that formulas over the sheets give them. */
  isPlain: boolean;
}

export function standingsOf({ facts, analysis }: ReportInput): Standings {
  const rules = rulesSchema.parse(JSON.parse(facts.event.rules));
  const event = toRankingEvent(facts, { only: 'LOCKED' });
  const factor = perHundredFactor(event);
  const ballots = new Map(panelScore(event).presentations.map((row) => [row.id, row.ballots]));
  const byId = new Map(facts.presentation.map((row) => [row.id, row]));
  const decisions = new Map(facts.decision.map((row) => [row.presentationId, row]));
  const rows = analysis.presentations.flatMap((analysed): Standing[] => {
    const presentation = byId.get(analysed.id);
    if (!presentation) return [];
    const values = Object.entries(ballots.get(analysed.id) ?? {});
    return [
      {
        presentation,
        analysed,
        rank: analysed.finalRank,
        score: analysed.score ? parseExact(analysed.score.perHundred) : null,
        groupScores: new Map(
          Object.entries(analysed.groupScores ?? {}).map(([group, { perHundred }]) => [
            group,
            parseExact(perHundred),
          ]),
        ),
        sheetValues: new Map(
          values.flatMap(([id, value]) =>
            value === null ? [] : [[id, toPerHundred(parseExact(value), factor)] as const],
          ),
        ),
        decision: decisions.get(analysed.id),
      },
    ];
  });
  const seen = new Set(rows.map(({ presentation }) => presentation.id));
  return {
    facts,
    analysis,
    rules,
    groups: [...facts.criterionGroup].sort((a, b) => a.position - b.position),
    rows: rows.sort(bestFirst),
    open: facts.presentation
      .filter(({ id }) => !seen.has(id))
      .sort((a, b) => a.position - b.position),
    isPlain:
      rows.every(({ analysed }) => analysed.trim !== 'APPLIED') &&
      (rules.correction === 'PLAIN' || analysis.panel.correction.status !== 'APPLIED'),
  };
}

/** Print order: rank, then score, then the number people call it by. */
function bestFirst(a: Standing, b: Standing): number {
  if (a.rank !== b.rank) return (a.rank ?? Infinity) - (b.rank ?? Infinity);
  return (
    (b.analysed.score?.value ?? -1) - (a.analysed.score?.value ?? -1) ||
    a.presentation.number - b.presentation.number
  );
}
