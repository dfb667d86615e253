/** What identifies a row of each fact table within its event, for order and for finding duplicates. */
import type { EventFacts } from '../contract/facts.ts';

export type FactTable = Exclude<keyof EventFacts, 'event'>;

export const factKeys = {
  criterionGroup: ['code'],
  criterion: ['id'],
  level: ['criterionId', 'score'],
  agency: ['id'],
  locality: ['id'],
  theme: ['id'],
  programme: ['id'],
  panelist: ['id'],
  presentation: ['id'],
  presenter: ['presentationId', 'position'],
  presentationProgramme: ['presentationId', 'programmeId'],
  presentationTheme: ['presentationId', 'themeId'],
  intermission: ['id'],
  conflict: ['presentationId', 'panelistId'],
  roll: ['presentationId', 'panelistId'],
  sheet: ['presentationId', 'panelistId'],
  score: ['presentationId', 'panelistId', 'criterionId'],
  waitingSheet: ['id'],
  castingVote: ['presentationId'],
  decision: ['presentationId'],
  followUp: ['id'],
  followUpOrigin: ['followUpId'],
  followUpStatus: ['followUpId', 'number'],
  live: [],
  publication: ['version'],
  annotation: ['id'],
  asset: ['kind'],
} as const satisfies { [T in FactTable]: readonly (keyof EventFacts[T][number])[] };

export const factTableNames = Object.keys(factKeys) as FactTable[];

export function keyOf(table: FactTable, row: object): string {
  const fields = row as Record<string, unknown>;
  return factKeys[table].map((column) => String(fields[column])).join('\n');
}

/** The same facts with every table in the order of its keys: equal events have equal sorted facts. */
export function sortedFacts(facts: EventFacts): EventFacts {
  const sorted: Record<string, unknown> = { event: facts.event };
  for (const table of factTableNames) {
    const rows: readonly object[] = facts[table];
    sorted[table] = rows
      .map((row) => ({ row, key: sortKey(table, row) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ row }) => row);
  }
  return sorted as unknown as EventFacts;
}

/** Numbers are padded so that position 10 stands after position 9. */
function sortKey(table: FactTable, row: object): string {
  const fields = row as Record<string, unknown>;
  return factKeys[table]
    .map((column) => {
      const value = fields[column];
      return typeof value === 'number' ? String(value + 1e9).padStart(16, '0') : String(value);
    })
    .join('\n');
}
