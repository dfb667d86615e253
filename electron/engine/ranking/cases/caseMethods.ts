/** The module's answer to each kind of case. */
import { formatNumber } from '../formatNumber.ts'
import { panelScore } from '../panelScore.ts'
import { tieBreak } from '../tieBreak.ts'
import { trimmedMean } from '../trimmedMean.ts'

type CaseMethod = (input: unknown) => unknown

/** A case file is data from outside; each kind fixes the shape of its input. */
const forInput =
  <Input>(method: (input: Input) => unknown): CaseMethod =>
  (input) =>
    method(input as Input)

const METHODS = new Map<string, CaseMethod>([
  ['panel-score', forInput(panelScore)],
  ['trimmed-mean', forInput(trimmedMean)],
  ['tie-break', forInput(tieBreak)],
  ['format-number', forInput(formatNumber)],
])

export const caseKinds = (): string[] => [...METHODS.keys()]
export const findMethod = (kind: string): CaseMethod | undefined => METHODS.get(kind)
