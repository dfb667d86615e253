/** A sheet in the facts: its content as a seat wrote it, and how another one takes its place. */
import type { SheetContent, SheetScore } from '../../contract/sheets.ts';
import {
  listSheetEntries,
  scoreTable,
  sheetTable,
  type SheetDoor,
  type SheetRow,
  type SheetWriter,
} from '../../../db/sheet.ts';
import type { Db } from '../../../db/open.ts';

/** As what a seat sends a sheet. */
export type WrittenState = 'DRAFT' | 'SUBMITTED' | 'ABSTAINED';

export interface SheetKey {
  eventId: string;
  presentationId: string;
  panelistId: string;
}

/** Replaces a sheet's content; equal scores are not written again. */
export function writeSheet(
  { db, nowMs }: { readonly db: Db; readonly nowMs: number },
  key: SheetKey,
  sheet: {
    state: WrittenState;
    writer: SheetWriter;
    device: string;
    revision: number;
    door: SheetDoor;
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

/** The content of a stored sheet. */
export function contentOf({ db }: { readonly db: Db }, sheet: SheetRow): SheetContent {
  return {
    scores: [...listSheetEntries(db, sheet)],
    note: sheet.note,
    vote: sheet.vote,
    abstainReason: sheet.abstainReason,
  };
}
