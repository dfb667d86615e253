/** One cell of a follow-up sheet as the value it stands for, and how it stands to the export and to what is stored now. */
import type { EventFacts } from '../../contract/facts.ts';
import { nameKey } from '../../domain/text.ts';
import type { RowReader } from '../import/rowReader.ts';
import type { ReadCell } from '../reading/readSheet.ts';
import { statusWords } from '../words.ts';
import { isSameValue, sameText, type BaseCell } from './followUpBase.ts';
import {
  followUpText,
  type FollowUpColumn,
  type FollowUpRow,
  type FollowUpWords,
} from './followUpColumns.ts';
import { agencyList, localityList, type NameList } from './nameLists.ts';

export interface FollowUpCells {
  readonly words: FollowUpWords;
  /** What is stored is kept where the cell cannot be read; the row reports why. */
  valueOf: (row: RowReader, column: FollowUpColumn, now: FollowUpRow) => string | null;
}

export function followUpCells(facts: EventFacts): FollowUpCells {
  const agencies = agencyList(facts);
  const localities = localityList(facts);
  const valueOf: FollowUpCells['valueOf'] = (row, { field, kind }, now) => {
    const kept = now[field];
    const isEmpty = row.raw(field) === null || row.raw(field) === '';
    switch (kind) {
      case 'TEXT': {
        const raw = row.raw(field);
        // Numbers and dates typed into a text column are what the cell shows.
        const text = raw !== null && typeof raw === 'object' ? raw.day : row.text(field, 5000);
        return sameText(text, kept ?? '') ? kept : text;
      }
      case 'STATUS':
        return row.choice<FollowUpRow['status']>(field, statusWords, now.status);
      case 'DAY':
        return isEmpty ? null : (row.day(field) ?? kept);
      case 'AGENCY':
        return isEmpty ? null : (row.lookUp(field, agencies.idOf, 'UNKNOWN_AGENCY') ?? kept);
      case 'AGENCIES':
        return listOf(row, field, kept ?? '[]', agencies, 'UNKNOWN_AGENCY');
      case 'LOCALITIES':
        return listOf(row, field, kept ?? '[]', localities, 'UNKNOWN_LOCALITY');
    }
  };
  return {
    words: {
      agency: agencies.nameOf,
      locality: localities.nameOf,
      status: (code) => statusWords[code as FollowUpRow['status']],
    },
    valueOf,
  };
}

function listOf(
  row: RowReader,
  field: string,
  kept: string,
  list: NameList,
  unknown: 'UNKNOWN_AGENCY' | 'UNKNOWN_LOCALITY',
): string {
  const names = row
    .text(field, 2000)
    .split(/[;\n]/)
    .filter((name) => name.trim() !== '');
  const ids = [...new Set(row.lookUpAll(field, list.idOf, unknown))];
  if (
    ids.length < new Set(names.map(nameKey)).size &&
    names.some((name) => list.idOf(name) === undefined)
  )
    return kept;
  const now = JSON.parse(kept) as string[];
  return ids.length === now.length && ids.every((id) => now.includes(id))
    ? kept
    : JSON.stringify(ids);
}

/**
 * Whether the cell says what it said when it was exported, whatever stands now.
 * @param value what it was read as, null where it could not be read
 */
export function isAsExported(
  cell: ReadCell,
  value: string | null,
  { kind }: FollowUpColumn,
  base: BaseCell,
): boolean {
  if (value !== null && isSameValue(kind, value, base.stored)) return true;
  const text = cell !== null && typeof cell === 'object' ? cell.day : String(cell ?? '');
  return sameText(text, base.shown);
}

/** Names may have changed since the export, and in a later event the ids have: either says that it is still the same. */
export const hasMoved = (
  now: FollowUpRow,
  column: FollowUpColumn,
  words: FollowUpWords,
  base: BaseCell,
): boolean =>
  !isSameValue(column.kind, now[column.field] ?? '', base.stored) &&
  !sameText(followUpText(now, column, words), base.shown);
