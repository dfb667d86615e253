/** Who joins on the day, or hands a sheet in, is there: nobody has to be ticked off by hand, and the operator may correct it. */
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { panelistTable } from '../../../db/panel.ts';
import { cityDay } from '../../domain/cityDay.ts';

/** Whether the one still counts as expected and the day is on: who tries a card the day before has not come. */
export function isArriving(
  db: Db,
  event: Pick<EventRow, 'id' | 'status' | 'dateIso'>,
  panelistId: string,
  nowMs: number,
): boolean {
  const isDay = event.status === 'LIVE' || event.dateIso === cityDay(nowMs);
  return (
    isDay &&
    event.status !== 'CLOSED' &&
    panelistTable.find(db, { eventId: event.id, id: panelistId })?.attendance === 'EXPECTED'
  );
}

export function markPresent(db: Db, eventId: string, panelistId: string): void {
  const row = panelistTable.find(db, { eventId, id: panelistId });
  if (row) panelistTable.put(db, { ...row, attendance: 'PRESENT' });
}
