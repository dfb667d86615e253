/** Days of which there is little to say give words on every screen and in every file, never a number that is none. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ofSuite } from '../../build/suites/rounds.ts';
import { readXlsx } from 'hucre/xlsx';
import { writeEventFacts } from '../../db/facts.ts';
import type { ExportProfile } from '../contract/files.ts';
import { startDay, operator, projector, panelistSeat } from '../engine/testing/testEngine.ts';
import { makeStandings } from '../engine/standings/standings.ts';
import { thinDays, type ThinDay } from '../engine/testing/thinDays.fixture.ts';
import { allTopics } from '../engine/topics/index.ts';
import { bantayaDone, temporaryFolder } from '../cli/bantaya.fixture.ts';
import { standingsJson } from '../cli/standingsJson.ts';
import { makeExport, readEventState, type CommandExport } from '../cli/eventExport.ts';
import { hasPoppler, readPdf } from '../reports/fixtures/pdfTools.fixture.ts';
import { writeArchive } from '../reports/archive/archive.ts';
import { buildPdf } from '../reports/paper/buildPdf.ts';

const NO_NUMBER = /NaN|Infinity|undefined|(?<![\d–-])[-−]0(?:[.,]0+)?(?![\d.,-])|\[object/;

/** As an older version may have left it in the folder: the gate of today is not asked. */
async function openFolder({ facts }: ThinDay) {
  const day = await startDay(null);
  const { id } = facts.event;
  day.db.transaction(() => writeEventFacts(day.db, facts))();
  await day.restart();
  await day.engine.execute(operator, 'openEvent', { eventId: id });
  return { ...day, eventId: id };
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0)) ? 'NaN' : part,
  );

/** Most of them cost some seconds each: the short suite takes three. */
const days = ofSuite(thinDays().slice(0, 3), thinDays());

describe.each(days)('$name', (thin) => {
  test('the screens and `bantaya rank` tell what there is', async () => {
    const { engine, eventId } = await openFolder(thin);
    const first = thin.facts.panelist[0]!.id;
    for (const seat of [operator, projector, panelistSeat(eventId, first)])
      for (const topic of allTopics) {
        const { value } = readOrNull(() => engine.read(seat, topic));
        expect.soft([topic, NO_NUMBER.exec(textOf(value))?.[0]]).toEqual([topic, undefined]);
      }
    const { value: ranking } = engine.read(operator, 'ranking');
    expect(
      ranking?.analysis.presentations.filter(({ finalRank }) => finalRank !== null),
    ).toHaveLength(thin.ranked);
    expect(
      NO_NUMBER.exec(
        textOf(standingsJson(engine.readVisible(eventId, 'ranking', 'internal'))),
      )?.[0],
    ).toBeUndefined();
  });

  test('every file is made and holds words', { timeout: 60_000 }, async () => {
    const { engine, db, eventId } = await openFolder(thin);
    const make = (kind: CommandExport, profile: ExportProfile) =>
      makeExport(readEventState(db, eventId, kind, profile), kind, profile);
    const seen: string[] = [String(await make('scores', 'internal'))];
    for (const profile of ['internal', 'dibagikan'] as const) {
      seen.push(String(await make('csv', profile)));
      const book = await readXlsx((await make('xlsx', profile)) as Uint8Array);
      seen.push(textOf(book.sheets.map(({ rows }) => rows)));
    }
    for (const [pdf, kind] of [
      ['MINUTES', 'minutes'],
      ['RECAP', 'recap'],
      ['SUMMARY', 'summary'],
    ] as const) {
      const facts = engine.readVisible(eventId, kind, 'internal');
      const { analysis } = makeStandings(facts);
      const options = { profile: 'internal', madeAtMs: 0, appVersion: '' } as const;
      const bytes = await buildPdf(pdf, { facts, analysis }, options);
      expect(bytes.length).toBeGreaterThan(1000);
      if (hasPoppler) seen.push(readPdf(bytes).pages.join('\n'));
    }
    expect(seen.map((text) => NO_NUMBER.exec(text)?.[0])).toEqual(seen.map(() => undefined));
    expect(seen.filter((text) => text.includes('di bawah 0,00 poin'))).toEqual([]);
  });
});

/** A seat that may not see a topic sees nothing. */
function readOrNull<T>(read: () => T): T | { value: null } {
  try {
    return read();
  } catch (error) {
    if ((error as { problem?: { code: string } }).problem?.code !== 'UNKNOWN_TOPIC') throw error;
    return { value: null };
  }
}

test('the command line ranks and exports a day on which nothing weighs yet', async () => {
  using folder = temporaryFolder();
  const run = (...args: string[]) => bantayaDone(folder.path, ...args);
  const { facts } = thinDays().find(({ name }) => name === 'no criterion weighs, before the day')!;
  const file = path.join(folder.path, 'kosong.json');
  writeFileSync(file, writeArchive(facts, { writtenBy: 'test', ledgerHead: null }));
  const table = await run('rank', file);
  expect(table).toContain('READY');
  await run('import', file, '--data', 'data');
  expect(await run('rank', facts.event.id, '--data', 'data')).toBe(table);
  await run('export', facts.event.id, '--data', 'data', '--format', 'xlsx', '--out', 'a.xlsx');
});
