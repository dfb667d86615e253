/** Does a panelist order the presentations as the others do: Spearman correlation of own ballots with the mean ballot of the rest. */
import type { BallotMatrix } from './ballotMatrix.ts';
import { midRanks } from './ranks.ts';

/** By panelist; null with fewer than 3 common presentations or without variation. Ties are decided on exact values. */
export function leaveOneOutSpearman({
  cells,
  columns,
  ballotsPerRow,
}: BallotMatrix): (number | null)[] {
  const totals = cells.map((row) => row.reduce<bigint>((total, cell) => total + (cell ?? 0n), 0n));
  return columns.map((_, j) => {
    const own: bigint[] = [];
    const others: { n: bigint; d: bigint }[] = [];
    cells.forEach((row, i) => {
      const cell = row[j];
      const count = ballotsPerRow[i]! - 1;
      if (cell === null || cell === undefined || count === 0) return;
      own.push(cell);
      others.push({ n: totals[i]! - cell, d: BigInt(count) });
    });
    if (own.length < 3) return null;
    return correlation(midRanks(own, compareBigints), midRanks(others, compareMeans));
  });
}

const compareBigints = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const compareMeans = (a: { n: bigint; d: bigint }, b: { n: bigint; d: bigint }): number =>
  a.d === b.d ? compareBigints(a.n, b.n) : compareBigints(a.n * b.d, b.n * a.d);

/** Pearson correlation; null when one side does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const count = x.length;
  const meanX = x.reduce((a, b) => a + b, 0) / count;
  const meanY = y.reduce((a, b) => a + b, 0) / count;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : null;
}
