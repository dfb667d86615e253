/** Scoring: a panelist's own sheet, revision by revision. */
import { refuse, Refusal } from '../../contract/problems.ts';
import type {
  SheetContent,
  SheetReceipt,
  SheetRevision,
  SheetScore,
} from '../../contract/sheets.ts';
import { conflictTable } from '../../../db/panel.ts';
import type { PresentationRow } from '../../../db/presentation.ts';
import {
  listSheetEntries,
  scoreTable,
  sheetTable,
  type SheetRow,
  type SheetWriter,
} from '../../../db/sheet.ts';
import { getEditableEvent, getPresentation, type Context, type Handlers } from '../context.ts';
import { isBarring, mayScore } from '../../domain/eligibility.ts';
import { isLocked } from '../../domain/phases.ts';
import { findCompletenessProblem, findScoreProblem } from '../../domain/scores.ts';
import { refuseDuplicates } from '../factRules.ts';
import { absenceDevice, findLockRecord } from '../lockRecords.ts';
import { contentHash } from '../receipts.ts';
import { readRubric } from '../rubricMemory.ts';
import { keepWaiting, letGoOvertaken, type WrittenState } from '../waitingSheets.ts';
import { getPanelist } from './panel.ts';

export const sheetHandlers: Handlers<'saveDraft' | 'submitSheet' | 'abstainSheet'> = {
  saveDraft: (context, revision) => applyRevision(context, ownSeat(context), revision, 'DRAFT'),
  submitSheet: (context, revision) =>
    applyRevision(context, ownSeat(context), revision, 'SUBMITTED'),
  abstainSheet: (context, revision) =>
    applyRevision(context, ownSeat(context), revision, 'ABSTAINED'),
};

/** Whose revision it is, and whether they bring it themselves or the operator does, in a file they saved. */
export interface RevisionSource {
  readonly panelistId: string;
  readonly isFile: boolean;
}

function ownSeat({ seat }: Context): RevisionSource {
  if (seat.panelistId === null) throw new Refusal('NOT_ALLOWED', { command: 'submitSheet' });
  return { panelistId: seat.panelistId, isFile: false };
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
  // What the host once acknowledged counts, whatever a restored backup knows of phases.
  const hasReceipt =
    revision.receipt !== null &&
    context.receipts.isValid(
      {
        ...key,
        device: revision.device,
        revision: revision.revision,
        state,
        contentHash: contentHash(revision.content),
      },
      revision.receipt,
    );
  refuseContent(context, key, presentation, revision.content, state, hasReceipt || source.isFile);

  const old = sheetTable.find(db, key);
  const answer = (
    status: SheetReceipt['status'],
    row: Pick<SheetRow, 'device' | 'revision' | 'state'>,
    content: SheetContent,
  ) => {
    const subject = {
      ...key,
      device: row.device,
      revision: row.revision,
      state: row.state,
      contentHash: contentHash(content),
    };
    const { eventId: _, ...shown } = subject;
    return { status, ...shown, receipt: context.receipts.sign(subject) } satisfies SheetReceipt;
  };
  if (
    old &&
    old.writer === 'PANELIST' &&
    old.device === revision.device &&
    old.revision >= revision.revision
  ) {
    const status = old.revision === revision.revision ? 'APPLIED' : 'STALE';
    return answer(status, old, contentOf(context, old));
  }
  const row = { device: revision.device, revision: revision.revision, state };
  const wait = (cause: 'LATE' | 'CONFLICT' | 'UNRECEIPTED') => {
    const { content } = revision;
    const isClaim = source.isFile && !hasReceipt;
    keepWaiting(context, { ...key, ...row, cause, content, writer: 'PANELIST' }, isClaim);
    return answer(cause, row, content);
  };
  if (source.isFile && !hasReceipt) return wait('UNRECEIPTED');
  if (isLocked(presentation.phase)) {
    const record = findLockRecord(db, key.eventId, presentation.id);
    if (!hasReceipt) return wait(record && record.epoch < context.epoch ? 'UNRECEIPTED' : 'LATE');
    // Acknowledged before the lock, but not the revision that was locked: it changes nothing.
    const isPartOfLock = record?.sheets.some(
      ({ panelistId, receipt }) => panelistId === panelist.id && receipt === revision.receipt,
    );
    if (!isPartOfLock) return answer('STALE', old ?? row, revision.content);
    context.leaves.add('PROOF');
    writeSheet(context, key, { ...row, writer: 'PANELIST', content: revision.content });
    if (state === 'SUBMITTED') sheetTable.put(db, { ...sheetTable.get(db, key), state: 'LOCKED' });
    return answer(
      'APPLIED',
      { ...row, state: state === 'SUBMITTED' ? 'LOCKED' : state },
      revision.content,
    );
  }
  const isFollowing =
    !old ||
    old.device === absenceDevice ||
    old.device === revision.device ||
    (revision.base?.device === old.device && revision.base.revision === old.revision);
  if (!isFollowing) return wait('CONFLICT');
  writeSheet(context, key, { ...row, writer: 'PANELIST', content: revision.content });
  // Whatever waits of this device lies between two revisions that came to stand: a next one overtakes nothing.
  const isNext =
    old?.writer === 'PANELIST' &&
    old.device === revision.device &&
    old.revision + 1 === revision.revision;
  if (!isNext) letGoOvertaken(context, { ...key, ...row, writer: 'PANELIST' });
  return answer('APPLIED', row, revision.content);
}

interface SheetKey {
  eventId: string;
  presentationId: string;
  panelistId: string;
}

/** Replaces a sheet's content; equal scores are not written again. */
export function writeSheet(
  { db, nowMs }: Pick<Context, 'db' | 'nowMs'>,
  key: SheetKey,
  sheet: {
    state: WrittenState;
    writer: SheetWriter;
    device: string;
    revision: number;
    content: SheetContent;
  },
): void {
  const { content, ...own } = sheet;
  sheetTable.put(db, {
    ...key,
    ...own,
    note: content.note,
    vote: content.vote,
    abstainReason: own.state === 'ABSTAINED' ? content.abstainReason : '',
    updatedAtMs: nowMs,
    submittedAtMs: own.state === 'SUBMITTED' ? nowMs : null,
  });
  // Abstaining means no score, never zero: what was filled before goes (electron/domain/RULES.md, rule 2).
  const scores = own.state === 'ABSTAINED' ? [] : content.scores;
  const before = new Map(listSheetEntries(db, key).map((old) => [old.criterionId, old]));
  for (const score of scores) {
    const old = before.get(score.criterionId);
    before.delete(score.criterionId);
    if (!old || !isSameScore(old, score)) scoreTable.put(db, { ...key, ...score });
  }
  for (const criterionId of before.keys()) scoreTable.remove(db, { ...key, criterionId });
}

function isSameScore(a: SheetScore, b: SheetScore): boolean {
  return a.value === b.value && a.isNotApplicable === b.isNotApplicable && a.note === b.note;
}

/** The stored content of a sheet, as the seat wrote it. */
export function contentOf({ db }: Pick<Context, 'db'>, sheet: SheetRow): SheetContent {
  return {
    scores: [...listSheetEntries(db, sheet)],
    note: sheet.note,
    vote: sheet.vote,
    abstainReason: sheet.abstainReason,
  };
}

/** @throws Refusal when the content may not stand as `state` in the presentation's present phase */
export function refuseContent(
  { db }: Pick<Context, 'db'>,
  key: SheetKey,
  presentation: PresentationRow,
  content: SheetContent,
  state: WrittenState,
  isAcknowledged = false,
): void {
  const { number, phase } = presentation;
  const panelist = getPanelist({ db }, key.eventId, key.panelistId);
  if (!mayScore(panelist)) throw new Refusal('NOT_SCORING', { name: panelist.name });
  if (presentation.state === 'WITHDRAWN')
    throw new Refusal('WRONG_PHASE', { number, phase: 'WITHDRAWN', needed: 'SCORING' });
  const isOpen =
    state === 'DRAFT' ? phase !== 'READY' : state === 'ABSTAINED' || phase === 'SCORING';
  if (!isOpen && !isLocked(phase) && !isAcknowledged)
    throw new Refusal('SCORING_CLOSED', { number });
  if (state === 'ABSTAINED') {
    if (content.abstainReason === '')
      throw new Refusal('REASON_NEEDED', { what: 'tidak menilai' }, 'content.abstainReason');
    return;
  }
  if (!isAcknowledged && isBarring(conflictTable.find(db, key)))
    throw new Refusal('HAS_CONFLICT', { number });
  const rubric = readRubric(db, key.eventId);
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
