import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBackup } from '../../../db/backup.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { openDatabase } from '../../../db/open.ts';
import { verify } from '../../../db/verify.ts';
import type { SheetReceipt, SheetRevision } from '../../contract/sheets.ts';
import { createEngine } from '../index.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
  temporaryFolder,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';

/** A day whose backup is older than three submits and a lock; what the seats still carry is returned. */
async function lostHost() {
  const day = await startDay();
  const { engine } = day;
  await openScoring(day, 'M01');
  const first = revision('M01', 1, fullContent(day, 2));
  const firstReceipt = await engine.execute(panelistSeat(eventId, 'P1'), 'saveDraft', first);
  const backup = await writeBackup(
    day.db,
    join(dirname(day.path), 'stick'),
    'timed',
    1_790_000_000_000,
  );
  const carried: { seat: string; sent: SheetRevision; receipt: SheetReceipt }[] = [];
  for (const [index, id] of ['P1', 'P2', 'P3'].entries()) {
    const sent =
      id === 'P1'
        ? revision('M01', 2, fullContent(day, 5))
        : revision('M01', 1, fullContent(day, 3 + index));
    carried.push({
      seat: id,
      sent,
      receipt: await engine.execute(panelistSeat(eventId, id), 'submitSheet', sent),
    });
  }
  await engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  const locks = engine.read(panelistSeat(eventId, 'P1'), 'locks').value;
  const scores = engine.readFacts(eventId).score;
  const path = join(temporaryFolder(), 'bantaya.sqlite');
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(backup.path, join(dirname(path), 'copy.sqlite'));
  await restoreBackup(
    join(dirname(path), 'copy.sqlite'),
    path,
    join(dirname(path), 'cadangan'),
    1_790_000_600_000,
  );
  const db = openDatabase(path);
  const replaced = createEngine(db, { clock: day.clock });
  return { day, replaced, db, locks, carried, scores, first, firstReceipt };
}

test('after a restore the seats bring back the lock and every acknowledged sheet', async () => {
  const { replaced, db, locks, carried, scores } = await lostHost();
  expect(replaced.read(operator, 'programme').epoch).toBe(2);
  const seat = panelistSeat(eventId, 'P1');
  expect(await replaced.execute(seat, 'presentLocks', { records: locks })).toEqual({ applied: 1 });
  expect(replaced.read(operator, 'tray').value?.missing).toHaveLength(3);
  for (const { seat: id, sent, receipt } of carried) {
    const again = await replaced.execute(panelistSeat(eventId, id), 'submitSheet', {
      ...sent,
      receipt: receipt.receipt,
    });
    expect(again.status).toBe('APPLIED');
  }
  expect(replaced.readFacts(eventId).score).toEqual(scores);
  expect(replaced.readFacts(eventId).sheet.map(({ state }) => state)).toEqual([
    'LOCKED',
    'LOCKED',
    'LOCKED',
  ]);
  expect(replaced.read(operator, 'tray').value?.missing).toEqual([]);
  expect(verify(db).findings).toEqual([]);
  await replaced.close();
  db.close();
});

test('a late edit without a receipt waits for the operator, and an old receipt changes nothing', async () => {
  const { replaced, db, locks, carried, scores, first, firstReceipt, day } = await lostHost();
  const seat = panelistSeat(eventId, 'P1');
  await replaced.execute(seat, 'presentLocks', { records: locks });
  for (const { seat: id, sent, receipt } of carried) {
    await replaced.execute(panelistSeat(eventId, id), 'submitSheet', {
      ...sent,
      receipt: receipt.receipt,
    });
  }
  const late = revision('M01', 3, fullContent(day, 1));
  expect((await replaced.execute(seat, 'submitSheet', late)).status).toBe('UNRECEIPTED');
  const old = await replaced.execute(seat, 'saveDraft', {
    ...first,
    receipt: firstReceipt.receipt,
  });
  expect(old.status).toBe('STALE');
  expect(replaced.readFacts(eventId).score).toEqual(scores);
  expect(replaced.read(operator, 'tray').value?.waiting).toMatchObject([
    { cause: 'UNRECEIPTED', revision: 3 },
  ]);
  await replaced.close();
  db.close();
});

test('forged locks and receipts are not believed', async () => {
  const { replaced, db, locks, carried } = await lostHost();
  const seat = panelistSeat(eventId, 'P1');
  const forged = locks.map((record) => ({ ...record, presentationId: 'M02' }));
  expect(await replaced.execute(seat, 'presentLocks', { records: forged })).toEqual({ applied: 0 });
  await replaced.execute(seat, 'presentLocks', { records: locks });
  const { sent, receipt } = carried[1]!;
  const changed = { ...sent, content: { ...sent.content, note: 'lain' }, receipt: receipt.receipt };
  expect((await replaced.execute(panelistSeat(eventId, 'P2'), 'submitSheet', changed)).status).toBe(
    'UNRECEIPTED',
  );
  await replaced.close();
  db.close();
});

test('a lock that the new host has opened again is not closed by an old record', async () => {
  const { replaced, db, locks } = await lostHost();
  const seat = panelistSeat(eventId, 'P1');
  await replaced.execute(seat, 'presentLocks', { records: locks });
  await replaced.execute(operator, 'unlockPresentation', {
    presentationId: 'M01',
    name: 'Ketua',
    reason: 'koreksi',
  });
  expect(await replaced.execute(seat, 'presentLocks', { records: locks })).toEqual({ applied: 0 });
  expect(replaced.read(operator, 'live').value?.phase).toBe('SCORING');
  await replaced.close();
  db.close();
});
