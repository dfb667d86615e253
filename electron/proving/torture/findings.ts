/** What must hold after every round, whatever was done to the room. */
import { iterateLedger } from '../../../db/ledger.ts';
import { openDatabase, type Db } from '../../../db/open.ts';
import { verify } from '../../../db/verify.ts';
import type { FactRow } from '../../../db/capture.ts';
import type { SheetContent } from '../../contract/sheets.ts';
import type { MySheet, Tray } from '../../contract/topics.ts';
import { parseEntry } from '../../engine/proofs/ledgerPayload.ts';
import type { ScoringSeat } from './scoringSeat.ts';
import { phaseOf, type TortureDay } from './tortureDay.ts';

/** @returns one sentence for every fact lost, applied twice, seen too early or not accounted for */
export async function findFaults(day: TortureDay): Promise<string[]> {
  const faults = day.watch.takeLeaks();
  const tray = (await day.see('tray'))?.waiting ?? [];
  for (const seat of day.seats) faults.push(...seat.faults.splice(0), ...lostSheets(seat, tray));
  faults.push(...crowdedTray(tray));
  const kept = (await day.see('log')).annotations.map(({ text }) => text);
  for (const text of day.notes) if (!kept.includes(text)) faults.push(`the note "${text}" is lost`);
  if (new Set(kept).size < kept.length) faults.push('a note is there twice');
  for (const [presentationId, phase] of day.phases) {
    const found = await phaseOf(day, presentationId);
    if (phase === 'LOCKED' && found !== 'LOCKED')
      faults.push(`the lock of ${presentationId} is lost: it is ${found}`);
  }
  const db = openDatabase(day.databasePath(), { isReadOnly: true });
  try {
    for (const { at, message } of verify(db).findings) faults.push(`${at} ${message}`);
    faults.push(...appliedTwice(db));
  } finally {
    db.close();
  }
  return faults;
}

function lostSheets(
  { panelistId, device, records, sheets }: ScoringSeat,
  tray: Tray['waiting'],
): string[] {
  const faults: string[] = [];
  const stored = new Map(sheets().map((sheet) => [sheet.presentationId, sheet]));
  for (const record of records) {
    const { presentationId, revision, answer, refusal } = record;
    const name = `${panelistId} ${presentationId}/${revision}`;
    if (refusal) faults.push(`${name}, queued, was refused: ${refusal}`);
    else if (!answer) faults.push(`${name} is still queued`);
    if (!answer) continue;
    const sheet = stored.get(presentationId);
    const isAccounted =
      isThere(sheet, device, revision) ||
      tray.some(
        (row) =>
          row.presentationId === presentationId &&
          row.device === device &&
          row.revision >= revision,
      );
    if (!isAccounted && record.isPromised)
      faults.push(
        `${name}, ${answer.status}, is lost: the host has ${sheet?.revision ?? 'nothing'}`,
      );
    if (sheet?.device === device && sheet.revision === revision && !isSame(sheet.content, record))
      faults.push(`${name} is not what was sent`);
  }
  return faults;
}

/** The operator decides once about what one device wrote of one sheet. */
function crowdedTray(tray: Tray['waiting']): string[] {
  const entries = tray.map(({ presentationId, panelistId, device }) =>
    [presentationId, panelistId, device].join('/'),
  );
  return entries
    .filter((entry, index) => entries.indexOf(entry) < index)
    .map((entry) => `${entry} is in the tray twice`);
}

function isThere(sheet: MySheet | undefined, device: string, revision: number): boolean {
  return sheet?.device === device && sheet.revision >= revision;
}

function isSame(stored: SheetContent, { content }: { content: SheetContent }): boolean {
  const plain = ({ scores, note, abstainReason }: SheetContent) =>
    JSON.stringify([
      scores
        .map(({ criterionId, value, note: own }) => [criterionId, value, own])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      note,
      abstainReason,
    ]);
  return plain(stored) === plain(content);
}

/** Reads the whole ledger: a revision may take its place once, and never after a later one of its device. */
function appliedTwice(db: Db): string[] {
  const faults: string[] = [];
  const newest = new Map<string, number>();
  const eventIds = db.prepare('SELECT DISTINCT eventId FROM ledger').pluck().all() as string[];
  for (const eventId of eventIds) {
    for (const entry of iterateLedger(db, eventId)) {
      for (const { table, before, after } of parseEntry(entry)?.changes ?? []) {
        if (table !== 'sheet' || after === null || isSameRevision(before, after)) continue;
        const name = [eventId, after['presentationId'], after['panelistId'], after['device']].join(
          '/',
        );
        const revision = Number(after['revision']);
        if ((newest.get(name) ?? 0) >= revision)
          faults.push(
            `revision ${revision} of ${name} was applied again after ${newest.get(name)}`,
          );
        newest.set(name, revision);
      }
    }
  }
  return faults;
}

function isSameRevision(before: FactRow | null, after: FactRow): boolean {
  return before?.['device'] === after['device'] && before?.['revision'] === after['revision'];
}
