/** The panel of an event and its conflicts of interest. */
import type { Flag } from './event.ts';
import type { Db } from './open.ts';
import { defineTable, statement } from './table.ts';

export type PanelistRole = 'CHAIR' | 'SECRETARY' | 'MEMBER' | 'ADVISER';
export type Attendance = 'EXPECTED' | 'PRESENT' | 'LATE' | 'LEFT' | 'ABSENT';
export type ConflictReason = 'SAME_AGENCY' | 'SUPERIOR' | 'MENTOR' | 'OTHER';

export interface PanelistRow {
  eventId: string;
  id: string;
  position: number;
  name: string;
  /** Post held (jabatan). */
  title: string;
  /** Part of the city's leadership the panelist speaks for (unsur). */
  element: string;
  role: PanelistRole;
  agencyId: string | null;
  /** Pangkat and golongan, printed in the minutes. */
  rankTitle: string;
  rankGrade: string;
  nip: string | null;
  /** Exact decimal text; "1" unless the rules say otherwise. */
  weight: string;
  isScoring: Flag;
  substituteForId: string | null;
  attendance: Attendance;
  attendanceNote: string;
}

export interface ConflictRow {
  eventId: string;
  presentationId: string;
  panelistId: string;
  reason: ConflictReason;
  note: string;
  /** 1 when the chair allows the panelist to score all the same. */
  isAllowed: Flag;
  allowedReason: string;
}

/** Who could score a presentation when it was locked; there are none while it is not. */
export interface RollRow {
  eventId: string;
  presentationId: string;
  panelistId: string;
  /** The panelist's weight at the lock, exact decimal text. */
  weight: string;
}

export const panelistTable = defineTable<PanelistRow, 'eventId' | 'id'>(
  'panelist',
  ['eventId', 'id'],
  { isKept: true },
);
export const conflictTable = defineTable<ConflictRow, 'eventId' | 'presentationId' | 'panelistId'>(
  'conflict',
  ['eventId', 'presentationId', 'panelistId'],
  { isKept: true },
);

export const rollTable = defineTable<RollRow, 'eventId' | 'presentationId' | 'panelistId'>('roll', [
  'eventId',
  'presentationId',
  'panelistId',
]);

/** The roll of one presentation. */
export function listRoll(db: Db, eventId: string, presentationId: string): RollRow[] {
  return statement(
    db,
    'SELECT * FROM roll WHERE eventId = ? AND presentationId = ? ORDER BY panelistId',
  ).all(eventId, presentationId) as RollRow[];
}

/** Conflicts of one panelist. */
export function listPanelistConflicts(db: Db, eventId: string, panelistId: string): ConflictRow[] {
  return statement(
    db,
    'SELECT * FROM conflict WHERE eventId = ? AND panelistId = ? ORDER BY presentationId',
  ).all(eventId, panelistId) as ConflictRow[];
}
