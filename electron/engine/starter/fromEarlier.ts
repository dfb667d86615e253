/** What a new event takes from an earlier one: who sits on the panel, what is scored by which rules, the lists, the paper. */
import type { EventFacts } from '../../contract/facts.ts';
import { factTables, type FactTable, type Target } from '../../domain/factTables.ts';
import { newId } from '../newId.ts';

/** Tables that come along, with the prefix of their new ids; none where the key is a code that stands for itself. */
const taken = {
  criterionGroup: null,
  criterion: 'K',
  level: null,
  agency: 'opd',
  // Their ids are the official codes of the places.
  locality: null,
  theme: 'tema',
  programme: 'pp',
  panelist: 'panelis',
  asset: null,
} as const satisfies { readonly [T in FactTable]?: string | null };
type TakenTable = keyof typeof taken;
export type EarlierFacts = Pick<EventFacts, TakenTable>;

/** The rows under new ids, so that no card, sheet or file of the earlier event fits the new one. */
export function factsFromEarlier(earlier: EventFacts, eventId: string): EarlierFacts {
  const tables = Object.keys(taken) as TakenTable[];
  const ids = new Map<Target, Map<unknown, string>>();
  for (const table of tables) {
    const prefix = taken[table];
    if (prefix === null) continue;
    const rows = earlier[table] as readonly { id: string }[];
    ids.set(table as Target, new Map(rows.map(({ id }) => [id, newId(prefix)])));
  }
  const copy = (table: TakenTable): object[] =>
    earlier[table].map((row) => {
      const fields: Record<string, unknown> = { ...row, eventId };
      if (taken[table] !== null) fields['id'] = ids.get(table as Target)?.get(fields['id']);
      for (const [column, target] of Object.entries(factTables[table].references ?? {}))
        fields[column] = ids.get(target)?.get(fields[column]) ?? fields[column];
      return fields;
    });
  const facts = Object.fromEntries(tables.map((table) => [table, copy(table)]));
  return {
    ...(facts as unknown as EarlierFacts),
    // Who comes is seen on the new day.
    panelist: (facts['panelist'] as EventFacts['panelist']).map((row) => ({
      ...row,
      attendance: 'EXPECTED',
      attendanceNote: '',
    })),
  };
}
