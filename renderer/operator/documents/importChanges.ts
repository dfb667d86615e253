/** An import as it was read, turned into what a person looks at and into the one command that applies it. */
import type { CommandInput } from '../../../electron/contract/commands.ts';
import {
  importSubjects,
  type ImportReading,
  type ImportRow,
  type ImportSubject,
} from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';

/** A row of any subject, read field by field. */
export type AnyRow = ImportRow<Readonly<Record<string, unknown>>>;

export const rowsOf = (reading: ImportReading, subject: ImportSubject): AnyRow[] =>
  reading[subject] as unknown as AnyRow[];

export interface SubjectCount {
  subject: ImportSubject;
  added: number;
  changed: number;
  same: number;
}

export function countChanges(reading: ImportReading): SubjectCount[] {
  return importSubjects.flatMap((subject) => {
    const rows = rowsOf(reading, subject);
    const count = (change: AnyRow['change']) => rows.filter((row) => row.change === change).length;
    return rows.length === 0
      ? []
      : [{ subject, added: count('NEW'), changed: count('CHANGED'), same: count('SAME') }];
  });
}

/** Criteria of the event that the file leaves out: the rubric is replaced as a whole. */
export function removedCriteria(reading: ImportReading, setup: Pick<Setup, 'criterion'>): string[] {
  if (reading.criteria.length === 0) return [];
  const kept = new Set(reading.criteria.map(({ item }) => item.id));
  return setup.criterion.filter(({ id }) => !kept.has(id)).map(({ name }) => name);
}

type Rubric = CommandInput<'applyImport'>['rubric'];

/** Null where the file leaves the rubric as it is. Groups in use and the two required ones stay, new ones join. */
function rubricOf(
  reading: ImportReading,
  setup: Pick<Setup, 'criterion' | 'criterionGroup' | 'rules'>,
): Rubric {
  const isChanged =
    reading.criteria.some(({ change }) => change !== 'SAME') ||
    removedCriteria(reading, setup).length > 0;
  if (!isChanged) return null;
  const criteria = reading.criteria.map(({ item }) => item);
  const used = new Set(['OUTPUT', 'OUTCOME', ...criteria.map(({ groupCode }) => groupCode)]);
  const known = setup.criterionGroup
    .filter(({ code }) => used.has(code))
    .map(({ code, name }) => ({ code, name }));
  const added = [...used]
    .filter((code) => !known.some((group) => group.code === code))
    .map((code) => ({ code, name: code }));
  return { groups: [...known, ...added], criteria, weightTotal: setup.rules.weightTotal };
}

const changedItems = <T>(rows: readonly ImportRow<T>[]): T[] =>
  rows.filter(({ change }) => change !== 'SAME').map(({ item }) => item);

export function importInput(
  reading: ImportReading,
  setup: Pick<Setup, 'criterion' | 'criterionGroup' | 'rules'>,
): CommandInput<'applyImport'> {
  return {
    agencies: changedItems(reading.agencies),
    programmes: changedItems(reading.programmes),
    panelists: changedItems(reading.panelists),
    presentations: changedItems(reading.presentations),
    rubric: rubricOf(reading, setup),
  };
}

/** Fields whose values differ, in the order of the item; all that hold something for a new row. */
export function changedFields({ item, before }: AnyRow): string[] {
  return Object.keys(item).filter((field) => {
    if (field === 'id') return false;
    if (before !== null) return JSON.stringify(item[field]) !== JSON.stringify(before[field]);
    return !isEmpty(item[field]);
  });
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether the file empties a field that holds something in the event. */
export const isCleared = ({ item, before }: AnyRow, field: string): boolean =>
  before !== null && isEmpty(item[field]) && !isEmpty(before[field]);

/** How many fields of a subject the file empties. */
export const countCleared = (reading: ImportReading, subject: ImportSubject): number =>
  rowsOf(reading, subject).reduce(
    (sum, row) => sum + changedFields(row).filter((field) => isCleared(row, field)).length,
    0,
  );

/** "A", "Z", "AA": what a spreadsheet calls the column at this place. */
export function columnLetter(at: number): string {
  const first = at >= 26 ? columnLetter(Math.floor(at / 26) - 1) : '';
  return first + String.fromCharCode(65 + (at % 26));
}
