import { expect, test } from 'vitest';
import type { ImportedCriterion, ImportReading } from '../../../electron/contract/files.ts';
import { defaultRules } from '../../../electron/contract/rules.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import {
  changedFields,
  columnLetter,
  countChanges,
  countCleared,
  importInput,
  isCleared,
  removedCriteria,
} from './importChanges.ts';

const criterion = (id: string, groupCode: string): ImportedCriterion => ({
  id,
  groupCode,
  name: `Kriteria ${id}`,
  description: '',
  weight: '50',
  min: 1,
  max: 5,
  allowsNotApplicable: 0,
  levels: [],
});
const row = <T>(item: T, change: 'NEW' | 'CHANGED' | 'SAME', before: T | null = null) => ({
  item,
  change,
  before,
  sheetName: 'Lembar',
  rowNumber: 2,
});
const empty = {
  sheets: [],
  columns: {} as ImportReading['columns'],
  agencies: [],
  programmes: [],
  criteria: [],
  panelists: [],
  presentations: [],
  problems: [],
} satisfies ImportReading;
const group = (code: string, name: string, position: number) => ({
  eventId: 'e',
  code,
  name,
  position,
});
const setup: Pick<Setup, 'criterion' | 'criterionGroup' | 'rules'> = {
  rules: defaultRules,
  criterionGroup: [
    group('OUTPUT', 'Hasil', 1),
    group('OUTCOME', 'Manfaat', 2),
    group('LAIN', 'Lain', 3),
  ],
  criterion: ['K1', 'K2'].map((id, at) => {
    const { levels: _levels, ...own } = criterion(id, at === 0 ? 'OUTPUT' : 'OUTCOME');
    return { ...own, eventId: 'e', position: at + 1 };
  }),
};
const agency = { id: 'A', code: 'A', name: 'Dinas A', note: '' };

test('rows that stay as they are are not sent', () => {
  const reading = {
    ...empty,
    agencies: [row(agency, 'SAME', agency), row({ ...agency, id: 'B' }, 'NEW')],
    criteria: [row(criterion('K1', 'OUTPUT'), 'SAME'), row(criterion('K2', 'OUTCOME'), 'SAME')],
  };
  expect(importInput(reading, setup)).toMatchObject({ agencies: [{ id: 'B' }], rubric: null });
  expect(countChanges(reading)).toEqual([
    { subject: 'agencies', added: 1, changed: 0, same: 1 },
    { subject: 'criteria', added: 0, changed: 0, same: 2 },
  ]);
});

test('a rubric keeps the names of its groups, takes new ones and drops those nobody uses', () => {
  const reading = {
    ...empty,
    criteria: [row(criterion('K1', 'OUTPUT'), 'SAME'), row(criterion('K3', 'TATA_KELOLA'), 'NEW')],
  };
  expect(importInput(reading, setup).rubric?.groups).toEqual([
    { code: 'OUTPUT', name: 'Hasil' },
    { code: 'OUTCOME', name: 'Manfaat' },
    { code: 'TATA_KELOLA', name: 'TATA_KELOLA' },
  ]);
  expect(removedCriteria(reading, setup)).toEqual(['Kriteria K2']);
});

test('a criterion that the file leaves out is a change of the rubric, a file without criteria is none', () => {
  const one = { ...empty, criteria: [row(criterion('K1', 'OUTPUT'), 'SAME')] };
  expect(importInput(one, setup).rubric?.criteria).toHaveLength(1);
  expect(importInput(empty, setup).rubric).toBeNull();
  expect(removedCriteria(empty, setup)).toEqual([]);
});

test('a changed row shows the fields that differ, a new one those that are filled', () => {
  const before = { ...agency };
  expect(changedFields(row({ ...agency, name: 'Dinas B' }, 'CHANGED', before))).toEqual(['name']);
  expect(changedFields(row(agency, 'NEW', null))).toEqual(['code', 'name']);
});

test('a field that loses what it held is cleared; one that was empty, changes or comes anew is not', () => {
  const before = { ...agency, note: 'Gedung B' };
  const changed = row({ ...agency, name: 'Dinas B' }, 'CHANGED', before);
  expect(['code', 'name', 'note'].map((field) => isCleared(changed, field))).toEqual([
    false,
    false,
    true,
  ]);
  expect(isCleared(row(agency, 'NEW', null), 'note')).toBe(false);
  const reading = { ...empty, agencies: [changed, row(agency, 'SAME', agency)] };
  expect(countCleared(reading, 'agencies')).toBe(1);
  expect(countCleared(reading, 'panelists')).toBe(0);
});

test('columns are called as the spreadsheet calls them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
