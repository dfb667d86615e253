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
  const about = split(ruleFacts[rule]);
  const { writes, gives, why } = doorFacts[door] ?? {};
  const passing = [...split(writes), ...split(gives)];
  if (about.some((column) => passing.some((declared) => covers(declared, column)))) return null;
  const tables = [...new Set(about.map(tableOf))].join(', ');
  if (why !== undefined) return why;
  return `it writes ${[...new Set(passing.map(tableOf))].join(', ')} there; the rule is about ${tables}`;
}
