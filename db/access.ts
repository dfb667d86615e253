/** Links, sessions, join codes and displays: who may come in, and which screens are known. Not facts. */
import type { Flag } from './event.ts';
import type { Scene } from './live.ts';
import type { Db } from './open.ts';
import { dropKept, findKept, keep } from './rowMemory.ts';
import { defineTable } from './table.ts';

export type SeatRole = 'OPERATOR' | 'PANELIST' | 'PROJECTOR';

export interface LinkRow {
  tokenHash: string;
  role: SeatRole;
  eventId: string | null;
  panelistId: string | null;
  isOnce: Flag;
  createdAtMs: number;
  usedAtMs: number | null;
  revokedAtMs: number | null;
  /** The token itself where a card must be printed again; null for one-time links. */
  secret: string | null;
}

export interface SessionRow {
  tokenHash: string;
  seatId: string;
  role: SeatRole;
  eventId: string | null;
  panelistId: string | null;
  door: 'LOOPBACK' | 'LAN';
  label: string;
  createdAtMs: number;
  seenAtMs: number;
  revokedAtMs: number | null;
}

export interface JoinCodeRow {
  eventId: string;
  panelistId: string;
  code: string;
  createdAtMs: number;
}

export interface DisplayRow {
  id: string;
  name: string;
  pinnedScene: Scene | null;
  theme: 'LIGHT' | 'DARK';
  createdAtMs: number;
  isBlank: Flag;
}

export const linkTable = defineTable<LinkRow, 'tokenHash'>('link', ['tokenHash']);
const storedSessions = defineTable<SessionRow, 'tokenHash'>('session', ['tokenHash']);
const sessionName = (tokenHash: string) => `session\n${tokenHash}`;

/** Every call of a seat looks for its session: one that was found is kept until it is written or something is taken back. */
export const sessionTable = {
  find: (db: Db, key: Pick<SessionRow, 'tokenHash'>): SessionRow | undefined => {
    const name = sessionName(key.tokenHash);
    const known = findKept<SessionRow>(db, name);
    if (known) return known;
    const row = Object.freeze(storedSessions.find(db, key));
    // A token that nobody has is not kept: strangers may try as many as they like.
    if (row) keep(db, name, row);
    return row;
  },
  put: (db: Db, row: SessionRow): void => {
    dropKept(db, sessionName(row.tokenHash));
    storedSessions.put(db, row);
  },
};
export const joinCodeTable = defineTable<JoinCodeRow, 'eventId' | 'panelistId'>('joinCode', [
  'eventId',
  'panelistId',
]);
export const displayTable = defineTable<DisplayRow, 'id'>('display', ['id']);

/** Links of an event that are not revoked. */
export function listActiveLinks(db: Db, eventId: string): LinkRow[] {
  return db
    .prepare('SELECT * FROM link WHERE eventId = ? AND revokedAtMs IS NULL ORDER BY createdAtMs')
    .all(eventId) as LinkRow[];
}

/** All sessions that are not revoked, newest first. */
export function listActiveSessions(db: Db): SessionRow[] {
  return db
    .prepare('SELECT * FROM session WHERE revokedAtMs IS NULL ORDER BY createdAtMs DESC')
    .all() as SessionRow[];
}

/** All known displays by name. */
export function listDisplays(db: Db): DisplayRow[] {
  return db.prepare('SELECT * FROM display ORDER BY createdAtMs, id').all() as DisplayRow[];
}

/** Whose code it is within an event. */
export function findJoinCode(db: Db, eventId: string, code: string): JoinCodeRow | undefined {
  return db.prepare('SELECT * FROM joinCode WHERE eventId = ? AND code = ?').get(eventId, code) as
    | JoinCodeRow
    | undefined;
}
