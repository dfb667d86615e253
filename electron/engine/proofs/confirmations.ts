/** A confirmation belongs to the locked scores it was given for. */
import { decisionTable } from '../../../db/decision.ts';
import { dropDecidedFollowUp } from '../commands/decidedFollowUp.ts';
import type { Db } from '../../../db/open.ts';

/** The decision stays as a draft; the chair confirms it anew once the presentation is locked again. */
export function withdrawConfirmation(
  db: Db,
  key: { readonly eventId: string; readonly presentationId: string },
): void {
  const row = decisionTable.find(db, key);
  if (row?.isConfirmed !== 1) return;
  dropDecidedFollowUp(db, row);
  decisionTable.put(db, { ...row, isConfirmed: 0, confirmedBy: null });
}
