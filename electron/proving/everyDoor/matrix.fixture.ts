/** The matrix: every rule at every door, each cell with its answer or without one. */
import type { Tried } from './attempt.fixture.ts';
import { findDistance } from './cells.fixture.ts';
import { reasons } from './reasons.fixture.ts';

/** TRIED: refused on a running host. GIVEN: a reason of reasons.fixture.ts. APART: they have nothing to do with each other. */
export type Kind = 'TRIED' | 'GIVEN' | 'APART' | 'OPEN';

export interface Cell {
  readonly rule: string;
  readonly door: string;
  readonly kind: Kind;
  readonly text: string;
}

export interface Matrix {
  readonly cells: readonly Cell[];
  /** Attempts and reasons that answer nothing. */
  readonly idle: readonly string[];
}

export function makeMatrix(
  rules: readonly string[],
  doors: readonly string[],
  tried: readonly Tried[],
): Matrix {
  const tries = Map.groupBy(tried, ({ rule, door }) => nameOf(rule, door));
  const used = new Set<unknown>();
  const cells = rules.flatMap((rule) =>
    doors.map((door): Cell => {
      const distance = findDistance(rule, door);
      if (distance !== null) return { rule, door, kind: 'APART', text: distance };
      const own = tries.get(nameOf(rule, door));
      if (own) {
        used.add(nameOf(rule, door));
        return { rule, door, kind: 'TRIED', text: `refused, ${own.length} tried` };
      }
      const reason = reasons.find(
        (each) =>
          each.doors.includes(door) && (each.rules.includes(rule) || each.rules.includes('*')),
      );
      used.add(reason);
      return { rule, door, kind: reason ? 'GIVEN' : 'OPEN', text: reason?.why ?? 'no answer' };
    }),
  );
  return {
    cells,
    idle: [
      ...[...tries.keys()]
        .filter((name) => !used.has(name))
        .map((name) => `an attempt at ${name}, where rule and door do not meet`),
      ...reasons.flatMap((reason) => [
        ...(used.has(reason) ? [] : [`a reason that answers nothing: ${reason.why}`]),
        ...reason.doors.filter((door) => !doors.includes(door)).map((door) => `no door ${door}`),
        ...reason.rules
          .filter((rule) => rule !== '*' && !rules.includes(rule))
          .map((rule) => `no rule ${rule}`),
      ]),
    ],
  };
}

const nameOf = (rule: string, door: string): string => `${rule} at ${door}`;

export const countKind = ({ cells }: Matrix, kind: Kind): number =>
  cells.filter((cell) => cell.kind === kind).length;

/** In one line. */
export const summarise = (matrix: Matrix, rules: number, doors: number): string =>
  `${rules} rules × ${doors} doors: ${countKind(matrix, 'TRIED')} tried and refused, ` +
  `${countKind(matrix, 'GIVEN')} with a reason, ${countKind(matrix, 'APART')} apart, ` +
  `${countKind(matrix, 'OPEN')} without an answer`;

/** All of it, rule by rule: what was tried first, then each reason with its doors. */
export function writeMatrix(matrix: Matrix): string {
  const order: readonly Kind[] = ['OPEN', 'TRIED', 'GIVEN', 'APART'];
  const byRule = Map.groupBy(matrix.cells, ({ rule }) => rule);
  return [...byRule]
    .map(([rule, cells]) => {
      const lines = order.flatMap((kind) => {
        const texts = Map.groupBy(
          cells.filter((cell) => cell.kind === kind),
          ({ text }) => text,
        );
        return [...texts].map(
          ([text, same]) => `  ${kind} (${text}): ${same.map(({ door }) => door).join(', ')}`,
        );
      });
      return [rule, ...lines].join('\n');
    })
    .join('\n\n');
}
