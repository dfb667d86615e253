/** The preview of a workbook says beforehand, at the cell, what applying it would refuse. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportReading } from '../../contract/files.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { readTable } from '../../reports/reading/readTable.ts';
import { writeTemplate } from '../../reports/import/writeTemplate.ts';
import {
  openPreparedDay,
  refusalOf,
  scoreAndLock,
  type PreparedDay,
} from './preparedDay.fixture.ts';

let day: PreparedDay;
beforeAll(async () => {
  day = await openPreparedDay();
  await scoreAndLock(day, 'M02', ['P1'], 4);
}, 60_000);
afterAll(() => day[Symbol.asyncDispose]());

/** The template filled with other facts than the host has, sent as a person sends a workbook. */
async function preview(change: (facts: EventFacts) => Partial<EventFacts>) {
  const facts = day.facts();
  const bytes = await writeTemplate(
    { ...facts, ...change(facts) },
    { madeAtMs: 0, appVersion: 'test' },
  );
  const answer = await day.operator.fetch('/operator/read/import?fileName=impor.xlsx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  });
  const reading = (await answer.json()) as ImportReading;
  const sheets = await readTable(bytes, 'impor.xlsx');
  const errors = reading.problems
    .filter(({ isError }) => isError)
    .map(({ sheetName, cell, words }) => {
      const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(cell ?? '') ?? [];
      const cells = sheets.find(({ name }) => name === sheetName)?.rows[Number(row) - 1];
      return { words: words.id, holds: cells?.[column.charCodeAt(0) - 65] };
    });
  return { reading, errors };
}

const changed = <Row extends { id: string }>(
  rows: Row[],
  id: string,
  change: Partial<Row>,
): Row[] => rows.map((row) => (row.id === id ? { ...row, ...change } : row));

describe('a workbook that cannot be applied', () => {
  test('names the cell of a second chair, as applying does', async () => {
    const { reading, errors } = await preview(({ panelist }) => ({
      panelist: changed(panelist, 'P3', { role: 'CHAIR' }),
    }));
    expect(errors).toEqual([{ words: expect.stringContaining('Ketua') as string, holds: 'Ketua' }]);
    const panelists = reading.panelists.map(({ item }) => item);
    expect((await refusalOf(day.operator, 'applyImport', { panelists }))?.code).toBe('DUPLICATE');
  });

  test('names the talk that is locked', async () => {
    const { errors } = await preview(({ presentation }) => ({
      presentation: changed(presentation, 'M02', { title: 'Judul lain' }),
    }));
    expect(errors).toEqual([
      { words: expect.stringContaining('dikunci') as string, holds: 'Judul lain' },
    ]);
  });

  test('names the presenter of a talk that is locked by its talk', async () => {
    const { errors } = await preview(({ presenter }) => ({
      presenter: presenter.map((row) =>
        row.presentationId === 'M02' ? { ...row, name: 'Orang Lain' } : row,
      ),
    }));
    expect(errors).toHaveLength(1);
  });

  test('names the panelist whose weight is frozen', async () => {
    const { errors } = await preview(({ panelist }) => ({
      panelist: changed(panelist, 'P3', { weight: '2' }),
    }));
    const name = day.facts().panelist.find(({ id }) => id === 'P3')?.name;
    expect(errors).toEqual([
      { words: expect.stringContaining('bobot panelis') as string, holds: name },
    ]);
  });

  test('names the criterion that is frozen', async () => {
    const { errors } = await preview(({ criterion }) => ({
      criterion: changed(criterion, criterion[0]!.id, { name: 'Nama lain' }),
    }));
    expect(errors).toEqual([
      { words: expect.stringContaining('kriteria') as string, holds: 'Nama lain' },
    ]);
  });

  test('says nothing of a workbook that changes nothing', async () => {
    expect((await preview(() => ({}))).errors).toEqual([]);
  });
});
