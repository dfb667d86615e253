/** What is said of an erasure of personal data: the certificate, and what still holds the data. */
import { z } from 'zod';

export interface Erasure {
  eventId: string;
  eventName: string;
  dateIso: string;
  erasedAtMs: number;
  /** The person who did it. */
  by: string;
  reason: string;
  /** Ledger entries whose content went, people and changed rows. */
  counts: { entries: number; panelists: number; presenters: number; rows: number };
  /** Rehearsals of the event, which had the same people. */
  rehearsals: { eventId: string; number: number; entries: number }[];
  ledgerHeadBefore: LedgerPoint | null;
  ledgerHeadAfter: LedgerPoint;
  /** False while another program keeps the file from being rewritten; the next start does it. */
  isFileRewritten: boolean;
}
interface LedgerPoint {
  number: number;
  hash: string;
}

/** HOLDS: what was erased is still in it. UNREADABLE: may hold it. */
export interface HeldFile {
  path: string;
  bytes: number;
  state: 'HOLDS' | 'UNREADABLE';
}

export interface ErasureCertificate extends Erasure {
  format: 'bantaya-erasure';
  version: 1;
  writtenBy: string;
  madeAtMs: number;
  remaining: HeldFile[];
}

/** What an erasure of this event would take, for the person who decides. */
export interface ErasurePreview {
  eventId: string;
  eventName: string;
  panelists: number;
  presenters: number;
  /** Ledger entries with content, those of rehearsals included. */
  entries: number;
  rehearsals: number;
}

/** GET /operator/erasure */
export interface ErasureState {
  preview: ErasurePreview;
  /** Of the newest erasure; null while there was none. */
  certificate: ErasureCertificate | null;
  /** The certificate as it is read and signed. */
  text: string | null;
  /** Files that hold what is, or was, to be erased. */
  held: HeldFile[];
}

/** POST /operator/erasure/files: deletes files that were listed. */
export const heldFilesOrder = z.strictObject({
  eventId: z.string().min(1).max(200),
  paths: z.array(z.string().min(1).max(1000)).min(1).max(1000),
});
export type HeldFilesOrder = z.infer<typeof heldFilesOrder>;
