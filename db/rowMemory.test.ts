import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sampleFacts } from '../electron/engine/sample/sampleFacts.ts';
import { startCapture, takeChanges } from './capture.ts';
import { eventTable } from './event.ts';
import { writeEventFacts } from './facts.ts';
import { appendLedger, findLedgerHead } from './ledger.ts';
import { openDatabase, type Db } from './open.ts';
import { listSheetEntries, scoreTable, sheetTable, type SheetRow } from './sheet.ts';
import { prepareTransaction } from './transaction.ts';

/** The sample day on two connections: one that keeps what it read, and one that reads the file each time. */
function openTwice(): { db: Db; fresh: Db; sheet: SheetRow } {
  const folder = mkdtempSync(join(tmpdir(), 'bantaya-rows-'));
  const db = openDatabase(join(folder, 'bantaya.sqlite'));
  const facts = sampleFacts();
  writeEventFacts(db, facts);
  startCapture(db);
  const fresh = openDatabase(join(folder, 'bantaya.sqlite'), { isReadOnly: true });
  onTestFinished(() => {
    fresh.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { eventId, presentationId, panelistId } = facts.score[0]!;
  return { db, fresh, sheet: sheetTable.get(db, { eventId, presentationId, panelistId }) };
}

const seen = (db: Db, sheet: SheetRow) => ({
  event: eventTable.find(db, { id: sheet.eventId }),
  sheet: sheetTable.find(db, sheet),
  entries: listSheetEntries(db, sheet),
  head: findLedgerHead(db, sheet.eventId),
});

/** Changes, removes and adds a score, the sheet, the event, and appends to the ledger. */
function change(db: Db, sheet: SheetRow): void {
  const [first, second] = listSheetEntries(db, sheet);
  const key = {
    eventId: sheet.eventId,
    presentationId: sheet.presentationId,
    panelistId: sheet.panelistId,
  };
  scoreTable.put(db, { ...key, ...first!, note: 'lain', value: null });
  scoreTable.remove(db, { ...key, ...second! });
  sheetTable.put(db, { ...sheet, revision: sheet.revision + 1 });
  eventTable.put(db, { ...eventTable.get(db, { id: sheet.eventId }), place: 'lain' });
  appendLedger(db, sheet.eventId, '{"n":1}');
}

test('what is kept in memory is what the file says after a change', () => {
  const { db, fresh, sheet } = openTwice();
  const before = seen(db, sheet);
  change(db, sheet);
  const after = seen(db, sheet);
  expect(after).toEqual(seen(fresh, sheet));
  expect(after.entries).toHaveLength(before.entries.length - 1);
  expect(after.head?.number).toBe((before.head?.number ?? 0) + 1);
  const removed = before.entries[1]!;
  scoreTable.put(db, { ...scoreTable.list(db, sheet.eventId)[0]!, ...sheetKey(sheet), ...removed });
  expect(listSheetEntries(db, sheet)).toEqual(listSheetEntries(fresh, sheet));
  expect(listSheetEntries(db, sheet)).toHaveLength(before.entries.length);
});

function sheetKey({ eventId, presentationId, panelistId }: SheetRow) {
  return { eventId, presentationId, panelistId };
}

test.each(['one piece of work', 'the whole transaction'])(
  'taking back %s takes back what is kept in memory, and the ledger goes on from its true head',
  (what) => {
    const { db, fresh, sheet } = openTwice();
    const before = seen(db, sheet);
    const steps = prepareTransaction(db);
    steps.begin();
    steps.mark();
    change(db, sheet);
    expect(seen(db, sheet)).not.toEqual(before);
    if (what === 'one piece of work') {
      steps.takeBack();
      steps.commit();
    } else steps.rollback();
    expect(seen(db, sheet)).toEqual(before);
    expect(seen(db, sheet)).toEqual(seen(fresh, sheet));
    const row = appendLedger(db, sheet.eventId, '{"n":2}');
    expect(row.number).toBe((before.head?.number ?? 0) + 1);
    expect(findLedgerHead(fresh, sheet.eventId)).toEqual(row);
  },
);

test('a change is noted with every column as it was and as it is', () => {
  const { db, sheet } = openTwice();
  takeChanges(db);
  sheetTable.put(db, { ...sheet, vote: null, revision: 99 });
  expect(takeChanges(db)).toEqual([
    { table: 'sheet', before: sheet, after: { ...sheet, vote: null, revision: 99 } },
  ]);
  expect(takeChanges(db)).toEqual([]);
});
