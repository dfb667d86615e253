/** One row a locked presentation: what was prepared, what the analysis says of it, what the panel decided. */
import type { Ranking, Setup } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import type { AnalysedPresentation } from '../../../electron/ranking/index.ts';

export type SetupPresentation = Setup['presentation'][number];
export type Decision = Setup['decision'][number];

export interface ResultRow {
  id: string;
  presentation: SetupPresentation;
  analysed: AnalysedPresentation;
  agencyName: string;
  deliberation: Ranking['deliberation'][number] | undefined;
  decision: Decision | undefined;
}

/**
 * Best first, without rank last. Where places cannot be told apart the order is tier by tier and, inside a tier, by
 * the number people call a presentation by, so that the list itself claims nothing more.
 */
export function resultRows(setup: Setup, ranking: Ranking): ResultRow[] {
  const { analysis } = ranking;
  const presentations = new Map(setup.presentation.map((row) => [row.id, row]));
  const agencies = new Map(setup.agency.map(({ id, name }) => [id, name]));
  const deliberations = new Map(ranking.deliberation.map((row) => [row.presentationId, row]));
  const decisions = new Map(setup.decision.map((row) => [row.presentationId, row]));
  const rows = analysis.presentations.flatMap((analysed): ResultRow[] => {
    const presentation = presentations.get(analysed.id);
    // The two topics arrive one after the other; for a moment one may know more than the other.
    if (!presentation) return [];
    return [
      {
        id: analysed.id,
        presentation,
        analysed,
        agencyName: agencies.get(presentation.agencyId ?? '') ?? '',
        deliberation: deliberations.get(analysed.id),
        decision: decisions.get(analysed.id),
      },
    ];
  });
  const byNumber = (a: ResultRow, b: ResultRow) => a.presentation.number - b.presentation.number;
  const last = Number.MAX_SAFE_INTEGER;
  const place = ({ analysed }: ResultRow) =>
    (analysis.panel.showPodium ? analysed.finalRank : analysed.rank && (analysed.tier ?? 1)) ??
    last;
  return rows.sort(
    (a, b) =>
      place(a) - place(b) ||
      (place(a) === last ? (b.analysed.score?.value ?? -1) - (a.analysed.score?.value ?? -1) : 0) ||
      byNumber(a, b),
  );
}

/**
 * Neighbours of one tier. The list keeps the order of the official places: where those come from plain scores and the
 * tiers from corrected ones, a tier may return further down.
 */
export function tierBands(
  rows: readonly ResultRow[],
): { tier: number | null; rows: ResultRow[] }[] {
  const bands: { tier: number | null; rows: ResultRow[] }[] = [];
  for (const row of rows) {
    const tier = row.analysed.rank === null ? null : row.analysed.tier;
    const last = bands.at(-1);
    if (last && last.tier === tier) last.rows.push(row);
    else bands.push({ tier, rows: [row] });
  }
  return bands;
}

/** Where no criterion weighs, no sheet has a value. */
export const isWeightless = ({ criterion }: Pick<Setup, 'criterion'>): boolean =>
  criterion.every(({ weight }) => Number(weight) === 0);

/** Presentations that are still to be locked, in the order of the agenda. */
export function openPresentations(setup: Setup): SetupPresentation[] {
  return setup.presentation
    .filter((row) => row.state !== 'WITHDRAWN' && !isLocked(row.phase))
    .sort((a, b) => a.position - b.position);
}

/** "3. Judul", shortened for places where a title may not fill the line. */
export function shortTitle({ number, title }: SetupPresentation, length = 48): string {
  const whole = `${number}. ${title}`;
  return whole.length > length ? `${whole.slice(0, length - 1).trimEnd()}…` : whole;
}
