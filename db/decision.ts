/** What the panel decided: decisions, follow-ups with their past, the chair's casting votes. */
import type { Flag } from './event.ts';
import type { DecisionCode } from './sheet.ts';
import { defineTable } from './table.ts';

export interface DecisionRow {
  eventId: string;
  presentationId: string;
  code: DecisionCode;
  /** The class the app suggested when this was saved, kept beside the panel's own decision. */
  suggestedClass: string | null;
  agencyId: string | null;
  targetDate: string | null;
  adaptation: string;
  place: string;
  duration: string;
  successMeasure: string;
  condition: string;
  reviewDate: string | null;
  reason: string;
  /** Why it departs from the suggestion: at least 20 characters where it does. */
  departureReason: string;
  isConfirmed: Flag;
  /** The chair on the chair's own seat, or the operator on the chair's behalf; null from before it was noted. */
  confirmedBy: 'CHAIR' | 'OPERATOR' | null;
  decidedAtMs: number;
}

export interface FollowUpRow {
  eventId: string;
  id: string;
  /** Null for one that was carried over from an earlier event. */
  presentationId: string | null;
  position: number;
  activity: string;
  agencyId: string | null;
  /** JSON array of agency ids. */
  supportingAgencyIds: string;
  /** JSON array of locality ids. */
  localityIds: string;
  startDate: string | null;
  targetDate: string | null;
  outputIndicator: string;
  outputTarget: string;
  outcomeIndicator: string;
  outcomeBaseline: string;
  outcomeTarget: string;
  fundingSource: string;
  status: 'BELUM_MULAI' | 'BERJALAN' | 'SELESAI' | 'TERKENDALA' | 'DIBATALKAN';
  note: string;
}

/** Where a carried follow-up was agreed, as it stood there. */
export interface FollowUpOriginRow {
  eventId: string;
  followUpId: string;
  originEventId: string;
  originEventName: string;
  originDateIso: string;
  presentationNumber: number;
  presentationTitle: string;
  decision: DecisionCode;
  /** The priority programmes it was linked to, as people read them. */
  programmes: string;
}

/** One change of a follow-up's status. */
export interface FollowUpStatusRow {
  eventId: string;
  followUpId: string;
  /** 1, 2, 3 … of this follow-up. */
  number: number;
  /** Null where it began. */
  statusBefore: FollowUpRow['status'] | null;
  status: FollowUpRow['status'];
  changedAtMs: number;
  /** The seat that saved it, as the ledger names it. */
  seat: string;
  /** Name of the workbook it came with; empty where it was typed in. */
  source: string;
}

export interface CastingVoteRow {
  eventId: string;
  presentationId: string;
  /** Lower goes first among presentations that are tied with each other. */
  tieOrder: number;
  reason: string;
  decidedAtMs: number;
}

export const decisionTable = defineTable<DecisionRow, 'eventId' | 'presentationId'>('decision', [
  'eventId',
  'presentationId',
]);
export const followUpTable = defineTable<FollowUpRow, 'eventId' | 'id'>('followUp', [
  'eventId',
  'id',
]);
export const followUpOriginTable = defineTable<FollowUpOriginRow, 'eventId' | 'followUpId'>(
  'followUpOrigin',
  ['eventId', 'followUpId'],
);
export const followUpStatusTable = defineTable<
  FollowUpStatusRow,
  'eventId' | 'followUpId' | 'number'
>('followUpStatus', ['eventId', 'followUpId', 'number']);
export const castingVoteTable = defineTable<CastingVoteRow, 'eventId' | 'presentationId'>(
  'castingVote',
  ['eventId', 'presentationId'],
);
