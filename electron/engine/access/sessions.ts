/** Sessions: which device sits on which seat. */
import { randomBytes } from 'node:crypto';
import type { Seat, SessionEnd } from '../../contract/seats.ts';
import {
  listActiveSessions,
  sessionTable,
  type LinkRow,
  type SessionRow,
} from '../../../db/access.ts';
import type { Db } from '../../../db/open.ts';
import type { Clock, Seated } from '../types.ts';
import { hashToken, newToken } from './tokens.ts';

export interface Sessions {
  readonly open: (
    who: Pick<LinkRow, 'role' | 'eventId' | 'panelistId'>,
    door: Seat['door'],
    label: string,
  ) => Seated;
  /** Of a panelist, on any door. */
  readonly listOf: (eventId: string, panelistId: string) => SessionRow[];
  /** @returns how many there were */
  readonly endAllOf: (eventId: string, panelistId: string) => number;
  readonly find: (sessionToken: string) => Seat | undefined;
  readonly end: (sessionToken: string) => void;
  /** Why a session is no more, told to the device that had it. */
  readonly whyEnded: (sessionToken: string) => SessionEnd;
}

/** @param ended called after sessions ended */
export function createSessions(db: Db, clock: Clock, ended: () => void): Sessions {
  const listOf = (eventId: string, panelistId: string): SessionRow[] =>
    listActiveSessions(db).filter(
      (row) => row.role === 'PANELIST' && row.eventId === eventId && row.panelistId === panelistId,
    );
  return {
    open: ({ role, eventId, panelistId }, door, label) => {
      const sessionToken = newToken();
      const nowMs = clock.nowMs();
      const row: SessionRow = {
        tokenHash: hashToken(sessionToken),
        seatId: randomBytes(9).toString('base64url'),
        role,
        eventId,
        panelistId,
        door,
        label: label.slice(0, 200),
        createdAtMs: nowMs,
        seenAtMs: nowMs,
        revokedAtMs: null,
      };
      sessionTable.put(db, row);
      return { kind: 'SEATED', sessionToken, seat: seatOf(row) };
    },
    listOf,
    endAllOf: (eventId, panelistId) => {
      const own = listOf(eventId, panelistId);
      for (const row of own) sessionTable.put(db, { ...row, revokedAtMs: clock.nowMs() });
      if (own.length > 0) ended();
      return own.length;
    },
    find: (sessionToken) => {
      const row = sessionTable.find(db, { tokenHash: hashToken(sessionToken) });
      return row && row.revokedAtMs === null ? seatOf(row) : undefined;
    },
    whyEnded: (sessionToken) => {
      const row = sessionTable.find(db, { tokenHash: hashToken(sessionToken) });
      if (!row || row.revokedAtMs === null) return 'UNKNOWN';
      const { eventId, panelistId } = row;
      const isElsewhere =
        eventId !== null && panelistId !== null && listOf(eventId, panelistId).length > 0;
      return isElsewhere ? 'TAKEN_OVER' : 'REVOKED';
    },
    end: (sessionToken) => {
      const row = sessionTable.find(db, { tokenHash: hashToken(sessionToken) });
      if (row) sessionTable.put(db, { ...row, revokedAtMs: clock.nowMs() });
    },
  };
}

function seatOf({ seatId, role, eventId, panelistId, door }: SessionRow): Seat {
  return { seatId, role, eventId, panelistId, door };
}
