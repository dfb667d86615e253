/** How often trimming dropped each panelist (SPECIFICATION.md, section 1): when the extreme total is shared, it is attributed to nobody. */
import type { BallotMatrix } from './ballotMatrix.ts';

export function droppedCounts({
  cells,
  panelistIds,
  trim,
  rule,
}: BallotMatrix): { panelist: string; count: number }[] {
  const counts = panelistIds.map(() => 0);
  cells.forEach((row, i) => {
    if (trim[i] !== 'APPLIED') return;
    const sorted = row.filter((cell) => cell !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const firstKept = sorted[rule.drop]!;
    const lastKept = sorted[sorted.length - 1 - rule.drop]!;
    row.forEach((cell, j) => {
      if (cell !== null && (cell < firstKept || cell > lastKept)) counts[j]!++;
    });
  });
  return panelistIds.map((panelist, j) => ({ panelist, count: counts[j]! }));
}
