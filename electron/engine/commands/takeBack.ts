/**
 * Takes back one deletion or one import, by the number of its entry in the ledger: every row stands again as it was, ids
 * and links as well, or none does because something came after it.
 */
import { findCommand } from '../../contract/commands.ts';
import { Refusal } from '../../contract/problems.ts';
import { countChanges, type FactChange } from '../../../db/capture.ts';
import { sameRow } from '../../../db/changes.ts';
import { listLedgerAfter } from '../../../db/ledger.ts';
import type { Db } from '../../../db/open.ts';
import { getEditableEvent, type Handlers } from '../context.ts';
import { putRowBack } from '../day/rowsBack.ts';
import { parseEntry } from '../proofs/ledgerPayload.ts';
import { flagSameAgency } from './panel.ts';

export const takeBackHandlers: Handlers<'takeBack'> = {
  takeBack: (context, { eventId, number }) => {
    const { db } = context;
    if (getEditableEvent(context).id !== eventId) throw new Refusal('CANNOT_TAKE_BACK');
    let written = 0;
    for (const change of findChanges(db, eventId, number).toReversed())
      if (putRowBack(db, change)) written += 1;
      // The day goes on from what is shown by now.
      else if (change.table !== 'live') throw new Refusal('CANNOT_TAKE_BACK');
    // What came later and hangs on a row that goes would go with it.
    if (countChanges(db) !== written) throw new Refusal('CANNOT_TAKE_BACK');
    // Who shares an agency with what came meanwhile is flagged like everybody.
    flagSameAgency(context, eventId);
    context.subject['takenBack'] = String(number);
    return {};
  },
};

/** What the entry changed. @throws Refusal CANNOT_TAKE_BACK where it is none of a deletion or import, or taken back already */
function findChanges(db: Db, eventId: string, number: number): FactChange[] {
  const [entry, ...later] = listLedgerAfter(db, eventId, number - 1).map(parseEntry);
  const isTakenBack = later.some(
    (each) => each?.command === 'takeBack' && each.subject['takenBack'] === String(number),
  );
  if (!entry || isTakenBack || findCommand(entry.command)?.isTakeable !== true)
    throw new Refusal('CANNOT_TAKE_BACK');
  return entry.changes.filter(({ before, after }) => !sameRow(before, after));
}
