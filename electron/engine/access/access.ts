/**
 * Who may come in, and sitting down. It is done by somebody who has no seat yet, so it is no command; the queue, the
 * refusal of a replaced host and the row in the trail are those of one.
 */
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import type { JoinRequests } from '../../contract/topics.ts';
import type { LinkRow } from '../../../db/access.ts';
import type { Db } from '../../../db/open.ts';
import { panelistTable } from '../../../db/panel.ts';
import type { Access, Clock, JoinAnswer, Seated } from '../types.ts';
import { createCards, originalOf } from './cards.ts';
import { createRequestKeeper, type JoinRequest } from './joinRequests.ts';
import { createSessions } from './sessions.ts';
import { createTryLimit } from './tryLimit.ts';

/** The engine's own side of access: what commands and topics use of it. */
export interface AccessKeeper extends Access {
  joinRequests(): JoinRequests;
  /** @throws Refusal UNKNOWN_ID */
  answerJoin(id: string, isAllowed: boolean): JoinRequest;
  /** Ends card, code and sessions; a new card is made when it is next asked for. */
  revokePanelist(eventId: string, panelistId: string): void;
  /** The commit is on disk. */
  committed(): void;
  /** The commit failed: what was asked, answered and taken over in it never was. */
  failed(): void;
}

interface AccessOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly openEventId: () => string | null;
  /** Runs in the commit queue. */
  readonly commit: <Result>(run: () => Result) => Promise<Result>;
  /** To be called inside `commit`: a row in the trail of an event. */
  readonly note: (eventId: string, seat: Seat, subject: Record<string, string>) => void;
  /** Called inside the commit queue when requests or sessions have changed. */
  readonly changed: () => void;
  /** Called inside the commit queue; takes effect with the commit. */
  readonly sessionsEnded: () => void;
  /** @throws Refusal REPLACED */
  readonly refuseReplaced: () => void;
}

type Way = 'LINK' | 'CARD' | 'CODE';
type Invited = Pick<LinkRow, 'role' | 'eventId' | 'panelistId'>;

export function createAccess(options: AccessOptions): AccessKeeper {
  const { db, clock, openEventId, commit, note, changed, refuseReplaced } = options;
  const tries = createTryLimit(clock);
  const requests = createRequestKeeper(clock);
  const cards = createCards(db, clock, openEventId);
  const sessions = createSessions(db, clock, options.sessionsEnded);

  /** @throws Refusal CODE_REFUSED, TOO_MANY_TRIES */
  const findByCode = (code: string, address: string): { eventId: string; panelistId: string } => {
    tries.refuse(address);
    const found = cards.findByCode(code);
    if (found) return found;
    tries.failed(address);
    if (tries.alarm() !== null) changed();
    throw new Refusal('CODE_REFUSED');
  };
  const sitDown = (who: Invited, door: Seat['door'], label: string, way: Way): Seated => {
    const { eventId, panelistId } = who;
    // A seat is a person: the device that sat there before is told that it was taken over.
    const isTakeover =
      eventId !== null && panelistId !== null && sessions.endAllOf(eventId, panelistId) > 0;
    if (isTakeover) requests.noteTakeover({ eventId, panelistId, door });
    const seated = sessions.open(who, door, label);
    const home = eventId ?? openEventId();
    if (home !== null)
      note(originalOf(db, home), seated.seat, {
        ...(panelistId !== null && { panelistId }),
        door,
        way,
        ...(isTakeover && { takeover: '1' }),
      });
    changed();
    return seated;
  };
  const wait = (
    who: { eventId: string; panelistId: string },
    asked: Pick<JoinRequest, 'cause' | 'label' | 'typedAt'>,
  ): JoinAnswer => {
    const { eventId, panelistId } = who;
    const secret = requests.add({ eventId, panelistId, ...asked });
    changed();
    return { kind: 'WAITING', secret, panelistId };
  };
  /** Whether a device of the network holds the seat: the next one needs the operator's nod. */
  const isHeld = ({ eventId, panelistId }: { eventId: string; panelistId: string }): boolean =>
    sessions.listOf(eventId, panelistId).some(({ door }) => door === 'LAN');

  return {
    createOperatorLink: () => cards.createLink('OPERATOR'),
    createProjectorLink: () => cards.createLink('PROJECTOR'),
    panelistLink: cards.panelistLink,
    panelistCode: cards.panelistCode,
    cards: cards.list,
    exchange: (token, door, label) =>
      commit(() => {
        const link = cards.findLink(token);
        if (link.role === 'OPERATOR' && door !== 'LOOPBACK') throw new Refusal('LINK_REFUSED');
        // Whoever stands at a replaced host may look at it; nobody scores there.
        if (link.role === 'PANELIST' || door === 'LAN') refuseReplaced();
        cards.markUsed(link);
        return sitDown(link, door, label, link.role === 'PANELIST' ? 'CARD' : 'LINK');
      }),
    joinWithCode: (code, door, { address, label }) =>
      commit(() => {
        refuseReplaced();
        const who = findByCode(code, address);
        tries.succeeded(address);
        return sitDown({ role: 'PANELIST', ...who }, door, label, 'CODE');
      }),
    ask: (way, { address, label }) =>
      commit((): JoinAnswer => {
        refuseReplaced();
        if ('code' in way) {
          const who = findByCode(way.code, address);
          const cause = isHeld(who) ? 'TAKEOVER' : 'CODE';
          return wait(who, { cause, label, typedAt: address });
        }
        const link = cards.findLink(way.token);
        const { role, eventId, panelistId } = link;
        if (role !== 'PANELIST' || eventId === null || panelistId === null)
          throw new Refusal('LINK_REFUSED');
        if (isHeld({ eventId, panelistId }))
          return wait({ eventId, panelistId }, { cause: 'TAKEOVER', label, typedAt: null });
        cards.markUsed(link);
        return sitDown(link, 'LAN', label, 'CARD');
      }),
    collect: async (secret) => {
      const request = requests.find(secret);
      const { eventId, panelistId, label, typedAt, verdict } = request;
      if (verdict === 'WAITING') return { kind: 'WAITING', secret, panelistId };
      return commit((): JoinAnswer => {
        if (verdict === 'REFUSED') {
          requests.forget(request);
          return { kind: 'REFUSED' };
        }
        refuseReplaced();
        requests.forget(request);
        if (typedAt !== null) tries.succeeded(typedAt);
        const way = typedAt === null ? 'CARD' : 'CODE';
        return sitDown({ role: 'PANELIST', eventId, panelistId }, 'LAN', label, way);
      });
    },
    joinRequests: () => ({
      ...requests.read((eventId, id) => panelistTable.find(db, { eventId, id })?.name ?? id),
      alarm: tries.alarm(),
    }),
    answerJoin: (id, isAllowed) => {
      const request = requests.answer(id, isAllowed);
      changed();
      return request;
    },
    revokePanelist: (eventId, panelistId) => {
      cards.revoke(eventId, panelistId);
      sessions.endAllOf(eventId, panelistId);
      changed();
    },
    committed: () => requests.committed(),
    failed: () => requests.failed(),
    findSeat: sessions.find,
    whyEnded: sessions.whyEnded,
    endSession: sessions.end,
  };
}
