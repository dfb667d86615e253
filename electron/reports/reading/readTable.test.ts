import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../spreadsheet/writeWorkbook.ts';
import { FileRefused } from './fileRefused.ts';
import { tableFileLimits } from './readSheet.ts';
import { readTable } from './readTable.ts';

const book = (rows: (string | number | null)[][]): Promise<Uint8Array> =>
  writeWorkbook({
    title: 't',
    subject: 's',
    creator: 'c',
    madeAtMs: 0,
    paperSize: 'A4',
    margins: { top: 1, right: 1, bottom: 1, left: 1 },
    footer: '',
    sheets: [{ name: 'Satu', summary: '', columns: [], rows }],
  });
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readTable(bytes, 'berkas');
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
  return 'none';
}

/** A zip whose directory tells another size than what its only part inflates to. */
function lyingZip(declared: number, actual: number): Uint8Array {
  const name = strToU8('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(actual, 32));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(declared, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

describe('spreadsheet files from outside', () => {
  it('are read with texts, numbers and empty cells', async () => {
    expect((await readTable(await book([['a', 1, null, '='], ['b']]), 'x.xlsx'))[0]).toEqual({
      name: 'Satu',
      rows: [
        ['a', 1, null, '='],
        ['b', null, null, null],
      ],
    });
  });
  it.each([
    [
      'semicolons',
      'Nama;NIP\r\n"A; B";007\r\n',
      [
        ['Nama', 'NIP'],
        ['A; B', '007'],
      ],
    ],
    [
      'commas and a byte order mark',
      '\uFEFFNama,NIP\nA,007\n',
      [
        ['Nama', 'NIP'],
        ['A', '007'],
      ],
    ],
    [
      'tabs',
      'Nama\tNIP\nA\t007',
      [
        ['Nama', 'NIP'],
        ['A', '007'],
      ],
    ],
  ])('are read as CSV with %s', async (_, text, rows) => {
    expect((await readTable(strToU8(text), 'data.csv'))[0]).toEqual({ name: 'data', rows });
  });
  it('are read in the Windows code page too', async () => {
    expect((await readTable(Uint8Array.of(0x4e, 0x3b, 0xe9, 0x0a), 'x.csv'))[0]!.rows).toEqual([
      ['N', 'é'],
    ]);
  });
  it('are not opened when they are bombs', async () => {
    expect(await refusal(lyingZip(1000, 5_000_000))).toBe('BOMB');
    expect(await refusal(lyingZip(2_000_000_000, 1000))).toBe('BOMB');
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, at) => [`${at}.xml`, strToU8('x')]),
    );
    expect(await refusal(zipSync(many))).toBe('BOMB');
  });
  it('are told from one another when they are damaged, old, empty or something else', async () => {
    const good = await book([['a']]);
    expect(await refusal(good.slice(0, good.length - 30))).toBe('DAMAGED');
    expect(await refusal(lyingZip(5_000_000, 1000))).toBe('DAMAGED');
    expect(await refusal(new Uint8Array())).toBe('EMPTY');
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toBe('OLD_EXCEL');
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0, 0, 1))).toBe('NOT_A_SHEET');
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('NOT_A_SHEET');
    expect(await refusal(new Uint8Array(tableFileLimits.fileBytes + 1))).toBe('TOO_LARGE');
  });
  it('may not bring entities of their own', async () => {
    const parts = unzipSync(await book([['a']]));
    expect(
      await refusal(
        zipSync({ ...parts, 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') }),
      ),
    ).toBe('UNSAFE');
  });
  it('may not have more rows than anybody can look through', async () => {
    expect(await refusal(strToU8('a\n'.repeat(tableFileLimits.rows + 5)))).toBe('TOO_MANY_ROWS');
    expect(
      await refusal(await book(Array.from({ length: tableFileLimits.rows + 5 }, () => ['a']))),
    ).toBe('TOO_MANY_ROWS');
  });
});
