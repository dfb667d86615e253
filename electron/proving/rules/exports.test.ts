/** Exports hold nothing of unlocked sheets: of the command line, and of the operator's page. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { problemOf } from '../../server/room.fixture.ts';
import { bantayaDone } from '../../cli/bantaya.fixture.ts';
import { exportKinds, type ExportProfile } from '../../contract/files.ts';
import { hasPoppler } from '../../reports/fixtures/pdfTools.fixture.ts';
import { parseArchive } from '../../reports/archive/archive.ts';
import {
  eventId,
  fullContent,
  isPaper,
  openDay,
  revision,
  textOf,
  type Day,
} from './openedDay.fixture.ts';

const secret = 'RAHASIA';
/** Nobody in the sample writes these. */
const secretContent = (value: number) => {
  const content = fullContent(value, { note: `${secret} umum`, vote: 'DITUNDA' });
  const scores = content.scores.map((score) => ({ ...score, note: `${secret} kriteria` }));
  return { ...content, scores };
};

/** M01 is locked; M02 is being scored: a sheet handed in, a draft, one that waits, one from paper. */
async function scoringDay(): Promise<Day> {
  const day = await openDay();
  await day.lock('M01');
  await day.openScoring('M02');
  const seats = await Promise.all(['P1', 'P2', 'P3'].map((id) => day.seat(id)));
  const [first, second, third] = seats;
  await first?.send('submitSheet', revision('M02', 1, secretContent(5)));
  await second?.send('saveDraft', revision('M02', 1, secretContent(1)));
  await third?.send('submitSheet', revision('M02', 1, secretContent(2)));
  const beside = await third?.send(
    'submitSheet',
    revision('M02', 1, secretContent(3), { device: 'd2' }),
  );
  expect(beside?.status).toBe('CONFLICT');
  await day.operator.send('enterProxySheet', {
    presentationId: 'M02',
    panelistId: 'P4',
    content: secretContent(4),
    state: 'SUBMITTED',
    reason: 'Lembar kertas',
  });
  return day;
}

const commandLine: readonly (readonly [string, readonly string[]])[] = [
  ['bantaya export --format json', ['--format', 'json']],
  // Of the same kind.
  ['bantaya export --format csv', ['--format', 'csv']],
  ['bantaya export --format csv --table scores', ['--format', 'csv', '--table', 'scores']],
  ['bantaya export --format xlsx', ['--format', 'xlsx']],
  [
    'bantaya export --format xlsx --profile dibagikan',
    ['--format', 'xlsx', '--profile', 'dibagikan'],
  ],
];

/** What the command leaves of that day in a file, beside the running host. */
async function exported({ room }: Day, args: readonly string[]): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await bantayaDone(folder, 'export', eventId, ...args, '--data', room.dataDir, '--out', 'berkas');
  return readFileSync(path.join(folder, 'berkas'));
}

describe('exports hold nothing of unlocked sheets (command line)', () => {
  test.each(commandLine)('%s', async (_, args) => {
    await using day = await scoringDay();
    expect(textOf(await exported(day, args))).not.toContain(secret);
    // The day goes on beside it.
    expect(await problemOf(day.operator.send('annotate', { text: 'sesudah ekspor' }))).toBe(
      undefined,
    );
  });

  test('the archive has every locked sheet, and no row of a talk that is not locked', async () => {
    await using day = await scoringDay();
    const { facts } = parseArchive(await exported(day, ['--format', 'json']));
    const { sheet, score, waitingSheet } = facts;
    const open = [...sheet, ...score, ...waitingSheet].filter(
      ({ presentationId }) => presentationId !== 'M01',
    );
    expect([open, sheet.length]).toEqual([[], 4]);
  });

  test('bantaya rank tells nothing of a presentation that is being scored', async () => {
    await using day = await scoringDay();
    const { dataDir } = day.room;
    const json = await bantayaDone(dataDir, 'rank', eventId, '--json', '--data', dataDir);
    const { presentations } = JSON.parse(json) as { presentations: object[] };
    expect(presentations[0]).toMatchObject({ id: 'M01', sheetsCounted: 4, rank: 1 });
    expect(presentations[1]).toMatchObject({
      id: 'M02',
      rank: null,
      score: null,
      groupScores: {},
      sheetsCounted: 0,
    });
  });
});

interface Download {
  readonly name: string;
  readonly status: number;
  readonly bytes: Uint8Array;
}
/** What the operator's page downloads, of all kinds. */
async function downloads({ operator }: Day, profiles: readonly ExportProfile[]) {
  const files: Download[] = [];
  for (const kind of Object.keys(exportKinds)) {
    for (const profile of profiles) {
      const answer = await operator.fetch(`/operator/export/${kind}?profile=${profile}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      files.push({ name: `${kind} ${profile}`, status: answer.status, bytes });
    }
  }
  return files;
}
const hasText = ({ bytes }: Download): boolean => hasPoppler || !isPaper(bytes);

test('no download of the operator’s page holds anything of unlocked sheets', async (context) => {
  await using day = await scoringDay();
  const files = await downloads(day, ['internal']);
  context.skip(!files.every(hasText), 'pdftotext of poppler-utils is not here');
  expect(files.map(({ status }) => status)).toEqual(files.map(() => 200));
  const telling = files.filter(({ bytes }) => textOf(bytes).includes(secret));
  expect(telling.map(({ name }) => name)).toEqual([]);
});

test('no download for the shared profile holds a NIP or anything of unlocked sheets: it goes without, or is refused', async (context) => {
  await using day = await scoringDay();
  const { panelist, presenter } = (await day.operator.see('setup'))!;
  const nips = [...panelist, ...presenter].flatMap(({ nip }) => (nip === null ? [] : [nip]));
  expect(nips.length).toBeGreaterThan(0);
  const files = await downloads(day, ['dibagikan']);
  context.skip(!files.every(hasText), 'pdftotext of poppler-utils is not here');
  const plain = (text: string): string => text.replaceAll(/\s/gu, '');
  const telling = files.filter(({ bytes }) => {
    const text = plain(textOf(bytes));
    return [secret, ...nips].some((each) => text.includes(plain(each)));
  });
  expect(telling.map(({ name }) => name)).toEqual([]);
  const refused = files.filter(({ bytes }) => textOf(bytes).includes('NOT_SHARED'));
  expect(refused.map(({ name }) => name)).toEqual([
    'blankSheets dibagikan',
    'joinCards dibagikan',
    'scores dibagikan',
    'json dibagikan',
  ]);
});
