/** Who may come in, and what leaves the house: acts that change no fact of the day, noted in its trail. */
import { Refusal } from '../../contract/problems.ts';
import { eventTable, type EventRow } from '../../../db/event.ts';
import { listEvents } from '../../../db/facts.ts';
import { originalOf } from '../access/cards.ts';
import { getOpenEvent, patchLive, type Context, type Handlers } from '../context.ts';

export const accessHandlers: Handlers<
  | 'answerJoin'
  | 'revokePanelist'
  | 'makeLink'
  | 'showCards'
  | 'export'
  | 'seal'
  | 'noteRestore'
  | 'setRoomOpen'
> = {
  answerJoin: (context, { id, isAllowed }) => {
    const { eventId, panelistId } = context.access.answerJoin(id, isAllowed === 1);
    Object.assign(context.subject, {
      panelistId,
      verdict: isAllowed === 1 ? 'ALLOWED' : 'REFUSED',
    });
    context.noteIn(eventId);
    return {};
  },
  revokePanelist: (context, { panelistId }) => {
    const original = originalOf(context.db, getOpenEvent(context).id);
    context.access.revokePanelist(original, panelistId);
    context.noteIn(original);
    return {};
  },
  setRoomOpen: (context, { isRoomOpen }) => {
    patchLive(context.db, getOpenEvent(context).id, { isRoomOpen });
    return {};
  },
  makeLink: (context, { role }) => {
    const { access, openEventId, subject } = context;
    subject['role'] = role;
    if (openEventId !== null) context.noteIn(originalOf(context.db, openEventId));
    return {
      token: role === 'OPERATOR' ? access.createOperatorLink() : access.createProjectorLink(),
    };
  },
  showCards: (context) => {
    const { id } = getOpenEvent(context);
    context.noteIn(originalOf(context.db, id));
    return { cards: context.access.cards(id) };
  },
  export: (context, { eventId }) => {
    getEvent(context, eventId);
    context.noteIn(eventId);
    return {};
  },
  seal: (context, { eventId }) => {
    if (getEvent(context, eventId).status !== 'CLOSED') throw new Refusal('EVENT_NOT_CLOSED');
    context.noteIn(eventId);
    return {};
  },
  noteRestore: (context, { from }) => {
    if (from !== null) context.subject['from'] = from;
    for (const { id } of listEvents(context.db)) context.noteIn(id);
    return {};
  },
};

/** Of any event, also of one that is not open. @throws Refusal UNKNOWN_ID */
function getEvent({ db }: Context, id: string): EventRow {
  const event = eventTable.find(db, { id });
  if (!event) throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id }, 'eventId');
  return event;
}
