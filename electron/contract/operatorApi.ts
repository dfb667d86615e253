/**
 * What the operator's page asks of the host by plain http, each route said once: the host registers and reads by it,
 * the page asks by it. What every seat has (session, whoami, stream, page) stands in paths.ts.
 */
import { z } from 'zod';
import {
  restoreOrder,
  type BackupLook,
  type BackupPlace,
  type BackupPlan,
  type RestoreAnswer,
} from './backups.ts';
import type { CarriedAnswer } from './carry.ts';
import { heldFilesOrder, type ErasureState } from './erasure.ts';
import {
  exportKinds,
  exportProfiles,
  importMapping,
  importSubjects,
  type CarryReading,
  type ExportKind,
  type FollowUpReading,
  type FollowUpReminder,
  type ImportReading,
  type SealState,
} from './files.ts';
import { roomDoors } from './paths.ts';
import { roomChoice, type RoomState } from './room.ts';
import type { SeatLinks } from './seats.ts';
import type { DifferencesAnswer } from './takeover.ts';

const MEGABYTE = 1024 * 1024;

/** What a body that is a file may weigh. */
const upload = (megabytes: number) => ({ largestBytes: megabytes * MEGABYTE });
type Upload = ReturnType<typeof upload>;

export interface OperatorRoute {
  readonly method: 'GET' | 'POST';
  readonly path: `/operator/${string}`;
  /** The parts of the path that begin with ":"; another one is an unknown place. */
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** JSON that fits, a file as it is, or nothing. */
  readonly body: z.ZodType | Upload | null;
  /** DOWNLOAD: a file with its own name. */
  readonly answer: z.ZodType | 'DOWNLOAD';
}

/** What the host says needs no proof, only a type. */
const says = <Answer>() => z.custom<Answer>();
const nothing = z.object({});
const text = z.string();
/** Of the open event where it is left out. */
const ofEvent = z.object({ eventId: text.optional() });
const ofBackup = z.object({ path: text.default('') });

/** JSON in the text of a query. */
const mappings = text.transform((json, context) => {
  try {
    return importMapping.array().max(200).parse(JSON.parse(json));
  } catch {
    context.addIssue('not a list of mappings');
    return z.NEVER;
  }
});

const get = { method: 'GET', params: nothing, query: nothing, body: null } as const;
const post = { method: 'POST', params: nothing, query: nothing, body: null } as const;

export const operatorApi = {
  room: { ...get, path: roomDoors.operator, answer: says<RoomState>() },
  chooseRoom: { ...post, path: roomDoors.operator, body: roomChoice, answer: says<RoomState>() },
  links: { ...get, path: '/operator/links', answer: says<SeatLinks>() },
  /** A fresh link for a second operator window or another projector. */
  makeLink: {
    ...post,
    path: '/operator/links/:role',
    params: z.object({ role: z.enum(['operator', 'projector']) }),
    answer: says<{ url: string }>(),
  },
  revoke: {
    ...post,
    path: '/operator/revoke/:panelistId',
    params: z.object({ panelistId: text }),
    answer: says<Record<string, never>>(),
  },
  export: {
    ...get,
    path: '/operator/export/:what',
    params: z.object({ what: z.enum(Object.keys(exportKinds) as [ExportKind, ...ExportKind[]]) }),
    query: ofEvent.extend({
      /** Left out: internal. */
      profile: z.enum(exportProfiles, exportProfiles.join(', ')).optional(),
      /** Whose cards or sheets, with commas between; left out: everybody's. */
      panelistIds: text.transform((ids) => ids.split(',')).optional(),
      /** Papers: letters that no font has are printed as boxes instead of being named. */
      unprintable: z.literal('accept').optional(),
    }),
    answer: 'DOWNLOAD',
  },
  reminders: {
    ...get,
    path: '/operator/reminders',
    query: ofEvent,
    answer: says<FollowUpReminder[]>(),
  },
  /** What another event on this laptop left unfinished, against the open one. */
  carried: { ...get, path: '/operator/carried', query: ofEvent, answer: says<CarryReading>() },
  seal: { ...get, path: '/operator/seal', answer: says<SealState>() },
  startSeal: {
    ...post,
    path: '/operator/seal',
    /** "1": a further copy where this revision has its folder already. */
    query: z.object({ another: z.enum(['0', '1']).optional() }),
    answer: says<SealState>(),
  },
  cancelSeal: { ...post, path: '/operator/seal/cancel', answer: says<SealState>() },
  erasure: { ...get, path: '/operator/erasure', query: ofEvent, answer: says<ErasureState>() },
  certificate: {
    ...get,
    path: '/operator/erasure/certificate',
    /** json for machines; plain text, to print and sign, for everybody else. */
    query: ofEvent.extend({ as: z.enum(['txt', 'json']).default('txt') }),
    answer: 'DOWNLOAD',
  },
  dropHeldFiles: {
    ...post,
    path: '/operator/erasure/files',
    body: heldFilesOrder,
    answer: says<ErasureState>(),
  },
  import: {
    ...post,
    path: '/operator/import',
    query: z.object({ source: text.default('') }),
    body: upload(64),
    answer: says<{ eventId: string }>(),
  },
  importSeat: {
    ...post,
    path: '/operator/seats',
    body: upload(64),
    answer: says<CarriedAnswer>(),
  },
  importDifferences: {
    ...post,
    path: '/operator/differences',
    body: upload(64),
    answer: says<DifferencesAnswer>(),
  },
  /** What a replaced host has and the new one lacks, as a file for the new one's operator. */
  differences: { ...get, path: '/operator/differences', answer: 'DOWNLOAD' },
  /** What a file proposes against the open event; nothing is changed by reading. */
  read: {
    ...post,
    path: '/operator/read/:what',
    params: z.object({ what: z.enum(['import', 'followUps', 'carried']) }),
    query: z.object({
      fileName: text.default(''),
      /** For `import`: JSON of ImportMapping[] as people changed them; left out: as the headings are recognised. */
      mappings: mappings.optional(),
      /** For `import` of rows that were pasted: what they are about. */
      subject: z.enum(importSubjects).optional(),
    }),
    body: upload(64),
    answer: says<FileReadings[keyof FileReadings]>(),
  },
  backups: {
    ...get,
    path: '/operator/backups',
    /** A folder or file that the person named. */
    query: z.object({ folder: text.optional() }),
    answer: says<BackupPlace[]>(),
  },
  lookIntoBackup: {
    ...get,
    path: '/operator/backups/look',
    query: ofBackup,
    answer: says<BackupLook>(),
  },
  planRestore: {
    ...get,
    path: '/operator/backups/plan',
    query: ofBackup,
    answer: says<BackupPlan>(),
  },
  /** A file chosen in a browser, which does not say where it lies. */
  uploadBackup: {
    ...post,
    path: '/operator/backups/file',
    body: upload(512),
    answer: says<{ path: string }>(),
  },
  restore: {
    ...post,
    path: '/operator/restore',
    body: restoreOrder,
    answer: says<RestoreAnswer>(),
  },
} as const satisfies Record<string, OperatorRoute>;

/** What comes of reading a file, by its kind. */
export interface FileReadings {
  import: ImportReading;
  followUps: FollowUpReading;
  carried: CarryReading;
}

export type OperatorApi = typeof operatorApi;
export type OperatorRouteName = keyof OperatorApi;
export type RouteParams<N extends OperatorRouteName> = z.output<OperatorApi[N]['params']>;
export type RouteQuery<N extends OperatorRouteName> = z.output<OperatorApi[N]['query']>;
/** As a page writes it into an address. */
export type RouteQueryInput<N extends OperatorRouteName> = z.input<OperatorApi[N]['query']>;
/** The answer of a route that is no download. */
export type RouteAnswer<N extends OperatorRouteName> = OperatorApi[N]['answer'] extends z.ZodType
  ? z.output<OperatorApi[N]['answer']>
  : never;
export type DownloadName = {
  [N in OperatorRouteName]: OperatorApi[N]['answer'] extends 'DOWNLOAD' ? N : never;
}[OperatorRouteName];

/** Bodies as the host reads them, and as a page sends them. */
export type RouteBody<N extends OperatorRouteName, File> = OperatorApi[N]['body'] extends z.ZodType
  ? z.output<OperatorApi[N]['body']>
  : OperatorApi[N]['body'] extends Upload
    ? File
    : null;

export const isUpload = (body: OperatorRoute['body']): body is Upload =>
  body !== null && 'largestBytes' in body;
