/** A seat's file on a host that replaced its own: what receipts prove stands, what they do not prove waits. */
import type { CarriedAnswer } from '../../contract/carry.ts';
import { Refusal } from '../../contract/problems.ts';
import { sheetTable } from '../../../db/sheet.ts';
import { getEditableEvent, type Handlers } from '../context.ts';
import { applyRecords } from '../proofs/lockRecords.ts';
import { getPanelist } from './panel.ts';
import type { WrittenState } from '../sheets/sheetStore.ts';
import { applyRevision } from './sheets.ts';

export const stateOfAct = {
  DRAFT: 'DRAFT',
  SUBMIT: 'SUBMITTED',
  ABSTAIN: 'ABSTAINED',
} as const satisfies Record<string, WrittenState>;

export const carriedHandlers: Handlers<'importSeat'> = {
  importSeat: (context, { eventId, panelistId, locks, revisions }) => {
    const event = getEditableEvent(context);
    if (eventId !== event.id) throw new Refusal('OTHER_EVENT');
    getPanelist(context, event.id, panelistId);
    const answer: CarriedAnswer = {
      panelistId,
      locks: applyRecords(context, event.id, locks).length,
      applied: 0,
      waiting: 0,
      unchanged: 0,
      refused: 0,
    };
    for (const { act, order: _order, ...revision } of revisions.toSorted(
      (a, b) => a.order - b.order,
    )) {
      const stood = sheetTable.find(context.db, { ...revision, eventId, panelistId });
      const isThere = stood?.device === revision.device && stood.revision === revision.revision;
      try {
        const { status } = applyRevision(
          context,
          { panelistId, isFile: true, door: null },
          revision,
          stateOfAct[act],
        );
        if (status === 'STALE' || (status === 'APPLIED' && isThere)) answer.unchanged += 1;
        else if (status === 'APPLIED') answer.applied += 1;
        else answer.waiting += 1;
      } catch (error) {
        // One that does not fit this event holds up none of the others.
        if (!(error instanceof Refusal)) throw error;
        answer.refused += 1;
      }
    }
    context.subject['what'] = `+${answer.applied} ~${answer.waiting}`;
    context.noteIn(event.id);
    return answer;
  },
};
