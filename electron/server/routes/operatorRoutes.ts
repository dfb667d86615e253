/** What the operator's page fetches outside the websocket: files, links and codes. */
import { seatLink } from '../../contract/paths.ts';
import type { DoorServices } from '../doors/doorOptions.ts';
import { requireEvent } from '../doors/requestParts.ts';
import { listLinks } from './links.ts';
import type { AddOperatorRoute } from './operatorApi.ts';

export function addOperatorRoutes(
  add: AddOperatorRoute,
  { engine, exporters, room }: DoorServices,
  origin: () => string,
): void {
  add('export', async ({ seat, params: { what }, query, signal }) => {
    const { profile = 'internal', panelistIds, unprintable } = query;
    const acceptsUnprintable = unprintable === 'accept';
    const eventId = requireEvent(engine, query.eventId);
    const facts = engine.readVisible(eventId, what, profile);
    const file = await exporters[what](facts, {
      profile,
      panelistIds,
      acceptsUnprintable,
      signal,
    });
    const name = [what, query.profile].filter(Boolean).join(' ');
    await engine.execute(seat, 'export', { eventId, what: name });
    return file;
  });
  add('links', async ({ seat }) => {
    const { cards } = await engine.execute(seat, 'showCards', {});
    return listLinks(cards, origin(), room);
  });
  add('makeLink', async ({ seat, params }) => {
    const role = params.role === 'operator' ? 'OPERATOR' : 'PROJECTOR';
    const { token } = await engine.execute(seat, 'makeLink', { role });
    return { url: seatLink(origin(), role, null, token) };
  });
  add('revoke', ({ seat, params }) => engine.execute(seat, 'revokePanelist', params));
}
