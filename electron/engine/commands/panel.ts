/** The panel: who scores, who is there, and who has a conflict of interest. */
import { Refusal } from '../../contract/problems.ts';
import {
  conflictTable,
  panelistTable,
  type ConflictRow,
  type PanelistRow,
} from '../../../db/panel.ts';
import { presentationTable, presenterTable } from '../../../db/presentation.ts';
import { sheetTable } from '../../../db/sheet.ts';
import {
  getEditableEvent,
  getPresentation,
  nextPosition,
  type Context,
  type Handlers,
} from '../context.ts';
import { newId } from '../newId.ts';
import { mayScore, storedScoring } from '../../domain/eligibility.ts';
import { isLocked } from '../../domain/phases.ts';
import { storedNip } from '../gate/factRules.ts';

export const panelHandlers: Handlers<
  | 'savePanelist'
  | 'deletePanelist'
  | 'reorderPanel'
  | 'setAttendance'
  | 'declareConflict'
  | 'removeConflict'
  | 'allowConflict'
> = {
  savePanelist: (context, data) => {
    const { db } = context;
    const event = getEditableEvent(context);
    const eventId = event.id;
    const rows = panelistTable.list(db, eventId);
    const old = rows.find(({ id }) => id === data.id);
    if (data.id !== undefined && !old)
      throw new Refusal('UNKNOWN_ID', { kind: 'panelis', id: data.id }, 'id');
    const id = data.id ?? newId('panelis');
    const row: PanelistRow = {
      attendance: 'EXPECTED',
      attendanceNote: '',
      ...old,
      ...data,
      nip: storedNip(data.nip, '', old ? [old] : [], 'nip'),
      id,
      eventId,
      isScoring: storedScoring(data),
      position: old?.position ?? nextPosition(rows),
    };
    panelistTable.put(db, row);
    flagSameAgency(context, eventId);
    return { id };
  },
  deletePanelist: (context, { id }) => {
    const eventId = getEditableEvent(context).id;
    const row = getPanelist(context, eventId, id);
    if (sheetTable.list(context.db, eventId).some(({ panelistId }) => panelistId === id)) {
      throw new Refusal('HAS_SHEETS', { name: row.name });
    }
    const substitute = panelistTable
      .list(context.db, eventId)
      .find(({ substituteForId }) => substituteForId === id);
    if (substitute)
      throw new Refusal('IN_USE', { kind: 'panelis', name: row.name, by: substitute.name });
    panelistTable.remove(context.db, row);
    return {};
  },
  reorderPanel: (context, { ids }) => {
    const eventId = getEditableEvent(context).id;
    ids.forEach((id, index) =>
      panelistTable.put(context.db, { ...getPanelist(context, eventId, id), position: index + 1 }),
    );
    return {};
  },
  setAttendance: (context, { panelistId, attendance, note }) => {
    const eventId = getEditableEvent(context).id;
    panelistTable.put(context.db, {
      ...getPanelist(context, eventId, panelistId),
      attendance,
      attendanceNote: note,
    });
    return {};
  },
  declareConflict: (context, { presentationId, panelistId, reason, note }) => {
    const eventId = getEditableEvent(context).id;
    if (context.seat.role === 'PANELIST' && context.seat.panelistId !== panelistId) {
      throw new Refusal('NOT_ALLOWED', { command: 'declareConflict' }, 'panelistId');
    }
    refuseLocked(context, eventId, presentationId);
    getPanelist(context, eventId, panelistId);
    // What the chair allowed was another declaration.
    conflictTable.put(context.db, {
      eventId,
      presentationId,
      panelistId,
      reason,
      note,
      isAllowed: 0,
      allowedReason: '',
    });
    return {};
  },
  // Taken back, it bars nobody; it stays on record with its reason, so that papers tell it (rule 2).
  removeConflict: (context, { presentationId, panelistId, reason }) => {
    judgeConflict(context, presentationId, panelistId, {
      isAllowed: 1,
      allowedReason: `pernyataan dicabut: ${reason}`,
    });
    return {};
  },
  allowConflict: (context, { presentationId, panelistId, isAllowed, reason }) => {
    judgeConflict(context, presentationId, panelistId, { isAllowed, allowedReason: reason });
    return {};
  },
};

function judgeConflict(
  context: Context,
  presentationId: string,
  panelistId: string,
  verdict: Pick<ConflictRow, 'isAllowed' | 'allowedReason'>,
): void {
  const eventId = getEditableEvent(context).id;
  refuseLocked(context, eventId, presentationId);
  const row = conflictTable.find(context.db, { eventId, presentationId, panelistId });
  if (!row)
    throw new Refusal('UNKNOWN_ID', {
      kind: 'benturan kepentingan',
      id: `${presentationId}/${panelistId}`,
    });
  conflictTable.put(context.db, { ...row, ...verdict });
}

/** @throws Refusal UNKNOWN_ID */
export function getPanelist({ db }: Pick<Context, 'db'>, eventId: string, id: string): PanelistRow {
  const row = panelistTable.find(db, { eventId, id });
  if (!row) throw new Refusal('UNKNOWN_ID', { kind: 'panelis', id }, 'panelistId');
  return row;
}

/** Who may score changes the result, so it stands still once a presentation is locked. */
function refuseLocked(context: Context, eventId: string, presentationId: string): void {
  const presentation = getPresentation(context, eventId, presentationId);
  if (isLocked(presentation.phase)) throw new Refusal('LOCKED', { number: presentation.number });
}

/**
 * Flags panelists that share an agency with a presentation (electron/domain/RULES.md, rule 2). Flags that a person has
 * judged or declared stay; automatic ones whose cause is gone are removed, as long as the presentation is not locked.
 */
export function flagSameAgency({ db }: Pick<Context, 'db'>, eventId: string): void {
  const presenters = Map.groupBy(
    presenterTable.list(db, eventId),
    ({ presentationId }) => presentationId,
  );
  for (const presentation of presentationTable.list(db, eventId)) {
    if (isLocked(presentation.phase)) continue;
    const agencies = new Set([
      presentation.agencyId,
      ...(presenters.get(presentation.id) ?? []).map(({ agencyId }) => agencyId),
    ]);
    agencies.delete(null);
    for (const panelist of panelistTable.list(db, eventId)) {
      if (!mayScore(panelist)) continue;
      const key = { eventId, presentationId: presentation.id, panelistId: panelist.id };
      const old = conflictTable.find(db, key);
      const isShared = agencies.has(panelist.agencyId);
      if (isShared && !old) {
        conflictTable.put(db, {
          ...key,
          reason: 'SAME_AGENCY',
          note: '',
          isAllowed: 0,
          allowedReason: '',
        });
      } else if (!isShared && old?.reason === 'SAME_AGENCY' && old.isAllowed === 0) {
        conflictTable.remove(db, key);
      }
    }
  }
}
