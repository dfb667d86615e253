/** Displays, seats and the log: what the operator sees of the room itself. */
import type { DisplayState, LogEntry, SeatPresence, TopicValues } from '../../contract/topics.ts';
import { listActiveSessions, listDisplays } from '../../../db/access.ts';
import type { EventRow } from '../../../db/event.ts';
import { findLedgerHead, listLedger } from '../../../db/ledger.ts';
import { annotationTable } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';
import { parseEntry } from '../proofs/ledgerPayload.ts';
import type { PresenceKeeper } from '../day/presence.ts';

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

/** @returns reads the log of an event; what was read once stays as it is, for the chain only grows */
export function createLogReader(db: Db): (event: EventRow) => TopicValues['log'] {
  let shown: { eventId: string; entries: readonly LogEntry[] } | null = null;
  const newestEntries = (eventId: string, headNumber: number): LogEntry[] => {
    const before = shown?.eventId === eventId ? shown.entries : [];
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
    shown = { eventId, entries };
    return entries;
  };
  return ({ id }) => {
    const head = findLedgerHead(db, id);
    return {
      head: head ? { number: head.number, hash: head.hash } : null,
      entries: newestEntries(id, head?.number ?? 0),
      annotations: annotationTable.list(db, id),
    };
  };
}
