/** Follow-ups: what is done after the day, with every change of status, and those of earlier events carried over. */
import type { CommandData } from '../../contract/commands.ts';
import { refuse, Refusal } from '../../contract/problems.ts';
import { findPlanProblem } from '../../domain/schedule.ts';
import {
  followUpOriginTable,
  followUpStatusTable,
  followUpTable,
  type FollowUpRow,
} from '../../../db/decision.ts';
import {
  getEditableEvent,
  getOpenEvent,
  getPresentation,
  nextPosition,
  type Context,
  type Handlers,
} from '../context.ts';
import { newId } from '../newId.ts';
import { listMatcher } from './carriedNames.ts';
import { noteStatus } from './followUpStatus.ts';

export const followUpHandlers: Handlers<
  'saveFollowUp' | 'applyFollowUps' | 'carryFollowUps' | 'deleteFollowUp'
> = {
  saveFollowUp: (context, data) => ({ id: putFollowUp(context, data, '') }),
  applyFollowUps: (context, { followUps, source }) => ({
    ids: followUps.map((followUp) => putFollowUp(context, followUp, source)),
  }),
  carryFollowUps: (context, { followUps }) => {
    const { id: eventId } = getEditableEvent(context);
    const lists = listMatcher(context.db, eventId);
    return {
      ids: followUps.flatMap((carried, index) => {
        const { id } = carried.followUp;
        // Kept as it is here: what was written since it came over must not be lost by carrying once more.
        if (followUpTable.find(context.db, { eventId, id })) return [];
        if (carried.origin.originEventId === eventId)
          throw new Refusal('CARRY_SAME_EVENT', { name: carried.origin.originEventName });
        refuse(findPlanProblem(carried.followUp), `followUps[${index}].followUp`);
        followUpTable.put(context.db, {
          ...carried.followUp,
          eventId,
          presentationId: null,
          position: nextPosition(followUpTable.list(context.db, eventId)),
          agencyId: carried.agency ? lists.agencyId(carried.agency) : null,
          supportingAgencyIds: JSON.stringify(carried.supportingAgencies.map(lists.agencyId)),
          localityIds: JSON.stringify(carried.localities.map(lists.localityId)),
        });
        followUpOriginTable.put(context.db, { ...carried.origin, eventId, followUpId: id });
        carried.history.forEach((change, at) =>
          followUpStatusTable.put(context.db, {
            ...change,
            number: at + 1,
            eventId,
            followUpId: id,
          }),
        );
        return [id];
      }),
    };
  },
  deleteFollowUp: (context, { id }) => {
    const eventId = getEditableEvent(context).id;
    if (!followUpTable.remove(context.db, { eventId, id }))
      throw new Refusal('UNKNOWN_ID', { kind: 'tindak lanjut', id }, 'id');
    return {};
  },
};

/** @returns its id @throws Refusal UNKNOWN_ID */
function putFollowUp(
  context: Context,
  { id, ...data }: CommandData<'saveFollowUp'>,
  source: string,
): string {
  const { db } = context;
  // Closing ends the day, not what was agreed: follow-ups go on, in the log and in no new revision.
  const eventId = getOpenEvent(context).id;
  const old = id === undefined ? undefined : followUpTable.find(db, { eventId, id });
  if (id !== undefined && !old)
    throw new Refusal('UNKNOWN_ID', { kind: 'tindak lanjut', id }, 'id');
  // A carried one belongs to a proposal of another event, and stays so.
  const isCarried = old?.presentationId === null;
  if (!isCarried) getPresentation(context, eventId, data.presentationId ?? '');
  const row: FollowUpRow = {
    ...data,
    presentationId: isCarried ? null : data.presentationId,
    id: id ?? newId('rtl'),
    eventId,
    position: old?.position ?? nextPosition(followUpTable.list(db, eventId)),
  };
  followUpTable.put(db, row);
  if (old?.status !== row.status) noteStatus(context, row, old?.status ?? null, source);
  return row.id;
}
