/** The module's answer to each kind of case. */
import { agreement } from '../agreement.ts';
import { flags } from '../flags.ts';
import { formatNumber } from '../formatNumber.ts';
import { fullPipeline } from '../fullPipeline.ts';
import { panelistBootstrap } from '../panelistBootstrap.ts';
import { panelScore } from '../panelScore.ts';
import { portfolio } from '../portfolio.ts';
import { rankUncertainty } from '../rankUncertainty.ts';
import { recommendation } from '../recommendation.ts';
import { severity } from '../severity.ts';
import { smaa } from '../smaa.ts';
import type { SmaaInput } from '../smaa.ts';
import { tieBreak } from '../tieBreak.ts';
import { trimmedMean } from '../trimmedMean.ts';
import { weightSlider } from '../weightSlider.ts';
import { weightStability } from '../weightStability.ts';
import { toCaseEvent } from './caseInput.ts';
import { invariants } from './invariants.ts';
import type { InvariantInput } from './invariants.ts';
import type { RankingInput } from '../types.ts';

export type CaseMethod = (input: unknown) => unknown;

/** A case file is data from outside; each kind fixes the shape of its input. */
const forInput =
  <Input>(method: (input: Input) => unknown): CaseMethod =>
  (input) =>
    method(input as Input);

/** Kinds that start from ballots. */
const forEvent =
  (method: (input: RankingInput) => unknown): CaseMethod =>
  (input) =>
    method(toCaseEvent(input));

const METHODS = new Map<string, CaseMethod>([
  ['panel-score', forEvent(panelScore)],
  ['trimmed-mean', forInput(trimmedMean)],
  ['tie-break', forEvent(tieBreak)],
  ['format-number', forInput(formatNumber)],
  ['severity', forEvent(severity)],
  ['agreement', forEvent(agreement)],
  ['flags', forEvent(flags)],
  ['rank-uncertainty', forEvent(rankUncertainty)],
  ['recommendation', forInput(recommendation)],
  ['full-pipeline', forEvent(fullPipeline)],
  ['weight-slider', forInput(weightSlider)],
  ['weight-stability', forInput(weightStability)],
  // Four times the usual draws, so that the tolerance of the cases is eight standard errors away.
  ['smaa', forInput((input: SmaaInput) => smaa({ draws: 40_000, ...input }))],
  ['panelist-bootstrap', forInput(panelistBootstrap)],
  ['portfolio', forInput(portfolio)],
  ['invariants', forEvent((input) => invariants(input as InvariantInput))],
]);

export const caseKinds = (): string[] => [...METHODS.keys()];
export const findMethod = (kind: string): CaseMethod | undefined => METHODS.get(kind);
