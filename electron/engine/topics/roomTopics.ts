/** Displays, seats and the log: what the operator sees of the room itself. */
import type { DisplayState, LogEntry, SeatPresence, TopicValues } from '../../contract/topics.ts';
import { listActiveSessions, listDisplays } from '../../../db/access.ts';
import type { EventRow } from '../../../db/event.ts';
import { findLedgerHead, listLedger } from '../../../db/ledger.ts';
import { annotationTable } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';
import { parseEntry } from '../ledgerPayload.ts';
import type { PresenceKeeper } from '../presence.ts';

const shownEntries = 300;

export function readDisplays(db: Db, presence: PresenceKeeper): DisplayState[] {
  const connected = presence.displays();
  const known = listDisplays(db).map((row) => ({ ...row, isKnown: true }));
  const fresh = [...connected.keys()]
    .filter((id) => !known.some((row) => row.id === id))
    .map((id, index) => ({
      id,
      name: `Layar ${known.length + index + 1}`,
      pinnedScene: null,
      theme: 'LIGHT' as const,
      isBlank: 0 as const,
    }));
  return [...known, ...fresh].map(({ id, name, pinnedScene, theme, isBlank }) => {
    const now = connected.get(id);
    return {
      id,
      name,
      pinnedScene,
      theme,
      isBlank: isBlank === 1,
      isConnected: now !== undefined,
      connectedSinceMs: now?.sinceMs ?? null,
      width: now?.width ?? null,
      height: now?.height ?? null,
      shownVersion: now?.shownVersion ?? null,
    };
  });
}

export function readPresence(db: Db, presence: PresenceKeeper): SeatPresence[] {
  const seats = new Map(presence.seats().map((state) => [state.seat.seatId, state]));
  return listActiveSessions(db).map(({ seatId, role, panelistId, label, door, seenAtMs }) => {
    const now = seats.get(seatId);
    return {
      seatId,
      role,
      panelistId,
      label,
      door,
      isConnected: (now?.connections ?? 0) > 0,
      seenAtMs: now?.seenAtMs ?? seenAtMs,
    };
  });
}

export function readLog(db: Db, event: EventRow): TopicValues['log'] {
  const head = findLedgerHead(db, event.id);
  return {
    head: head ? { number: head.number, hash: head.hash } : null,
    entries: newestEntries(db, event.id, head?.number ?? 0),
    annotations: annotationTable.list(db, event.id),
  };
}

const shown = new WeakMap<Db, { eventId: string; entries: readonly LogEntry[] }>();

/** Newest first. The chain only grows, so what was read once stays as it is. */
function newestEntries(db: Db, eventId: string, headNumber: number): LogEntry[] {
  const known = shown.get(db);
  const before = known?.eventId === eventId ? known.entries : [];
  const added = Math.min(shownEntries, headNumber - (before[0]?.number ?? 0));
  const fresh = listLedger(db, eventId, added).map((entry): LogEntry => {
    const payload = parseEntry(entry);
    return {
      number: entry.number,
      atMs: payload?.atMs ?? 0,
      seat: payload?.seat ?? '',
      command: payload?.command ?? '',
      subject: payload?.subject ?? {},
      hash: entry.hash,
    };
  });
  const entries = [...fresh, ...before].slice(0, shownEntries);
  shown.set(db, { eventId, entries });
  return entries;
}
