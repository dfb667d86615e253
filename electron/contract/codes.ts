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
/** Who may confirm a decision. */
export const confirmers = ['CHAIR', 'OPERATOR'] as const;
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
