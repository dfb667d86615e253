/** Who has a conflict of interest: what is printed of it, and that nothing of somebody recused counts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPoppler, readPdf } from '../../reports/fixtures/pdfTools.fixture.ts';
import { readTable } from '../../reports/reading/readTable.ts';
import { problemOf, type Visitor } from '../../server/room.fixture.ts';
import {
  filled,
  openPreparedDay,
  openScoring,
  revisionOf,
  type PreparedDay,
} from './preparedDay.fixture.ts';

const presentationId = 'M01';

async function download(operator: Visitor, what: string, query = ''): Promise<Uint8Array> {
  const answer = await operator.fetch(`/operator/export/${what}${query}`);
  expect([what, answer.status]).toEqual([what, 200]);
  return new Uint8Array(await answer.arrayBuffer());
}
/** As one line of text, whatever lines the paper broke it into. */
const textOf = (pdf: Uint8Array): string => readPdf(pdf).pages.join(' ').replaceAll(/\s+/g, ' ');
const sheetText = async (book: Uint8Array): Promise<string> =>
  JSON.stringify(await readTable(book, 'nilai.xlsx'));

describe('removing a conflict is logged and printed like allowing it', () => {
  let day: PreparedDay;
  beforeAll(async () => {
    day = await openPreparedDay();
    const { operator } = day;
    for (const panelistId of ['P1', 'P3'])
      await operator.send('declareConflict', {
        presentationId,
        panelistId,
        note: '',
        reason: 'MENTOR',
      });
    await operator.send('removeConflict', {
      presentationId,
      panelistId: 'P1',
      reason: 'keliru orang',
    });
    await operator.send('allowConflict', {
      presentationId,
      panelistId: 'P3',
      isAllowed: 1,
      reason: 'diputuskan ketua',
    });
    await openScoring(day, presentationId);
    for (const id of ['P1', 'P3']) {
      const seat = await day.panelist(id);
      await seat.send('submitSheet', revisionOf(presentationId, 1, filled(day.facts(), 4)));
    }
    await operator.send('lockPresentation', { presentationId });
  });
  afterAll(() => day[Symbol.asyncDispose]());

  test('removeConflict: the log tells it, with its reason', async () => {
    const { entries } = await day.operator.see('log');
    for (const [command, reason] of [
      ['removeConflict', 'keliru orang'],
      ['allowConflict', 'diputuskan ketua'],
    ])
      expect(entries.find((each) => each.command === command)?.subject).toMatchObject({ reason });
  });

  test('removeConflict: the minutes tell it', async ({ skip }) => {
    skip(!hasPoppler, 'there is no poppler (pdftotext, pdfinfo, pdffonts) on this machine');
    const minutes = textOf(await download(day.operator, 'minutes'));
    // The paper breaks its cells into lines, so words are looked for one by one.
    for (const word of ['keliru', 'dicabut', 'diputuskan']) expect(minutes).toContain(word);
  });

  test('removeConflict: the workbook tells it', async () => {
    const book = await sheetText(await download(day.operator, 'xlsx'));
    for (const words of ['keliru orang', 'diputuskan ketua']) expect(book).toContain(words);
  });

  test('a conflict taken back asks for its reason, as one that is allowed does', async () => {
    const of = { presentationId: 'M04', panelistId: 'P1' };
    await day.operator.send('declareConflict', { ...of, reason: 'OTHER', note: 'kerabat' });
    for (const attempt of [
      day.operator.send('removeConflict', { ...of, reason: ' ' }),
      day.operator.send('allowConflict', { ...of, isAllowed: 1, reason: ' ' }),
    ])
      expect(await problemOf(attempt)).toBe('INVALID_INPUT');
    const row = day.facts().conflict.find((each) => each.presentationId === 'M04');
    expect(row).toMatchObject({ isAllowed: 0 });
  });
});

describe('votes and notes of somebody recused count nowhere', () => {
  let day: PreparedDay;
  beforeAll(async () => {
    day = await openPreparedDay();
    await openScoring(day, presentationId);
    for (const [id, vote] of [
      ['P1', 'DIREPLIKASI'],
      ['P2', 'DITUNDA'],
      ['P3', 'DIREPLIKASI'],
      ['P5', 'DITUNDA'],
    ] as const) {
      const content = filled(day.facts(), id === 'P2' ? 1 : 4, { vote, note: `CATATAN-${id}` });
      content.scores[0]!.note = `URAIAN-${id}`;
      const seat = await day.panelist(id);
      await seat.send('submitSheet', revisionOf(presentationId, 1, content));
    }
    await day.operator.send('declareConflict', {
      presentationId,
      panelistId: 'P2',
      note: '',
      reason: 'MENTOR',
    });
    await day.operator.send('lockPresentation', { presentationId });
  });
  afterAll(() => day[Symbol.asyncDispose]());
  const told = async () => {
    const ranking = await day.operator.see('ranking', (value) => value?.lockedCount === 1);
    return { ranking, deliberation: ranking!.deliberation[0]! };
  };

  test('so does the tally of votes', async () => {
    const { votes } = (await told()).deliberation;
    expect(new Map(votes.map(({ code, count }) => [code, count]))).toEqual(
      new Map([
        ['DIREPLIKASI', 2],
        ['DITUNDA', 1],
      ]),
    );
  });

  test('and the notes', async () => {
    const { notes } = (await told()).deliberation;
    expect(notes.map(({ note }) => note).toSorted()).toEqual(
      ['P1', 'P3', 'P5'].flatMap((id) => [`CATATAN-${id}`, `URAIAN-${id}`]).toSorted(),
    );
  });

  test('nor does the sheet itself', async () => {
    const { ranking } = await told();
    const analysed = ranking!.analysis.presentations.find(({ id }) => id === presentationId);
    expect(analysed?.validBallots).toBe(3);
  });

  test.each(['internal', 'dibagikan'])('nor any file of the profile %s', async (profile) => {
    const query = `?profile=${profile}`;
    const book = await sheetText(await download(day.operator, 'xlsx', query));
    const csv = Buffer.from(await download(day.operator, 'csv', query)).toString('utf8');
    for (const text of [book, csv])
      for (const gone of ['CATATAN-P2', 'URAIAN-P2']) expect(text).not.toContain(gone);
    expect(book).not.toContain('2 Ditunda');
  });

  test('nor the papers', async ({ skip }) => {
    skip(!hasPoppler, 'there is no poppler (pdftotext, pdfinfo, pdffonts) on this machine');
    for (const paper of ['minutes', 'recap', 'summary', 'followUp']) {
      const text = textOf(await download(day.operator, paper));
      for (const gone of ['CATATAN-P2', 'URAIAN-P2', '2 Ditunda']) expect(text).not.toContain(gone);
    }
  });

  test('once the chair allows it, the same sheet counts with its vote', async () => {
    const { operator } = day;
    await operator.send('unlockPresentation', {
      presentationId,
      name: 'Sekretaris',
      reason: 'ketua mengizinkan',
    });
    await operator.send('allowConflict', {
      presentationId,
      panelistId: 'P2',
      isAllowed: 1,
      reason: 'diputuskan ketua',
    });
    await operator.send('lockPresentation', { presentationId });
    await expect
      .poll(async () => (await told()).deliberation.votes)
      .toContainEqual({ code: 'DITUNDA', count: 2 });
  });
});
