/** What is before the room: live state, published snapshots, the operator's running log, the logo, the timer. */
import type { Flag } from './event.ts';
import { defineTable } from './table.ts';

export type Scene =
  | 'WELCOME'
  | 'AGENDA'
  | 'NOW'
  | 'SCORING'
  | 'RESULT'
  | 'RANKING'
  | 'COVERAGE'
  | 'MESSAGE'
  | 'CALIBRATION'
  | 'JOIN';

export interface LiveRow {
  eventId: string;
  currentPresentationId: string | null;
  scene: Scene;
  isBlank: Flag;
  message: string;
  /** The snapshot that RESULT, RANKING and COVERAGE show. */
  publicationVersion: number | null;
  /** How many steps of a published ranking are revealed; 0 shows none. */
  revealStep: number;
  isRoomOpen: Flag;
  /** Set while the agenda stands at a break. */
  intermissionId: string | null;
  /** When something was last put before the room; null while nothing was. */
  shownAtMs: number | null;
  /** Since when the present break lasts. */
  intermissionSinceMs: number | null;
}

export interface PublicationRow {
  eventId: string;
  version: number;
  kind: 'RESULT' | 'RANKING' | 'COVERAGE';
  presentationId: string | null;
  /** JSON of the contract's snapshot of that kind. */
  payload: string;
  publishedAtMs: number;
}

export interface AnnotationRow {
  eventId: string;
  id: string;
  atMs: number;
  presentationId: string | null;
  text: string;
}

export interface AssetRow {
  eventId: string;
  kind: 'LOGO' | 'LETTERHEAD_LOGO';
  mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  base64: string;
}

/** Not a fact: elapsedMs holds at uptimeMs of boot bootId. */
export interface TimerRow {
  eventId: string;
  state: 'IDLE' | 'RUNNING' | 'PAUSED' | 'INTERRUPTED';
  limitMs: number;
  elapsedMs: number;
  uptimeMs: number;
  bootId: string;
}

/** Not a fact: a signed statement that seats carry to a restored host. */
export interface LockRecordRow {
  eventId: string;
  presentationId: string;
  epoch: number;
  number: number;
  kind: 'LOCK' | 'UNLOCK';
  atMs: number;
  /** JSON of the contract's LockedSheetRef[]. */
  sheets: string;
  /** JSON of the contract's RollEntry[]; null in a record signed before there were rolls. */
  roll: string | null;
  signature: string;
}

export const lockRecordTable = defineTable<LockRecordRow, 'eventId' | 'presentationId'>(
  'lockRecord',
  ['eventId', 'presentationId'],
);
export const liveTable = defineTable<LiveRow, 'eventId'>('live', ['eventId']);
export const publicationTable = defineTable<PublicationRow, 'eventId' | 'version'>('publication', [
  'eventId',
  'version',
]);
export const annotationTable = defineTable<AnnotationRow, 'eventId' | 'id'>('annotation', [
  'eventId',
  'id',
]);
export const assetTable = defineTable<AssetRow, 'eventId' | 'kind'>('asset', ['eventId', 'kind']);
export const timerTable = defineTable<TimerRow, 'eventId'>('timer', ['eventId']);
