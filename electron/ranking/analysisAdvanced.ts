/** The advanced sheet: everything for the reader who wants to check the check. */
import type { AgreementResult } from './agreement.ts';
import type { AnalyseOptions, AnalysedAdvanced, Correlation } from './analysisTypes.ts';
import { criterionMeans } from './criterionMeans.ts';
import type { Figures } from './figures.ts';
import type { FlagsResult } from './flags.ts';
import { correlation } from './leaveOneOut.ts';
import type { OfficialResult } from './official.ts';
import type { PanelData } from './panelData.ts';
import { panelistBootstrap } from './panelistBootstrap.ts';
import { midRanks } from './ranks.ts';
import type { RankUncertaintyResult } from './rankUncertainty.ts';
import { isPositive, parseExact, toNumber, toText } from './rational.ts';
import { smaa } from './smaa.ts';

export interface AdvancedContext {
  data: PanelData;
  official: OfficialResult;
  uncertainty: RankUncertaintyResult;
  flags: FlagsResult;
  agreement: AgreementResult;
  figures: Figures;
  /** Event id, data hash and method version. */
  seed: string;
}

export function analyseAdvanced(
  { data, official, uncertainty, flags, agreement, figures, seed }: AdvancedContext,
  options: AnalyseOptions,
): AnalysedAdvanced {
  const { matrix, fit } = data;
  const replicates = options.replicates ?? 2_000;
  const square = figures.perHundred(1) ** 2;
  const scaled = (row: readonly (number | null)[]) =>
    row.map((value) => (value === null ? null : figures.perHundred(value)));
  return {
    probBeats: uncertainty.available ? uncertainty.probBeats : null,
    rankDistribution: uncertainty.available ? uncertainty.rankDistribution : null,
    quasiVariances: uncertainty.available
      ? uncertainty.quasiVariances.map((q) => q * square)
      : null,
    lambda: fit.available ? (fit.lambda === Infinity ? 'INFINITY' : fit.lambda) : null,
    residuals: flags.available
      ? {
          df: flags.df,
          studentized: flags.studentized,
          deletedResiduals: flags.deletedResiduals.map(scaled),
        }
      : null,
    bootstrap: {
      seed,
      replicates,
      ...panelistBootstrap({
        seed,
        replicates,
        matrix: matrix.cells,
        panelistWeights: matrix.weights,
      }),
    },
    smaa: analyseSmaa(data, seed),
    rankSum: rankSumOf(agreement),
    criterionCorrelations: criterionCorrelations(data),
    speakingOrder: speakingOrder(data, official, figures, options.speakingOrder),
  };
}

function analyseSmaa({ scored }: PanelData, seed: string): AnalysedAdvanced['smaa'] {
  const means = criterionMeans(scored);
  if (typeof means === 'string') return { available: false, reason: means };
  const items = means.items.map(({ id, values }) => ({ id, values: values.map(toText) }));
  return {
    available: true,
    seed,
    ...smaa({
      items,
      weights: means.weights.map(toText),
      space: 'BOX',
      boxShare: '1/2',
      draws: 10_000,
      seed,
    }),
  };
}

function rankSumOf(agreement: AgreementResult): AnalysedAdvanced['rankSum'] {
  if (!agreement.available) return { available: false, reason: agreement.reason };
  const { kendall } = agreement;
  return kendall.available
    ? { available: true, sums: kendall.rankSums, ranks: kendall.rankSumRanks }
    : { available: false, reason: kendall.reason };
}

function criterionCorrelations({ scored }: PanelData): Correlation[] {
  const used = scored.event.criteria.filter(({ weight }) => isPositive(weight)).map(({ id }) => id);
  const sheets = scored.presentations.flatMap(({ ballots }, i) =>
    ballots.flatMap((ballot, j) => {
      const scores =
        ballot && scored.event.presentations[i]!.ballots[scored.event.panelists[j]!.id]?.scores;
      return scores
        ? [
            used.map((id) =>
              scores[id] === undefined || scores[id] === null
                ? null
                : toNumber(parseExact(scores[id])),
            ),
          ]
        : [];
    }),
  );
  return used.flatMap((first, k) =>
    used.slice(k + 1).map((second, step) => {
      const both = sheets.filter((sheet) => sheet[k] !== null && sheet[k + 1 + step] !== null);
      const column = (at: number) => both.map((sheet) => sheet[at]!);
      return {
        first,
        second,
        value: both.length < 3 ? null : correlation(column(k), column(k + 1 + step)),
      };
    }),
  );
}

function speakingOrder(
  { scored }: PanelData,
  official: OfficialResult,
  figures: Figures,
  order?: readonly string[],
): AnalysedAdvanced['speakingOrder'] {
  const places = order ?? scored.presentations.map(({ id }) => id);
  const points = scored.presentations.flatMap(({ id }, i) => {
    const score = official.scores[i];
    const place = places.indexOf(id) + 1;
    return score === null || score === undefined || place === 0
      ? []
      : [{ id, place, value: figures.perHundred(score) }];
  });
  const up = (a: number, b: number) => a - b;
  const ranksOf = (values: readonly number[]) => midRanks(values, up);
  const spearman =
    points.length < 3
      ? null
      : correlation(
          ranksOf(points.map(({ place }) => place)),
          ranksOf(points.map(({ value }) => Math.round(value * 1e9))),
        );
  return { correlation: spearman, points };
}
