import { expect, test } from 'vitest';
import { isSql } from './sqlText.ts';

test.each([
  'SELECT id FROM panelist',
  '\n  select *\n  from sheet where id = ?',
  'INSERT OR IGNORE INTO setting VALUES (?, ?)',
  'update score set value = 5',
  'DELETE FROM ledger',
  'PRAGMA synchronous = OFF',
  'create unique index x on y (z)',
  'BEGIN IMMEDIATE',
])('%j is SQL', (text) => expect(isSql(text)).toBe(true));

test.each([
  'Select a panelist from the list',
  'Update the weights, then set the date',
  'Delete from the agenda?',
  'selected from the panel',
  'Create table',
])('%j is a sentence', (text) => expect(isSql(text)).toBe(false));
