/** Which cells of a follow-up workbook a person confirmed, as the rows that are saved. */
import type {
  FollowUpField,
  FollowUpReading,
  FollowUpSave,
} from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';

type Change = FollowUpReading['changes'][number];

/** Sheet rows are unique, so row and field name a cell. */
export const cellKey = (change: Change, field: FollowUpField): string =>
  `${change.rowNumber} ${field}`;

export const cellKeys = (change: Change): string[] =>
  change.cells.map(({ field }) => cellKey(change, field));

/** Ticked from the start: a cell that was changed here too since the export is chosen one by one. */
export const agreedKeys = (change: Change): string[] =>
  change.cells.filter(({ isConflict }) => !isConflict).map(({ field }) => cellKey(change, field));

/**
 * Only confirmed cells differ from what the event says now, also where somebody edited another cell since the file
 * was read. A new row is saved whole or not at all.
 */
export function confirmedSaves(
  changes: readonly Change[],
  confirmed: ReadonlySet<string>,
  followUps: Setup['followUp'],
): FollowUpSave[] {
  return changes.flatMap((change): FollowUpSave[] => {
    const cells = change.cells.filter(({ field }) => confirmed.has(cellKey(change, field)));
    if (cells.length === 0) return [];
    if (change.followUpId === null) return [change.save];
    const row = followUps.find(({ id }) => id === change.followUpId);
    // Deleted since the file was read: sent as it was read, so that the host refuses all and says which.
    if (!row) return [change.save];
    const { eventId: _event, position: _position, ...now } = row;
    return [{ ...now, ...Object.fromEntries(cells.map(({ field, value }) => [field, value])) }];
  });
}
