/** What the operator's page and the host say to each other about files: spreadsheets read, archives sealed. */
import { z } from 'zod';
import type { CommandData } from './commands.ts';
import type { EventFacts } from './facts.ts';
import type { Problem, Words } from './problems.ts';

/** internal holds everything; dibagikan no NIP, no score of a single panelist, and values only. */
export const exportProfiles = ['internal', 'dibagikan'] as const;
export type ExportProfile = (typeof exportProfiles)[number];

const both = ['internal', 'dibagikan'] as const;
const sharedFirst = ['dibagikan', 'internal'] as const;
const internal = ['internal'] as const;

/** What leaves the house as a file, and for whom; the first profile is the usual one. */
export const exportKinds = {
  minutes: both,
  recap: both,
  followUp: both,
  summary: sharedFirst,
  attendance: both,
  blankSheets: internal,
  joinCards: internal,
  xlsx: both,
  csv: both,
  scores: internal,
  json: internal,
  template: both,
} as const satisfies Record<string, readonly [ExportProfile, ...ExportProfile[]]>;
export type ExportKind = keyof typeof exportKinds;

/** What the operator reads of an event without a file: on the screen, or printed by the command line. */
export const readingKinds = {
  reminders: ['dibagikan'],
  carried: ['dibagikan'],
  /** What a file would change, beside what stands. */
  preview: internal,
  ranking: internal,
} as const satisfies Record<string, readonly [ExportProfile, ...ExportProfile[]]>;
export type ReadingKind = keyof typeof readingKinds;

export const importSubjects = [
  'agencies',
  'programmes',
  'criteria',
  'panelists',
  'presentations',
] as const;
export type ImportSubject = (typeof importSubjects)[number];

/** How a person wants one sheet read; `fields` null: by its headings. */
export const importMapping = z.strictObject({
  sheetName: z.string().max(200),
  /** Null: not to be imported. */
  subject: z.enum(importSubjects).nullable(),
  /** Zero-based; -1: the rows have no headings, and the columns go by their content and order. */
  headingRow: z.number().int().min(-1).max(10_000),
  /** Field of each column, null where the column is left out. */
  fields: z.array(z.string().max(64).nullable()).max(2000).nullable(),
});
export type ImportMapping = z.infer<typeof importMapping>;

/** Something wrong in a file, with the cell in which it stands. */
export interface CellProblem {
  code: string;
  /** Errors block; warnings are to be looked at. */
  isError: boolean;
  sheetName: string;
  /** Such as "C5"; null for the whole sheet. */
  cell: string | null;
  words: Words;
}

type Import = CommandData<'applyImport'>;
export type ImportedCriterion = NonNullable<Import['rubric']>['criteria'][number];

export interface ImportRow<T> {
  item: T;
  sheetName: string;
  rowNumber: number;
  change: 'NEW' | 'CHANGED' | 'SAME';
  before: T | null;
}

export interface ImportReading {
  sheets: {
    name: string;
    rowCount: number;
    /** Its author hid it: it is chosen by a person only. */
    isHidden: boolean;
    /** The first rows as text, to choose the row of the headings from. */
    firstRows: string[][];
    mapping: ImportMapping & { headings: string[]; fields: (string | null)[] };
  }[];
  /** Columns that a subject knows, in the template's order. */
  columns: Record<ImportSubject, { field: string; heading: string; isNeeded: boolean }[]>;
  agencies: ImportRow<Import['agencies'][number]>[];
  programmes: ImportRow<Import['programmes'][number]>[];
  criteria: ImportRow<ImportedCriterion>[];
  panelists: ImportRow<Import['panelists'][number]>[];
  presentations: ImportRow<Import['presentations'][number]>[];
  problems: CellProblem[];
}

export type FollowUpSave = CommandData<'saveFollowUp'>;
export type FollowUpField = Exclude<keyof FollowUpSave, 'id' | 'presentationId'>;

/** A cell that says something else than the event. */
interface FollowUpCell {
  field: FollowUpField;
  heading: string;
  /** Such as "H7". */
  cell: string;
  /** What stands now and what the file says, as people read them; days ISO. */
  before: string;
  after: string;
}

export interface FollowUpReading {
  changes: {
    /** Null for a follow-up that does not exist yet. */
    followUpId: string | null;
    /** Null for one that was carried over. */
    presentationId: string | null;
    presentationTitle: string;
    rowNumber: number;
    cells: (FollowUpCell & {
      /** What the file says, as it would be stored. */
      value: string | null;
      /** It was changed here too since the export: nothing is saved of it unless a person chooses the file's. */
      isConflict: boolean;
      /** Of a conflict: what the file was exported with. */
      exported: string | null;
    })[];
    /** The whole row as it would be saved, without the conflicts. */
    save: FollowUpSave;
  }[];
  problems: CellProblem[];
  /** Follow-ups that the file was given and no longer has; they are kept. */
  missingIds: string[];
  /** Of a file without its base: cells that say what stood here before, which an old copy does. Never proposed. */
  outdated: (FollowUpCell & { rowNumber: number; presentationTitle: string })[];
  /** Rows of what is not here: deleted since the export, or not carried over from the event of the workbook. */
  elsewhere: { rowNumber: number; presentationTitle: string }[];
  /** Whether the file still knows what it was exported with. */
  hasBase: boolean;
}

/** Unfinished follow-ups of another event, for carrying them into the open one. */
export interface CarryReading {
  event: { id: string; name: string; dateIso: string };
  /** How many are finished or cancelled and therefore not offered. */
  endedCount: number;
  followUps: {
    /** As the command takes it. */
    carried: CommandData<'carryFollowUps'>['followUps'][number];
    /** Whether it was carried over before. */
    isHere: boolean;
  }[];
}

export const reminderKinds = [
  'OVERDUE',
  'BLOCKED',
  'DUE_SOON',
  'LATE_START',
  'NO_PLAN',
  'INCOMPLETE',
] as const;
/** A decision that calls for a follow-up and has none (NO_PLAN) comes with an empty one, as it would be planned. */
export interface FollowUpReminder {
  kind: (typeof reminderKinds)[number];
  followUp: EventFacts['followUp'][number];
  presentationTitle: string;
  agencyName: string;
  /** Days to the target (DUE_SOON), since it (OVERDUE) or since the start (LATE_START). */
  days: number | null;
  /** Headings that are empty. */
  missing: string[];
}

/** A sealed folder that stands in the archive's place. */
export interface SealedArchive {
  path: string;
  documentRevision: number;
  madeAtMs: number;
}

export interface SealState {
  status: 'IDLE' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  /** Of the running or last work. */
  done: number;
  total: number;
  fileName: string;
  problem: Problem | null;
  /** Path of the folder that the last work made. */
  path: string | null;
  /** Of the asked event, newest first. */
  sealed: SealedArchive[];
}
