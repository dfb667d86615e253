/** What a door is given: the engine behind it and what host/ composes. */
import type {
  BackupLook,
  BackupPlace,
  BackupPlan,
  RestoreAnswer,
  RestoreOrder,
} from '../../contract/backups.ts';
import type { ErasureState, HeldFilesOrder } from '../../contract/erasure.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type {
  CarryReading,
  ExportKind,
  ExportProfile,
  FollowUpReminder,
  SealState,
} from '../../contract/files.ts';
import type { FileReadings, RouteQuery } from '../../contract/operatorApi.ts';
import type { RoomChoice, RoomNotice, RoomState } from '../../contract/room.ts';
import type { Seat } from '../../contract/seats.ts';
import type { VisibleFacts } from '../../contract/visibleFacts.ts';
import type { Engine } from '../../engine/types.ts';
import type { Hub } from '../sockets/hub.ts';
import type { NoteFailure } from '../sockets/router.ts';
import type { SessionWatch } from '../sockets/sessionWatch.ts';
import type { Rate } from './tokenBucket.ts';

export interface ExportedFile {
  readonly body: Uint8Array | string;
  readonly fileName: string;
  readonly mediaType: string;
}
export interface ExportOrder {
  readonly profile: ExportProfile;
  /** Whose cards or sheets; undefined for everybody's. */
  readonly panelistIds: readonly string[] | undefined;
  /** Papers: letters that no font has become boxes. */
  readonly acceptsUnprintable: boolean;
  /** Aborts when the page no longer waits. */
  readonly signal: AbortSignal;
}
export type Exporter = (facts: VisibleFacts, order: ExportOrder) => Promise<ExportedFile>;
export type Exporters = Readonly<Record<ExportKind, Exporter>>;

/** What the documents panel asks beside plain files. */
export interface Documents {
  /** Most pressing first. */
  reminders(facts: VisibleFacts): FollowUpReminder[];
  /** Unfinished follow-ups of another event. @throws Refusal CARRY_SAME_EVENT */
  carried(from: VisibleFacts, into: VisibleFacts): CarryReading;
  readonly archives: {
    state(eventId: string): Promise<SealState>;
    /** @throws Refusal EVENT_NOT_CLOSED, ARCHIVE_EXISTS, SEALING */
    start(seat: Seat, eventId: string, isAnother: boolean): Promise<void>;
    cancel(): void;
  };
}

/** Backups as the operator looks through them, and the restore of one. */
export interface Recovery {
  /** @param named a folder or file that the operator named */
  places(named: string | null): Promise<BackupPlace[]>;
  /** @throws Refusal NO_BACKUP */
  look(path: string): Promise<BackupLook>;
  /** @throws Refusal NO_BACKUP */
  plan(path: string): Promise<BackupPlan>;
  /** @returns where an uploaded file stands until the next one */
  keepUpload(bytes: Uint8Array): Promise<string>;
  /** @throws Refusal NO_BACKUP, BACKUP_REFUSED, OLD_HOST_ON, RESTORING */
  restore(seat: Seat, order: RestoreOrder): Promise<RestoreAnswer>;
}

/** Erasing personal data as the operator looks at it: before, after, and what is left elsewhere. */
export interface ErasureDesk {
  /** @throws Refusal UNKNOWN_ID */
  state(eventId: string): ErasureState;
  /** @throws Refusal UNKNOWN_ID, NOT_ERASED while there was no erasure */
  certificate(eventId: string, as: 'txt' | 'json'): ExportedFile;
  /** Deletes files that hold what was erased; a file that does not is left alone. @throws Refusal as `certificate` */
  dropFiles(order: HeldFilesOrder): ErasureState;
}

/** @throws Refusal naming the place in the file */
export type ArchiveReader = (bytes: Uint8Array) => Promise<EventFacts>;

/**
 * Read a file of the operator against the facts of the open event; change nothing.
 * @throws Refusal naming the place in the file
 */
export type FileReaders = {
  readonly [What in keyof FileReadings]: (
    bytes: Uint8Array,
    facts: VisibleFacts,
    query: RouteQuery<'read'>,
  ) => Promise<FileReadings[What]>;
};

export interface Limits {
  /** Calls of one connection; a websocket may send as many frames. */
  readonly calls: Rate;
  /** Requests of one address in a minute: all, and those that try a token or code. */
  readonly requestsPerMinute: number;
  readonly triesPerMinute: number;
  /** Open websockets of one door. */
  readonly sockets: number;
  /** How long a page that follows by server-sent events may ask nothing before it counts as gone. */
  readonly streamSilenceMs: number;
}
export const defaultLimits: Limits = {
  calls: { burst: 400, perSecond: 100 },
  requestsPerMinute: 6000,
  triesPerMinute: 300,
  sockets: 500,
  streamSilenceMs: 10_000,
};

/** The room's network, as the doors use it. */
export interface Room {
  state(): Promise<RoomState>;
  notice(): RoomNotice;
  /** Origin on the network, also while the door is shut: for cards that are printed the day before. */
  origin(): string | null;
  /** @throws Refusal UNKNOWN_ID for an adapter that is not there */
  choose(choice: RoomChoice): Promise<void>;
  noteVisitor(address: string): void;
  noteCheck(address: string, report?: { roundTripMs: number; hasWebsocket: boolean }): void;
  close(): Promise<void>;
}

export interface DoorServices {
  readonly engine: Engine;
  readonly hub: Hub;
  readonly sessions: SessionWatch;
  readonly room: Room;
  readonly exporters: Exporters;
  readonly readArchive: ArchiveReader;
  readonly fileReaders: FileReaders;
  readonly documents: Documents;
  readonly recovery: Recovery;
  readonly erasure: ErasureDesk;
  /** Folder of the built pages. */
  readonly rendererDir: string;
  readonly appVersion: string;
  readonly limits: Limits;
  readonly log: (line: string) => void;
  readonly noteFailure: NoteFailure;
}

/** One of the two ways in, with the addresses that lead to it. */
export interface DoorPlace {
  readonly door: Seat['door'];
  readonly scheme: 'http' | 'https';
}
