/** Score sheets, their scores, and the revisions that wait for the operator. */
import type { Flag } from './event.ts';
import { defineTable } from './table.ts';

export type SheetState = 'DRAFT' | 'SUBMITTED' | 'LOCKED' | 'ABSTAINED';
export type SheetWriter = 'PANELIST' | 'OPERATOR' | 'IMPORT';
export type WaitingCause = 'LATE' | 'CONFLICT' | 'UNRECEIPTED' | 'PROXY';
export type DecisionCode =
  | 'DIREPLIKASI'
  | 'DIADAPTASI'
  | 'DIUJI_COBA'
  | 'DITUNDA'
  | 'TIDAK_DIREKOMENDASIKAN'
  | 'BELUM_DIPUTUSKAN';

export interface SheetRow {
  eventId: string;
  presentationId: string;
  panelistId: string;
  state: SheetState;
  writer: SheetWriter;
  device: string;
  revision: number;
  note: string;
  vote: DecisionCode | null;
  abstainReason: string;
  updatedAtMs: number;
  submittedAtMs: number | null;
}

export interface ScoreRow {
  eventId: string;
  presentationId: string;
  panelistId: string;
  criterionId: string;
  /** Within the criterion's min..max; null while not scored or not applicable. */
  value: number | null;
  isNotApplicable: Flag;
  note: string;
}

export interface WaitingSheetRow {
  eventId: string;
  id: string;
  presentationId: string;
  panelistId: string;
  cause: WaitingCause;
  writer: SheetWriter;
  device: string;
  revision: number;
  /** JSON of the contract's SheetContent. */
  content: string;
  receivedAtMs: number;
  status: 'WAITING' | 'APPLIED' | 'DISCARDED';
  resolution: string;
  resolvedAtMs: number | null;
}

type SheetKey = 'eventId' | 'presentationId' | 'panelistId';
export const sheetTable = defineTable<SheetRow, SheetKey>('sheet', ['eventId', 'presentationId', 'panelistId']);
export const scoreTable = defineTable<ScoreRow, SheetKey | 'criterionId'>('score', [
  'eventId',
  'presentationId',
  'panelistId',
  'criterionId',
]);
export const waitingSheetTable = defineTable<WaitingSheetRow, 'eventId' | 'id'>('waitingSheet', ['eventId', 'id']);
