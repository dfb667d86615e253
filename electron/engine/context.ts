/** What every command handler works with, and the lookups they share. */
import { Refusal } from '../contract/problems.ts';
import { rulesSchema, type Rules } from '../contract/rules.ts';
import type { Seat } from '../contract/seats.ts';
import type { CommandAnswer, CommandData, CommandName } from '../contract/commands.ts';
import type { TopicName } from '../contract/topics.ts';
import type { Leave } from '../domain/transitions.ts';
import { eventTable, type EventRow } from '../../db/event.ts';
import { liveTable, type LiveRow } from '../../db/live.ts';
import type { Db } from '../../db/open.ts';
import { presentationTable, type PresentationRow } from '../../db/presentation.ts';
import type { PresenceKeeper } from './day/presence.ts';
import type { Nudges } from './day/nudges.ts';
import type { TimerKeeper } from './day/timer.ts';
import type { UndoMemory } from './day/undoMemory.ts';
import type { Receipts } from './proofs/receipts.ts';
import type { AccessKeeper } from './access/access.ts';
import type { BackupKeeper } from './backups/backupKeeper.ts';
import type { HostLine } from './takeover/hostLine.ts';
import type { RubricMemory } from './sheets/rubricMemory.ts';
import type { SheetShelf } from './sheets/sheetShelf.ts';
import type { StandingsKeeper } from './standings/standingsKeeper.ts';
import type { TopicCounter } from './topics/counter.ts';
import type { ErasureCounts } from './proofs/ledgerPayload.ts';
import type { Clock } from './types.ts';

/** The rooms of an engine: each made once by `createEngine`, and gone with it. */
export interface EngineRooms {
  readonly db: Db;
  readonly clock: Clock;
  /** Counts epoch and number of every topic's value. */
  readonly counter: TopicCounter;
  readonly timers: TimerKeeper;
  readonly access: AccessKeeper;
  readonly presence: PresenceKeeper;
  readonly backups: BackupKeeper;
  readonly receipts: Receipts;
  /** Whether this host is still the present one. */
  readonly line: HostLine;
  readonly shelf: SheetShelf;
  readonly rubrics: RubricMemory;
  readonly standings: StandingsKeeper;
  readonly undoMemory: UndoMemory;
  readonly nudges: Nudges;
}

export interface Context extends EngineRooms {
  readonly seat: Seat;
  readonly nowMs: number;
  /** Opened anew by each restore. */
  readonly epoch: number;
  /** The open event, null when none is. */
  readonly openEventId: string | null;
  /** Runs once the command is on disk; not at all when it is refused. */
  afterCommit(run: () => void): void;
  /** Says that topics have other values although no fact changed: what was written stands in no fact table. */
  readonly tell: (...topics: readonly TopicName[]) => void;
  /** The same of a panelist's own sheets. */
  readonly tellPanelist: (panelistId: string) => void;
  /** Every topic of every seat. */
  readonly tellAll: () => void;
  /** Leaves a row in an event's trail, although no fact of it changes. */
  noteIn(eventId: string): void;
  /** Short fields for the log, from the command's input; a handler may add to them. */
  readonly subject: Record<string, string>;
  /** Events whose ledger content this command took away: their entry carries the facts instead of the changes. */
  readonly erased: Map<string, ErasureCounts>;
  /** What the command may do beyond what everybody may: a handler adds a leave once it has seen what it needs. */
  readonly leaves: Set<Leave>;
  /** Opens another event (or none) for this command and all later ones. */
  setOpenEvent(eventId: string | null): void;
}

/** The number in the ledger is known once the entry is written: the runner adds it. */
export type HandlerAnswer<N extends CommandName> = Omit<CommandAnswer<N>, 'takeBack'>;
export type Handler<N extends CommandName> = (
  context: Context,
  data: CommandData<N>,
) => HandlerAnswer<N>;
export type Handlers<N extends CommandName> = { readonly [K in N]: Handler<K> };

/** The open event. @throws Refusal NO_OPEN_EVENT, OTHER_EVENT for a panelist invited elsewhere */
export function getOpenEvent({
  db,
  seat,
  openEventId,
}: Pick<Context, 'db' | 'seat' | 'openEventId'>): EventRow {
  const event = openEventId === null ? undefined : eventTable.find(db, { id: openEventId });
  if (!event) throw new Refusal('NO_OPEN_EVENT');
  if (
    seat.eventId !== null &&
    seat.eventId !== event.id &&
    event.rehearsalOfEventId !== seat.eventId
  ) {
    throw new Refusal('OTHER_EVENT');
  }
  return event;
}

/** The open event, as long as it may still be changed. @throws Refusal EVENT_CLOSED as well */
export function getEditableEvent(context: Context): EventRow {
  const event = getOpenEvent(context);
  if (event.status === 'CLOSED') throw new Refusal('EVENT_CLOSED');
  return event;
}

export function rulesOf(event: EventRow): Rules {
  return rulesSchema.parse(JSON.parse(event.rules));
}

/** @throws Refusal UNKNOWN_ID */
export function getPresentation(context: Context, eventId: string, id: string): PresentationRow {
  const row = presentationTable.find(context.db, { eventId, id });
  if (!row) throw new Refusal('UNKNOWN_ID', { kind: 'paparan', id }, 'presentationId');
  return row;
}

/** The live row of an event, or what stands before anything was shown. */
export function liveOf(db: Db, eventId: string): LiveRow {
  return (
    liveTable.find(db, { eventId }) ?? {
      eventId,
      currentPresentationId: null,
      scene: 'WELCOME',
      isBlank: 0,
      message: '',
      publicationVersion: null,
      revealStep: 0,
      isRoomOpen: 0,
      intermissionId: null,
      shownAtMs: null,
      intermissionSinceMs: null,
    }
  );
}

/** Changes some fields of the live row. */
export function patchLive(db: Db, eventId: string, patch: Partial<LiveRow>): void {
  liveTable.put(db, { ...liveOf(db, eventId), ...patch });
}

/** The largest position in use plus one. */
export function nextPosition(rows: readonly { position: number }[]): number {
  return rows.reduce((most, row) => Math.max(most, row.position), 0) + 1;
}
