/** A fact is declared once; what the database and the archive hold of it is that declaration. */
import { expect, test } from 'vitest';
import { factTables as stored } from '../../../db/facts.ts';
import { eventFactsSchema } from '../../contract/facts.ts';
import { factTables, type FactTableName } from '../../domain/factTables.ts';
import { startDay } from '../testing/testEngine.ts';

const names = Object.keys(factTables) as FactTableName[];

test('database, archive and domain know the same tables by the same keys', () => {
  expect(stored.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(eventFactsSchema.shape).toSorted()).toEqual(names.toSorted());
  for (const { name, keyColumns } of stored)
    expect([name, keyColumns.filter((column) => column !== 'eventId' || name === 'event')]).toEqual(
      [name, factTables[name].key],
    );
});

test('every reference that the database keeps is declared, and each declared column is there', async () => {
  const { db } = await startDay(null);
  for (const name of names) {
    const columns = (db.pragma(`table_info(${name})`) as { name: string }[]).map((row) => row.name);
    const { references = {}, emptied = [], searched = [] } = factTables[name];
    expect(columns).toEqual(
      expect.arrayContaining([...Object.keys(references), ...emptied, ...searched]),
    );
    const kept = db.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[];
    for (const { from, table } of kept) {
      // A score hangs on its sheet, which hangs on talk and panelist.
      if (from === 'eventId' || table === 'event' || table === 'sheet') continue;
      expect([name, from, references[from]]).toEqual([name, from, table]);
    }
  }
});
