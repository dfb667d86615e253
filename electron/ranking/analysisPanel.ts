/** What an analysis says about the panel as a whole: firmness, gap, scores to confirm, notes, effect of leaving one panelist out. */
import { droppedCounts } from './trimmedBallots.ts';
import type {
  AnalysedFlag,
  AnalysedPanel,
  HeatMap,
  LeaveOneOutEffect,
  PointFigure,
} from './analysisTypes.ts';
import { reduce } from './ballotValue.ts';
import type { Figures } from './figures.ts';
import { flagsOf } from './flags.ts';
import type { FlagsResult } from './flags.ts';
import type { OfficialResult } from './official.ts';
import type { PanelData } from './panelData.ts';
import { topSet } from './panelistNotes.ts';
import type { RankUncertaintyResult } from './rankUncertainty.ts';
import { compare, multiply, toNumber, toText } from './rational.ts';
import type { Rational } from './rational.ts';
import { correctionDecision } from './severity.ts';

export function analysePanel(
  data: PanelData,
  official: OfficialResult,
  uncertainty: RankUncertaintyResult,
  figures: Figures,
): { panel: AnalysedPanel; flags: FlagsResult } {
  const { matrix, fit } = data;
  const flags = flagsOf(data);
  const leaveOneOut = leaveOneOutEffects(data);
  const known = leaveOneOut.flatMap((effect) => (effect.available ? [effect.changesTopN] : []));
  const trimmed = matrix.trim.includes('APPLIED');
  const square = figures.perHundred(1) ** 2;
  const panel: AnalysedPanel = {
    ballots: matrix.ballots,
    presentations: matrix.rows.length,
    panelists: matrix.columns.length,
    complete: matrix.isComplete,
    basis: official.basis,
    correction: correctionDecision(data),
    reliability: uncertainty.available ? uncertainty.reliability : null,
    firmness: uncertainty.available ? uncertainty.firmness : null,
    meaningfulGap: gapOf(uncertainty, figures),
    uncertaintyReason: uncertainty.available ? null : uncertainty.reason,
    uncertaintyOfCorrected:
      uncertainty.available && official.basis === 'PLAIN' && !matrix.isComplete && !trimmed,
    showPodium: !(uncertainty.available && uncertainty.firmness === 'WEAK'),
    topN: topNOf(data),
    varianceComponents: fit.available
      ? { s2e: fit.s2e * square, s2p: fit.s2p * square, s2j: fit.s2j * square }
      : null,
    fitReason: fit.available ? null : fit.reason,
    flags: flags.flags.map(({ presentation, panelist }) =>
      analyseFlag(data, figures, presentation, panelist),
    ),
    flagsReason: flags.available ? null : flags.reason,
    notes: flags.notes.map(
      ({ panelist, codes, severity, spreadRatio, leaveOneOutSpearman, straightShare }) => ({
        panelist,
        codes,
        severity: severity === null ? null : figures.points(severity),
        spreadRatio,
        leaveOneOutSpearman,
        straightShare,
      }),
    ),
    leaveOneOut,
    dropped: trimmed ? droppedCounts(matrix) : null,
    singlePanelistDecides: known.includes(true)
      ? true
      : known.length === leaveOneOut.length && known.length > 0
        ? false
        : null,
  };
  return { panel, flags };
}

/** Panelists who differ by nothing but their strictness leave no gap to speak of: "0,00" would be none. */
function gapOf(uncertainty: RankUncertaintyResult, figures: Figures): PointFigure | null {
  if (!uncertainty.available || uncertainty.meaningfulGap === null) return null;
  const gap = figures.points(uncertainty.meaningfulGap);
  return gap.value < 0.005 ? null : gap;
}

export const topNOf = ({ scored }: PanelData): number => scored.event.settings.topN ?? 3;

function analyseFlag(
  { matrix }: PanelData,
  figures: Figures,
  presentation: string,
  panelist: string,
): AnalysedFlag {
  const row = matrix.cells[matrix.presentationIds.indexOf(presentation)]!;
  const j = matrix.panelistIds.indexOf(panelist);
  const exact = (n: bigint): Rational => reduce({ n, d: matrix.den });
  const others = row
    .flatMap((cell, at) => (cell === null || at === j ? [] : [exact(cell)]))
    .sort(compare);
  return {
    presentation,
    panelist,
    score: figures.score(exact(row[j]!)),
    panelLow: figures.score(others[0]!),
    panelHigh: figures.score(others.at(-1)!),
  };
}

function leaveOneOutEffects(data: PanelData): LeaveOneOutEffect[] {
  const { matrix, fit } = data;
  const topN = topNOf(data);
  const ids = (places: Iterable<number>) => Array.from(places, (i) => matrix.presentationIds[i]!);
  const top = fit.available ? topSet(fit.ranks, topN) : new Set<number>();
  const winners = fit.available ? ids(topSet(fit.ranks, 1)) : [];
  return matrix.panelistIds.map((panelist, j) => {
    const without = data.ranksWithout()[j]!;
    if (!without) return { panelist, available: false };
    const rest = topSet(without, topN);
    const newWinners = ids(topSet(without, 1));
    const entersTop = ids([...rest].filter((i) => !top.has(i)));
    const leavesTop = ids([...top].filter((i) => !rest.has(i)));
    return {
      panelist,
      available: true,
      winners: newWinners,
      changesWinner: newWinners.join('\n') !== winners.join('\n'),
      entersTop,
      leavesTop,
      changesTopN: entersTop.length + leavesTop.length > 0,
    };
  });
}

/** Every valid ballot per hundred, also of presentations below quorum. */
export function heatMapOf({ scored }: PanelData, factor: Rational): HeatMap {
  const exact = scored.presentations.map(({ ballots }) =>
    ballots.map((ballot) => ballot && multiply(reduce(ballot), factor)),
  );
  return {
    presentationIds: scored.presentations.map(({ id }) => id),
    panelistIds: scored.event.panelists.map(({ id }) => id),
    values: exact.map((row) => row.map((value) => value && toNumber(value))),
    fractions: exact.map((row) => row.map((value) => value && toText(value))),
  };
}
