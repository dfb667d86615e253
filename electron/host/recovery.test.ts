/** Guided restore on a running host, through its own door: what is listed, shown, refused, put in place. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifyDatabase } from '../../db/verify.ts';
import { openRaw } from '../../db/testing/openRaw.ts';
import type { BackupPlace, BackupPlan, RestoreAnswer } from '../contract/backups.ts';
import { operator, openScoring, panelistSeat, revision } from '../engine/testing/testEngine.ts';
import { emptyDay, sampleFacts } from '../engine/sample/index.ts';
import { startHost, type Host } from './host.ts';
import { claim } from '../server/room.fixture.ts';

const eventId = 'contoh-2026-12-09';

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bantaya-recovery-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function startLaptop(dataDir = temporaryFolder()) {
  const host = await startHost({ dataDir, rendererDir: dataDir });
  onTestFinished(() => host.close());
  const { origin, cookie } = await claim(host.operatorUrl);
  const ask = async <T>(address: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${origin}${address}`, {
      headers: { cookie, origin, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    const value = (await answer.json()) as T & { problem?: { code: string } };
    if (!answer.ok) throw new Error(value.problem?.code ?? String(answer.status));
    return value;
  };
  return { host, dataDir, ask };
}
type Laptop = Awaited<ReturnType<typeof startLaptop>>;

const fullContent = (host: Host, value: number) => ({
  scores: host.engine
    .readFacts(eventId)
    .criterion.map(({ id }) => ({ criterionId: id, value, isNotApplicable: 0 as const, note: '' })),
  note: '',
  vote: null,
  abstainReason: '',
});

/** A day in scoring with a backup that knows of one sheet, and two more after it. */
async function startDay(laptop: Laptop): Promise<string> {
  const { host, dataDir } = laptop;
  await host.engine.execute(operator, 'importEvent', {
    facts: emptyDay(sampleFacts()),
    source: '',
  });
  await openScoring({ engine: host.engine } as never, 'M01');
  const submit = (id: string, value: number) =>
    host.engine.execute(
      panelistSeat(eventId, id),
      'submitSheet',
      revision('M01', 1, fullContent(host, value)),
    );
  await submit('P1', 4);
  await host.engine.execute(operator, 'backUpNow', {});
  const folder = path.join(dataDir, 'cadangan');
  await expect
    .poll(() => host.engine.read(operator, 'backups').value.last?.reason, { timeout: 60_000 })
    .toBe('manual');
  const [name] = readdirSync(folder).filter((file) => file.endsWith('-manual.sqlite'));
  await submit('P2', 5);
  await submit('P3', 3);
  return path.join(folder, name!);
}

const query = (address: string, name: string, value: string) =>
  `${address}?${new URLSearchParams({ [name]: value }).toString()}`;

test('the operator sees what a restore would take away, restores, and can take the restore back', async () => {
  const laptop = await startLaptop();
  const { host, ask } = laptop;
  const backup = await startDay(laptop);
  const before = JSON.stringify(host.engine.readFacts(eventId));
  const { epoch } = host.engine.read(operator, 'live');

  const places = await ask<BackupPlace[]>('/operator/backups');
  expect(places[0]).toMatchObject({ kind: 'LAPTOP', problem: null });
  expect(places[0]!.files.map(({ path: file }) => file)).toContain(backup);
  const plan = await ask<BackupPlan>(query('/operator/backups/plan', 'path', backup));
  expect(plan).toMatchObject({
    refused: null,
    isOtherHost: false,
    losses: [{ eventId, isSameLine: true, laterCount: 2 }],
  });
  expect(plan.losses[0]!.presentations).toMatchObject([
    { id: 'M01', sheets: 3, sheetsInBackup: 1, lostSheets: 2 },
  ]);

  const answer = await ask<RestoreAnswer>('/operator/restore', {
    path: backup,
    isOldHostOff: false,
  });
  expect(answer.kept).toMatch(/-before-restore\.sqlite$/);
  expect(answer.epoch).toBe(epoch + 1);
  expect(host.engine.readFacts(eventId).sheet.map(({ panelistId }) => panelistId)).toEqual(['P1']);
  // The same door, the same session: the page goes on.
  const again = await ask<BackupPlace[]>('/operator/backups');
  const kept = again[0]!.files.find(({ name }) => name === answer.kept);
  await ask('/operator/restore', { path: kept!.path, isOldHostOff: false });
  expect(JSON.stringify(host.engine.readFacts(eventId))).toBe(before);
  expect(host.engine.read(operator, 'live').epoch).toBe(epoch + 2);
  await host.close();
  expect(verifyDatabase(path.join(laptop.dataDir, 'bantaya.sqlite'))).toMatchObject({
    isClean: true,
  });
});

test('a backup of another laptop is taken over only when a person says that the old host is off', async () => {
  const old = await startLaptop();
  const backup = await startDay(old);
  const fresh = await startLaptop();
  const named = await fresh.ask<BackupPlace[]>(
    query('/operator/backups', 'folder', path.dirname(backup)),
  );
  expect(named.find(({ kind }) => kind === 'NAMED')?.files.map(({ path: file }) => file)).toEqual([
    backup,
  ]);
  const plan = await fresh.ask<BackupPlan>(query('/operator/backups/plan', 'path', backup));
  expect(plan).toMatchObject({
    isOtherHost: true,
    losses: [{ isPresent: false, isInBackup: true }],
  });
  const order = { path: backup, isOldHostOff: false };
  await expect(fresh.ask('/operator/restore', order)).rejects.toThrow('OLD_HOST_ON');
  expect(fresh.host.engine.openEventId()).toBeNull();
  await fresh.ask('/operator/restore', { ...order, isOldHostOff: true });
  expect(fresh.host.engine.openEventId()).toBe(eventId);
  expect(fresh.host.engine.read(operator, 'live').value?.phase).toBe('SCORING');
});

test('files that are cut, foreign, changed by hand or gone are named, and the data stays as it is', async () => {
  const laptop = await startLaptop();
  const backup = await startDay(laptop);
  const before = JSON.stringify(laptop.host.engine.readFacts(eventId));
  const folder = temporaryFolder();
  const bytes = readFileSync(backup);
  const make = (name: string, change: (file: string) => void): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    change(file);
    return file;
  };
  const bad: [string, string][] = [
    [
      make('surat.sqlite', (file) => writeFileSync(file, 'Dengan hormat,\n'.repeat(100))),
      'NOT_A_DATABASE',
    ],
    [make('kosong.sqlite', (file) => truncateSync(file, 0)), 'NOT_A_DATABASE'],
    [make('putus.sqlite', (file) => truncateSync(file, Math.floor(bytes.length / 2))), 'DAMAGED'],
    [
      make('diubah.sqlite', (file) => {
        const raw = openRaw(file);
        raw.prepare('UPDATE score SET value = 1').run();
        raw.close();
      }),
      'NOT_CLEAN',
    ],
    [
      make('baru.sqlite', (file) => {
        const raw = openRaw(file);
        raw.pragma('user_version = 900');
        raw.close();
      }),
      'NEWER',
    ],
    [
      make('asing.sqlite', (file) => {
        rmSync(file);
        const raw = openRaw(file);
        raw.exec('CREATE TABLE theirs (id)');
        raw.close();
      }),
      'FOREIGN',
    ],
  ];
  for (const [file, kind] of bad) {
    const plan = await laptop.ask<BackupPlan>(query('/operator/backups/plan', 'path', file));
    expect(plan.refused?.kind, file).toBe(kind);
    const order = { path: file, isOldHostOff: true };
    await expect(laptop.ask('/operator/restore', order)).rejects.toThrow('BACKUP_REFUSED');
  }
  const gone = { path: path.join(folder, 'dicabut.sqlite'), isOldHostOff: true };
  await expect(laptop.ask('/operator/restore', gone)).rejects.toThrow('NO_BACKUP');
  expect(JSON.stringify(laptop.host.engine.readFacts(eventId))).toBe(before);
  expect(readdirSync(laptop.dataDir).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('a laptop whose data was destroyed starts, keeps the wreck and takes a backup', async () => {
  const laptop = await startLaptop();
  const backup = await startDay(laptop);
  await laptop.host.close();
  writeFileSync(path.join(laptop.dataDir, 'bantaya.sqlite'), 'x'.repeat(20_000));
  const again = await startLaptop(laptop.dataDir);
  expect(again.host.engine.openEventId()).toBeNull();
  expect(
    readdirSync(path.join(laptop.dataDir, 'rusak')).some((name) =>
      name.endsWith('-bantaya.sqlite'),
    ),
  ).toBe(true);
  await again.ask('/operator/restore', { path: backup, isOldHostOff: true });
  expect(again.host.engine.openEventId()).toBe(eventId);
});
