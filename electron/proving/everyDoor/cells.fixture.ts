/** Which cells of the matrix need an answer: where what a rule is about passes through the door. */
import { commandFacts, otherFacts, type DoorFacts } from './doorFacts.fixture.ts';
import { ruleFacts } from './ruleFacts.fixture.ts';

export const doorFacts: Readonly<Record<string, DoorFacts>> = { ...commandFacts, ...otherFacts };

const split = (columns = ''): string[] => columns.split(' ').filter(Boolean);
const tableOf = (column: string): string => column.split('.')[0] ?? '';

/** Whether `declared` (`table.*`, `table.column`, `*`) has the column, or any of the table for `table.*`. */
export function covers(declared: string, column: string): boolean {
  if (declared === '*') return tableOf(column) !== 'out';
  if (tableOf(declared) !== tableOf(column)) return false;
  return declared.endsWith('.*') || column.endsWith('.*') || declared === column;
}

export const writtenBy = (door: string): string[] => split(doorFacts[door]?.writes);

/** Why the rule and the door have nothing to do with each other; null where they meet. */
export function findDistance(rule: string, door: string): string | null {
  const facts = doorFacts[door];
  // What stands in no table meets everything: it is to be answered.
  if (facts === undefined || ruleFacts[rule] === undefined) return null;
  const about = split(ruleFacts[rule]);
  const { writes, gives, why } = facts;
  const passing = [...split(writes), ...split(gives)];
  if (about.some((column) => passing.some((declared) => covers(declared, column)))) return null;
  if (why !== undefined) return why;
  const shared = new Set(passing.map(tableOf));
  const near = about.filter((column) => shared.has(tableOf(column)));
  const nearTables = new Set(near.map(tableOf));
  return near.length === 0
    ? `it writes ${tablesOf(passing)}; the rule is about ${tablesOf(about)}`
    : `it writes ${passing.filter((column) => nearTables.has(tableOf(column))).join(', ')}; the rule is about ${near.join(', ')}`;
}

const tablesOf = (columns: readonly string[]): string =>
  [...new Set(columns.map(tableOf))].join(', ');
