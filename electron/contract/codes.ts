/** The closed lists that cross the wire. Without zod, so that a panelist's page need not load it. */

export const seatRoles = ['OPERATOR', 'PANELIST', 'PROJECTOR'] as const;
export const phases = ['READY', 'TALK', 'QA', 'SCORING', 'LOCKED', 'SHOWN'] as const;
export const sheetStates = ['DRAFT', 'SUBMITTED', 'LOCKED', 'ABSTAINED'] as const;
export const scenes = [
  'WELCOME',
  'AGENDA',
  'CALIBRATION',
  'NOW',
  'SCORING',
  'RESULT',
  'RANKING',
  'COVERAGE',
  'MESSAGE',
  'JOIN',
] as const;
export const decisionCodes = [
  'DIREPLIKASI',
  'DIADAPTASI',
  'DIUJI_COBA',
  'DITUNDA',
  'TIDAK_DIREKOMENDASIKAN',
  'BELUM_DIPUTUSKAN',
] as const;
export const panelistRoles = ['CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER'] as const;
export const attendances = ['EXPECTED', 'PRESENT', 'LATE', 'LEFT', 'ABSENT'] as const;
export const conflictReasons = ['SAME_AGENCY', 'SUPERIOR', 'MENTOR', 'OTHER'] as const;
export const followUpStatuses = [
  'BELUM_MULAI',
  'BERJALAN',
  'SELESAI',
  'TERKENDALA',
  'DIBATALKAN',
] as const;
export const recommendationClasses = ['ADOPT', 'PILOT', 'ADAPT', 'NOT_NOW', 'PENDING'] as const;

export type SeatRole = (typeof seatRoles)[number];
export type Phase = (typeof phases)[number];
export type SheetState = (typeof sheetStates)[number];
export type Scene = (typeof scenes)[number];
export type DecisionCode = (typeof decisionCodes)[number];
export type PanelistRole = (typeof panelistRoles)[number];
export type Attendance = (typeof attendances)[number];
export type ConflictReason = (typeof conflictReasons)[number];
export type FollowUpStatus = (typeof followUpStatuses)[number];
export type RecommendationClass = (typeof recommendationClasses)[number];

/** Class the app suggests to the decision it suggests; "Tidak direkomendasikan" is never suggested. */
export const suggestedDecision: Readonly<Record<RecommendationClass, DecisionCode>> = {
  ADOPT: 'DIREPLIKASI',
  ADAPT: 'DIADAPTASI',
  PILOT: 'DIUJI_COBA',
  NOT_NOW: 'DITUNDA',
  PENDING: 'BELUM_DIPUTUSKAN',
};

/** Fields a decision must fill before the chair can confirm it (electron/domain/RULES.md, "Decisions"). */
export const requiredDecisionFields = {
  DIREPLIKASI: ['agencyId', 'targetDate'],
  DIADAPTASI: ['adaptation', 'agencyId', 'targetDate'],
  DIUJI_COBA: ['place', 'duration', 'successMeasure'],
  DITUNDA: ['condition', 'reviewDate'],
  TIDAK_DIREKOMENDASIKAN: ['reason'],
  BELUM_DIPUTUSKAN: [],
} as const satisfies Readonly<Record<DecisionCode, readonly string[]>>;
