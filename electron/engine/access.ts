/** Links, join codes and sessions. Tokens are 128 random bits; the database keeps their hashes. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Refusal } from '../contract/problems.ts';
import type { SeatRole } from '../contract/codes.ts';
import type { Seat } from '../contract/seats.ts';
import {
  findJoinCode,
  joinCodeTable,
  linkTable,
  listActiveLinks,
  listActiveSessions,
  sessionTable,
  type LinkRow,
  type SessionRow,
} from '../../db/access.ts';
import { eventTable } from '../../db/event.ts';
import type { Db } from '../../db/open.ts';
import { panelistTable } from '../../db/panel.ts';
import type { Access, Clock } from './types.ts';
import { createTryLimit } from './tryLimit.ts';

interface AccessOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly openEventId: () => string | null;
}

export function createAccess({ db, clock, openEventId }: AccessOptions): Access {
  const tries = createTryLimit(clock);

  const createLink = (role: SeatRole, eventId: string | null, panelistId: string | null, isOnce: 0 | 1): string => {
    const token = randomBytes(16).toString('base64url');
    linkTable.put(db, {
      tokenHash: hash(token),
      role,
      eventId,
      panelistId,
      isOnce,
      createdAtMs: clock.nowMs(),
      usedAtMs: null,
      revokedAtMs: null,
      secret: isOnce === 1 ? null : token,
    });
    return token;
  };
  const openSession = (
    link: Pick<LinkRow, 'role' | 'eventId' | 'panelistId'>,
    door: 'LOOPBACK' | 'LAN',
    label: string,
  ): { sessionToken: string; seat: Seat } => {
    const sessionToken = randomBytes(16).toString('base64url');
    const row: SessionRow = {
      tokenHash: hash(sessionToken),
      seatId: randomBytes(9).toString('base64url'),
      role: link.role,
      eventId: link.eventId,
      panelistId: link.panelistId,
      door,
      label: label.slice(0, 200),
      createdAtMs: clock.nowMs(),
      seenAtMs: clock.nowMs(),
      revokedAtMs: null,
    };
    sessionTable.put(db, row);
    return { sessionToken, seat: seatOf(row) };
  };
  const findLink = (token: string): LinkRow | undefined => {
    const link = linkTable.find(db, { tokenHash: hash(token) });
    return link && link.revokedAtMs === null && !(link.isOnce === 1 && link.usedAtMs !== null) ? link : undefined;
  };
  const panelistLink = (eventId: string, panelistId: string): string => {
    refuseUnknown(db, eventId, panelistId);
    const known = listActiveLinks(db, eventId).find((link) => link.role === 'PANELIST' && link.panelistId === panelistId);
    return known?.secret ?? createLink('PANELIST', eventId, panelistId, 0);
  };

  return {
    createOperatorLink: () => createLink('OPERATOR', null, null, 1),
    createProjectorLink: () => createLink('PROJECTOR', null, null, 0),
    panelistLink,
    panelistCode: (eventId, panelistId) => {
      refuseUnknown(db, eventId, panelistId);
      const known = joinCodeTable.find(db, { eventId, panelistId });
      if (known) return known.code;
      let code = '';
      do code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      while (findJoinCode(db, eventId, code));
      joinCodeTable.put(db, { eventId, panelistId, code, createdAtMs: clock.nowMs() });
      return code;
    },
    revokePanelist: (eventId, panelistId) => {
      const revokedAtMs = clock.nowMs();
      joinCodeTable.remove(db, { eventId, panelistId });
      for (const link of listActiveLinks(db, eventId)) {
        if (link.panelistId === panelistId) linkTable.put(db, { ...link, revokedAtMs, secret: null });
      }
      for (const session of listActiveSessions(db)) {
        if (session.eventId === eventId && session.panelistId === panelistId) sessionTable.put(db, { ...session, revokedAtMs });
      }
    },
    exchange: (token, door, label) => {
      const link = findLink(token);
      if (!link || (link.role === 'OPERATOR' && door !== 'LOOPBACK')) throw new Refusal('LINK_REFUSED');
      linkTable.put(db, { ...link, usedAtMs: clock.nowMs() });
      return openSession(link, door, label);
    },
    joinWithCode: (code, door, address, label) => {
      tries.refuse(address);
      const eventId = openEventId();
      const original = eventId === null ? null : (eventTable.find(db, { id: eventId })?.rehearsalOfEventId ?? eventId);
      const found = original === null ? undefined : findJoinCode(db, original, code);
      if (!found) {
        tries.failed(address);
        throw new Refusal('CODE_REFUSED');
      }
      tries.succeeded(address);
      return openSession({ role: 'PANELIST', eventId: found.eventId, panelistId: found.panelistId }, door, label);
    },
    findSeat: (sessionToken) => {
      const row = sessionTable.find(db, { tokenHash: hash(sessionToken) });
      return row && row.revokedAtMs === null ? seatOf(row) : undefined;
    },
    endSession: (sessionToken) => {
      const row = sessionTable.find(db, { tokenHash: hash(sessionToken) });
      if (row) sessionTable.put(db, { ...row, revokedAtMs: clock.nowMs() });
    },
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function seatOf({ seatId, role, eventId, panelistId, door }: SessionRow): Seat {
  return { seatId, role, eventId, panelistId, door };
}

function refuseUnknown(db: Db, eventId: string, panelistId: string): void {
  if (!panelistTable.find(db, { eventId, id: panelistId })) throw new Refusal('UNKNOWN_ID', { kind: 'panelis', id: panelistId });
}
