/** Changes some fields of an event's row. */
import { eventTable, type EventRow } from '../../../db/event.ts';
import type { Context } from '../context.ts';

export function patchEvent(
  { db }: Pick<Context, 'db'>,
  event: EventRow,
  patch: Partial<EventRow>,
): void {
  eventTable.put(db, { ...event, ...patch });
}
