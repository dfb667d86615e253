/** Facts as they travel in an archive: one zod schema a table, held against the row types of db/. */
import { z } from 'zod';
import type { EventFacts } from '../../db/facts.ts';
import * as code from './fields.ts';
import { paperSchema, rulesSchema } from './rules.ts';

const eventId = code.id;
const text = z.string().max(20_000);
const time = z.number().int().nonnegative();
const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();
const jsonOf = (schema: z.ZodType) =>
  text.refine((value) => {
    try {
      return schema.safeParse(JSON.parse(value)).success;
    } catch {
      return false;
    }
  });
const anyJson = z
  .string()
  .max(2_000_000)
  .refine((value) => {
    try {
      JSON.parse(value);
      return true;
    } catch {
      return false;
    }
  });
const position = z.number().int();

export const eventRow = z.strictObject({
  id: code.id,
  name: text.min(1),
  cohort: text,
  dateIso: code.dateIso,
  startTime: code.clockTime,
  endTime: code.clockTime,
  place: text,
  city: text,
  organizer: text,
  minutesNumber: nullable(text),
  status: z.enum(['PREPARING', 'LIVE', 'CLOSED']),
  rehearsalOfEventId: nullable(code.id),
  rules: jsonOf(rulesSchema),
  rulesHash: nullable(text),
  frozenAtMs: nullable(time),
  paper: jsonOf(paperSchema),
  documentRevision: z.number().int().min(0),
  createdAtMs: time,
});
export const criterionGroupRow = z.strictObject({
  eventId,
  code: code.id,
  position,
  name: text.min(1),
});
export const criterionRow = z.strictObject({
  eventId,
  id: code.id,
  groupCode: code.id,
  position,
  name: text.min(1),
  description: text,
  weight: code.decimalText,
  min: z.number().int(),
  max: z.number().int(),
  allowsNotApplicable: code.flag,
});
export const levelRow = z.strictObject({
  eventId,
  criterionId: code.id,
  score: z.number().int(),
  label: text,
  description: text,
});
export const agencyRow = z.strictObject({
  eventId,
  id: code.id,
  position,
  code: text,
  name: text.min(1),
  note: text,
});
export const localityRow = z.strictObject({
  eventId,
  id: code.id,
  position,
  kind: z.enum(['KECAMATAN', 'KELURAHAN']),
  name: text.min(1),
  parentId: nullable(code.id),
});
export const themeRow = z.strictObject({
  eventId,
  id: code.id,
  position,
  code: text,
  name: text.min(1),
  source: text,
});
export const programmeRow = z.strictObject({
  eventId,
  id: code.id,
  position,
  code: text,
  name: text.min(1),
  agenda: text,
  source: text,
  isVerified: code.flag,
  need: nullable(z.number().int().min(0).max(3)),
});
export const panelistRow = z.strictObject({
  eventId,
  id: code.id,
  position,
  name: text.min(1),
  title: text,
  element: text,
  role: z.enum(code.panelistRoles),
  agencyId: nullable(code.id),
  rankTitle: text,
  rankGrade: text,
  nip: nullable(text),
  weight: code.decimalText,
  isScoring: code.flag,
  substituteForId: nullable(code.id),
  attendance: z.enum(code.attendances),
  attendanceNote: text,
});
export const presentationRow = z.strictObject({
  eventId,
  id: code.id,
  number: z.number().int().min(1),
  position,
  title: text.min(1),
  hostCity: text,
  hostInstitution: text,
  field: text,
  agencyId: nullable(code.id),
  claimedOutput: text,
  claimedOutcome: text,
  plannedStartTime: nullable(code.clockTime),
  talkMin: z.number().int().min(1).max(600),
  qaMin: z.number().int().min(0).max(600),
  state: z.enum(['SCHEDULED', 'SKIPPED', 'WITHDRAWN']),
  stateReason: text,
  phase: z.enum(code.phases),
  readiness: nullable(z.number().int().min(1).max(9)),
  readinessNote: text,
  gateLegal: nullable(code.flag),
  gateEthics: nullable(code.flag),
  gateOwner: nullable(code.flag),
  startedAtMs: nullable(time),
  scoringOpenedAtMs: nullable(time),
  lockedAtMs: nullable(time),
});
export const presenterRow = z.strictObject({
  eventId,
  presentationId: code.id,
  position,
  name: text.min(1),
  nip: nullable(text),
  employeeStatus: z.enum(['PNS', 'PPPK', '']),
  agencyId: nullable(code.id),
});
export const presentationProgrammeRow = z.strictObject({
  eventId,
  presentationId: code.id,
  programmeId: code.id,
  strength: z.union([z.literal(1), z.literal(2)]),
});
export const presentationThemeRow = z.strictObject({
  eventId,
  presentationId: code.id,
  themeId: code.id,
});
export const intermissionRow = z.strictObject({
  eventId,
  id: code.id,
  position,
  startTime: nullable(code.clockTime),
  endTime: nullable(code.clockTime),
  label: text,
});
export const conflictRow = z.strictObject({
  eventId,
  presentationId: code.id,
  panelistId: code.id,
  reason: z.enum(code.conflictReasons),
  note: text,
  isAllowed: code.flag,
  allowedReason: text,
});
const sheetKey = { eventId, presentationId: code.id, panelistId: code.id };
export const rollRow = z.strictObject({
  eventId,
  presentationId: code.id,
  panelistId: code.id,
  weight: code.decimalText,
});
const writer = z.enum(['PANELIST', 'OPERATOR', 'IMPORT']);
// Archives from before it was noted have none.
const door = nullable(z.enum(['LOOPBACK', 'LAN'])).default(null);
export const sheetRow = z.strictObject({
  ...sheetKey,
  state: z.enum(code.sheetStates),
  writer,
  device: text,
  revision: z.number().int().min(1),
  note: text,
  vote: nullable(z.enum(code.decisionCodes)),
  abstainReason: text,
  updatedAtMs: time,
  submittedAtMs: nullable(time),
  door,
});
export const scoreRow = z.strictObject({
  ...sheetKey,
  criterionId: code.id,
  value: nullable(z.number().int()),
  isNotApplicable: code.flag,
  note: text,
});
export const waitingSheetRow = z.strictObject({
  ...sheetKey,
  id: code.id,
  cause: z.enum(['LATE', 'CONFLICT', 'UNRECEIPTED', 'PROXY']),
  writer,
  device: text,
  revision: z.number().int().min(1),
  content: anyJson,
  receivedAtMs: time,
  status: z.enum(['WAITING', 'APPLIED', 'DISCARDED']),
  resolution: text,
  resolvedAtMs: nullable(time),
  door,
});
export const castingVoteRow = z.strictObject({
  eventId,
  presentationId: code.id,
  tieOrder: z.number().int(),
  reason: text,
  decidedAtMs: time,
});
export const decisionRow = z.strictObject({
  eventId,
  presentationId: code.id,
  code: z.enum(code.decisionCodes),
  suggestedClass: nullable(text),
  agencyId: nullable(code.id),
  targetDate: nullable(code.dateIso),
  adaptation: text,
  place: text,
  duration: text,
  successMeasure: text,
  condition: text,
  reviewDate: nullable(code.dateIso),
  reason: text,
  departureReason: text,
  isConfirmed: code.flag,
  confirmedBy: nullable(z.enum(code.confirmers)).default(null),
  decidedAtMs: time,
});
export const followUpRow = z.strictObject({
  eventId,
  id: code.id,
  presentationId: nullable(code.id),
  position,
  activity: text,
  agencyId: nullable(code.id),
  supportingAgencyIds: jsonOf(z.array(code.id)),
  localityIds: jsonOf(z.array(code.id)),
  startDate: nullable(code.dateIso),
  targetDate: nullable(code.dateIso),
  outputIndicator: text,
  outputTarget: text,
  outcomeIndicator: text,
  outcomeBaseline: text,
  outcomeTarget: text,
  fundingSource: text,
  status: z.enum(code.followUpStatuses),
  note: text,
});
export const followUpOriginRow = z.strictObject({
  eventId,
  followUpId: code.id,
  originEventId: code.id,
  originEventName: text,
  originDateIso: code.dateIso,
  presentationNumber: z.number().int(),
  presentationTitle: text,
  decision: z.enum(code.decisionCodes),
  programmes: text,
});
export const followUpStatusRow = z.strictObject({
  eventId,
  followUpId: code.id,
  number: z.number().int().min(1),
  statusBefore: nullable(z.enum(code.followUpStatuses)),
  status: z.enum(code.followUpStatuses),
  changedAtMs: time,
  seat: z.string().max(200),
  source: z.string().max(300),
});
export const liveRow = z.strictObject({
  eventId,
  currentPresentationId: nullable(code.id),
  scene: z.enum(code.scenes),
  isBlank: code.flag,
  message: text,
  publicationVersion: nullable(z.number().int()),
  revealStep: z.number().int().min(0),
  isRoomOpen: code.flag,
  intermissionId: nullable(code.id),
  // Archives from before they were noted have none.
  shownAtMs: nullable(time).default(null),
  intermissionSinceMs: nullable(time).default(null),
});
export const publicationRow = z.strictObject({
  eventId,
  version: z.number().int().min(1),
  kind: z.enum(['RESULT', 'RANKING', 'COVERAGE']),
  presentationId: nullable(code.id),
  payload: anyJson,
  publishedAtMs: time,
});
export const annotationRow = z.strictObject({
  eventId,
  id: code.id,
  atMs: time,
  presentationId: nullable(code.id),
  text,
});
export const assetRow = z.strictObject({
  eventId,
  kind: z.enum(['LOGO', 'LETTERHEAD_LOGO']),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
  base64: z.string().max(3_000_000),
});

export const eventFactsSchema = z.strictObject({
  event: eventRow,
  criterionGroup: z.array(criterionGroupRow).max(20),
  criterion: z.array(criterionRow).max(60),
  level: z.array(levelRow).max(1000),
  agency: z.array(agencyRow).max(1000),
  locality: z.array(localityRow).max(1000),
  theme: z.array(themeRow).max(200),
  programme: z.array(programmeRow).max(500),
  panelist: z.array(panelistRow).max(100),
  presentation: z.array(presentationRow).max(200),
  presenter: z.array(presenterRow).max(1000),
  presentationProgramme: z.array(presentationProgrammeRow).max(5000),
  presentationTheme: z.array(presentationThemeRow).max(5000),
  intermission: z.array(intermissionRow).max(100),
  conflict: z.array(conflictRow).max(5000),
  // Archives written before locks kept a roll have none.
  roll: z.array(rollRow).max(20_000).default([]),
  sheet: z.array(sheetRow).max(20_000),
  score: z.array(scoreRow).max(500_000),
  waitingSheet: z.array(waitingSheetRow).max(20_000),
  castingVote: z.array(castingVoteRow).max(200),
  decision: z.array(decisionRow).max(200),
  followUp: z.array(followUpRow).max(2000),
  // Archives written before follow-ups were carried over have neither.
  followUpOrigin: z.array(followUpOriginRow).max(2000).default([]),
  followUpStatus: z.array(followUpStatusRow).max(50_000).default([]),
  live: z.array(liveRow).max(1),
  publication: z.array(publicationRow).max(5000),
  annotation: z.array(annotationRow).max(20_000),
  asset: z.array(assetRow).max(2),
}) satisfies z.ZodType<EventFacts>;

export type { EventFacts };

/** The portable file of one event. */
export const archiveFormat = 'bantaya-event';
export const archiveVersion = 1;
export interface Archive {
  format: typeof archiveFormat;
  version: typeof archiveVersion;
  /** App version that wrote it. */
  writtenBy: string;
  /** Head of the event's ledger when it was written, null for a file made outside the app. */
  ledgerHead: { number: number; hash: string } | null;
  facts: EventFacts;
}
