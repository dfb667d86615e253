/** Every change of a follow-up's status stays on record. */
import { followUpStatusTable, type FollowUpRow } from '../../../db/decision.ts';
import type { Context } from '../context.ts';
import { seatName } from '../proofs/ledgerPayload.ts';

/** @param source name of the file that brought it, empty for a person at the seat */
export function noteStatus(
  { db, seat, nowMs }: Context,
  { eventId, id, status }: FollowUpRow,
  statusBefore: FollowUpRow['status'] | null,
  source: string,
): void {
  const own = followUpStatusTable
    .list(db, eventId)
    .filter(({ followUpId }) => followUpId === id).length;
  followUpStatusTable.put(db, {
    eventId,
    followUpId: id,
    number: own + 1,
    statusBefore,
    status,
    changedAtMs: nowMs,
    seat: seatName(seat),
    source,
  });
}
