/** The command line as IT staff use it: an archive in, standings and files out, and clear words where it cannot. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDay, sampleFacts } from '../engine/sample/index.ts';
import { writeArchive } from '../reports/archive/archive.ts';
import { bantaya, bantayaDone, temporaryFolder } from './bantaya.fixture.ts';
import type { PrintedStandings } from './standingsJson.ts';

const folder = temporaryFolder();
const place = (name: string) => path.join(folder.path, name);
const run = (...args: string[]) => bantaya(folder.path, ...args);
const eventId = sampleFacts().event.id;
const done = { code: 0, stderr: '' };

beforeAll(async () => {
  await bantayaDone(folder.path, 'sample', 'sample.json');
  await bantayaDone(folder.path, 'import', 'sample.json', '--data', 'data');
});
afterAll(() => folder[Symbol.dispose]());

describe('an archive brought in', () => {
  test('is listed as the open event', async () => {
    const { stdout, ...rest } = await run('events', '--data', 'data', '--json');
    expect(rest).toEqual(done);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: eventId, dateIso: '2026-12-09', status: 'LIVE', presentationCount: 12, isOpen: true },
    ]);
  });

  test('cannot be brought in twice, and the first one stays', async () => {
    const again = await run('import', 'sample.json', '--data', 'data');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('already exists');
    expect(await run('verify', '--data', 'data')).toMatchObject(done);
  });

  test('with a NIP that Excel destroyed is refused, its row named', async () => {
    const { facts, ...rest } = JSON.parse(readFileSync(place('sample.json'), 'utf8')) as {
      facts: ReturnType<typeof sampleFacts>;
    };
    const panelist = facts.panelist.map((row, at) =>
      at === 2 ? { ...row, nip: '1,98E+17' } : row,
    );
    const archive = { ...rest, facts: { ...facts, panelist } };
    writeFileSync(place('rusak.json'), JSON.stringify(archive));
    const refused = await run('import', 'rusak.json', '--data', 'nowhere');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('Excel has destroyed NIP “1,98E+17”');
    expect(refused.stderr).toContain('facts.panelist[2].nip');
    expect(existsSync(place('nowhere'))).toBe(false);
  });

  test('goes out as an archive that comes in elsewhere as an equal event', async () => {
    const out = ['--format', 'json', '--out'];
    expect(await run('export', eventId, '--data', 'data', ...out, 'a.json')).toMatchObject(done);
    expect(await run('import', 'a.json', '--data', 'other', '--json')).toMatchObject(done);
    expect(await run('export', eventId, '--data', 'other', ...out, 'b.json')).toMatchObject(done);
    const [first, second, sample] = ['a.json', 'b.json', 'sample.json'].map(
      (name) => JSON.parse(readFileSync(place(name), 'utf8')) as { facts: unknown },
    );
    expect(second!.facts).toEqual(first!.facts);
    expect(first!.facts).toEqual(sample!.facts);
  });
});

describe('bantaya rank', () => {
  test('tells the same standings of a file and of the event in the folder', async () => {
    const [file, event] = await Promise.all([
      run('rank', 'sample.json', '--json'),
      run('rank', eventId, '--data', 'data', '--json'),
    ]);
    expect(file).toMatchObject(done);
    expect(event.stdout).toBe(file.stdout);
    const { presentations, analysis } = JSON.parse(file.stdout) as PrintedStandings;
    expect(presentations.map(({ id, rank }) => [id, rank]).slice(0, 7)).toEqual(
      ['M09', 'M10', 'M12', 'M11', 'M01', 'M04', 'M06'].map((id, index) => [id, index + 1]),
    );
    expect(presentations[0]).toMatchObject({
      score: { display: '92,71', decimal: '92.71', exact: '649/7' },
      groupScores: { OUTCOME: { display: '92,06' } },
      sheetsCounted: 7,
      provisional: false,
    });
    expect(presentations.slice(5, 7).map(({ score }) => score?.exact)).toEqual(['489/7', '489/7']);
    expect(analysis).toMatchObject({ panel: { basis: 'PLAIN' }, advanced: expect.anything() });
  });

  test('tells nothing of presentations that are not locked', async () => {
    const facts = sampleFacts();
    const isOpen = (presentationId: string) => presentationId !== 'M01';
    for (const row of facts.presentation)
      if (isOpen(row.id)) Object.assign(row, { phase: 'SCORING', lockedAtMs: null });
    for (const row of facts.sheet)
      if (isOpen(row.presentationId) && row.state === 'LOCKED') row.state = 'SUBMITTED';
    for (const row of facts.decision) if (isOpen(row.presentationId)) row.isConfirmed = 0;
    writeFileSync(place('half.json'), writeArchive(facts, { writtenBy: 't', ledgerHead: null }));
    const { stdout, ...rest } = await run('rank', 'half.json', '--json');
    expect(rest).toEqual(done);
    const [first, ...others] = (JSON.parse(stdout) as PrintedStandings).presentations;
    expect(first).toMatchObject({ id: 'M01', rank: 1, sheetsCounted: 6, provisional: false });
    const nothing = { rank: null, score: null, groupScores: {}, sheetsCounted: 0, class: null };
    expect(others).toHaveLength(11);
    for (const row of others) expect(row).toMatchObject({ ...nothing, provisional: true });
  });

  test('ranks a day on which nothing has been scored, without rank', async () => {
    const facts = emptyDay(sampleFacts());
    writeFileSync(place('empty.json'), writeArchive(facts, { writtenBy: 't', ledgerHead: null }));
    const { stdout, ...rest } = await run('rank', 'empty.json', '--json');
    expect(rest).toEqual(done);
    const { presentations } = JSON.parse(stdout) as PrintedStandings;
    expect(presentations.map(({ rank }) => rank)).toEqual(Array(12).fill(null));
  });

  test('runs an auditor’s own cases and fails when one does', async () => {
    const right = {
      name: 'half away from zero',
      kind: 'format-number',
      tolerance: { abs: 0, fractions: 'exact' },
      input: { values: ['1.005'], places: 2 },
      expected: { id: ['1,01'], en: ['1.01'] },
    };
    mkdirSync(place('cases'));
    writeFileSync(place('cases/right.json'), JSON.stringify(right));
    expect(await run('rank', '--cases', 'cases')).toEqual({
      ...done,
      stdout: 'format-number: 1 of 1\n1 passed, 0 failed\n',
    });
    const wrong = { ...right, name: 'rounded down', expected: { id: ['1,00'], en: ['1.00'] } };
    writeFileSync(place('cases/wrong.json'), JSON.stringify(wrong));
    const failed = await run('rank', '--cases', 'cases');
    expect(failed).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^1 passed, 1 failed$/m),
    });
    expect(failed.stderr).toContain('FAILED wrong (format-number)');
    writeFileSync(place('cases/cut.json'), JSON.stringify(right).slice(0, 60));
    const cut = await run('rank', '--cases', 'cases');
    expect(cut.code).toBe(1);
    expect(cut.stdout).toMatch(/^1 passed, 2 failed$/m);
    expect(cut.stderr).toContain('FAILED cut.json (unreadable file)');
  });

  test('says so when a folder holds no cases, and where there are some', async () => {
    mkdirSync(place('nocases'));
    expect(await run('rank', '--cases', 'nocases')).toMatchObject({ code: 1, stdout: '' });
    mkdirSync(place('nocases/inside'));
    writeFileSync(place('nocases/inside/one.json'), '{}');
    const { stderr } = await run('rank', '--cases', 'nocases');
    expect(stderr).toMatch(/no case \(\*\.json\) in nocases; there are some in nocases.inside/);
    expect(await run('rank', '--cases', 'missing')).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('bantaya export', () => {
  const out = (name: string, ...args: string[]) =>
    run('export', eventId, '--data', 'data', '--out', name, ...args);

  test('writes a workbook with the ranks as numbers, the same bytes for the same state', async () => {
    expect(await out('a.xlsx', '--format', 'xlsx')).toEqual({ ...done, stdout: '' });
    expect(await out('b.xlsx', '--format', 'xlsx')).toEqual({ ...done, stdout: '' });
    const bytes = readFileSync(place('a.xlsx'));
    expect(bytes.equals(readFileSync(place('b.xlsx')))).toBe(true);
    const rows = (await readXlsx(bytes)).sheets.find(({ name }) => name === 'Peringkat')!.rows;
    const ranked = rows.filter(([id]) => /^M\d\d$/.test(String(id)));
    expect(ranked.slice(0, 2).map(([id, rank]) => [id, rank])).toEqual([
      ['M09', 1],
      ['M10', 2],
    ]);
  });

  test('writes CSV for people: byte order mark, semicolons, decimal comma', async () => {
    expect(await out('a.csv', '--format', 'csv')).toMatchObject(done);
    const text = readFileSync(place('a.csv'), 'utf8');
    expect(text.startsWith('\uFEFFPeringkat;')).toBe(true);
    expect(text).toMatch(/\r\n1;9;Pusat layanan sosial.*;92,714285714;/);
  });

  test('a shared file holds neither NIP nor a single score', async () => {
    const shared = ['--profile', 'dibagikan'];
    expect(await out('s.csv', '--format', 'csv', ...shared)).toMatchObject(done);
    expect(await out('s.xlsx', '--format', 'xlsx', ...shared)).toMatchObject(done);
    const { sheets } = await readXlsx(readFileSync(place('s.xlsx')));
    const text =
      JSON.stringify(sheets.map(({ rows }) => rows)) + readFileSync(place('s.csv'), 'utf8');
    for (const { nip } of sampleFacts().panelist) expect(text).not.toContain(nip);
    expect(sheets.map(({ name }) => name)).not.toContain('Rincian Nilai');
    const archive = await out('s.json', '--format', 'json', ...shared);
    expect([archive.code, existsSync(place('s.json'))]).toEqual([2, false]);
  });

  test('leaves a note in the ledger, which stays provable', async () => {
    const { stdout, ...rest } = await run('verify', '--data', 'data', '--json');
    expect(rest).toEqual(done);
    const [event] = (JSON.parse(stdout) as { events: { entries: number }[] }).events;
    expect(event!.entries).toBeGreaterThan(1);
  });
});

describe('what cannot be done is said in one line, and nothing changes', () => {
  const sample = () => readFileSync(place('sample.json'), 'utf8');
  const badFiles: [string, () => string, string][] = [
    ['cut.json', () => sample().slice(0, 5000), 'cut off'],
    ['foreign.json', () => '{"log":{"version":"1.2"}}', 'not an event archive'],
    ['newer.json', () => sample().replace('"version":1', '"version":2'), 'newer Bantaya'],
    [
      'offscale.json',
      () => sample().replace(/("score":\[\{[^}]*"value":)\d/, '$19'),
      'facts.score[0].value: Score 9 for “Hasil kerja magang (output)” is off the scale 1–5',
    ],
    ['huge.json', () => ' '.repeat(65 * 1024 * 1024), 'too large: 65 MB'],
  ];
  test.each(badFiles)('%s', async (name, text, words) => {
    writeFileSync(place(name), text());
    const { code, stdout, stderr } = await run('import', name, '--data', 'fresh');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${name}: `);
    expect(stderr).toContain(words);
    expect(existsSync(place('fresh'))).toBe(false);
  });

  test.each([
    [1, ['import', 'nowhere.json']],
    [1, ['events', '--data', 'nowhere']],
    [1, ['rank', 'nothing', '--data', 'data']],
    [1, ['sample', 'nowhere/out.json']],
    [1, ['export', 'nothing', '--data', 'data', '--format', 'csv', '--out', 'x.csv']],
    [2, ['export', eventId, '--data', 'data', '--format', 'pdf', '--out', 'x.pdf']],
    [2, ['export', eventId, '--data', 'data', '--format', 'csv']],
    [2, ['rank']],
    [2, ['rank', 'a', 'b']],
    [2, ['events', '--bogus']],
    [2, ['host', '--port', '70000']],
    [2, ['bogus']],
    [2, []],
  ])('exit code %i for: %j', async (code, args) => {
    const outcome = await run(...args);
    expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: '' });
    expect(outcome.stderr).toMatch(/^bantaya/);
    expect(outcome.stderr).not.toMatch(/\bat .*\.ts:\d/);
  });

  test('every command explains itself', async () => {
    const { stdout, ...rest } = await run('--help');
    expect(rest).toEqual(done);
    const names = [...stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name!);
    expect(names.join(' ')).toBe(
      'sample import events rank export host backups restore erase verify',
    );
    const helps = await Promise.all(names.map((name) => run(name, '--help')));
    for (const [index, help] of helps.entries()) {
      expect(help).toMatchObject(done);
      expect(help.stdout).toContain(`bantaya ${names[index]}`);
    }
  });
});
