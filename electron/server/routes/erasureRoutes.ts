/** The operator's way to erasing personal data: what would go, the certificate, and files that still hold it. */
import type { DoorServices } from '../doors/doorOptions.ts';
import { requireEvent } from '../doors/requestParts.ts';
import type { AddOperatorRoute } from './operatorApi.ts';

export function addErasureRoutes(add: AddOperatorRoute, { engine, erasure }: DoorServices): void {
  add('erasure', ({ query }) => erasure.state(requireEvent(engine, query.eventId)));
  add('certificate', ({ query }) =>
    erasure.certificate(requireEvent(engine, query.eventId), query.as),
  );
  add('dropHeldFiles', ({ body }) => erasure.dropFiles(body));
}
