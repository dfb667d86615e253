/** A confirmed decision brings its follow-up row along, and takes it away again as long as nobody has written in it. */
import { plannedFollowUp } from '../../domain/followUps.ts';
import { followUpTable, type DecisionRow, type FollowUpRow } from '../../../db/decision.ts';
import type { Db } from '../../../db/open.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { nextPosition, type Context } from '../context.ts';
import { newId } from '../newId.ts';
import { noteStatus } from './followUpStatus.ts';

type Planned = Omit<FollowUpRow, 'eventId' | 'id' | 'position'>;

/** To be called once the decision is confirmed. A proposal that has a follow-up already keeps it as it is. */
export function addDecidedFollowUp(context: Context, decision: DecisionRow): void {
  const { db } = context;
  const { eventId } = decision;
  const planned = planOf(db, decision);
  const all = followUpTable.list(db, eventId);
  if (!planned || all.some(({ presentationId }) => presentationId === decision.presentationId))
    return;
  const row = { ...planned, eventId, id: newId('rtl'), position: nextPosition(all) };
  followUpTable.put(db, row);
  noteStatus(context, row, null, '');
}

/** To be called before the decision changes or loses its confirmation. */
export function dropDecidedFollowUp(db: Db, decision: DecisionRow): void {
  const planned = decision.isConfirmed === 1 ? planOf(db, decision) : null;
  if (!planned) return;
  for (const row of followUpTable.list(db, decision.eventId))
    if (isUntouched(row, planned)) followUpTable.remove(db, row);
}

const isUntouched = (row: FollowUpRow, planned: Planned): boolean =>
  (Object.keys(planned) as (keyof Planned)[]).every((field) => row[field] === planned[field]);

function planOf(db: Db, decision: DecisionRow): Planned | null {
  const { eventId, presentationId } = decision;
  const talk = presentationTable.find(db, { eventId, id: presentationId });
  return talk ? plannedFollowUp(decision, talk) : null;
}
