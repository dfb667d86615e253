/** Links, join codes and sessions. Tokens are 128 random bits; the database keeps their hashes. */
import { hash as digest, randomBytes, randomInt } from 'node:crypto';
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
import type { JoinRequests } from '../contract/topics.ts';
import type { Access, Clock } from './types.ts';
import { createTryLimit } from './tryLimit.ts';

/** The engine's own side of access: what commands and topics use of it. */
export interface AccessKeeper extends Access {
  joinRequests(): JoinRequests;
  /** @throws Refusal UNKNOWN_ID */
  answerJoin(id: string, isAllowed: boolean): void;
}

interface Request {
  id: string;
  secretHash: string;
  eventId: string;
  panelistId: string;
  cause: 'CODE' | 'TAKEOVER';
  label: string;
  /** Where a code was typed. Its wrong tries are forgiven with the operator's nod, not before: a known code is no leave to guess. */
  typedAt: string | null;
  askedAtMs: number;
  askedUptimeMs: number;
  verdict: 'WAITING' | 'ALLOWED' | 'REFUSED';
}
/** A request nobody answers is forgotten, and so is an answer nobody collects. */
const requestLifeMs = 15 * 60_000;
const mostRequests = 200;

interface AccessOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly openEventId: () => string | null;
  /** Called when requests or sessions have changed outside a command. */
  readonly changed: () => void;
}

export function createAccess({ db, clock, openEventId, changed }: AccessOptions): AccessKeeper {
  const tries = createTryLimit(clock);
  const requests = new Map<string, Request>();

  const createLink = (
    role: SeatRole,
    eventId: string | null,
    panelistId: string | null,
    isOnce: 0 | 1,
  ): string => {
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
    return link && link.revokedAtMs === null && !(link.isOnce === 1 && link.usedAtMs !== null)
      ? link
      : undefined;
  };
  const panelistLink = (eventId: string, panelistId: string): string => {
    refuseUnknown(db, eventId, panelistId);
    const known = listActiveLinks(db, eventId).find(
      (link) => link.role === 'PANELIST' && link.panelistId === panelistId,
    );
    return known?.secret ?? createLink('PANELIST', eventId, panelistId, 0);
  };

  /** Whose code it is, in the open event or the event it rehearses. @throws Refusal CODE_REFUSED, TOO_MANY_TRIES */
  const findByCode = (code: string, address: string): { eventId: string; panelistId: string } => {
    tries.refuse(address);
    const eventId = openEventId();
    const original =
      eventId === null
        ? null
        : (eventTable.find(db, { id: eventId })?.rehearsalOfEventId ?? eventId);
    const found =
      original === null || isClosed(db, original) ? undefined : findJoinCode(db, original, code);
    if (!found) {
      tries.failed(address);
      if (tries.alarm() !== null) changed();
      throw new Refusal('CODE_REFUSED');
    }
    return found;
  };
  const forgetOld = (): void => {
    const nowMs = clock.uptimeMs();
    for (const [id, request] of requests)
      if (nowMs - request.askedUptimeMs > requestLifeMs) requests.delete(id);
    const oldest = requests.keys().next().value;
    if (requests.size >= mostRequests && oldest !== undefined) requests.delete(oldest);
  };
  const isSeated = (eventId: string, panelistId: string): boolean =>
    listActiveSessions(db).some(
      (row) =>
        row.role === 'PANELIST' &&
        row.eventId === eventId &&
        row.panelistId === panelistId &&
        row.door === 'LAN',
    );
  const endSessions = (eventId: string, panelistId: string): void => {
    const revokedAtMs = clock.nowMs();
    for (const session of listActiveSessions(db)) {
      if (
        session.eventId === eventId &&
        session.panelistId === panelistId &&
        session.door === 'LAN'
      ) {
        sessionTable.put(db, { ...session, revokedAtMs });
      }
    }
  };

  return {
    ask: (way, { address, label }) => {
      forgetOld();
      const isCode = 'code' in way;
      const link = isCode ? undefined : findLink(way.token);
      if (
        !isCode &&
        (!link ||
          link.role !== 'PANELIST' ||
          link.eventId === null ||
          link.panelistId === null ||
          isClosed(db, link.eventId))
      ) {
        throw new Refusal('LINK_REFUSED');
      }
      const { eventId, panelistId } = isCode
        ? findByCode(way.code, address)
        : { eventId: link?.eventId ?? '', panelistId: link?.panelistId ?? '' };
      const isTakeover = isSeated(eventId, panelistId);
      if (!isCode && !isTakeover) {
        if (link) linkTable.put(db, { ...link, usedAtMs: clock.nowMs() });
        return {
          kind: 'SEATED',
          ...openSession({ role: 'PANELIST', eventId, panelistId }, 'LAN', label),
        };
      }
      const secret = randomBytes(16).toString('base64url');
      const id = `minta-${randomBytes(6).toString('hex')}`;
      requests.set(id, {
        id,
        secretHash: hash(secret),
        eventId,
        panelistId,
        cause: isTakeover ? 'TAKEOVER' : 'CODE',
        label: label.slice(0, 200),
        typedAt: isCode ? address : null,
        askedAtMs: clock.nowMs(),
        askedUptimeMs: clock.uptimeMs(),
        verdict: 'WAITING',
      });
      changed();
      return { kind: 'WAITING', secret, panelistId };
    },
    collect: (secret) => {
      forgetOld();
      const secretHash = hash(secret);
      const request = [...requests.values()].find((row) => row.secretHash === secretHash);
      if (!request) throw new Refusal('LINK_REFUSED');
      if (request.verdict === 'WAITING')
        return { kind: 'WAITING', secret, panelistId: request.panelistId };
      requests.delete(request.id);
      if (request.verdict === 'REFUSED') return { kind: 'REFUSED' };
      const { eventId, panelistId, label, typedAt } = request;
      if (typedAt !== null) tries.succeeded(typedAt);
      // A seat is a person: the device that sat there before is told that it was taken over.
      endSessions(eventId, panelistId);
      const seated = openSession({ role: 'PANELIST', eventId, panelistId }, 'LAN', label);
      changed();
      return { kind: 'SEATED', ...seated };
    },
    joinRequests: () => {
      forgetOld();
      return {
        requests: [...requests.values()]
          .filter(({ verdict }) => verdict === 'WAITING')
          .map(({ id, eventId, panelistId, cause, label, askedAtMs }) => ({
            id,
            panelistId,
            panelistName: panelistTable.find(db, { eventId, id: panelistId })?.name ?? panelistId,
            cause,
            label,
            askedAtMs,
          })),
        alarm: tries.alarm(),
      };
    },
    answerJoin: (id, isAllowed) => {
      const request = requests.get(id);
      if (!request || request.verdict !== 'WAITING')
        throw new Refusal('UNKNOWN_ID', { kind: 'permintaan bergabung', id });
      request.verdict = isAllowed ? 'ALLOWED' : 'REFUSED';
    },
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
        if (link.panelistId === panelistId)
          linkTable.put(db, { ...link, revokedAtMs, secret: null });
      }
      for (const session of listActiveSessions(db)) {
        if (session.eventId === eventId && session.panelistId === panelistId)
          sessionTable.put(db, { ...session, revokedAtMs });
      }
    },
    exchange: (token, door, label) => {
      const link = findLink(token);
      const isEnded =
        link?.role === 'PANELIST' && link.eventId !== null && isClosed(db, link.eventId);
      if (!link || isEnded || (link.role === 'OPERATOR' && door !== 'LOOPBACK'))
        throw new Refusal('LINK_REFUSED');
      linkTable.put(db, { ...link, usedAtMs: clock.nowMs() });
      return openSession(link, door, label);
    },
    joinWithCode: (code, door, address, label) => {
      const { eventId, panelistId } = findByCode(code, address);
      tries.succeeded(address);
      return openSession({ role: 'PANELIST', eventId, panelistId }, door, label);
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
  return digest('sha256', token, 'hex');
}

function seatOf({ seatId, role, eventId, panelistId, door }: SessionRow): Seat {
  return { seatId, role, eventId, panelistId, door };
}

function refuseUnknown(db: Db, eventId: string, panelistId: string): void {
  if (!panelistTable.find(db, { eventId, id: panelistId }))
    throw new Refusal('UNKNOWN_ID', { kind: 'panelis', id: panelistId });
}

/** Cards and codes end with the event. */
function isClosed(db: Db, eventId: string): boolean {
  return eventTable.find(db, { id: eventId })?.status === 'CLOSED';
}
