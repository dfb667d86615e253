/** The operator's documents beside the plain downloads: what to remind of, and the sealed archive. */
import type { DoorServices } from '../doors/doorOptions.ts';
import { refuseReplaced, requireEvent } from '../doors/requestParts.ts';
import type { AddOperatorRoute } from './operatorApi.ts';

export function addDocumentRoutes(
  add: AddOperatorRoute,
  { engine, documents }: DoorServices,
): void {
  const { archives } = documents;
  add('reminders', ({ query }) =>
    documents.reminders(
      engine.readVisible(requireEvent(engine, query.eventId), 'reminders', 'dibagikan'),
    ),
  );
  add('carried', ({ query }) => {
    const read = (eventId: string) => engine.readVisible(eventId, 'carried', 'dibagikan');
    const into = read(requireEvent(engine));
    return documents.carried(read(requireEvent(engine, query.eventId)), into);
  });
  add('seal', () => archives.state(requireEvent(engine)));
  add('startSeal', async ({ seat, query }) => {
    refuseReplaced(engine);
    const eventId = requireEvent(engine);
    await archives.start(seat, eventId, query.another === '1');
    return archives.state(eventId);
  });
  add('cancelSeal', () => {
    archives.cancel();
    return archives.state(requireEvent(engine));
  });
}
