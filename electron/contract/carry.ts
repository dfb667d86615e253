/** What an open seat brings to a host that replaced its own: lock records first, then sheets with their receipts. */
import { z } from 'zod';
import { id } from './fields.ts';
import { lockRecord, sheetRevision } from './sheets.ts';

/** What the panelist did with a revision. */
export const sheetActs = ['DRAFT', 'SUBMIT', 'ABSTAIN'] as const;

export const carriedRevision = sheetRevision.extend({
  act: z.enum(sheetActs),
  /** The order in which the seat wrote its revisions. */
  order: z.number().int().min(1).max(1_000_000_000),
});
export type CarriedRevision = z.infer<typeof carriedRevision>;

/** One panelist's own, as the link of a page that moves or as the file it saves. */
export const carriedSeat = z.strictObject({
  kind: z.literal('bantaya-seat'),
  version: z.literal(1),
  eventId: id,
  panelistId: id,
  /** Epoch of the host these receipts and records come from. */
  epoch: z.number().int().min(1),
  locks: z.array(lockRecord).max(200),
  /** Oldest first. `receipt` is null where the host had not acknowledged the revision. */
  revisions: z.array(carriedRevision).max(5000),
});
export type CarriedSeat = z.infer<typeof carriedSeat>;

/** What became of an imported file; counts of revisions but for `locks`. */
export interface CarriedAnswer {
  panelistId: string;
  /** Lock records this host did not know. */
  locks: number;
  /** Proven by their receipts and standing now. */
  applied: number;
  /** In the tray: without a valid receipt, or beside another device's revision. */
  waiting: number;
  /** This host has them, or something later of the same sheet. */
  unchanged: number;
  /** They do not fit this event (another rubric, an unknown presentation). */
  refused: number;
}
