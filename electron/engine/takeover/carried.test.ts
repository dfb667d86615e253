import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../../db/backup.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { openDatabase } from '../../../db/open.ts';
import { verify } from '../../../db/verify.ts';
import type { CarriedRevision, CarriedSeat } from '../../contract/carry.ts';
import type { SheetReceipt } from '../../contract/sheets.ts';
import { createEngine } from '../index.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
  temporaryFolder,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const P1 = panelistSeat(eventId, 'P1');

/** A host restored from a backup that knows nothing of P1's submit and of the lock after it; P1's file tells of both. */
async function replaceHost({ isLocked = true } = {}) {
  const day = await startDay();
  await openScoring(day, 'M01');
  const first = revision('M01', 1, fullContent(day, 2));
  const firstReceipt = await day.engine.execute(P1, 'saveDraft', first);
  const backup = await writeBackup(day.db, temporaryFolder(), 'timed', 1_790_000_000_000);
  const second = revision('M01', 2, fullContent(day, 5));
  const secondReceipt = await day.engine.execute(P1, 'submitSheet', second);
  const scores = day.engine.readFacts(eventId).score;
  if (isLocked) await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  const file: CarriedSeat = {
    kind: 'bantaya-seat',
    version: 1,
    eventId,
    panelistId: 'P1',
    epoch: 1,
    locks: day.engine.read(P1, 'locks').value,
    revisions: [
      carry(first, 'DRAFT', 1, firstReceipt),
      carry(second, 'SUBMIT', 2, secondReceipt),
      carry(revision('M01', 3, fullContent(day, 1)), 'SUBMIT', 3, null),
    ],
  };
  const folder = temporaryFolder();
  const path = join(folder, 'bantaya.sqlite');
  copyFileSync(backup.path, join(folder, 'copy.sqlite'));
  await restoreBackup(join(folder, 'copy.sqlite'), path, folder, 1_790_000_600_000);
  const db = openDatabase(path);
  const engine = createEngine(db, { clock: day.clock });
  onTestFinished(async () => {
    await engine.close();
    db.close();
  });
  return { day, engine, db, file, scores };
}

function carry(
  sent: ReturnType<typeof revision>,
  act: CarriedRevision['act'],
  order: number,
  receipt: SheetReceipt | null,
): CarriedRevision {
  return { ...sent, act, order, receipt: receipt?.receipt ?? null };
}
const trayOf = ({ engine }: Pick<TestDay, 'engine'>) => engine.read(operator, 'tray').value;

test('a seat’s file brings back the lock and the acknowledged sheet; the unreceipted edit waits', async () => {
  const host = await replaceHost();
  const answer = await host.engine.execute(operator, 'importSeat', host.file);
  expect(answer).toMatchObject({ panelistId: 'P1', locks: 1, applied: 1, waiting: 1, refused: 0 });
  expect(host.engine.read(operator, 'live').value?.phase).toBe('LOCKED');
  const facts = host.engine.readFacts(eventId);
  expect(facts.score).toEqual(host.scores);
  expect(facts.sheet).toMatchObject([{ panelistId: 'P1', state: 'LOCKED', revision: 2 }]);
  expect(trayOf(host)?.waiting).toMatchObject([
    { panelistId: 'P1', cause: 'UNRECEIPTED', revision: 3 },
  ]);
  expect(verify(host.db).findings).toEqual([]);
});

test('the same file again changes nothing and asks nothing twice', async () => {
  const host = await replaceHost();
  await host.engine.execute(operator, 'importSeat', host.file);
  const before = host.engine.readFacts(eventId);
  expect(await host.engine.execute(operator, 'importSeat', host.file)).toMatchObject({ locks: 0 });
  expect(host.engine.readFacts(eventId)).toEqual(before);
  expect(trayOf(host)?.waiting).toHaveLength(1);
});

test('what a file claims without a receipt never counts by itself, even while scoring is open', async () => {
  const { day, ...host } = await replaceHost({ isLocked: false });
  const claimed = carry(revision('M01', 9, fullContent(day, 1)), 'SUBMIT', 1, null);
  const elsewhere = { ...claimed, presentationId: 'M02', revision: 1 };
  const answer = await host.engine.execute(operator, 'importSeat', {
    ...host.file,
    revisions: [claimed, elsewhere],
  });
  expect(answer).toMatchObject({ applied: 0, waiting: 2 });
  expect(host.engine.readFacts(eventId).sheet).toMatchObject([{ state: 'DRAFT', revision: 1 }]);
});

test('a file with a changed score, another one’s receipt or a forged lock is not believed', async () => {
  const host = await replaceHost();
  const [, submitted] = host.file.revisions;
  const [lock] = host.file.locks;
  if (!submitted || !lock) throw new Error('the seat carries too little');
  const changed = {
    ...submitted,
    content: { ...submitted.content, note: 'lain' },
  };
  const answer = await host.engine.execute(operator, 'importSeat', {
    ...host.file,
    locks: [{ ...lock, presentationId: 'M02' }],
    revisions: [changed],
  });
  expect(answer).toMatchObject({ locks: 0, applied: 0, waiting: 1 });
  const asOther = await host.engine.execute(operator, 'importSeat', {
    ...host.file,
    panelistId: 'P2',
    locks: [],
    revisions: [submitted],
  });
  expect(asOther).toMatchObject({ applied: 0, waiting: 1 });
  expect(host.engine.readFacts(eventId).sheet).toMatchObject([{ panelistId: 'P1', revision: 1 }]);
});

test('a file of another event, of nobody, or brought by a panelist is refused', async () => {
  const { engine, file } = await replaceHost();
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'TAKEN',
      (error: { problem?: { code: string } }) => error.problem?.code,
    );
  const bring = (change: Partial<CarriedSeat>, seat = operator) =>
    codeOf(engine.execute(seat, 'importSeat', { ...file, ...change }));
  expect(await bring({ eventId: 'lain' })).toBe('OTHER_EVENT');
  expect(await bring({ panelistId: 'P99' })).toBe('UNKNOWN_ID');
  expect(await bring({}, P1)).toBe('NOT_ALLOWED');
});

test('one revision that does not fit the event holds up none of the others', async () => {
  const host = await replaceHost();
  const [, submitted] = host.file.revisions;
  if (!submitted) throw new Error('the seat carries too little');
  const misfit = {
    ...submitted,
    order: 1,
    presentationId: 'M01',
    content: {
      ...submitted.content,
      scores: [{ criterionId: 'K99', value: 1, isNotApplicable: 0 as const, note: '' }],
    },
  };
  const answer = await host.engine.execute(operator, 'importSeat', {
    ...host.file,
    revisions: [misfit, submitted],
  });
  expect(answer).toMatchObject({ refused: 1, applied: 1 });
});
