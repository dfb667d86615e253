/** The operator reminds a panelist whose sheet is complete and not sent. */
import { Refusal } from '../../contract/problems.ts';
import type { PresentationRow } from '../../../db/presentation.ts';
import { sheetTable, type SheetRow } from '../../../db/sheet.ts';
import { getEditableEvent, getPresentation, type Context, type Handlers } from '../context.ts';
import { contentOf, type SheetKey } from '../sheets/sheetStore.ts';
import { getPanelist } from './panel.ts';
import { refuseContent } from './sheets.ts';

export const nudgeHandlers: Handlers<'nudgePanelist'> = {
  nudgePanelist: (context, { presentationId, panelistId }) => {
    const { nudges, nowMs, clock } = context;
    const { id: eventId } = getEditableEvent(context);
    const presentation = getPresentation(context, eventId, presentationId);
    const { number, phase } = presentation;
    if (phase !== 'SCORING') throw new Refusal('WRONG_PHASE', { number, phase, needed: 'SCORING' });
    const { name } = getPanelist(context, eventId, panelistId);
    const key = { eventId, presentationId, panelistId };
    const sheet = sheetTable.find(context.db, key);
    if (sheet?.state !== 'DRAFT' || !canBeSent(context, key, presentation, sheet))
      throw new Refusal('NOTHING_UNSENT', { name, number });
    const waitMs = nudges.waitMs(key, clock.uptimeMs());
    if (waitMs > 0)
      throw new Refusal('NUDGED_JUST_NOW', { name, seconds: Math.ceil(waitMs / 1000) });
    nudges.keep(key, { presentationId, atMs: nowMs }, clock.uptimeMs());
    context.tell('progress');
    context.tellPanelist(panelistId);
    context.noteIn(eventId);
    return {};
  },
};

/** Whoever is told that nothing is missing can send it; why not is told to nobody else: it would name what is filled. */
function canBeSent(
  context: Context,
  key: SheetKey,
  presentation: PresentationRow,
  sheet: SheetRow,
): boolean {
  try {
    refuseContent(context, key, presentation, contentOf(context, sheet), 'SUBMITTED');
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
