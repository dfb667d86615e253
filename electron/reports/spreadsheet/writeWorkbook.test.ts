import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cellText, cellTextLimit } from './cellText.ts';
import { dayFromSerial, daySerial } from './calendarDay.ts';
import { columnName } from './references.ts';
import { writeWorkbook, type CellInput, type WorkbookInput } from './writeWorkbook.ts';

const book = (rows: CellInput[][], more: Partial<WorkbookInput> = {}): WorkbookInput => ({
  title: 'Judul & <b>',
  subject: 's',
  creator: 'c',
  madeAtMs: Date.UTC(2026, 0, 2),
  paperSize: 'A4',
  margins: { top: 2, right: 2, bottom: 2, left: 2 },
  footer: 'Kaki & catatan',
  sheets: [{ name: 'Satu', summary: 'Uji', columns: [{ width: 10 }], rows }],
  ...more,
});
const cellsOf = async (rows: CellInput[][]): Promise<unknown[]> =>
  ((await readXlsx(await writeWorkbook(book(rows)))).sheets[0]?.rows ?? []).map((row) => row[0]);
const xml = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part]!);

describe('cells that people typed', () => {
  const nasty = [
    '=HYPERLINK("http://x")',
    '+62811',
    '-1',
    '@a',
    '\tx',
    'a_x0041_b',
    '<b>&amp;</b>',
    '#REF!',
    '😀 عربي',
    '198902112014021000',
  ];
  it('come back as the same text, never as a formula or an error', async () => {
    expect(await cellsOf(nasty.map((text) => [text]))).toEqual(nasty);
    const sheet = xml(
      await writeWorkbook(book(nasty.map((text) => [text]))),
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).not.toContain('<f>');
    expect(sheet).not.toContain('t="e"');
  });
  it('lose only what a file cannot hold', () => {
    expect(cellText('a\u0000\uFFFE\uD800b\r\nc')).toBe('a\uFFFDb\nc');
    expect(cellText('x'.repeat(40_000))).toHaveLength(cellTextLimit);
    expect(cellText(`${'x'.repeat(cellTextLimit - 2)}😀y`).endsWith('x…')).toBe(true);
  });
  it('stay text when somebody edits a cell that looks like a formula', async () => {
    expect(xml(await writeWorkbook(book([['=1+1']])), 'xl/styles.xml')).toMatch(
      /numFmtId="49"|formatCode="@"/,
    );
  });
});

describe('the file', () => {
  it('names the cell of a number that is not finite', async () => {
    await expect(writeWorkbook(book([[1], [Infinity]]))).rejects.toThrow(
      'sheet Satu, row 2, column 1',
    );
  });
  it('has the same bytes for the same input', async () => {
    const [one, two] = [
      await writeWorkbook(book([['a', 1]])),
      await writeWorkbook(book([['a', 1]])),
    ];
    expect(Buffer.compare(one, two)).toBe(0);
  });
  it('prints on F4 where F4 is asked, on A4 else', async () => {
    const f4 = await writeWorkbook(book([['a']], { paperSize: 'F4' }));
    expect(xml(f4, 'xl/worksheets/sheet1.xml')).toMatch(/<pageSetup[^>]*paperSize="14"/);
    expect(xml(await writeWorkbook(book([['a']])), 'xl/worksheets/sheet1.xml')).toMatch(
      /<pageSetup[^>]*paperSize="9"/,
    );
    expect(Buffer.compare(f4, await writeWorkbook(book([['a']], { paperSize: 'F4' })))).toBe(0);
  });
  it('quotes sheet names in what every page repeats, or Excel would repair the file', async () => {
    const sheet = {
      name: "Dua Kata's",
      summary: '',
      columns: [
        { width: 10, isHidden: true },
        ...Array.from({ length: 40 }, () => ({ width: 20 })),
      ],
      rows: [['a']],
      frozen: { rows: 1, columns: 2 },
      titleRows: { first: 1, last: 1 },
    };
    const names = xml(await writeWorkbook(book([], { sheets: [sheet] })), 'xl/workbook.xml');
    expect(names).toMatch(/Print_Titles"[^>]*>'Dua Kata''s'!\$B:\$B,'Dua Kata''s'!\$1:\$1</);
  });
  it('names columns as spreadsheets do', () =>
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']));
});

describe('calendar days', () => {
  it('are true spreadsheet dates', () => {
    expect(daySerial('1900-03-01')).toBe(61);
    expect(daySerial('2026-12-09')).toBe(46365);
    expect(dayFromSerial(46365.7)).toBe('2026-12-09');
    expect(dayFromSerial(1e9)).toBeNull();
  });
  it('must exist', () => expect(() => daySerial('2026-02-30')).toThrow(RangeError));
});
