/** Events: one presentation day each, with its frozen rules and paper settings. */
import { defineTable } from './table.ts';

/** SQLite's booleans. */
export type Flag = 0 | 1;
export type EventStatus = 'PREPARING' | 'LIVE' | 'CLOSED';

export interface EventRow {
  id: string;
  name: string;
  cohort: string;
  /** YYYY-MM-DD in Asia/Makassar. */
  dateIso: string;
  /** HH:MM in Asia/Makassar. */
  startTime: string;
  endTime: string;
  place: string;
  city: string;
  organizer: string;
  minutesNumber: string | null;
  status: EventStatus;
  rehearsalOfEventId: string | null;
  /** JSON of the contract's Rules. */
  rules: string;
  /** SHA-256 over rules and rubric, set when scoring opens for the first time. */
  rulesHash: string | null;
  frozenAtMs: number | null;
  /** JSON of the contract's Paper settings. */
  paper: string;
  documentRevision: number;
  createdAtMs: number;
}

export const eventTable = defineTable<EventRow, 'id'>('event', ['id'], { isKept: true });
