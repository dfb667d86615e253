/** Sheets: a panelist's own, the operator's tray, and locked ones for the results. */
import type { LockedSheets, MySheets, Tray } from '../../contract/topics.ts';
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { listPanelistConflicts, panelistTable } from '../../../db/panel.ts';
import {
  listLockedSheets,
  listSheetScores,
  listWaiting,
  waitingSheetTable,
} from '../../../db/sheet.ts';
import { mayScore } from '../../domain/eligibility.ts';
import { paperDevice, readContent } from '../sheets/waitingSheets.ts';
import { listMissingSheets } from '../proofs/lockRecords.ts';
import type { EngineRooms } from '../context.ts';

export function readMySheets(
  { db, shelf, nudges }: Pick<EngineRooms, 'db' | 'shelf' | 'nudges'>,
  event: EventRow,
  panelistId: string,
): MySheets | null {
  const eventId = event.id;
  const panelist = panelistTable.find(db, { eventId, id: panelistId });
  if (!panelist) return null;
  const { id, name, role, title } = panelist;
  const waiting = listWaiting(db, eventId, panelistId);
  return {
    panelist: { id, name, role, title, isScoring: mayScore(panelist) },
    sheets: shelf.list(eventId, panelistId).map((sheet) => ({
      ...sheet,
      waiting: waiting
        .filter((row) => row.presentationId === sheet.presentationId)
        .map((row) => ({ cause: row.cause, revision: row.revision, device: row.device })),
    })),
    conflicts: listPanelistConflicts(db, eventId, panelistId).map((row) => ({
      presentationId: row.presentationId,
      reason: row.reason,
      isAllowed: row.isAllowed === 1,
    })),
    nudge: nudges.find({ eventId, panelistId }),
  };
}

/** Contents are shown only where no value of an unlocked sheet is given away: for entries the operator typed. */
export function readTray(db: Db, event: EventRow): Tray {
  return {
    waiting: waitingSheetTable
      .list(db, event.id)
      .filter(({ status }) => status === 'WAITING')
      .toSorted((a, b) => a.receivedAtMs - b.receivedAtMs)
      .map(({ eventId: _e, status: _s, resolution: _r, resolvedAtMs: _a, content, ...shown }) => ({
        ...shown,
        content:
          shown.cause === 'PROXY' && shown.device === paperDevice
            ? readContent({ content }).content
            : null,
      })),
    missing: listMissingSheets(db, event.id),
  };
}

export function readLockedSheets(db: Db, event: EventRow): LockedSheets {
  return {
    sheets: listLockedSheets(db, event.id).map((sheet) => ({
      ...sheet,
      scores: listSheetScores(db, sheet),
    })),
  };
}
