/** One weight at a time, the others rescaled proportionally: in which interval does the winner stay? Exact (specification section 6, level 2; DCLG 2009). */
import { exactRanks } from './ranks.ts'
import { ONE, ZERO, add, divide, equals, multiply, parseExact, subtract, toText } from './rational.ts'
import type { ExactInput } from './rational.ts'
import { linesOf, stableInterval } from './weightSlider.ts'
import type { ShareInterval } from './weightSlider.ts'

export interface WeightStabilityInput {
  items: readonly { id: string; values: readonly ExactInput[] }[]
  weights: readonly ExactInput[]
}

export interface WeightStabilityResult {
  scores: string[]
  ranks: number[]
  winners: string[]
  /** By criterion: closed interval of its weight, the others rescaled proportionally, in which all winners keep rank 1. */
  winnerIntervals: (ShareInterval | null)[]
}

/** S_i(w) = w y_ik + (1 - w) R_ik is a slider between one criterion and the mean of the others. */
export function weightStability({ items, weights }: WeightStabilityInput): WeightStabilityResult {
  const given = weights.map(parseExact)
  const total = given.reduce(add, ZERO)
  const shares = given.map((weight) => divide(weight, total))
  const values = items.map(({ values: list }) => list.map(parseExact))
  const scores = values.map((list) => list.reduce((sum, value, k) => add(sum, multiply(shares[k]!, value)), ZERO))
  const ranks = exactRanks(scores)
  const winnerIntervals = shares.map((share, k): ShareInterval | null => {
    if (equals(share, ONE)) return null
    const others = subtract(ONE, share)
    const lines = linesOf(
      items.map(({ id }, i) => {
        const own = values[i]![k]!
        return { id, output: toText(own), outcome: toText(divide(subtract(scores[i]!, multiply(share, own)), others)) }
      }),
    )
    return stableInterval(lines, share, (i) => ranks[i] === 1)
  })
  return { scores: scores.map(toText), ranks, winners: items.filter((_, i) => ranks[i] === 1).map(({ id }) => id), winnerIntervals }
}
