/** Time and memory of the two largest pieces of work, beside exceljs for the same rows where it is installed. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { generatedEvent } from './fixtures/generatedEvent.fixture.ts';
import { reportInput } from './fixtures/reportInput.fixture.ts';
import { buildPdf } from './paper/buildPdf.ts';
import { writeWorkbook, type CellInput } from './spreadsheet/writeWorkbook.ts';
import * as style from './workbook/styles.ts';

const rowCount = 100_000;
const columnCount = 10;

interface BenchLine {
  name: string;
  /** Null where the program is not installed. */
  seconds: number | null;
  peakMegabytes: number | null;
  resultMegabytes: number | null;
  remark: string;
}

const rowsOf = (): CellInput[][] =>
  Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column): CellInput =>
      column % 2 === 0 ? `Panelis ${row % 97} kriteria ${column}` : (row * 7 + column) / 100,
    ),
  );

const pieces: Readonly<Record<string, () => Promise<{ bytes: number; remark: string }>>> = {
  'workbook, 100,000 rows': async () => {
    const columns = Array.from({ length: columnCount }, (_, at) => ({
      width: 14,
      style: at % 2 === 0 ? style.digits : style.score,
    }));
    const bytes = await writeWorkbook({
      title: 'bench',
      subject: '',
      creator: 'bench',
      madeAtMs: 0,
      paperSize: 'A4',
      margins: { top: 1, right: 1, bottom: 1, left: 1 },
      footer: '',
      sheets: [
        { name: 'Data', summary: '', columns, rows: rowsOf(), frozen: { rows: 1, columns: 0 } },
      ],
    });
    return { bytes: bytes.byteLength, remark: `${columnCount} columns, styled` };
  },
  'exceljs, the same rows': async () => {
    const excel = await loadExceljs();
    if (!excel) return { bytes: 0, remark: 'not installed' };
    const book = new excel.Workbook();
    const sheet = book.addWorksheet('Data');
    sheet.columns = Array.from({ length: columnCount }, () => ({
      width: 14,
      style: { numFmt: '#,##0.00' },
    }));
    for (const row of rowsOf()) sheet.addRow(row);
    return {
      bytes: (await book.xlsx.writeBuffer()).byteLength,
      remark: `${columnCount} columns, styled`,
    };
  },
  'PDF, about 60 pages': async () => {
    const facts = generatedEvent({ presentations: 15, panelists: 4, criteria: 10 });
    const bytes = await buildPdf('BLANK_SHEETS', reportInput(facts), {
      profile: 'internal',
      madeAtMs: 0,
      appVersion: 'bench',
    });
    return {
      bytes: bytes.byteLength,
      remark: `${
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Type \/Page\b/g)?.length ?? 0
      } pages with QR and tables`,
    };
  },
};

interface ExcelModule {
  Workbook: new () => {
    addWorksheet: (name: string) => { columns: object[]; addRow: (row: unknown[]) => void };
    xlsx: { writeBuffer: () => Promise<ArrayBuffer> };
  };
}

/** Not a dependency of the app: the comparison is made where somebody installed it. */
async function loadExceljs(): Promise<ExcelModule | null> {
  const name = 'exceljs';
  try {
    const module = (await import(name)) as { default?: ExcelModule } & ExcelModule;
    return module.default ?? module;
  } catch {
    return null;
  }
}

/** Prints each piece; every one runs in a process of its own, so that its memory is its own. */
export async function benchReports(): Promise<void> {
  for (const name of Object.keys(pieces)) console.log(lineText(await inChild(name)));
}

function inChild(name: string): Promise<BenchLine> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--piece', name], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execPath: process.execPath,
    });
    child.once('message', (line) => resolve(line as BenchLine));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? undefined : reject(new Error(`${name} ended with code ${code}`)),
    );
  });
}

function lineText({ name, seconds, peakMegabytes, resultMegabytes, remark }: BenchLine): string {
  if (seconds === null) return `${name}: ${remark}`;
  return `${name}: ${seconds.toFixed(2)} s, ${peakMegabytes?.toFixed(0)} MB peak, ${resultMegabytes?.toFixed(2)} MB file (${remark})`;
}

const asked = process.argv[2] === '--piece' ? pieces[process.argv[3] ?? ''] : undefined;
if (asked) {
  const started = performance.now();
  const { bytes, remark } = await asked();
  const isThere = bytes > 0;
  const line: BenchLine = {
    name: process.argv[3] ?? '',
    seconds: isThere ? (performance.now() - started) / 1000 : null,
    peakMegabytes: isThere ? process.resourceUsage().maxRSS / 1024 : null,
    resultMegabytes: isThere ? bytes / 1_048_576 : null,
    remark,
  };
  process.send?.(line, () => process.exit(0));
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchReports();
}
