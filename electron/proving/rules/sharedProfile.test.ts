/** The profile “dibagikan”: no NIP and no score of a single panelist, at every door that makes a file, or no file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bantaya } from '../../cli/bantaya.fixture.ts';
import { exportKinds } from '../../contract/files.ts';
import { printNip } from '../../domain/nip.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { hasPoppler, readPdf } from '../../reports/fixtures/pdfTools.fixture.ts';
import { openPreparedDay, sampleId, type PreparedDay } from './preparedDay.fixture.ts';

const mark = 'URAIAN-SATU-PANELIS';
const facts = () => {
  const day = sampleFacts();
  day.score[0]!.note = mark;
  return day;
};
const nips = [...sampleFacts().panelist, ...sampleFacts().presenter].flatMap(({ nip }) =>
  nip === null ? [] : [nip, printNip(nip)],
);
/** Everything that can be read in a file: of a workbook every part, of a paper its text. */
function textOf(what: string, bytes: Uint8Array): string {
  const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isBook)
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  if (strFromU8(bytes.slice(0, 5)) === '%PDF-') return readPdf(bytes).pages.join('\n');
  return `${what}\n${strFromU8(bytes)}`;
}
const nipsIn = (text: string) => nips.filter((nip) => text.includes(nip));

let day: PreparedDay;
beforeAll(async () => {
  day = await openPreparedDay(facts());
});
afterAll(() => day[Symbol.asyncDispose]());

const ask = (what: string) => day.operator.fetch(`/operator/export/${what}?profile=dibagikan`);
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

const refused = ['json', 'scores', 'blankSheets', 'joinCards'] as const;
const kinds = Object.keys(exportKinds);
const papers = ['minutes', 'recap', 'followUp', 'summary', 'attendance'];
const shared = kinds.filter((kind) => !(refused as readonly string[]).includes(kind));

describe('the shared profile holds at every door, or is refused', () => {
  test.each(refused)('%s is refused', async (what) => {
    const answer = await ask(what);
    expect([answer.status < 500, answer.ok]).toEqual([true, false]);
    expect(await answer.json()).toMatchObject({ problem: { code: 'NOT_SHARED' } });
  });

  test.for(shared)('%s has no NIP in it, nor a single score’s note', async (what, { skip }) => {
    skip(papers.includes(what) && !hasPoppler, 'there is no poppler (pdftotext) on this machine');
    const answer = await ask(what);
    expect([what, answer.status]).toEqual([what, 200]);
    const text = textOf(what, await bytesOf(answer));
    expect(nipsIn(text)).toEqual([]);
    expect(text).not.toContain(mark);
  });

  test('and the same files of the internal profile have them, so that this is no empty search', async () => {
    const text = textOf(
      'template',
      await bytesOf(await day.operator.fetch('/operator/export/template')),
    );
    expect(nipsIn(text).length).toBeGreaterThan(0);
    const book = await bytesOf(await day.operator.fetch('/operator/export/xlsx'));
    expect(textOf('xlsx', book)).toContain(mark);
  });

  test('a spelling of the profile that there is not gets no file', async () => {
    for (const profile of ['Dibagikan', 'shared', '']) {
      const answer = await day.operator.fetch(`/operator/export/json?profile=${profile}`);
      expect([profile, answer.status]).toEqual([profile, 400]);
    }
  });
});

describe('the shared profile of the command line', () => {
  const run = (out: string, ...args: string[]) =>
    bantaya(
      path.dirname(day.room.dataDir),
      'export',
      sampleId,
      '--data',
      day.room.dataDir,
      '--profile',
      'dibagikan',
      '--out',
      out,
      ...args,
    );

  test.each([
    ['json', ['--format', 'json']],
    ['scores', ['--format', 'csv', '--table', 'scores']],
  ])('%s is refused, and no file is left', async (name, args) => {
    const outcome = await run(`refused-${name}`, ...args);
    expect(outcome.code).toBeGreaterThan(0);
    expect(outcome.stderr).toContain('internal');
    expect(() => readFileSync(`${path.dirname(day.room.dataDir)}/refused-${name}`)).toThrow(
      'ENOENT',
    );
  });

  test.each(['xlsx', 'csv'])('%s has no NIP in it, nor a single score’s note', async (format) => {
    const out = `shared.${format}`;
    expect(await run(out, '--format', format)).toMatchObject({ code: 0, stderr: '' });
    const bytes = readFileSync(`${path.dirname(day.room.dataDir)}/${out}`);
    const text = textOf(format, new Uint8Array(bytes));
    expect(nipsIn(text)).toEqual([]);
    expect(text).not.toContain(mark);
  });
});
