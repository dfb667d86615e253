/** The engine's own doors: what hosts, servers and tests may ask of it. */
import type { CommandAnswer, CommandInput, CommandName, SeatCard } from '../contract/commands.ts';
import type { SeatRole } from '../contract/codes.ts';
import type { ErasedChain } from '../../db/heldFiles.ts';
import type { Erasure, ErasurePreview } from '../contract/erasure.ts';
import type { EventFacts } from '../contract/facts.ts';
import type { ExportKind, ExportProfile, ReadingKind } from '../contract/files.ts';
import type { Seat, SessionEnd } from '../contract/seats.ts';
import type { HostRecord } from '../contract/takeover.ts';
import type { TopicMessage, TopicName } from '../contract/topics.ts';
import type { VisibleFacts } from '../contract/visibleFacts.ts';

/** Time as the engine sees it; injected so that tests can jump it. */
export interface Clock {
  /** Wall clock, Unix milliseconds: for people and paper only, never for order. */
  nowMs(): number;
  /** Milliseconds since this machine booted; does not jump. */
  uptimeMs(): number;
  /** Changes with every boot of the machine. */
  bootId(): string;
}

/** Says which topics may have new values; `panelistIds` narrows mySheets. Sent after the commit is on disk. */
export interface Change {
  readonly topics: ReadonlySet<TopicName>;
  readonly panelistIds: ReadonlySet<string> | 'ALL';
}
export type Publish = (change: Change) => void;

export interface Engine {
  /**
   * Validates, checks rights, applies and commits; resolves only once the commit is on disk.
   * @throws Refusal with the problem; nothing was changed then
   */
  execute<N extends CommandName>(
    seat: Seat,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandAnswer<N>>;
  /**
   * The same for input that has not been looked at yet: what a socket brings.
   * @param id the seat's own number of the command: sent again, also after a restart, it gets the first answer
   */
  executeUnknown(seat: Seat, name: unknown, input: unknown, id?: string): Promise<unknown>;
  /**
   * The present value of a topic for a seat.
   * @throws Refusal UNKNOWN_TOPIC where the role may not have it
   */
  read<N extends TopicName>(seat: Seat, topic: N): TopicMessage<N>;
  /** Seats with equal keys get equal values of a topic: read once, send to all of them. */
  viewerKey(seat: Seat, topic: TopicName): string;
  readonly access: Access;
  readonly presence: Presence;
  /** All facts of an event, for a closed event's sealed archive. @throws Refusal UNKNOWN_ID */
  readFacts(eventId: string): EventFacts;
  /**
   * The facts of an event as a file or reading of this kind may hold them.
   * @throws Refusal UNKNOWN_ID, NOT_SHARED
   */
  readVisible(
    eventId: string,
    kind: ExportKind | ReadingKind,
    profile: ExportProfile,
  ): VisibleFacts;
  openEventId(): string | null;
  /** The newest erasure of an event's personal data, null where there was none. */
  readErasure(eventId: string): Erasure | null;
  /** What an erasure would take, and from which chains. @throws Refusal UNKNOWN_ID */
  previewErasure(eventId: string): { preview: ErasurePreview; chains: ErasedChain[] };
  /** Ledger rows of an event in order, for reports. */
  readLedger(eventId: string): LedgerLine[];
  /** What follow-ups of an event said before a change or before they were deleted, oldest first, each state once. */
  readFormerFollowUps(eventId: string): EventFacts['followUp'];
  /** The event's whole ledger as text that `checkLedgerProof` proves on any machine. */
  readLedgerProof(eventId: string): string;
  /** The newest thing a host says of itself, for the marks it leaves and the file of a replaced one. */
  readonly takeover: {
    records(): HostRecord[];
    /** Records found elsewhere. @returns whether this host learned that it was replaced */
    consider(records: readonly HostRecord[]): Promise<boolean>;
  };
  close(): Promise<void>;
}

export interface LedgerLine {
  number: number;
  atMs: number;
  seat: string;
  command: string;
  subject: Record<string, string>;
  hash: string;
}

/**
 * Links, codes and sessions. Tokens are 128 random bits in base64url; only their hashes are stored where possible.
 * Whoever sits down leaves a row in the trail, and a panelist's seat is one person's: it ends at every other device.
 */
export interface Access {
  /** A fresh link for one operator window; it works once. */
  createOperatorLink(): string;
  createProjectorLink(): string;
  /** A panelist's card token: the same one until revoked. @throws Refusal UNKNOWN_ID */
  panelistLink(eventId: string, panelistId: string): string;
  /** Six digits of a panelist, made on first request. @throws Refusal UNKNOWN_ID */
  panelistCode(eventId: string, panelistId: string): string;
  /** The cards of a whole panel; a rehearsal has those of its event. */
  cards(eventId: string): SeatCard[];
  /** Link token → session. @throws Refusal LINK_REFUSED (also OPERATOR on the LAN door), REPLACED */
  exchange(token: string, door: Seat['door'], label: string): Promise<Seated>;
  /** Six-digit code → session. @throws Refusal CODE_REFUSED, TOO_MANY_TRIES, REPLACED */
  joinWithCode(code: string, door: Seat['door'], device: Device): Promise<Seated>;
  /**
   * A device on the LAN asks for a panelist's seat, by card token or by code. A card's first device sits down at once;
   * a typed code's first use, and every further device, wait for the operator.
   * @throws Refusal LINK_REFUSED, CODE_REFUSED, TOO_MANY_TRIES, REPLACED
   */
  ask(way: { token: string } | { code: string }, device: Device): Promise<JoinAnswer>;
  /** Asks after a waiting request with its secret. @throws Refusal LINK_REFUSED once it is gone, REPLACED */
  collect(secret: string): Promise<JoinAnswer>;
  findSeat(sessionToken: string): Seat | undefined;
  endSession(sessionToken: string): void;
  /** Why a session is no more, told to the device that had it. */
  whyEnded(sessionToken: string): SessionEnd;
}

/** `address` counts wrong tries; `label` is what the operator reads. */
export interface Device {
  readonly address: string;
  readonly label: string;
}

export interface Seated {
  readonly kind: 'SEATED';
  readonly sessionToken: string;
  readonly seat: Seat;
}

export type JoinAnswer =
  | Seated
  | { kind: 'WAITING'; secret: string; panelistId: string }
  | { kind: 'REFUSED' };

/** Who is connected right now; told by the server, never stored. */
export interface Presence {
  connected(seat: Seat): void;
  lost(seat: Seat): void;
  display(
    seat: Seat,
    report: { displayId: string; width: number; height: number; shownVersion: number | null },
  ): void;
  /**
   * Orders to one display page, as long as the page listens; the display is gone when its last listener ends.
   * @returns a function that ends the listening
   */
  onDisplayOrder(displayId: string, listener: (order: 'RELOAD' | 'IDENTIFY') => void): () => void;
}

export interface EngineOptions {
  readonly clock?: Clock;
  readonly publish?: Publish;
  /** Called once sessions have ended: their connections are to be looked at again. */
  readonly sessionsEnded?: () => void;
  readonly appVersion?: string;
  /** Folder of automatic backups; none are made without it. */
  readonly backupFolder?: string;
  /** Makes rankings and backups in threads of their own, so that the host answers meanwhile. Off: in the asking thread. */
  readonly hasAnalyst?: boolean;
}
export type { SeatRole };
