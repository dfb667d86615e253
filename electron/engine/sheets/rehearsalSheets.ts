/**
 * What seats wrote in a rehearsal that is over. A page names the event of each revision; one that names none, and that came
 * in a rehearsal already, is the rehearsal's own sheet sent again.
 */
import { Refusal } from '../../contract/problems.ts';
import type { SheetRevision } from '../../contract/sheets.ts';
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { findSetting, putSetting } from '../../../db/setting.ts';
import { sheetTable, waitingSheetTable } from '../../../db/sheet.ts';

/** The newest revision of each device, by panelist, presentation and device. */
type Heard = Record<string, number>;

interface Named {
  readonly panelistId: string;
  readonly presentationId: string;
  readonly device: string;
}

const settingOf = (eventId: string): string => `rehearsed:${eventId}`;
const nameOf = ({ panelistId, presentationId, device }: Named): string =>
  JSON.stringify([panelistId, presentationId, device]);

function readHeard(db: Db, eventId: string): Heard {
  return JSON.parse(findSetting(db, settingOf(eventId)) ?? '{}') as Heard;
}

/** To be called before a rehearsal goes. */
export function keepRehearsed(db: Db, rehearsalId: string, originalId: string): void {
  const heard = readHeard(db, originalId);
  for (const row of [
    ...sheetTable.list(db, rehearsalId),
    ...waitingSheetTable.list(db, rehearsalId),
  ])
    heard[nameOf(row)] = Math.max(heard[nameOf(row)] ?? 0, row.revision);
  putSetting(db, settingOf(originalId), JSON.stringify(heard));
}

/** To be called when an event goes for good. */
export function forgetRehearsed(db: Db, eventId: string): void {
  putSetting(db, settingOf(eventId), null);
}

/**
 * @param event the one the revision would be applied to
 * @param writtenFor the event it names; a page of an older version names none
 * @throws Refusal SHEET_OF_OTHER_EVENT
 */
export function refuseOtherEvent(
  db: Db,
  event: EventRow,
  panelistId: string,
  { presentationId, device, revision }: SheetRevision,
  writtenFor: string | undefined,
): void {
  const isOther =
    writtenFor === undefined
      ? revision <=
        (readHeard(db, event.rehearsalOfEventId ?? event.id)[
          nameOf({ panelistId, presentationId, device })
        ] ?? 0)
      : writtenFor !== event.id;
  if (isOther) throw new Refusal('SHEET_OF_OTHER_EVENT', { name: event.name });
}
