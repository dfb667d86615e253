/** Who may come in, and what leaves the house: acts that change no fact of the day, noted in its trail. */
import { Refusal } from '../../contract/problems.ts';
import { eventTable } from '../../../db/event.ts';
import { originalOf } from '../access/cards.ts';
import { getOpenEvent, patchLive, type Handlers } from '../context.ts';

export const accessHandlers: Handlers<
  'answerJoin' | 'revokePanelist' | 'makeLink' | 'showCards' | 'export' | 'setRoomOpen'
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
    if (!eventTable.find(context.db, { id: eventId }))
      throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: eventId }, 'eventId');
    context.noteIn(eventId);
    return {};
  },
};
