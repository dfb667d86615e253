/** The facts of an event without its people: numbers stay, so that the ranking can still be computed. */
import type { EventFacts } from '../../../db/facts.ts';
import { factTables, type FactTableName } from '../../domain/factTables.ts';
import { printNip } from '../../domain/nip.ts';

const jsonColumns: ReadonlySet<string> = new Set(['paper', 'payload']);

type Row = Record<string, string | number | null>;
export type Rename = (text: string) => string;

/** @returns the neutral facts, and what replaces a person's name in any other text */
export function neutralFacts(facts: EventFacts): { facts: EventFacts; rename: Rename } {
  const numberOf = new Map(facts.presentation.map(({ id, number }) => [id, number]));
  const presenters = facts.presenter.toSorted(
    (a, b) =>
      (numberOf.get(a.presentationId) ?? 0) - (numberOf.get(b.presentationId) ?? 0) ||
      a.position - b.position,
  );
  const neutral = new Map<object, string>([
    ...facts.panelist.map((row, at) => [row, `Panelis ${at + 1}`] as const),
    ...presenters.map((row, at) => [row, `Pemapar ${at + 1}`] as const),
  ]);
  const rename = renameAll(
    [...facts.panelist, ...facts.presenter].flatMap((row) => {
      const word = neutral.get(row) ?? '';
      return [...spellingsOf(row.name), ...(row.nip ? [row.nip, printNip(row.nip)] : [])].map(
        (spelling) => [spelling, word] as const,
      );
    }),
  );
  const change = (table: FactTableName, row: object): Row => {
    const changed: Row = { ...(row as Row) };
    const { emptied = [], searched = [] } = factTables[table];
    for (const column of emptied) changed[column] = '';
    for (const column of searched)
      changed[column] = searchText(changed[column] ?? null, jsonColumns.has(column), rename);
    const word = neutral.get(row);
    if (word !== undefined) Object.assign(changed, { name: word, nip: null });
    if (table === 'waitingSheet') changed['content'] = withoutNotes(String(changed['content']));
    return changed;
  };
  const changed = Object.entries(facts).map(([table, rows]) => [
    table,
    Array.isArray(rows)
      ? rows.map((row: object) => change(table as FactTableName, row))
      : change(table as FactTableName, rows as object),
  ]);
  return { facts: Object.fromEntries(changed) as EventFacts, rename };
}

function searchText(
  value: string | number | null,
  isJson: boolean,
  rename: Rename,
): string | number | null {
  if (typeof value !== 'string') return value;
  if (!isJson) return rename(value);
  return JSON.stringify(JSON.parse(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? rename(inner) : inner,
  );
}

/** A sheet's content as a seat sent it: what was written goes, what was scored stays. */
function withoutNotes(content: string): string {
  return JSON.stringify(JSON.parse(content), (key, inner: unknown) =>
    (key === 'note' || key === 'abstainReason') && typeof inner === 'string' ? '' : inner,
  );
}

/** The name as it stands, and without degrees: "Dr. Rina Wulandari, M.Si." and "Rina Wulandari". */
function spellingsOf(name: string): string[] {
  const bare = (name.split(',')[0] ?? '')
    .split(/\s+/)
    .filter((word) => !word.endsWith('.'))
    .join(' ');
  return [name.trim(), bare].filter((spelling) => spelling.length > 2);
}

function renameAll(pairs: readonly (readonly [string, string])[]): Rename {
  const words = new Map(pairs.map(([name, word]) => [name.toLocaleLowerCase('id'), word]));
  const names = [...words.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  // oxlint-disable-next-line security/detect-non-literal-regexp -- every name is escaped
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map((name) => RegExp.escape(name)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) =>
    text.replace(pattern, (found) => words.get(found.toLocaleLowerCase('id')) ?? found);
}
