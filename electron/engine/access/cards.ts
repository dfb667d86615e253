/** Links of operator and projector, and the panelists' cards: a link of their own and six digits to type. */
import { randomInt } from 'node:crypto';
import type { SeatCard } from '../../contract/commands.ts';
import { Refusal } from '../../contract/problems.ts';
import type { SeatRole } from '../../contract/codes.ts';
import {
  findJoinCode,
  joinCodeTable,
  linkTable,
  listActiveLinks,
  type LinkRow,
} from '../../../db/access.ts';
import { eventTable } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { panelistTable } from '../../../db/panel.ts';
import type { Clock } from '../types.ts';
import { hashToken, newToken } from './tokens.ts';

export interface Cards {
  readonly createLink: (role: 'OPERATOR' | 'PROJECTOR') => string;
  /** @throws Refusal UNKNOWN_ID */
  readonly panelistLink: (eventId: string, panelistId: string) => string;
  /** @throws Refusal UNKNOWN_ID */
  readonly panelistCode: (eventId: string, panelistId: string) => string;
  readonly list: (eventId: string) => SeatCard[];
  /** A link that still works. @throws Refusal LINK_REFUSED */
  readonly findLink: (token: string) => LinkRow;
  readonly markUsed: (link: LinkRow) => void;
  /** Whose code it is, in the open event or the event it rehearses. */
  readonly findByCode: (code: string) => { eventId: string; panelistId: string } | undefined;
  readonly revoke: (eventId: string, panelistId: string) => void;
}

/** The event whose cards, joins and trail count: a rehearsal's are those of the event it rehearses. */
export function originalOf(db: Db, eventId: string): string {
  return eventTable.find(db, { id: eventId })?.rehearsalOfEventId ?? eventId;
}

export function createCards(db: Db, clock: Clock, openEventId: () => string | null): Cards {
  const createLink = (
    role: SeatRole,
    eventId: string | null,
    panelistId: string | null,
    isOnce: 0 | 1,
  ): string => {
    const token = newToken();
    linkTable.put(db, {
      tokenHash: hashToken(token),
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
  const panelistLink = (eventId: string, panelistId: string): string => {
    refuseUnknown(db, eventId, panelistId);
    const known = listActiveLinks(db, eventId).find(
      (link) => link.role === 'PANELIST' && link.panelistId === panelistId,
    );
    return known?.secret ?? createLink('PANELIST', eventId, panelistId, 0);
  };
  const panelistCode = (eventId: string, panelistId: string): string => {
    refuseUnknown(db, eventId, panelistId);
    const known = joinCodeTable.find(db, { eventId, panelistId });
    if (known) return known.code;
    let code = '';
    do code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    while (findJoinCode(db, eventId, code));
    joinCodeTable.put(db, { eventId, panelistId, code, createdAtMs: clock.nowMs() });
    return code;
  };
  return {
    createLink: (role) => createLink(role, null, null, role === 'OPERATOR' ? 1 : 0),
    panelistLink,
    panelistCode,
    list: (eventId) => {
      const original = originalOf(db, eventId);
      return panelistTable.list(db, original).map(({ id, name }) => ({
        panelistId: id,
        name,
        token: panelistLink(original, id),
        code: panelistCode(original, id),
      }));
    },
    findLink: (token) => {
      const link = linkTable.find(db, { tokenHash: hashToken(token) });
      const isUsedUp = link?.isOnce === 1 && link.usedAtMs !== null;
      const isEnded = typeof link?.eventId === 'string' && isClosed(db, link.eventId);
      if (!link || link.revokedAtMs !== null || isUsedUp || isEnded)
        throw new Refusal('LINK_REFUSED');
      return link;
    },
    markUsed: (link) => linkTable.put(db, { ...link, usedAtMs: clock.nowMs() }),
    findByCode: (code) => {
      const open = openEventId();
      if (open === null) return undefined;
      const original = originalOf(db, open);
      return isClosed(db, original) ? undefined : findJoinCode(db, original, code);
    },
    revoke: (eventId, panelistId) => {
      joinCodeTable.remove(db, { eventId, panelistId });
      for (const link of listActiveLinks(db, eventId)) {
        if (link.panelistId === panelistId)
          linkTable.put(db, { ...link, revokedAtMs: clock.nowMs(), secret: null });
      }
    },
  };
}

function refuseUnknown(db: Db, eventId: string, panelistId: string): void {
  if (!panelistTable.find(db, { eventId, id: panelistId }))
    throw new Refusal('UNKNOWN_ID', { kind: 'panelis', id: panelistId });
}

/** Cards and codes end with the event. */
function isClosed(db: Db, eventId: string): boolean {
  return eventTable.find(db, { id: eventId })?.status === 'CLOSED';
}
