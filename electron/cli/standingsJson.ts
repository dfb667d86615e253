/** Standings of one event for machines: locked presentations with numbers, the others without. */
import type { VisibleFacts } from '../contract/visibleFacts.ts';
import type { Analysis, ScoreFigure } from '../ranking/analysis.ts';
import { makeStandings } from '../engine/standings/standings.ts';

export interface PrintedScore {
  /** As on every screen, per hundred: "92,71". */
  display: string;
  /** The same with a point, for machines: "92.71". */
  decimal: string;
  /** Exact, per hundred: "649/7". */
  exact: string;
}

export interface PrintedPresentation {
  id: string;
  number: number;
  title: string;
  phase: string;
  /** After the declared tie-breaks; null below quorum and before the lock. */
  rank: number | null;
  decidedBy: string | null;
  score: PrintedScore | null;
  groupScores: Record<string, PrintedScore>;
  sheetsCounted: number;
  sheetsExpected: number;
  /** True below quorum and before the lock: the score does not stand. */
  provisional: boolean;
  class: string | null;
}

export interface PrintedStandings {
  eventId: string;
  name: string;
  presentations: PrintedPresentation[];
  /** All of it, the advanced sheet included. */
  analysis: Analysis;
}

/** Best first, then those without rank in the order of the agenda. @throws RankingError */
export function standingsJson(facts: VisibleFacts): PrintedStandings {
  const { analysis } = makeStandings(facts, { advanced: true });
  const found = new Map(analysis.presentations.map((row) => [row.id, row]));
  const presentations = facts.presentation
    .filter(({ state }) => state !== 'WITHDRAWN')
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, number, title, phase }): PrintedPresentation => {
      const row = found.get(id);
      const groups = Object.entries(row?.groupScores ?? {});
      return {
        id,
        number,
        title,
        phase,
        rank: row?.finalRank ?? null,
        decidedBy: row?.decidedBy ?? null,
        score: printed(row?.score ?? null),
        groupScores: Object.fromEntries(
          groups.map(([code, figure]) => [code, printedFigure(figure)]),
        ),
        sheetsCounted: row?.validBallots ?? 0,
        sheetsExpected: row?.eligible ?? 0,
        provisional: row?.provisional ?? true,
        class: row?.class ?? null,
      };
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  return { eventId: facts.event.id, name: facts.event.name, presentations, analysis };
}

/** Those without rank stand behind the last place. */
const placeOf = ({ rank }: PrintedPresentation): number => rank ?? Number.MAX_SAFE_INTEGER;

const printed = (figure: ScoreFigure | null): PrintedScore | null =>
  figure && printedFigure(figure);

function printedFigure({ display, perHundred }: ScoreFigure): PrintedScore {
  return { display: display.id, decimal: display.en.replaceAll(',', ''), exact: perHundred };
}
