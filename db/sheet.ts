/** Score sheets, their scores, and the revisions that wait for the operator. */
import type { Flag } from './event.ts';
import type { Db } from './open.ts';
import { keptOr, patchOnChange } from './rowMemory.ts';
import { defineTable, statement } from './table.ts';

export type SheetState = 'DRAFT' | 'SUBMITTED' | 'LOCKED' | 'ABSTAINED';
export type SheetWriter = 'PANELIST' | 'OPERATOR' | 'IMPORT';
/** By which door a panelist's seat brought it; null where no seat did. */
export type SheetDoor = 'LOOPBACK' | 'LAN' | null;
export type WaitingCause = 'LATE' | 'CONFLICT' | 'UNRECEIPTED' | 'PROXY';
export type DecisionCode =
  | 'DIREPLIKASI'
  | 'DIADAPTASI'
  | 'DIUJI_COBA'
  | 'DITUNDA'
  | 'TIDAK_DIREKOMENDASIKAN'
  | 'BELUM_DIPUTUSKAN';

export interface SheetRow {
  eventId: string;
  presentationId: string;
  panelistId: string;
  state: SheetState;
  writer: SheetWriter;
  device: string;
  revision: number;
  note: string;
  vote: DecisionCode | null;
  abstainReason: string;
  updatedAtMs: number;
  submittedAtMs: number | null;
  door: SheetDoor;
}

export interface ScoreRow {
  eventId: string;
  presentationId: string;
  panelistId: string;
  criterionId: string;
  /** Within the criterion's min..max; null while not scored or not applicable. */
  value: number | null;
  isNotApplicable: Flag;
  note: string;
}

export interface WaitingSheetRow {
  eventId: string;
  id: string;
  presentationId: string;
  panelistId: string;
  cause: WaitingCause;
  writer: SheetWriter;
  device: string;
  revision: number;
  /** JSON of the contract's SheetContent. */
  content: string;
  receivedAtMs: number;
  status: 'WAITING' | 'APPLIED' | 'DISCARDED';
  resolution: string;
  resolvedAtMs: number | null;
  door: SheetDoor;
}

type SheetKey = 'eventId' | 'presentationId' | 'panelistId';
export const sheetTable = defineTable<SheetRow, SheetKey>(
  'sheet',
  ['eventId', 'presentationId', 'panelistId'],
  { isKept: true },
);
export const scoreTable = defineTable<ScoreRow, SheetKey | 'criterionId'>('score', [
  'eventId',
  'presentationId',
  'panelistId',
  'criterionId',
]);
export const waitingSheetTable = defineTable<WaitingSheetRow, 'eventId' | 'id'>('waitingSheet', [
  'eventId',
  'id',
]);

/** Sheets of one presentation. */
export function listPresentationSheets(
  db: Db,
  eventId: string,
  presentationId: string,
): SheetRow[] {
  return statement(
    db,
    'SELECT * FROM sheet WHERE eventId = ? AND presentationId = ? ORDER BY panelistId',
  ).all(eventId, presentationId) as SheetRow[];
}

/** Sheets of one panelist. */
export function listPanelistSheets(db: Db, eventId: string, panelistId: string): SheetRow[] {
  return statement(
    db,
    'SELECT * FROM sheet WHERE eventId = ? AND panelistId = ? ORDER BY presentationId',
  ).all(eventId, panelistId) as SheetRow[];
}

/** Scores of one sheet. */
export function listSheetScores(db: Db, key: Pick<SheetRow, SheetKey>): ScoreRow[] {
  return statement(
    db,
    'SELECT * FROM score WHERE eventId = ? AND presentationId = ? AND panelistId = ? ORDER BY criterionId',
  ).all(key.eventId, key.presentationId, key.panelistId) as ScoreRow[];
}

/** The same without the columns that name the sheet: what every tap is compared with. */
export function listSheetEntries(db: Db, key: Pick<SheetRow, SheetKey>): readonly SheetEntry[] {
  return keptOr(
    db,
    entriesName(key),
    () =>
      statement(
        db,
        `SELECT criterionId, value, isNotApplicable, note FROM score
         WHERE eventId = ? AND presentationId = ? AND panelistId = ? ORDER BY criterionId`,
      ).all(key.eventId, key.presentationId, key.panelistId) as SheetEntry[],
  );
}

export type SheetEntry = Omit<ScoreRow, SheetKey>;

function entriesName({ eventId, presentationId, panelistId }: Pick<SheetRow, SheetKey>): string {
  return `entries\n${eventId}\n${presentationId}\n${panelistId}`;
}

// A score needs its sheet: one that has just come has none.
patchOnChange('sheet', (kept, before, after) => {
  if (before === null && after) kept.set(entriesName(after as unknown as SheetRow), []);
});

// One score changed: the list is made anew with it, and nothing is read.
patchOnChange('score', (kept, before, after) => {
  for (const changed of [before, after]) {
    if (!changed) continue;
    const row = changed as unknown as ScoreRow;
    const name = entriesName(row);
    const entries = kept.get(name) as readonly SheetEntry[] | undefined;
    if (!entries) continue;
    const others = entries.filter(({ criterionId }) => criterionId !== row.criterionId);
    if (changed === after) {
      const { criterionId, value, isNotApplicable, note } = row;
      const place = others.findIndex((other) => other.criterionId > criterionId);
      const entry = { criterionId, value, isNotApplicable, note };
      others.splice(place === -1 ? others.length : place, 0, entry);
    }
    kept.set(name, others);
  }
});

/** Revisions of one panelist that still wait. */
export function listWaiting(
  db: Db,
  eventId: string,
  panelistId: string,
): Pick<WaitingSheetRow, 'presentationId' | 'cause' | 'revision' | 'device'>[] {
  return statement(
    db,
    `SELECT presentationId, cause, revision, device FROM waitingSheet
     WHERE eventId = ? AND panelistId = ? AND status = 'WAITING' ORDER BY id`,
  ).all(eventId, panelistId) as WaitingSheetRow[];
}

/** Whatever one device wrote of a sheet that could not count by itself, resolved or not. */
export function listDeviceWaiting(
  db: Db,
  key: Pick<WaitingSheetRow, SheetKey | 'writer' | 'device'>,
): WaitingSheetRow[] {
  return statement(
    db,
    `SELECT * FROM waitingSheet WHERE eventId = ? AND presentationId = ? AND panelistId = ? AND writer = ? AND device = ?
     ORDER BY revision`,
  ).all(
    key.eventId,
    key.presentationId,
    key.panelistId,
    key.writer,
    key.device,
  ) as WaitingSheetRow[];
}

/** How many criteria each panelist has filled for a presentation; counts only, no value. */
export function countFilled(db: Db, eventId: string, presentationId: string): Map<string, number> {
  const rows = statement(
    db,
    `SELECT panelistId, count(*) AS filled FROM score
     WHERE eventId = ? AND presentationId = ? AND (value IS NOT NULL OR isNotApplicable = 1) GROUP BY panelistId`,
  ).all(eventId, presentationId) as { panelistId: string; filled: number }[];
  return new Map(rows.map(({ panelistId, filled }) => [panelistId, filled]));
}

/** Sheets and scores of an event that are locked: the only ones a ranking may be made of. */
export function listLockedSheets(db: Db, eventId: string): SheetRow[] {
  return statement(
    db,
    `SELECT sheet.* FROM sheet JOIN presentation p ON p.eventId = sheet.eventId AND p.id = sheet.presentationId
     WHERE sheet.eventId = ? AND p.phase IN ('LOCKED', 'SHOWN') ORDER BY sheet.presentationId, sheet.panelistId`,
  ).all(eventId) as SheetRow[];
}
