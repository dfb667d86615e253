/** Conducting: whose turn it is, the phases of a presentation, locking and unlocking, the timer. */
import { Refusal } from '../../contract/problems.ts';
import type { EventRow } from '../../../db/event.ts';
import { findLedgerHead } from '../../../db/ledger.ts';
import { annotationTable } from '../../../db/live.ts';
import { conflictTable, panelistTable } from '../../../db/panel.ts';
import {
  intermissionTable,
  presentationTable,
  type PresentationRow,
} from '../../../db/presentation.ts';
import { listPresentationSheets, sheetTable } from '../../../db/sheet.ts';
import {
  getEditableEvent,
  getPresentation,
  liveOf,
  patchLive,
  rulesOf,
  type Context,
  type Handlers,
} from '../context.ts';
import { newId } from '../newId.ts';
import { freezeRules } from '../proofs/freezeRules.ts';
import { isAway, mayScore, mayScorePresentation } from '../../domain/eligibility.ts';
import { isLocked } from '../../domain/phases.ts';
import { absenceRow, openLocked, writeLockRecord } from '../proofs/lockRecords.ts';
import { writeRoll } from '../proofs/rolls.ts';
import { refuseWeights } from './rubric.ts';

export const conductHandlers: Handlers<
  | 'goToPresentation'
  | 'goToIntermission'
  | 'setPhase'
  | 'openScoring'
  | 'lockPresentation'
  | 'unlockPresentation'
  | 'skipPresentation'
  | 'returnPresentation'
  | 'withdrawPresentation'
  | 'startTimer'
  | 'pauseTimer'
  | 'resetTimer'
  | 'adjustTimer'
  | 'annotate'
> = {
  goToPresentation: (context, { presentationId }) => {
    const { db } = context;
    const event = getEditableEvent(context);
    if (presentationId === null) {
      patchLive(db, event.id, {
        ...nothingShown,
        currentPresentationId: null,
        scene: 'WELCOME',
        shownAtMs: context.nowMs,
      });
      return {};
    }
    const row = getPresentation(context, event.id, presentationId);
    if (row.state === 'WITHDRAWN') {
      throw new Refusal('WRONG_PHASE', {
        number: row.number,
        phase: 'WITHDRAWN',
        needed: 'SCHEDULED',
      });
    }
    if (row.state === 'SKIPPED')
      presentationTable.put(db, { ...row, state: 'SCHEDULED', stateReason: '' });
    patchLive(db, event.id, {
      ...nothingShown,
      currentPresentationId: presentationId,
      scene: 'NOW',
      shownAtMs: context.nowMs,
    });
    context.timers.reset(event.id, row.talkMin * 60_000);
    return {};
  },
  goToIntermission: (context, { intermissionId }) => {
    const eventId = getEditableEvent(context).id;
    if (!intermissionTable.find(context.db, { eventId, id: intermissionId })) {
      throw new Refusal('UNKNOWN_ID', { kind: 'jeda', id: intermissionId }, 'intermissionId');
    }
    const live = liveOf(context.db, eventId);
    patchLive(context.db, eventId, {
      ...nothingShown,
      currentPresentationId: null,
      intermissionId,
      // Shown once more, a break goes on.
      intermissionSinceMs:
        live.intermissionId === intermissionId ? live.intermissionSinceMs : context.nowMs,
      scene: 'AGENDA',
      shownAtMs: context.nowMs,
    });
    context.timers.pause(eventId);
    return {};
  },
  setPhase: (context, { presentationId, phase }) => {
    const event = getEditableEvent(context);
    const row = getCurrent(context, event, presentationId);
    if (isLocked(row.phase)) throw new Refusal('LOCKED', { number: row.number });
    if (row.phase === phase) return {};
    presentationTable.put(context.db, {
      ...row,
      phase,
      startedAtMs: phase === 'TALK' ? (row.startedAtMs ?? context.nowMs) : row.startedAtMs,
    });
    patchLive(context.db, event.id, { scene: 'NOW', publicationVersion: null });
    // Entering a phase starts its clock: one key less for the operator.
    if (phase === 'READY') context.timers.reset(event.id, row.talkMin * 60_000);
    else {
      context.timers.reset(
        event.id,
        Math.max(1, phase === 'TALK' ? row.talkMin : row.qaMin) * 60_000,
      );
      context.timers.start(event.id);
    }
    return {};
  },
  openScoring: (context, { presentationId }) => {
    const event = getEditableEvent(context);
    const row = getCurrent(context, event, presentationId);
    if (isLocked(row.phase)) throw new Refusal('LOCKED', { number: row.number });
    if (row.phase === 'SCORING') return {};
    if (event.frozenAtMs === null) freeze(context, event);
    refuseNobody(context, row);
    presentationTable.put(context.db, {
      ...row,
      phase: 'SCORING',
      startedAtMs: row.startedAtMs ?? context.nowMs,
      scoringOpenedAtMs: row.scoringOpenedAtMs ?? context.nowMs,
    });
    patchLive(context.db, event.id, { scene: 'SCORING', publicationVersion: null });
    context.timers.pause(event.id);
    return {};
  },
  lockPresentation: (context, { presentationId }) => {
    const { db } = context;
    const event = getEditableEvent(context);
    const row = getPresentation(context, event.id, presentationId);
    if (isLocked(row.phase)) throw new Refusal('LOCKED', { number: row.number });
    if (row.phase !== 'SCORING')
      throw new Refusal('WRONG_PHASE', { number: row.number, phase: row.phase, needed: 'SCORING' });
    presentationTable.put(db, { ...row, phase: 'LOCKED', lockedAtMs: context.nowMs });
    const sheets = listPresentationSheets(db, event.id, presentationId);
    for (const sheet of sheets)
      if (sheet.state === 'SUBMITTED') sheetTable.put(db, { ...sheet, state: 'LOCKED' });
    noteAbsent(
      context,
      event.id,
      presentationId,
      new Set(sheets.map(({ panelistId }) => panelistId)),
    );
    writeRoll(db, { eventId: event.id, presentationId });
    writeLockRecord(context, event.id, presentationId, 'LOCK');
    context.timers.pause(event.id);
    context.afterCommit(() => context.backups.request('lock'));
    return { ledgerNumber: (findLedgerHead(db, event.id)?.number ?? 0) + 1 };
  },
  unlockPresentation: (context, { presentationId }) => {
    const { db } = context;
    const event = getEditableEvent(context);
    const row = getPresentation(context, event.id, presentationId);
    if (!isLocked(row.phase)) throw new Refusal('NOT_LOCKED', { number: row.number });
    context.leaves.add(`UNLOCK ${presentationId}`);
    openLocked(db, row);
    writeLockRecord(context, event.id, presentationId, 'UNLOCK');
    return {};
  },
  skipPresentation: (context, { presentationId, reason }) => {
    leave(context, presentationId, 'SKIPPED', reason);
    return {};
  },
  returnPresentation: (context, { presentationId }) => {
    const event = getEditableEvent(context);
    const row = getPresentation(context, event.id, presentationId);
    presentationTable.put(context.db, { ...row, state: 'SCHEDULED', stateReason: '' });
    return {};
  },
  withdrawPresentation: (context, { presentationId, reason }) => {
    leave(context, presentationId, 'WITHDRAWN', reason);
    return {};
  },
  startTimer: (context) => {
    const event = getEditableEvent(context);
    if (liveOf(context.db, event.id).currentPresentationId === null) throw new Refusal('NO_TIMER');
    context.timers.start(event.id);
    return {};
  },
  pauseTimer: (context) => {
    context.timers.pause(getEditableEvent(context).id);
    return {};
  },
  resetTimer: (context, { limitMs }) => {
    const event = getEditableEvent(context);
    context.timers.reset(event.id, limitMs ?? context.timers.read(event.id).limitMs);
    return {};
  },
  adjustTimer: (context, { byMs }) => {
    context.timers.adjust(getEditableEvent(context).id, byMs);
    return {};
  },
  annotate: (context, { text }) => {
    const eventId = getEditableEvent(context).id;
    annotationTable.put(context.db, {
      eventId,
      id: newId('catatan'),
      atMs: context.nowMs,
      presentationId: liveOf(context.db, eventId).currentPresentationId,
      text,
    });
    return {};
  },
};

/**
 * Nothing of the previous turn stays on screen. How far the ranking has been revealed is kept for when it comes back, and
 * a blank screen stays blank: only its own switch lifts it.
 */
const nothingShown = {
  publicationVersion: null,
  intermissionId: null,
  intermissionSinceMs: null,
} as const;

function getCurrent(context: Context, event: EventRow, presentationId: string): PresentationRow {
  const row = getPresentation(context, event.id, presentationId);
  if (liveOf(context.db, event.id).currentPresentationId !== presentationId) {
    throw new Refusal('NOT_CURRENT', { number: row.number });
  }
  return row;
}

/** The first opening of scoring freezes rules and rubric (electron/domain/RULES.md, rule 5). */
function freeze(context: Context, event: EventRow): void {
  const { db } = context;
  const rules = rulesOf(event);
  refuseWeights(context, event.id, rules.weightTotal);
  if (!panelistTable.list(db, event.id).some(mayScore))
    throw new Refusal('NOT_READY', { detail: 'panel penilai masih kosong' });
  freezeRules(context, event, context.nowMs);
}

/** A panel that may not score at all gives no result; away or not is asked at the lock, people may still come. */
function refuseNobody({ db }: Context, { eventId, id, number }: PresentationRow): void {
  const conflicts = conflictTable.list(db, eventId);
  const isSomebody = panelistTable
    .list(db, eventId)
    .some((panelist) => mayScorePresentation(panelist, id, conflicts));
  if (!isSomebody) throw new Refusal('NOBODY_SCORES', { number });
}

/**
 * Who is absent or has left at the lock abstains: the quorum counts those who may score, and it must not move when
 * attendance changes later.
 */
function noteAbsent(
  { db, nowMs }: Context,
  eventId: string,
  presentationId: string,
  withSheet: ReadonlySet<string>,
): void {
  for (const panelist of panelistTable.list(db, eventId)) {
    if (!mayScore(panelist) || !isAway(panelist) || withSheet.has(panelist.id)) continue;
    sheetTable.put(db, absenceRow({ eventId, presentationId, panelistId: panelist.id }, nowMs));
  }
}

function leave(
  context: Context,
  presentationId: string,
  state: 'SKIPPED' | 'WITHDRAWN',
  reason: string,
): void {
  const event = getEditableEvent(context);
  const row = getPresentation(context, event.id, presentationId);
  if (isLocked(row.phase)) throw new Refusal('LOCKED', { number: row.number });
  presentationTable.put(context.db, {
    ...row,
    state,
    stateReason: reason,
    phase: row.phase === 'SCORING' ? 'QA' : row.phase,
  });
  if (liveOf(context.db, event.id).currentPresentationId === presentationId) {
    patchLive(context.db, event.id, {
      ...nothingShown,
      currentPresentationId: null,
      scene: 'AGENDA',
    });
    context.timers.pause(event.id);
  }
}
