/** Presentations with presenters and links, and the breaks between them. */
import type { Flag } from './event.ts';
import { defineTable } from './table.ts';

export type PresentationState = 'SCHEDULED' | 'SKIPPED' | 'WITHDRAWN';
export type Phase = 'READY' | 'TALK' | 'QA' | 'SCORING' | 'LOCKED' | 'SHOWN';

export interface PresentationRow {
  eventId: string;
  id: string;
  /** Number people call it by; does not change when the agenda is reordered. */
  number: number;
  /** Place in the agenda, shared with intermissions. */
  position: number;
  title: string;
  hostCity: string;
  hostInstitution: string;
  field: string;
  agencyId: string | null;
  claimedOutput: string;
  claimedOutcome: string;
  plannedStartTime: string | null;
  talkMin: number;
  qaMin: number;
  state: PresentationState;
  stateReason: string;
  phase: Phase;
  /** TKT 1-9, null while unknown. */
  readiness: number | null;
  readinessNote: string;
  gateLegal: Flag | null;
  gateEthics: Flag | null;
  gateOwner: Flag | null;
  startedAtMs: number | null;
  scoringOpenedAtMs: number | null;
  lockedAtMs: number | null;
}

export interface PresenterRow {
  eventId: string;
  presentationId: string;
  position: number;
  name: string;
  nip: string | null;
  employeeStatus: 'PNS' | 'PPPK' | '';
  agencyId: string | null;
}

export interface PresentationProgrammeRow {
  eventId: string;
  presentationId: string;
  programmeId: string;
  /** 1 indirect, 2 direct. */
  strength: 1 | 2;
}

export interface PresentationThemeRow {
  eventId: string;
  presentationId: string;
  themeId: string;
}

export interface IntermissionRow {
  eventId: string;
  id: string;
  position: number;
  startTime: string | null;
  endTime: string | null;
  label: string;
}

export const presentationTable = defineTable<PresentationRow, 'eventId' | 'id'>(
  'presentation',
  ['eventId', 'id'],
  { isKept: true },
);
export const presenterTable = defineTable<PresenterRow, 'eventId' | 'presentationId' | 'position'>(
  'presenter',
  ['eventId', 'presentationId', 'position'],
);
export const presentationProgrammeTable = defineTable<
  PresentationProgrammeRow,
  'eventId' | 'presentationId' | 'programmeId'
>('presentationProgramme', ['eventId', 'presentationId', 'programmeId']);
export const presentationThemeTable = defineTable<
  PresentationThemeRow,
  'eventId' | 'presentationId' | 'themeId'
>('presentationTheme', ['eventId', 'presentationId', 'themeId']);
export const intermissionTable = defineTable<IntermissionRow, 'eventId' | 'id'>('intermission', [
  'eventId',
  'id',
]);
