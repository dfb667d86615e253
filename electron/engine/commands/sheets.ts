/** Scoring: a panelist's own sheet, revision by revision. */
import { refuse, Refusal } from '../../contract/problems.ts';
import type {
  LockRecord,
  SentRevision,
  SheetContent,
  SheetReceipt,
  SheetRevision,
} from '../../contract/sheets.ts';
import { conflictTable } from '../../../db/panel.ts';
import type { PresentationRow } from '../../../db/presentation.ts';
import { sheetTable, type SheetDoor, type SheetRow } from '../../../db/sheet.ts';
import {
  getEditableEvent,
  getOpenEvent,
  getPresentation,
  type Context,
  type Handlers,
} from '../context.ts';
import { isBarring, mayScore } from '../../domain/eligibility.ts';
import { isLocked } from '../../domain/phases.ts';
import { findCompletenessProblem, findScoreProblem } from '../../domain/scores.ts';
import { isArriving, markPresent } from '../day/arrival.ts';
import { refuseDuplicates } from '../gate/factRules.ts';
import { absenceDevice, findLockRecord, setAside } from '../proofs/lockRecords.ts';
import { contentHash } from '../proofs/receipts.ts';
import { refuseOtherEvent } from '../sheets/rehearsalSheets.ts';
import { contentOf, writeSheet, type SheetKey, type WrittenState } from '../sheets/sheetStore.ts';
import { keepAcknowledged, keepWaiting, letGoOvertaken } from '../sheets/waitingSheets.ts';
import { getPanelist } from './panel.ts';

export const sheetHandlers: Handlers<'saveDraft' | 'submitSheet' | 'abstainSheet'> = {
  saveDraft: (context, sent) => applyOwn(context, sent, 'DRAFT'),
  submitSheet: (context, sent) => applyOwn(context, sent, 'SUBMITTED'),
  abstainSheet: (context, sent) => applyOwn(context, sent, 'ABSTAINED'),
};

function applyOwn(
  context: Context,
  { eventId: writtenFor, ...revision }: SentRevision,
  state: WrittenState,
): SheetReceipt {
  const source = ownSeat(context);
  // The operator could sit there: the trail says so.
  if (context.seat.door === 'LOOPBACK') context.subject['door'] = context.seat.door;
  const event = getOpenEvent(context);
  refuseOtherEvent(context.db, event, source.panelistId, revision, writtenFor);
  const receipt = applyRevision(context, source, revision, state);
  const { panelistId } = source;
  if (state !== 'DRAFT' && isArriving(context.db, event, panelistId, context.nowMs))
    markPresent(context.db, event.id, panelistId);
  return receipt;
}

/** Whose revision it is, and whether they bring it themselves or the operator does, in a file they saved. */
export interface RevisionSource {
  readonly panelistId: string;
  readonly isFile: boolean;
  readonly door: SheetDoor;
}

function ownSeat({ seat }: Context): RevisionSource {
  if (seat.panelistId === null) throw new Refusal('NOT_ALLOWED', { command: 'submitSheet' });
  return { panelistId: seat.panelistId, isFile: false, door: seat.door };
}

/**
 * Applies a revision once. A revision that was applied before is answered again, one that was overtaken by the same
 * device is STALE; what came after the lock or beside another device's revision is kept in the operator's tray, and so
 * is what a file claims without a receipt: nobody but the panelist's own seat speaks for them.
 * @throws Refusal when it may not stand; nothing was changed then
 */
export function applyRevision(
  context: Context,
  source: RevisionSource,
  revision: SheetRevision,
  state: WrittenState,
): SheetReceipt {
  const { db } = context;
  const event = getEditableEvent(context);
  const panelist = getPanelist(context, event.id, source.panelistId);
  const presentation = getPresentation(context, event.id, revision.presentationId);
  const key = { eventId: event.id, presentationId: presentation.id, panelistId: panelist.id };
  const { device, revision: number, content } = revision;
  const row = { device, revision: number, state, door: source.door };
  // What the host once acknowledged counts, whatever a restored backup knows of phases.
  const hasReceipt =
    revision.receipt !== null &&
    context.receipts.isValid(
      { ...key, ...row, contentHash: contentHash(content) },
      revision.receipt,
    );
  const isClaim = source.isFile && !hasReceipt;
  const proof = hasReceipt ? 'RECEIPT' : isClaim ? 'CLAIM' : 'NONE';
  refuseContent(context, key, presentation, content, state, proof);

  const old = sheetTable.find(db, key);
  const hasLock = isLocked(presentation.phase);
  const record = hasLock ? findLockRecord(db, key.eventId, presentation.id) : undefined;
  if (hasReceipt && isNamedIn(record, panelist.id, revision.receipt))
    return standLocked(context, key, row, content, old);
  const isAnswered = old?.writer === 'PANELIST' && old.device === device && old.revision >= number;
  if (isAnswered && old.revision === number)
    return receiptFor(context, 'APPLIED', key, old, contentOf(context, old));
  if (isAnswered || (hasLock && hasReceipt)) {
    // Acknowledged once, but another revision stands: it changes nothing until a record says that it was locked.
    if (hasReceipt) keepAcknowledged(context, { ...key, ...row, writer: 'PANELIST', content });
    return old
      ? receiptFor(context, 'STALE', key, old, contentOf(context, old))
      : receiptFor(context, 'STALE', key, row, content);
  }
  const cause = isClaim ? 'UNRECEIPTED' : causeToWait(context, record, hasLock, old, revision);
  if (cause !== null) {
    // What nobody but a file says the panelist wrote is the word of whoever brings the file.
    const writer = isClaim ? 'OPERATOR' : 'PANELIST';
    keepWaiting(context, { ...key, ...row, cause, content, writer });
    return receiptFor(context, cause, key, row, content);
  }
  writeSheet(context, key, { ...row, writer: 'PANELIST', content });
  // Whatever waits of this device lies between two revisions that came to stand: a next one overtakes nothing.
  const isNext = old?.writer === 'PANELIST' && old.device === device && old.revision + 1 === number;
  if (!isNext) letGoOvertaken(context, { ...key, ...row, writer: 'PANELIST' });
  return receiptFor(context, 'APPLIED', key, row, content);
}

/** Whether a lock record proves that this receipt's revision was the one locked. */
const isNamedIn = (
  record: LockRecord | undefined,
  panelistId: string,
  receipt: string | null,
): boolean =>
  record?.sheets.some((ref) => ref.panelistId === panelistId && ref.receipt === receipt) ?? false;

/** Whether a revision goes on from what stands: another device's revision in between is a conflict. */
const isFollowing = (old: SheetRow | undefined, { device, base }: SheetRevision): boolean =>
  !old ||
  old.device === absenceDevice ||
  old.device === device ||
  (base?.device === old.device && base.revision === old.revision);

/** Why a panelist's own revision may not stand by itself; null where it may. */
function causeToWait(
  { epoch }: Context,
  record: LockRecord | undefined,
  hasLock: boolean,
  old: SheetRow | undefined,
  revision: SheetRevision,
): 'LATE' | 'CONFLICT' | 'UNRECEIPTED' | null {
  if (hasLock) return record && record.epoch < epoch ? 'UNRECEIPTED' : 'LATE';
  return isFollowing(old, revision) ? null : 'CONFLICT';
}

/** The locked revision stands in the locked talk, whatever came here before it. */
function standLocked(
  context: Context,
  key: SheetKey,
  row: { device: string; revision: number; state: WrittenState; door: SheetDoor },
  content: SheetContent,
  old: SheetRow | undefined,
): SheetReceipt {
  const { db } = context;
  const state = row.state === 'SUBMITTED' ? 'LOCKED' : row.state;
  const isThere =
    old?.device === row.device && old.revision === row.revision && old.state === state;
  if (!isThere) {
    context.leaves.add(`PROOF ${key.presentationId}`);
    if (old) setAside(context, old);
    writeSheet(context, key, { ...row, writer: 'PANELIST', content });
    if (state === 'LOCKED') sheetTable.put(db, { ...sheetTable.get(db, key), state });
    letGoOvertaken(context, { ...key, ...row, writer: 'PANELIST' });
  }
  return receiptFor(context, 'APPLIED', key, { ...row, state }, content);
}

function receiptFor(
  { receipts }: Context,
  status: SheetReceipt['status'],
  key: SheetKey,
  { device, revision, state }: Pick<SheetRow, 'device' | 'revision' | 'state'>,
  content: SheetContent,
): SheetReceipt {
  const { eventId, presentationId, panelistId } = key;
  const shown = {
    presentationId,
    panelistId,
    device,
    revision,
    state,
    contentHash: contentHash(content),
  };
  return { status, ...shown, receipt: receipts.sign({ eventId, ...shown }) };
}

/** What speaks for a sheet: nothing, a file that says so, or the receipt of a host. */
type Proof = 'NONE' | 'CLAIM' | 'RECEIPT';

/** @throws Refusal when the content may not stand as `state` in the presentation's present phase */
export function refuseContent(
  { db, rubrics }: Pick<Context, 'db' | 'rubrics'>,
  key: SheetKey,
  presentation: PresentationRow,
  content: SheetContent,
  state: WrittenState,
  proof: Proof = 'NONE',
): void {
  const { number, phase } = presentation;
  const panelist = getPanelist({ db }, key.eventId, key.panelistId);
  // Who could score when it was acknowledged is told by the roll of its lock, not by today's panel.
  if (proof !== 'RECEIPT' && !mayScore(panelist))
    throw new Refusal('NOT_SCORING', { name: panelist.name });
  if (presentation.state === 'WITHDRAWN')
    throw new Refusal('WRONG_PHASE', { number, phase: 'WITHDRAWN', needed: 'SCORING' });
  const isOpen =
    state === 'DRAFT' ? phase !== 'READY' : state === 'ABSTAINED' || phase === 'SCORING';
  if (!isOpen && !isLocked(phase) && proof === 'NONE')
    throw new Refusal('SCORING_CLOSED', { number });
  if (state === 'ABSTAINED') {
    if (content.abstainReason === '')
      throw new Refusal('REASON_NEEDED', { what: 'tidak menilai' }, 'content.abstainReason');
    return;
  }
  if (proof === 'NONE' && isBarring(conflictTable.find(db, key)))
    throw new Refusal('HAS_CONFLICT', { number });
  const rubric = rubrics.read(key.eventId);
  refuseDuplicates(
    content.scores.map(({ criterionId }) => criterionId),
    'kriteria',
    'content.scores',
  );
  content.scores.forEach((score, index) => {
    const at = `content.scores[${index}]`;
    const criterion = rubric.byId.get(score.criterionId);
    if (!criterion)
      throw new Refusal('UNKNOWN_ID', { kind: 'kriteria', id: score.criterionId }, at);
    refuse(findScoreProblem(score, criterion), at);
  });
  if (state === 'SUBMITTED')
    refuse(
      findCompletenessProblem(rubric.groups, rubric.weighted, content.scores),
      'content.scores',
    );
}
