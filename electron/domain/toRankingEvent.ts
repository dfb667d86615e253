/** Reduces an event's facts to what the ranking module is given. */
import type { EventFacts } from '../contract/facts.ts';
import type { Rules } from '../contract/rules.ts';
import { isPositive, parseExact } from '../ranking/rational.ts';
import type { RankingBallot, RankingEvent } from '../ranking/types.ts';
import { listRecused, listScorers, scorersOf } from './eligibility.ts';
import { isLocked } from './phases.ts';

export interface FromFactsOptions {
  /** LOCKED: only locked presentations and sheets, what may be seen. ALL: submitted sheets count as well. */
  readonly only: 'LOCKED' | 'ALL';
}

/**
 * Facts to ranking input. Withdrawn presentations are left out. A panelist who abstains, or has a conflict of interest
 * that the chair did not allow, is recused from that presentation. "Tidak relevan" is a null score: a sheet can be
 * submitted only when every other criterion is scored, so renormalising within the group moves exactly its weight.
 * Rows stand in an order of their own, for the event has a hash: a database lists them by place, an archive by id.
 */
export function toRankingEvent(facts: EventFacts, options: FromFactsOptions): RankingEvent {
  const rules = JSON.parse(facts.event.rules) as Rules;
  const counted: ReadonlySet<string> = new Set(
    options.only === 'LOCKED' ? ['LOCKED'] : ['LOCKED', 'SUBMITTED'],
  );
  const scores = Map.groupBy(facts.score, sheetKey);
  const sheets = Map.groupBy(facts.sheet, (sheet) => sheet.presentationId);
  const scorers = listScorers(facts).sort(byPlace);
  // Weights stand still once a sheet may be given, so that every roll says the same; an imported day may say otherwise.
  const enrolledWeights = new Map(facts.roll.map(({ panelistId, weight }) => [panelistId, weight]));
  return {
    criteria: unlessWeightless(facts.criterion.toSorted(byPlace)).map(
      ({ id, groupCode, weight, min, max }) => ({
        id,
        group: groupCode,
        weight,
        min,
        max,
      }),
    ),
    panelists: unlessWeightless(
      scorers.map(({ id, weight }) => ({ id, weight: enrolledWeights.get(id) ?? weight })),
    ),
    settings: {
      missingCriterion: 'RENORMALISE_WITHIN_GROUP',
      minBallots: rules.minSheets,
      minShare: rules.minShare,
      trim: { drop: rules.trimDrop, minBallots: 5 },
      correction: rules.correction,
      tieBreaks: rules.tieBreaks,
      recommendation: rules.recommendation,
    },
    presentations: facts.presentation
      .filter(
        ({ state, phase }) => state !== 'WITHDRAWN' && (options.only === 'ALL' || isLocked(phase)),
      )
      .sort(byPlace)
      .map((presentation) => {
        const own = sheets.get(presentation.id) ?? [];
        const ballots: Record<string, RankingBallot> = {};
        for (const sheet of own.filter(({ state }) => counted.has(state))) {
          const rows = scores.get(sheetKey(sheet)) ?? [];
          ballots[sheet.panelistId] = {
            scores: Object.fromEntries(rows.map(({ criterionId, value }) => [criterionId, value])),
          };
        }
        const enrolled = new Set(scorersOf(facts, presentation.id).map(({ id }) => id));
        const recused = new Set([
          ...listRecused({ conflict: facts.conflict, sheet: own }, presentation.id),
          ...scorers.filter(({ id }) => !enrolled.has(id)).map(({ id }) => id),
        ]);
        return {
          id: presentation.id,
          ballots,
          recused: [...recused].sort(),
          readiness: presentation.readiness,
          gates: {
            legal: gate(presentation.gateLegal),
            ethics: gate(presentation.gateEthics),
            owner: gate(presentation.gateOwner),
          },
        };
      }),
  };
}

/** Where nothing weighs nothing counts: no sheet has a value then, and no presentation a rank. */
const unlessWeightless = <Row extends { readonly weight: string }>(rows: readonly Row[]) =>
  rows.some(({ weight }) => isPositive(parseExact(weight))) ? rows : [];

interface Placed {
  readonly id: string;
  readonly position: number;
}

const byPlace = (a: Placed, b: Placed): number => a.position - b.position || (a.id < b.id ? -1 : 1);

function sheetKey({
  presentationId,
  panelistId,
}: {
  presentationId: string;
  panelistId: string;
}): string {
  return `${presentationId}\n${panelistId}`;
}

/** null stays null: a gate nobody has answered makes the class PENDING, not failed. */
function gate(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}
