/** The ballots that take part in the panel statistics: presentations with quorum in rows, panelists with a valid ballot on them in columns. */
import { lcm, rational, toNumber } from './rational.ts';
import type { Rational } from './rational.ts';
import { trimRule, trimStatus, weightedMean } from './scoreEvent.ts';
import type { ScoredEvent, TrimRule, TrimStatus } from './scoreEvent.ts';

export interface BallotMatrix {
  presentationIds: string[];
  panelistIds: string[];
  /** Indices into the scored event. */
  rows: number[];
  columns: number[];
  /** Exact: ballot = cells[i][j] / den. */
  cells: (bigint | null)[][];
  den: bigint;
  /** The same as doubles, row by row; 0 where there is no ballot. */
  values: Float64Array;
  present: Uint8Array;
  ballotsPerRow: number[];
  ballotsPerColumn: number[];
  ballots: number;
  isComplete: boolean;
  /** Largest minus smallest ballot; exactly 0 when all are equal. */
  range: number;
  weights: bigint[];
  plainScores: Rational[];
  trim: TrimStatus[];
  keptBallots: number[];
  rule: TrimRule;
}

export function createBallotMatrix(scored: ScoredEvent): BallotMatrix {
  const { presentations, event } = scored;
  const rows = [...presentations.keys()].filter((i) => presentations[i]!.quorum);
  const columns = [...event.panelists.keys()].filter((j) =>
    rows.some((i) => presentations[i]!.ballots[j]),
  );
  let den = 1n;
  for (const i of rows)
    for (const ballot of presentations[i]!.ballots) if (ballot) den = lcm(den, ballot.d);
  const cells = rows.map((i) =>
    columns.map((j) => {
      const ballot = presentations[i]!.ballots[j];
      return ballot ? (ballot.d === den ? ballot.n : ballot.n * (den / ballot.d)) : null;
    }),
  );
  return build({
    presentationIds: rows.map((i) => presentations[i]!.id),
    panelistIds: columns.map((j) => event.panelists[j]!.id),
    rows,
    columns,
    cells,
    den,
    weights: columns.map((j) => event.panelists[j]!.weight),
    plainScores: rows.map((i) => presentations[i]!.score!),
    trim: rows.map((i) => presentations[i]!.trim),
    keptBallots: rows.map((i) => presentations[i]!.keptBallots),
    rule: trimRule(event),
  });
}

/** The same presentations without one panelist, or null when one of them would have no ballot left. */
export function withoutPanelist(matrix: BallotMatrix, panelist: number): BallotMatrix | null {
  const drop = <T>(list: readonly T[]): T[] => list.filter((_, j) => j !== panelist);
  const cells = matrix.cells.map(drop);
  if (cells.some((row) => row.every((cell) => cell === null))) return null;
  const weights = drop(matrix.weights);
  const scored = cells.map((row) => scoreRow(row, matrix.den, weights, matrix.rule));
  return build({
    ...matrix,
    panelistIds: drop(matrix.panelistIds),
    columns: drop(matrix.columns),
    cells,
    weights,
    plainScores: scored.map(({ score }) => score),
    trim: scored.map(({ trim }) => trim),
    keptBallots: scored.map(({ kept }) => kept),
  });
}

function scoreRow(
  row: readonly (bigint | null)[],
  den: bigint,
  weights: readonly bigint[],
  rule: TrimRule,
) {
  const valid = row.flatMap((n, j) => (n === null ? [] : [{ n, d: den, weight: weights[j]! }]));
  const trim = trimStatus(rule, valid.length);
  if (trim === 'APPLIED')
    valid.sort((a, b) => (a.n < b.n ? -1 : a.n > b.n ? 1 : 0)).splice(valid.length - rule.drop);
  const kept = trim === 'APPLIED' ? valid.slice(rule.drop) : valid;
  return { score: weightedMean(kept)!, trim, kept: kept.length };
}

type Derived =
  | 'values'
  | 'present'
  | 'ballotsPerRow'
  | 'ballotsPerColumn'
  | 'ballots'
  | 'isComplete'
  | 'range';

function build(given: Omit<BallotMatrix, Derived>): BallotMatrix {
  const { cells, den, columns } = given;
  const width = columns.length;
  const values = new Float64Array(cells.length * width);
  const present = new Uint8Array(cells.length * width);
  const ballotsPerRow = cells.map(() => 0);
  const ballotsPerColumn = columns.map(() => 0);
  let ballots = 0;
  let low: bigint | null = null;
  let high: bigint | null = null;
  const divisor = den <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(den) : null;
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) {
      if (cell === null) continue;
      const whole = Number(cell);
      values[i * width + j] =
        divisor !== null && Number.isSafeInteger(whole)
          ? whole / divisor
          : toNumber(rational(cell, den));
      present[i * width + j] = 1;
      ballotsPerRow[i]!++;
      ballotsPerColumn[j]!++;
      ballots++;
      if (low === null || cell < low) low = cell;
      if (high === null || cell > high) high = cell;
    }
  }
  const range = low === null || high === null ? 0 : toNumber(rational(high - low, den));
  return {
    ...given,
    values,
    present,
    ballotsPerRow,
    ballotsPerColumn,
    ballots,
    isComplete: ballots === cells.length * width,
    range,
  };
}

export interface ConnectedGroup {
  rows: number[];
  columns: number[];
}

/** Connected parts of the panelist-presentation graph, in order of the first presentation. */
export function connectedGroups({ cells, columns }: BallotMatrix): ConnectedGroup[] {
  const groupOfRow = cells.map(() => -1);
  const groupOfColumn = columns.map(() => -1);
  const groups: ConnectedGroup[] = [];
  for (let start = 0; start < cells.length; start++) {
    if (groupOfRow[start] !== -1) continue;
    const at = groups.length;
    const waiting = [start];
    groupOfRow[start] = at;
    while (waiting.length > 0) {
      const row = waiting.pop()!;
      for (let j = 0; j < columns.length; j++) {
        if (cells[row]![j] === null || groupOfColumn[j] !== -1) continue;
        groupOfColumn[j] = at;
        for (let i = 0; i < cells.length; i++) {
          if (cells[i]![j] === null || groupOfRow[i] !== -1) continue;
          groupOfRow[i] = at;
          waiting.push(i);
        }
      }
    }
    const members = (of: number[]) => [...of.keys()].filter((x) => of[x] === at);
    groups.push({ rows: members(groupOfRow), columns: members(groupOfColumn) });
  }
  return groups;
}
