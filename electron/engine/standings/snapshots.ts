/** Snapshots for the room: what is published, frozen as text and numbers, never recomputed on screen. */
import type {
  CoverageSnapshot,
  PublishedRankingRow,
  RankingSnapshot,
  ResultSnapshot,
} from '../../contract/topics.ts';
import { openFacts, verdictToSay } from '../../domain/verdict.ts';
import { rulesSchema } from '../../contract/rules.ts';
import type { EventFacts } from '../../../db/facts.ts';
import type { AnalysedPresentation } from '../../ranking/analysisTypes.ts';
import { parseExact, toNumber } from '../../ranking/rational.ts';
import { portfolio } from '../../ranking/portfolio.ts';
import type { Standings } from './standings.ts';

const noScore = { id: '–', en: '–' };

/** The result of one locked presentation, as it stands now. @throws Error when it is not locked */
export function resultSnapshot(standings: Standings, presentationId: string): ResultSnapshot {
  const snapshot = resultOf(standings, presentationId);
  if (!snapshot) throw new Error(`presentation ${presentationId} has no standing`);
  return snapshot;
}

/** The same from given standings; null while they do not know the presentation. */
export function resultOf(
  { facts, analysis }: Standings,
  presentationId: string,
): ResultSnapshot | null {
  const row = analysis.presentations.find(({ id }) => id === presentationId);
  const presentation = facts.presentation.find(({ id }) => id === presentationId);
  if (!row || !presentation) return null;
  return {
    presentationId,
    number: presentation.number,
    title: presentation.title,
    presenters: facts.presenter
      .filter((presenter) => presenter.presentationId === presentationId)
      .map(({ name }) => name),
    agencyName: agencyName(facts, presentation.agencyId),
    scoreText: row.score?.display ?? noScore,
    scoreValue: row.score?.value ?? 0,
    isProvisional: row.provisional,
    sheetsCounted: row.validBallots,
    groups: facts.criterionGroup.flatMap(({ code, name }) => {
      const score = row.groupScores?.[code];
      return score ? [{ code, name, scoreText: score.display, scoreValue: score.value }] : [];
    }),
  };
}

/**
 * The whole ranking in reveal steps from last to first. Tied proposals come together; where places cannot be told
 * apart (rho < 0.50) a step is a whole tier and no place is named.
 */
export function rankingSnapshot(standings: Standings): RankingSnapshot {
  const { analysis, facts } = standings;
  const hasPlaces = analysis.panel.showPodium;
  const ranked = analysis.presentations.filter(({ finalRank }) => finalRank !== null);
  const placeOf = (row: AnalysedPresentation): number =>
    hasPlaces ? (row.finalRank ?? 0) : (row.tier ?? 1);
  const places = [...new Set(ranked.map(placeOf))].sort((a, b) => b - a);
  const order = new Map(facts.presentation.map(({ id, number }) => [id, number]));
  const gap = analysis.panel.meaningfulGap;
  return {
    hasPlaces,
    meaningfulGapText: gap ? gap.display : null,
    steps: places.map((place) =>
      ranked
        .filter((row) => placeOf(row) === place)
        // Inside a step only the number people call it by orders: nothing of the score.
        .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
        .map((row) => publishedRow(standings, row, hasPlaces)),
    ),
    pending: analysis.presentations
      .filter(({ finalRank }) => finalRank === null)
      .map(({ id }) => ({
        presentationId: id,
        number: order.get(id) ?? 0,
        title: titleOf(facts, id),
      })),
  };
}

function publishedRow(
  { facts, classes, analysis }: Standings,
  row: AnalysedPresentation,
  hasPlaces: boolean,
): PublishedRankingRow {
  const presentation = facts.presentation.find(({ id }) => id === row.id);
  return {
    presentationId: row.id,
    number: presentation?.number ?? 0,
    title: presentation?.title ?? row.id,
    agencyName: agencyName(facts, presentation?.agencyId ?? null),
    rank: hasPlaces ? row.finalRank : null,
    scoreText: row.score?.display ?? noScore,
    scoreValue: row.score?.value ?? 0,
    tier: row.tier,
    rankInterval: row.rankInterval,
    className: verdictToSay(
      openFacts(facts.presentation, analysis.presentations),
      classes.get(row.id),
    ),
  };
}

/** Coverage of the priority programmes by what is locked now. */
export function coverageSnapshot({ facts, classes }: Standings): CoverageSnapshot {
  const rules = rulesSchema.parse(JSON.parse(facts.event.rules));
  const result = portfolio({
    programs: facts.programme.map(({ id, need }) => ({ id, need: need ?? 0 })),
    presentations: facts.presentation
      .filter(({ state }) => state !== 'WITHDRAWN')
      .map(({ id }) => ({ id, class: classes.get(id) ?? 'PENDING' })),
    links: facts.presentationProgramme
      .filter(({ presentationId }) =>
        facts.presentation.some(({ id, state }) => id === presentationId && state !== 'WITHDRAWN'),
      )
      .map(({ programmeId, presentationId, strength }) => ({
        program: programmeId,
        presentation: presentationId,
        strength,
      })),
    seats: 0,
    classValues: rules.classValues,
  });
  return {
    programmes: facts.programme.map(({ id, code, name }) => {
      const row = result.programs.find((programme) => programme.id === id);
      return {
        code,
        name,
        category: row?.category ?? 'EMPTY',
        links: row?.links ?? 0,
        coverage: row ? toNumber(parseExact(row.coverage)) : 0,
      };
    }),
  };
}

function titleOf(facts: EventFacts, id: string): string {
  return facts.presentation.find((row) => row.id === id)?.title ?? id;
}

function agencyName(facts: EventFacts, agencyId: string | null): string {
  return facts.agency.find(({ id }) => id === agencyId)?.name ?? '';
}
