/** Sheets: a panelist's own, the operator's tray, and locked ones for the results. */
import type { LockedSheets, MySheets, Tray } from '../../contract/topics.ts';
import { sheetContent, type SheetContent } from '../../contract/sheets.ts';
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { conflictTable, panelistTable } from '../../../db/panel.ts';
import {
  listLockedSheets,
  listPanelistSheets,
  listSheetScores,
  waitingSheetTable,
} from '../../../db/sheet.ts';
import { contentOf } from '../commands/sheets.ts';
import { listMissingSheets } from '../lockRecords.ts';
import { contentHash, type Receipts } from '../receipts.ts';

export function readMySheets(
  db: Db,
  event: EventRow,
  panelistId: string,
  receipts: Receipts,
): MySheets | null {
  const eventId = event.id;
  const panelist = panelistTable.find(db, { eventId, id: panelistId });
  if (!panelist) return null;
  const { id, name, role, title, isScoring } = panelist;
  const waiting = waitingSheetTable
    .list(db, eventId)
    .filter((row) => row.panelistId === panelistId && row.status === 'WAITING');
  return {
    panelist: { id, name, role, title, isScoring: isScoring === 1 },
    sheets: listPanelistSheets(db, eventId, panelistId).map((sheet) => {
      const content = contentOf({ db }, sheet);
      const { presentationId, state, device, revision, writer } = sheet;
      const subject = {
        eventId,
        presentationId,
        panelistId,
        device,
        revision,
        state,
        contentHash: contentHash(content),
      };
      return {
        presentationId,
        state,
        device,
        revision,
        writer,
        content,
        receipt: receipts.sign(subject),
        waiting: waiting
          .filter((row) => row.presentationId === presentationId)
          .map((row) => ({ cause: row.cause, revision: row.revision, device: row.device })),
      };
    }),
    conflicts: conflictTable
      .list(db, eventId)
      .filter((row) => row.panelistId === panelistId)
      .map((row) => ({
        presentationId: row.presentationId,
        reason: row.reason,
        isAllowed: row.isAllowed === 1,
      })),
  };
}

/** Contents are shown only where no value of an unlocked sheet is given away: for entries the operator typed. */
export function readTray(db: Db, event: EventRow): Tray {
  return {
    waiting: waitingSheetTable
      .list(db, event.id)
      .filter(({ status }) => status === 'WAITING')
      .map(
        ({ id, presentationId, panelistId, cause, device, revision, receivedAtMs, content }) => ({
          id,
          presentationId,
          panelistId,
          cause,
          device,
          revision,
          receivedAtMs,
          content: cause === 'PROXY' ? ownEntry(content) : null,
        }),
      ),
    missing: listMissingSheets(db, event.id),
  };
}

function ownEntry(json: string): SheetContent | null {
  const { state: _, ...content } = JSON.parse(json) as SheetContent & { state: string };
  return sheetContent.parse(content);
}

export function readLockedSheets(db: Db, event: EventRow): LockedSheets {
  return {
    sheets: listLockedSheets(db, event.id).map((sheet) => ({
      ...sheet,
      scores: listSheetScores(db, sheet),
    })),
  };
}
