/**
 * Every command a seat can ask, with who may ask it and the schema of its input.
 * The handlers (electron/engine/commands) sit in a record keyed by this union.
 */
import { z } from 'zod';
import { carriedSeat, type CarriedAnswer } from './carry.ts';
import * as code from './fields.ts';
import * as fact from './facts.ts';
import { differences, hostRecord, type Differences, type DifferencesAnswer } from './takeover.ts';
import { paperSchema, rulesSchema } from './rules.ts';
import {
  lockRecord,
  revisionRef,
  sentRevision,
  sheetContent,
  type SheetReceipt,
} from './sheets.ts';

const operator = ['OPERATOR'] as const;
const panelist = ['PANELIST'] as const;

const presentationId = code.id;
const nothing = z.strictObject({});
const withPresentation = z.strictObject({ presentationId });
const reasoned = z.strictObject({ presentationId, name: code.line, reason: code.line });
const optionalId = code.id.optional();
const nullableId = code.id.nullable();
const nullableText = z.string().trim().max(300).nullable();

export const eventDetails = z.strictObject({
  name: code.line,
  cohort: code.optionalLine,
  dateIso: code.dateIso,
  startTime: code.clockTime,
  endTime: code.clockTime,
  place: code.line,
  city: code.line,
  organizer: code.line,
  minutesNumber: nullableText,
});
export type EventDetails = z.infer<typeof eventDetails>;

export const presentationDetails = z.strictObject({
  title: code.line,
  hostCity: code.optionalLine,
  hostInstitution: code.optionalLine,
  field: code.optionalLine,
  agencyId: nullableId,
  claimedOutput: code.paragraph,
  claimedOutcome: code.paragraph,
  plannedStartTime: code.clockTime.nullable(),
  talkMin: z.number().int().min(1).max(600),
  qaMin: z.number().int().min(0).max(600),
  presenters: z
    .array(fact.presenterRow.pick({ name: true, nip: true, employeeStatus: true, agencyId: true }))
    .max(10),
  programmes: z
    .array(fact.presentationProgrammeRow.pick({ programmeId: true, strength: true }))
    .max(60),
  themeIds: z.array(code.id).max(60),
});
export type PresentationDetails = z.infer<typeof presentationDetails>;

export const readinessDetails = z.strictObject({
  presentationId,
  readiness: z.number().int().min(1).max(9).nullable(),
  readinessNote: code.paragraph,
  gateLegal: code.flag.nullable(),
  gateEthics: code.flag.nullable(),
  gateOwner: code.flag.nullable(),
});

export const decisionDetails = fact.decisionRow.omit({
  eventId: true,
  isConfirmed: true,
  confirmedBy: true,
  decidedAtMs: true,
  suggestedClass: true,
});
export const followUpDetails = fact.followUpRow
  .omit({ eventId: true, position: true })
  .extend({ id: optionalId });
/**
 * A follow-up of an earlier event as it is carried over: agencies and places by name, because each event has lists of
 * its own.
 */
export const carriedFollowUp = z.strictObject({
  followUp: fact.followUpRow.omit({
    eventId: true,
    presentationId: true,
    position: true,
    agencyId: true,
    supportingAgencyIds: true,
    localityIds: true,
  }),
  agency: fact.agencyRow.pick({ name: true, code: true }).nullable(),
  supportingAgencies: z.array(fact.agencyRow.pick({ name: true, code: true })).max(100),
  localities: z
    .array(
      fact.localityRow.pick({ kind: true, name: true }).extend({ parentName: z.string().max(300) }),
    )
    .max(200),
  origin: fact.followUpOriginRow.omit({ eventId: true, followUpId: true }),
  history: z.array(fact.followUpStatusRow.omit({ eventId: true, followUpId: true })).max(1000),
});
export const panelistDetails = fact.panelistRow
  .omit({ eventId: true, position: true, attendance: true, attendanceNote: true })
  .extend({
    id: optionalId,
    name: code.line,
  });

/** Groups, criteria and levels as a whole. */
export const rubricDetails = z.strictObject({
  groups: z
    .array(fact.criterionGroupRow.omit({ eventId: true, position: true }))
    .min(2)
    .max(20),
  criteria: z
    .array(
      fact.criterionRow.omit({ eventId: true, position: true }).extend({
        levels: z.array(fact.levelRow.omit({ eventId: true, criterionId: true })).max(100),
      }),
    )
    .min(1)
    .max(60),
  weightTotal: code.decimalText,
});

/** What is known of a command before it runs. */
export interface CommandDescriptor {
  readonly roles: readonly code.SeatRole[];
  readonly input: z.ZodType;
  /** Done again it changes nothing more (a revision is applied once): its answer, a secret or a file, is not kept. */
  readonly isRepeatable?: true;
  /** A replaced host still does it: it looks at its data and lets a person decide. */
  readonly whileReplaced?: true;
  /** STEP: the operator may take it back. END: nothing before it can be taken back. */
  readonly undo?: 'STEP' | 'END';
  /** A deletion or an import: takeBack puts every row back, as long as nothing came after it. */
  readonly isTakeable?: true;
  /** It runs the clock: its effect is in no fact table. */
  readonly movesClock?: true;
}

export const commands = {
  // Events
  /** `fromEventId`: an earlier event whose panel, criteria, lists, rules and paper come along instead of the template. */
  createEvent: {
    roles: operator,
    input: eventDetails.extend({
      template: z.enum(['PALU', 'METRO']),
      fromEventId: optionalId,
    }),
  },
  updateEvent: { roles: operator, input: eventDetails },
  openEvent: { roles: operator, whileReplaced: true, input: z.strictObject({ eventId: code.id }) },
  /** `confirmName` must equal the event's name: deleting asks twice. */
  deleteEvent: {
    roles: operator,
    input: z.strictObject({ eventId: code.id, confirmName: z.string() }),
  },
  /**
   * Takes the people out of a closed event for good: names, numbers, ranks, notes and the content of its ledger. Scores,
   * decisions and the chain stay. `name` is the person who does it.
   */
  erasePersonalData: {
    roles: operator,
    input: z.strictObject({
      eventId: code.id,
      confirmName: z.string(),
      name: code.line,
      reason: code.line,
    }),
  },
  importEvent: {
    roles: operator,
    undo: 'END',
    input: z.strictObject({ facts: fact.eventFactsSchema, source: code.optionalLine }),
  },
  closeEvent: { roles: operator, undo: 'END', input: nothing },
  reopenEvent: {
    roles: operator,
    undo: 'END',
    input: z.strictObject({ name: code.line, reason: code.line }),
  },
  startRehearsal: { roles: operator, input: nothing },
  endRehearsal: { roles: operator, input: nothing },
  // Preparation
  setRules: { roles: operator, input: rulesSchema },
  setPaper: { roles: operator, input: paperSchema },
  setAsset: {
    roles: operator,
    input: z.strictObject({
      kind: z.enum(['LOGO', 'LETTERHEAD_LOGO']),
      asset: fact.assetRow.pick({ mediaType: true, base64: true }).nullable(),
    }),
  },
  /** Replaces groups, criteria and levels as a whole; weights must add up to the rules' total. */
  setRubric: { roles: operator, input: rubricDetails },
  saveAgency: {
    roles: operator,
    input: fact.agencyRow
      .omit({ eventId: true, position: true })
      .extend({ id: optionalId, name: code.line }),
  },
  deleteAgency: { roles: operator, isTakeable: true, input: z.strictObject({ id: code.id }) },
  saveProgramme: {
    roles: operator,
    input: fact.programmeRow
      .omit({ eventId: true, position: true })
      .extend({ id: optionalId, name: code.line }),
  },
  deleteProgramme: { roles: operator, isTakeable: true, input: z.strictObject({ id: code.id }) },
  saveTheme: {
    roles: operator,
    input: fact.themeRow
      .omit({ eventId: true, position: true })
      .extend({ id: optionalId, name: code.line }),
  },
  deleteTheme: { roles: operator, isTakeable: true, input: z.strictObject({ id: code.id }) },
  savePanelist: { roles: operator, input: panelistDetails },
  deletePanelist: { roles: operator, isTakeable: true, input: z.strictObject({ id: code.id }) },
  reorderPanel: { roles: operator, input: z.strictObject({ ids: z.array(code.id).max(100) }) },
  savePresentation: { roles: operator, input: presentationDetails.extend({ id: optionalId }) },
  deletePresentation: { roles: operator, isTakeable: true, input: z.strictObject({ id: code.id }) },
  saveIntermission: {
    roles: operator,
    input: fact.intermissionRow
      .omit({ eventId: true, position: true })
      .extend({ id: optionalId, label: code.line }),
  },
  deleteIntermission: { roles: operator, isTakeable: true, input: z.strictObject({ id: code.id }) },
  /** Ids of presentations and intermissions in the new order. */
  reorderAgenda: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ ids: z.array(code.id).max(300) }),
  },
  setReadiness: { roles: operator, input: readinessDetails },
  /** Applies a confirmed spreadsheet import, all or nothing. */
  applyImport: {
    roles: operator,
    isTakeable: true,
    input: z.strictObject({
      agencies: z
        .array(fact.agencyRow.omit({ eventId: true, position: true }))
        .max(1000)
        .default([]),
      programmes: z
        .array(fact.programmeRow.omit({ eventId: true, position: true }))
        .max(500)
        .default([]),
      panelists: z
        .array(panelistDetails.extend({ id: code.id }))
        .max(100)
        .default([]),
      presentations: z
        .array(presentationDetails.extend({ id: code.id }))
        .max(200)
        .default([]),
      /** As setRubric takes it; null leaves the rubric as it is. */
      rubric: rubricDetails.nullable().default(null),
    }),
  },
  // Attendance and conflicts of interest
  setAttendance: {
    roles: operator,
    input: z.strictObject({
      panelistId: code.id,
      attendance: z.enum(code.attendances),
      note: code.optionalLine,
    }),
  },
  declareConflict: {
    roles: ['OPERATOR', 'PANELIST'],
    input: z.strictObject({
      presentationId,
      panelistId: code.id,
      reason: z.enum(code.conflictReasons),
      note: code.optionalLine,
    }),
  },
  removeConflict: {
    roles: operator,
    input: z.strictObject({ presentationId, panelistId: code.id, reason: code.line }),
  },
  allowConflict: {
    roles: operator,
    input: z.strictObject({
      presentationId,
      panelistId: code.id,
      isAllowed: code.flag,
      reason: code.line,
    }),
  },
  // Conducting
  goToPresentation: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ presentationId: nullableId }),
  },
  goToIntermission: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ intermissionId: code.id }),
  },
  /** Moves the current presentation to a phase; LOCKED and SHOWN have their own commands. */
  setPhase: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ presentationId, phase: z.enum(['READY', 'TALK', 'QA']) }),
  },
  openScoring: { roles: operator, undo: 'STEP', input: withPresentation },
  lockPresentation: { roles: operator, undo: 'END', input: withPresentation },
  unlockPresentation: { roles: operator, undo: 'END', input: reasoned },
  skipPresentation: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ presentationId, reason: code.optionalLine }),
  },
  returnPresentation: { roles: operator, undo: 'STEP', input: withPresentation },
  withdrawPresentation: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ presentationId, reason: code.line }),
  },
  /** Takes back the last conducting step (goTo…, setPhase, openScoring, lock, skip, scene). */
  undoStep: { roles: operator, input: nothing },
  /** Takes back one deletion or import, named by what its answer gave for it. */
  takeBack: {
    roles: operator,
    input: z.strictObject({ eventId: code.id, number: z.number().int().min(1) }),
  },
  startTimer: { roles: operator, movesClock: true, input: nothing },
  pauseTimer: { roles: operator, movesClock: true, input: nothing },
  resetTimer: {
    roles: operator,
    movesClock: true,
    input: z.strictObject({
      limitMs: z
        .number()
        .int()
        .min(1000)
        .max(24 * 3_600_000)
        .optional(),
    }),
  },
  adjustTimer: {
    roles: operator,
    movesClock: true,
    input: z.strictObject({ byMs: z.number().int().min(-3_600_000).max(3_600_000) }),
  },
  annotate: { roles: operator, input: z.strictObject({ text: code.paragraph.min(1) }) },
  // The projector
  showScene: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ scene: z.enum(code.scenes) }),
  },
  setMessage: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ message: z.string().trim().max(500) }),
  },
  setBlank: { roles: operator, undo: 'STEP', input: z.strictObject({ isBlank: code.flag }) },
  /** Freezes a snapshot of a locked presentation's result for the room and shows it. */
  publishResult: { roles: operator, undo: 'STEP', input: withPresentation },
  /** Freezes the whole ranking and shows it with nothing revealed yet. */
  publishRanking: { roles: operator, undo: 'STEP', input: nothing },
  publishCoverage: { roles: operator, undo: 'STEP', input: nothing },
  setRevealStep: {
    roles: operator,
    undo: 'STEP',
    input: z.strictObject({ step: z.number().int().min(0).max(400) }),
  },
  saveDisplay: {
    roles: operator,
    whileReplaced: true,
    input: z.strictObject({
      id: code.id,
      name: code.line,
      pinnedScene: z.enum(code.scenes).nullable(),
      theme: z.enum(['LIGHT', 'DARK']),
      /** This display alone, whatever the others show. */
      isBlank: code.flag,
    }),
  },
  forgetDisplay: { roles: operator, input: z.strictObject({ id: code.id }) },
  /** One-shot order to a projector page. */
  callDisplay: {
    roles: operator,
    whileReplaced: true,
    input: z.strictObject({ id: code.id, order: z.enum(['RELOAD', 'IDENTIFY']) }),
  },
  // Scoring
  saveDraft: { roles: panelist, isRepeatable: true, input: sentRevision },
  submitSheet: { roles: panelist, isRepeatable: true, input: sentRevision },
  abstainSheet: { roles: panelist, isRepeatable: true, input: sentRevision },
  /** Reminds a panelist, on their own seat, that a complete sheet has not been sent. */
  nudgePanelist: {
    roles: operator,
    input: z.strictObject({ presentationId, panelistId: code.id }),
  },
  /** Hands a restored host the lock records a seat has kept; valid newer ones are applied before any sheet. */
  presentLocks: {
    roles: ['OPERATOR', 'PANELIST'],
    isRepeatable: true,
    input: z.strictObject({ records: z.array(lockRecord).max(200) }),
  },
  /** A seat's own as it saved it to a file, when its page cannot come over to this host by itself. */
  importSeat: { roles: operator, input: carriedSeat },
  /** Records of hosts that a seat has met: one that proves a later epoch makes this host stop. */
  presentHosts: {
    roles: ['OPERATOR', 'PANELIST'],
    whileReplaced: true,
    isRepeatable: true,
    input: z.strictObject({ records: z.array(hostRecord).max(50) }),
  },
  /** A person at a replaced host has made sure that the other one is off: this one goes on in a new epoch. */
  resumeHosting: { roles: operator, whileReplaced: true, input: nothing },
  /** What a replaced host had after this one left its line. */
  importDifferences: { roles: operator, input: differences },
  /** The operator enters a panelist's paper sheet; a second, equal entry makes it count. */
  enterProxySheet: {
    roles: operator,
    input: z.strictObject({
      presentationId,
      panelistId: code.id,
      content: sheetContent,
      state: z.enum(['SUBMITTED', 'ABSTAINED']),
      reason: code.line,
    }),
  },
  resolveWaitingSheet: {
    roles: operator,
    input: z.strictObject({
      id: code.id,
      verdict: z.enum(['APPLY', 'DISCARD']),
      reason: code.line,
    }),
  },
  // Deliberation
  saveDecision: { roles: operator, input: decisionDetails },
  /** By the chair on the chair's own seat, or by the operator on the chair's behalf, and marked so. */
  confirmDecision: {
    roles: ['OPERATOR', 'PANELIST'],
    input: z.strictObject({ presentationId, isConfirmed: code.flag }),
  },
  saveFollowUp: { roles: operator, input: followUpDetails },
  /** Applies what was confirmed of a follow-up workbook that came back, all or nothing. */
  applyFollowUps: {
    roles: operator,
    isTakeable: true,
    input: z.strictObject({
      followUps: z.array(followUpDetails).min(1).max(2000),
      /** Name of the file, kept with each status that it changes. */
      source: code.optionalLine.default(''),
    }),
  },
  /** Takes over unfinished follow-ups of an earlier event; those that are here already stay as they are. */
  carryFollowUps: {
    roles: operator,
    input: z.strictObject({ followUps: z.array(carriedFollowUp).min(1).max(2000) }),
  },
  deleteFollowUp: { roles: operator, isTakeable: true, input: z.strictObject({ id: code.id }) },
  /** The chair orders presentations that stay tied after all tie-breaks. */
  castVote: {
    roles: operator,
    input: z.strictObject({ presentationIds: z.array(code.id).min(2).max(50), reason: code.line }),
  },
  removeCastingVote: { roles: operator, input: z.strictObject({ presentationId }) },
  // The room
  answerJoin: { roles: operator, input: z.strictObject({ id: code.id, isAllowed: code.flag }) },
  /** Ends a panelist's card, code and sessions; a new card is made when it is next asked for. */
  revokePanelist: { roles: operator, input: z.strictObject({ panelistId: code.id }) },
  /** Writes no row of its own: it is asked on a full disc as well, and twice makes two copies. */
  backUpNow: { roles: operator, whileReplaced: true, isRepeatable: true, input: nothing },
  /** Absolute path of the second place for backups, null for none. */
  setBackupFolder: {
    roles: operator,
    whileReplaced: true,
    input: z.strictObject({ folder: z.string().trim().min(1).max(1000).nullable() }),
  },
  setRoomOpen: { roles: operator, input: z.strictObject({ isRoomOpen: code.flag }) },
  /** A link for a second operator window, which works once, or for another projector. */
  makeLink: {
    roles: operator,
    isRepeatable: true,
    input: z.strictObject({ role: z.enum(['OPERATOR', 'PROJECTOR']) }),
  },
  /** Everybody's card and six digits. */
  showCards: { roles: operator, isRepeatable: true, input: nothing },
  /** Notes that a file of an event leaves the house: which one, and for whom. */
  export: {
    roles: operator,
    whileReplaced: true,
    isRepeatable: true,
    input: z.strictObject({ eventId: code.id, what: code.line }),
  },
  /** Notes that a closed event was sealed, and in which folder. */
  seal: { roles: operator, input: z.strictObject({ eventId: code.id, what: code.line }) },
  /** Notes in every event that a backup stands in the place of the data: which one, and as of which moment. */
  noteRestore: {
    roles: operator,
    input: z.strictObject({ what: code.line, from: z.iso.datetime().nullable() }),
  },
  /** What this host has and the one that replaced it lacks. */
  exportDifferences: { roles: operator, whileReplaced: true, isRepeatable: true, input: nothing },
} as const satisfies Record<string, CommandDescriptor>;

export type CommandName = keyof typeof commands;

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** @returns undefined for what is no command, or none of this version: a ledger may name those */
export function findCommand(name: string): CommandDescriptor | undefined {
  return isCommand(name) ? commands[name] : undefined;
}
/** What a seat sends. */
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['input']>;
/** What a handler gets: validated, with defaults filled in. */
export type CommandData<N extends CommandName> = z.output<(typeof commands)[N]['input']>;

/** Answers of the commands that have one; the others answer with an empty object. */
interface Answers {
  createEvent: { eventId: string };
  importEvent: { eventId: string };
  startRehearsal: { eventId: string };
  saveAgency: { id: string };
  saveProgramme: { id: string };
  saveTheme: { id: string };
  savePanelist: { id: string };
  savePresentation: { id: string };
  saveIntermission: { id: string };
  saveFollowUp: { id: string };
  applyFollowUps: { ids: string[] } & Takeable;
  /** Of those that are new here. */
  carryFollowUps: { ids: string[] };
  deleteAgency: Takeable;
  deleteProgramme: Takeable;
  deleteTheme: Takeable;
  deletePanelist: Takeable;
  deletePresentation: Takeable;
  deleteIntermission: Takeable;
  deleteFollowUp: Takeable;
  applyImport: Takeable;
  lockPresentation: { ledgerNumber: number };
  undoStep: { undone: CommandName };
  publishResult: { version: number };
  publishRanking: { version: number };
  publishCoverage: { version: number };
  saveDraft: SheetReceipt;
  submitSheet: SheetReceipt;
  abstainSheet: SheetReceipt;
  presentLocks: { applied: number };
  importSeat: CarriedAnswer;
  presentHosts: { isReplaced: boolean };
  importDifferences: DifferencesAnswer;
  makeLink: { token: string };
  showCards: { cards: SeatCard[] };
  exportDifferences: Differences;
  /**
   * EQUAL: both entries agree and the sheet counts. FIRST: waits for the second. DIFFERENT: names what differs. BESIDE_OWN:
   * both agree, but the panelist has a sheet of their own: it stands, and the paper waits for the operator's choice.
   */
  enterProxySheet: {
    status: 'FIRST' | 'EQUAL' | 'DIFFERENT' | 'BESIDE_OWN';
    differences: { criterionId: string | null; first: string; second: string }[];
  };
}
/** Added by the engine to the answers of commands that are `isTakeable`. */
export interface Takeable {
  /** For the command takeBack; null where nothing changed. */
  takeBack: CommandInput<'takeBack'> | null;
}
/** What a panelist's card carries. */
export interface SeatCard {
  panelistId: string;
  name: string;
  /** 128 bits in base64url, the same until revoked. */
  token: string;
  /** Six digits. */
  code: string;
}

export type CommandAnswer<N extends CommandName> = N extends keyof Answers
  ? Answers[N]
  : Record<string, never>;

export { revisionRef };
