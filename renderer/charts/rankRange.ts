/** One row of the picture of scores and rank ranges. */
export interface RankRangeRow {
  id: string;
  /** What stands at the left, already short enough to read: "1 · M09 Judul". */
  label: string;
  /** Score per hundred, for the length only. */
  score: number;
  scoreText: string;
  rank: number | null;
  /** The 90 % rank interval. */
  range: readonly [number, number] | null;
  rangeText: string;
  /** From 1; rows of one tier share a band. */
  tier: number | null;
}

/** Ends of the score axis on whole tens around the scores, so that differences can be seen: dots, unlike bars, need no zero. */
export function scoreAxis(scores: readonly number[]): [number, number] {
  if (scores.length === 0) return [0, 100];
  const low = Math.floor((Math.min(...scores) - 2) / 10) * 10;
  const high = Math.ceil((Math.max(...scores) + 2) / 10) * 10;
  return [Math.max(0, Math.min(low, 90)), Math.min(100, Math.max(high, 10))];
}

/** At most about ten whole places for the axis of ranks 1..count, the first and the last always there. */
export function placeTicks(count: number): number[] {
  if (count <= 12) return Array.from({ length: count }, (_, at) => at + 1);
  const step = Math.ceil(count / 8);
  const ticks = [1];
  for (let place = step; place < count - step / 2; place += step) ticks.push(place);
  return [...ticks, count];
}
