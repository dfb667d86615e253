/** Files that no secretary should have: each is refused in words that name the place, and nothing is changed. */
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zip, zipSync, type AsyncZippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventFacts } from '../contract/facts.ts';
import type { ImportReading } from '../contract/files.ts';
import { describeProblem, type Problem } from '../contract/problems.ts';
import { openRoom, visit, type Room, type Visitor } from '../server/room.fixture.ts';

let room: Room;
let operator: Visitor;
let template: Record<string, Uint8Array>;
beforeAll(async () => {
  room = await openRoom();
  operator = await visit(room.host.operatorUrl);
  const answer = await operator.fetch('/operator/export/template');
  template = unzipSync(new Uint8Array(await answer.arrayBuffer()));
});
afterAll(async () => {
  operator[Symbol.dispose]();
  await room[Symbol.asyncDispose]();
});

const million = 1_000_000;
const sheetPart = 'xl/worksheets/sheet1.xml';
/** Beside the host, which answers meanwhile: it lives in the process of the test. */
const zipAside = promisify<AsyncZippable, Uint8Array>(zip);
/** The template with another first sheet. */
const withSheet = (content: Uint8Array): Promise<Uint8Array> =>
  zipAside({ ...template, [sheetPart]: content });
/** The first sheet with other rows. */
function rowsOf(rows: string): Uint8Array {
  const sheet = strFromU8(template[sheetPart] ?? new Uint8Array());
  return strToU8(sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
}

const bad: readonly (readonly [
  what: string,
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  words: RegExp,
])[] = [
  [
    'a zip bomb',
    'bom.xlsx',
    () => withSheet(new Uint8Array(200_000_000)),
    /tidak wajar besarnya.*sheet1\.xml/,
  ],
  [
    'a workbook cut off by a bad stick',
    'potong.xlsx',
    () => zipSync(template).subarray(0, 9000),
    /rusak atau terpotong \(.+\)/,
  ],
  [
    'a workbook whose sheet is no longer XML',
    'rusak.xlsx',
    () => withSheet(strToU8('<worksheet><sheetData><row><c r="A1')),
    /Isi lembar kerja rusak. Buka di Excel/,
  ],
  [
    'a million rows in a workbook',
    'sejuta.xlsx',
    () => withSheet(rowsOf('<row><c><v>1</v></c></row>'.repeat(million))),
    /Lembar “Petunjuk” berisi lebih dari 20\.000 baris/,
  ],
  [
    'a million rows of text',
    'sejuta.csv',
    () => strToU8(`Nama;Jabatan\n${'Ani;Lurah\n'.repeat(million)}`),
    /“sejuta\.csv” berisi lebih dari 20\.000 baris/,
  ],
  [
    'a picture',
    'foto.xlsx',
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
    /“foto\.xlsx” adalah gambar, bukan lembar kerja/,
  ],
  [
    'a file larger than any list of people',
    'besar.xlsx',
    () => new Uint8Array(25_000_000),
    /terlalu besar: 25 MB, paling besar 20 MB/,
  ],
  ['nothing at all', 'kosong.xlsx', () => new Uint8Array(), /Berkas kosong/],
];

const post = (name: string, body: Uint8Array, what = 'import') =>
  operator.fetch(`/operator/read/${what}?fileName=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
  });
const facts = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');

describe.each(['import', 'followUps'])('read as %s', (reader) => {
  test.each(bad)(
    '%s is refused, and the day goes on',
    { timeout: 180_000 },
    async (_, name, make, words) => {
      const [before, { head }] = [facts(), await operator.see('log')];
      const answer = await post(name, await make(), reader);
      const { problem } = (await answer.json()) as {
        problem: { code: string; values: { indonesian?: string } };
      };
      expect([answer.status, problem.code]).toEqual([400, 'FILE_REFUSED']);
      expect(problem.values.indonesian).toMatch(words);
      expect(problem.values.indonesian).not.toMatch(/Error|undefined|NaN/);
      expect(facts()).toEqual(before);
      expect((await operator.see('log')).head).toEqual(head);
    },
  );
});

test('formulas, HTML, emoji, right-to-left text and 5,000 letters come in as they stand, or are named by their cell', async () => {
  const titles = [
    '=HYPERLINK("http://x","y")',
    '<script>alert(1)</script>',
    '😀 antrean',
    'مرحبا بكم',
    "+62 layanan'; DROP TABLE event;--",
  ];
  const quoted = titles.map((title) => `"${title.replaceAll('"', '""')}"`);
  const csv = ['Judul;Output', ...quoted.map((title) => `${title};${'x'.repeat(1000)}`)].join('\n');
  const answer = await post('paparan.csv', strToU8(csv));
  const reading = (await answer.json()) as ImportReading;
  expect(answer.status).toBe(200);
  expect(reading.presentations.map(({ item }) => item.title)).toEqual(titles);

  const long = (letters: number) =>
    post('paparan.csv', strToU8(`Judul;Output\nUsulan;${'x'.repeat(letters)}`));
  const taken = (await (await long(5000)).json()) as ImportReading;
  expect(taken.presentations[0]?.item.claimedOutput).toHaveLength(5000);
  expect(taken.problems).toEqual([]);
  const { problems } = (await (await long(5001)).json()) as ImportReading;
  expect(problems).toMatchObject([{ isError: true, cell: 'B2' }]);
});

test.each([
  ['hidden', [true]],
  ['veryHidden', []],
])('a sheet that is %s is never chosen by itself', async (state, offered) => {
  const workbook = strFromU8(template['xl/workbook.xml'] ?? new Uint8Array());
  const names = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  const hidden = workbook.replace('<sheet name="Panel"', `<sheet state="${state}" name="Panel"`);
  expect(hidden).not.toBe(workbook);
  const answer = await post(
    'tersembunyi.xlsx',
    await zipAside({ ...template, 'xl/workbook.xml': strToU8(hidden) }),
  );
  const { sheets } = (await answer.json()) as ImportReading;
  const panel = sheets.filter(({ name }) => name === 'Panel');
  expect(panel.map(({ isHidden }) => isHidden)).toEqual(offered);
  expect(panel.map(({ mapping }) => mapping.subject)).toEqual(offered.map(() => null));
  expect(sheets.filter(({ name }) => name !== 'Panel').map(({ isHidden }) => isHidden)).toEqual(
    names.slice(1).map(() => false),
  );
});

describe('an archive brought in with a NIP that is none', () => {
  const parts: Record<string, Uint8Array | undefined> = {};
  beforeAll(async () => {
    const answer = await operator.fetch('/operator/export/json');
    parts['archive'] = new Uint8Array(await answer.arrayBuffer());
  });
  test.each([
    ['destroyed by Excel', '1,98E+17', /sudah dirusak Excel/],
    ['too short', '12345', /harus 18 angka, ini 5/],
    ['with an impossible birth date', '196802301993031009', /Tanggal lahir.*30-02-1968/],
    ['with a 3 as digit 15', '196804111993033009', /ke-15/],
    ['of a PNS with month 13', '196804111993131009', /01–12, ini 13/],
  ])('%s is refused, its row named', async (_what, nip, words) => {
    const [before, { head }] = [facts(), await operator.see('log')];
    for (const table of ['panelist', 'presenter'] as const) {
      const text = strFromU8(parts['archive'] ?? new Uint8Array());
      const archive = JSON.parse(text.replaceAll(`"${before.event.id}"`, '"kegiatan-lain"')) as {
        facts: EventFacts;
      };
      Object.assign(archive.facts[table][0] ?? {}, { nip });
      const answer = await operator.fetch('/operator/import', {
        method: 'POST',
        body: strToU8(JSON.stringify(archive)),
      });
      const { problem } = (await answer.json()) as { problem: Problem };
      expect([answer.status, problem.at]).toEqual([400, `facts.${table}[0].nip`]);
      expect(describeProblem(problem, 'id')).toMatch(words);
    }
    expect(facts()).toEqual(before);
    expect((await operator.see('log')).head).toEqual(head);
  });
});
