/** Deliberation: decisions of the panel, the chair's casting vote. */
import type { RecommendationClass } from '../../contract/codes.ts';
import { Refusal } from '../../contract/problems.ts';
import { castingVoteTable, decisionTable } from '../../../db/decision.ts';
import { panelistTable } from '../../../db/panel.ts';
import { getEditableEvent, getPresentation, type Context, type Handlers } from '../context.ts';
import { addDecidedFollowUp, dropDecidedFollowUp } from './decidedFollowUp.ts';

export const deliberationHandlers: Handlers<
  'saveDecision' | 'confirmDecision' | 'castVote' | 'removeCastingVote'
> = {
  saveDecision: (context, data) => {
    const { db } = context;
    const event = getEditableEvent(context);
    getPresentation(context, event.id, data.presentationId);
    const key = { eventId: event.id, presentationId: data.presentationId };
    const suggestedClass = findClass(context, event.id, data.presentationId);
    const old = decisionTable.find(db, key);
    if (old) dropDecidedFollowUp(db, old);
    decisionTable.put(db, {
      ...data,
      ...key,
      suggestedClass,
      isConfirmed: 0,
      confirmedBy: null,
      decidedAtMs: context.nowMs,
    });
    return {};
  },
  confirmDecision: (context, { presentationId, isConfirmed }) => {
    const { db } = context;
    const event = getEditableEvent(context);
    const confirmedBy = refuseOthers(context, event.id);
    getPresentation(context, event.id, presentationId);
    const row = decisionTable.find(db, { eventId: event.id, presentationId });
    if (!row)
      throw new Refusal('UNKNOWN_ID', { kind: 'keputusan', id: presentationId }, 'presentationId');
    if (isConfirmed === 1) {
      const suggestedClass = findClass(context, event.id, presentationId);
      decisionTable.put(db, {
        ...row,
        suggestedClass,
        isConfirmed: 1,
        confirmedBy,
        decidedAtMs: context.nowMs,
      });
      addDecidedFollowUp(context, row);
    } else {
      dropDecidedFollowUp(db, row);
      decisionTable.put(db, { ...row, isConfirmed: 0, confirmedBy: null });
    }
    return {};
  },
  castVote: (context, { presentationIds, reason }) => {
    const { db } = context;
    const eventId = getEditableEvent(context).id;
    // Only among proposals that share a place after every tie-break that was declared.
    const { tiedSets } = context.standings.read(eventId);
    const set = tiedSets.find((ids) => presentationIds.every((id) => ids.includes(id)));
    if (
      !set ||
      set.length !== presentationIds.length ||
      new Set(presentationIds).size !== set.length
    )
      throw new Refusal('NOT_TIED');
    presentationIds.forEach((presentationId, index) =>
      castingVoteTable.put(db, {
        eventId,
        presentationId,
        tieOrder: index + 1,
        reason,
        decidedAtMs: context.nowMs,
      }),
    );
    return {};
  },
  removeCastingVote: (context, { presentationId }) => {
    const { db } = context;
    const eventId = getEditableEvent(context).id;
    const { tiedSets } = context.standings.read(eventId);
    const set = tiedSets.find((ids) => ids.includes(presentationId)) ?? [presentationId];
    for (const id of set) castingVoteTable.remove(db, { eventId, presentationId: id });
    return {};
  },
};

/** @returns on whose seat it is confirmed @throws Refusal NOT_CHAIR */
function refuseOthers({ db, seat }: Context, eventId: string): 'CHAIR' | 'OPERATOR' {
  if (seat.role === 'OPERATOR') return 'OPERATOR';
  const own = panelistTable.find(db, { eventId, id: seat.panelistId ?? '' });
  if (own?.role !== 'CHAIR') throw new Refusal('NOT_CHAIR');
  return 'CHAIR';
}

function findClass(
  { standings }: Context,
  eventId: string,
  presentationId: string,
): RecommendationClass {
  return standings.read(eventId).classes.get(presentationId) ?? 'PENDING';
}
