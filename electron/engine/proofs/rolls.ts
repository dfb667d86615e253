/** Rolls in the database: written by a lock, gone with an unlock, given to what was locked before there were any. */
import type { LockRecord } from '../../contract/sheets.ts';
import { eventTable } from '../../../db/event.ts';
import { listRoll, panelistTable, rollTable, type RollRow } from '../../../db/panel.ts';
import type { Db } from '../../../db/open.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { listUnenrolled, makeRoll } from '../../domain/roll.ts';

type Key = Pick<RollRow, 'eventId' | 'presentationId'>;

/** Writes the roll of a presentation that is being locked. */
export function writeRoll(db: Db, key: Key): void {
  for (const row of makeRoll(panelistTable.list(db, key.eventId), key)) rollTable.put(db, row);
}

/** The roll as a lock record carries it. */
export const rollEntries = (db: Db, key: Key): NonNullable<LockRecord['roll']> =>
  listRoll(db, key.eventId, key.presentationId).map(({ panelistId, weight }) => ({
    panelistId,
    weight,
  }));

/**
 * Makes the roll what a lock record says. Whoever this host has never heard of is left out; a record from before there
 * were rolls leaves the panel of now.
 */
export function takeRoll(db: Db, key: Key, entries: LockRecord['roll']): void {
  removeRoll(db, key);
  if (entries === undefined) {
    writeRoll(db, key);
    return;
  }
  for (const entry of entries)
    if (panelistTable.find(db, { eventId: key.eventId, id: entry.panelistId }))
      rollTable.put(db, { ...key, ...entry });
}

export function removeRoll(db: Db, key: Key): void {
  for (const row of listRoll(db, key.eventId, key.presentationId)) rollTable.remove(db, row);
}

/** Gives a roll to what was locked before there were any. A closed event stands still: its panel does as well. */
export function writeMissingRolls(db: Db, eventId: string): void {
  if (eventTable.get(db, { id: eventId }).status === 'CLOSED') return;
  const facts = {
    presentation: presentationTable.list(db, eventId),
    roll: rollTable.list(db, eventId),
  };
  for (const presentationId of listUnenrolled(facts)) writeRoll(db, { eventId, presentationId });
}
