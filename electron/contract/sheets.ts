/** A score sheet as a seat writes it: whole, with the revision it is and the one it was made from. */
import { z } from 'zod';
import { decisionCodes } from './codes.ts';
import { flag, id, paragraph } from './fields.ts';

export const sheetScore = z.strictObject({
  criterionId: id,
  value: z.number().int().nullable(),
  isNotApplicable: flag,
  note: paragraph,
});
export type SheetScore = z.infer<typeof sheetScore>;

/** What a panelist filled in. Criteria that are not listed count as not scored. */
export const sheetContent = z.strictObject({
  scores: z.array(sheetScore).max(60),
  note: paragraph,
  vote: z.enum(decisionCodes).nullable(),
  abstainReason: paragraph,
});
export type SheetContent = z.infer<typeof sheetContent>;

/** Names a revision within one panelist's sheet: a device counts its own revisions from 1. */
export const revisionRef = z.strictObject({
  device: z.string().min(1).max(64),
  revision: z.number().int().min(1).max(1_000_000_000),
});
export type RevisionRef = z.infer<typeof revisionRef>;

export const sheetRevision = z.strictObject({
  presentationId: id,
  device: revisionRef.shape.device,
  revision: revisionRef.shape.revision,
  /** The revision this one continues: null for a first one. Another device's later revision in between is a conflict. */
  base: revisionRef.nullable(),
  content: sheetContent,
  /** A receipt the seat already holds for exactly this revision (after the host was replaced). */
  receipt: z.string().max(128).nullable().default(null),
});
export type SheetRevision = z.infer<typeof sheetRevision>;

/** A revision on its way to the host: it names the event it was written for, so that a rehearsal's never reaches the day. */
export const sentRevision = sheetRevision.extend({ eventId: id.optional() });
export type SentRevision = z.infer<typeof sentRevision>;

/**
 * The host's answer to a revision. `status`:
 * APPLIED: it stands on the host. STALE: a later revision of the same device already stood there.
 * LATE / CONFLICT / UNRECEIPTED: kept in the operator's tray, not counted.
 */
export interface SheetReceipt {
  status: 'APPLIED' | 'STALE' | 'LATE' | 'CONFLICT' | 'UNRECEIPTED';
  presentationId: string;
  panelistId: string;
  device: string;
  revision: number;
  state: 'DRAFT' | 'SUBMITTED' | 'LOCKED' | 'ABSTAINED';
  /** SHA-256 hex of the canonical content. */
  contentHash: string;
  /** HMAC-SHA-256 hex with the event's key over event, presentation, panelist, device, revision, state, contentHash. */
  receipt: string;
}

/** A sheet that was part of a lock: its receipt proves which revision, without telling a value. */
export const lockedSheetRef = z.strictObject({
  panelistId: id,
  state: z.enum(['LOCKED', 'ABSTAINED']),
  /** Written by the lock itself for somebody who was not there. */
  isAbsence: flag,
  receipt: z.string().max(128),
});
export type LockedSheetRef = z.infer<typeof lockedSheetRef>;

/** Who could score when a presentation was locked, and with what weight (exact decimal text). */
export const rollEntry = z.strictObject({ panelistId: id, weight: z.string().max(40) });
export type RollEntry = z.infer<typeof rollEntry>;

/** Signed by the host at each lock and unlock; every seat keeps the newest one of each presentation. */
export const lockRecord = z.strictObject({
  eventId: id,
  presentationId: id,
  epoch: z.number().int().min(1),
  number: z.number().int().min(0),
  kind: z.enum(['LOCK', 'UNLOCK']),
  atMs: z.number().int(),
  sheets: z.array(lockedSheetRef).max(100),
  /** Absent in records signed before there were rolls. */
  roll: z.array(rollEntry).max(100).optional(),
  signature: z.string().max(128),
});
export type LockRecord = z.infer<typeof lockRecord>;
