/** `bantaya verify` against changes made behind the app's back. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../db/backup.ts';
import { eventTable } from '../../db/event.ts';
import { scoreTable, sheetTable } from '../../db/sheet.ts';
import { openDatabase, type Db } from '../../db/open.ts';
import type { EventFacts } from '../contract/facts.ts';
import { openRaw } from '../../db/testing/openRaw.ts';
import { sampleFacts } from '../engine/sample/index.ts';
import { bantaya, bantayaDone, temporaryFolder } from './bantaya.fixture.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => bantaya(folder.path, ...args);
const { event, score, sheet } = sampleFacts();

beforeAll(async () => {
  await bantayaDone(folder.path, 'sample', 'sample.json');
  await bantayaDone(folder.path, 'import', 'sample.json', '--data', 'data');
});
afterAll(() => folder[Symbol.dispose]());

function tamper(change: (db: Db) => void): void {
  const db = openRaw(path.join(folder.path, 'data/bantaya.sqlite'));
  try {
    change(db);
  } finally {
    db.close();
  }
}

describe('bantaya verify', () => {
  test('is content with a folder that only commands have touched', async () => {
    const clean = await run('verify', '--data', 'data');
    expect(clean).toMatchObject({ code: 0, stderr: '' });
    expect(clean.stdout).toContain('Clean');
  });

  const [row] = score;
  const tampered: [string, (db: Db) => void, (db: Db) => void, string][] = [
    [
      'a score changed by SQL',
      (db) => scoreTable.put(db, { ...row!, value: 1 }),
      (db) => scoreTable.put(db, row!),
      `score ${event.id}/M01/P1/K1: was changed without a command: value should be ${row!.value}, is 1`,
    ],
    [
      'a sheet’s vote changed by SQL',
      (db) => sheetTable.put(db, { ...sheet[0]!, vote: 'DIREPLIKASI' }),
      (db) => sheetTable.put(db, sheet[0]!),
      `sheet ${event.id}/M01/P1: was changed`,
    ],
    [
      'a score taken away',
      (db) => void scoreTable.remove(db, row!),
      (db) => scoreTable.put(db, row!),
      'is missing from the database',
    ],
    [
      'the frozen rules changed',
      (db) =>
        eventTable.put(db, {
          ...event,
          rules: event.rules.replace('"minSheets":4', '"minSheets":1'),
        }),
      (db) => eventTable.put(db, event),
      `event ${event.id}: was changed`,
    ],
  ];
  test.each(tampered)('finds %s and names the row', async (_, change, restore, words) => {
    tamper(change);
    const outcome = await run('verify', '--data', 'data');
    const json = await run('verify', '--data', 'data', '--json');
    tamper(restore);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(words);
    expect(outcome.stdout).not.toContain('Clean');
    expect(JSON.parse(json.stdout)).toMatchObject({ isClean: false });
    expect(await run('verify', '--data', 'data')).toMatchObject({ code: 0 });
  });
});

describe('bantaya verify PLACE', () => {
  test('proves a backup, and names the row that was changed in it', async () => {
    const db = openDatabase(path.join(folder.path, 'data/bantaya.sqlite'));
    const backup = await writeBackup(db, path.join(folder.path, 'backups'), 'manual', 1);
    db.close();
    expect(await run('verify', backup.path)).toMatchObject({ code: 0, stderr: '' });
    const raw = openRaw(backup.path);
    raw.prepare("UPDATE panelist SET name = 'Lain' WHERE id = 'P1'").run();
    raw.close();
    const changed = await run('verify', backup.path);
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain(`panelist ${event.id}/P1: was changed without a command`);
    writeFileSync(backup.path, 'not a database');
    expect((await run('verify', backup.path)).stderr).toContain('not a Bantaya database');
  });

  test('reads an archive and names the first place in it that does not fit', async () => {
    const whole = await run('verify', 'sample.json');
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    const archive = JSON.parse(readFileSync(path.join(folder.path, 'sample.json'), 'utf8')) as {
      facts: EventFacts;
    };
    const keep = (name: string, change: (facts: EventFacts) => void) => {
      const copy = structuredClone(archive);
      change(copy.facts);
      writeFileSync(path.join(folder.path, name), JSON.stringify(copy));
    };
    keep('weight.json', ({ criterion }) => {
      const [first] = criterion;
      if (first) first.description += ' lain';
    });
    expect((await run('verify', 'weight.json')).stderr).toContain('rulesHash');
    keep('stranger.json', ({ score }) => {
      const [first] = score;
      if (first) first.panelistId = 'P99';
    });
    const stranger = await run('verify', 'stranger.json');
    expect(stranger.code).toBe(1);
    expect(stranger.stderr).toContain('score');
    expect((await run('verify', 'nowhere')).stderr).toContain('there is no');
  });
});
