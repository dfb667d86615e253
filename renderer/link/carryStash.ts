/**
 * What a page brought from the old host, kept in this tab until its person is let in: anybody can make such a link, so
 * it reaches the outbox only after a card or a code was accepted here.
 */
import type { CarriedSeat } from '../../electron/contract/carry.ts';
import { readCarry, unpackRecords } from './carry.ts';
import type { SheetOwner } from './outboxRecord.ts';
import type { OutboxStorage } from './outboxStorage.ts';

const BROUGHT = 'bantaya.carry';
const LET_IN = 'bantaya.carryLetIn';

/** Where the tab may store nothing, what it brought lives as long as the page. */
const memory = new Map<string, string>();

function keep(name: string, value: string | undefined): void {
  memory.delete(name);
  if (value !== undefined) memory.set(name, value);
  try {
    if (value === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    // Memory has it.
  }
}
function find(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? memory.get(name);
  } catch {
    return memory.get(name);
  }
}

/** Takes what the address brings out of it, before anything else looks at the address. */
export function stashCarry(): void {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const text = fragment.get('carry');
  if (text === null) return;
  keep(BROUGHT, text);
  keep(LET_IN, undefined);
  fragment.delete('carry');
  const rest = fragment.toString();
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', pathname + search + (rest === '' ? '' : `#${rest}`));
}

/** What this tab brought and has not handed over yet. */
export function findCarried(): Promise<CarriedSeat | undefined> {
  const text = find(BROUGHT);
  return text === undefined ? Promise.resolve(undefined) : readCarry(text);
}

/** The person of this tab came in by a card or a code of their own. */
export function letCarryIn(): void {
  if (find(BROUGHT) !== undefined) keep(LET_IN, '1');
}

export function dropCarried(): void {
  keep(BROUGHT, undefined);
  keep(LET_IN, undefined);
}

/** Hands over what this owner's old page brought; what is stored here already stays as it is. */
export async function importCarried(storage: OutboxStorage, owner: SheetOwner): Promise<void> {
  if (find(LET_IN) === undefined) return;
  const seat = await findCarried();
  if (seat && (seat.eventId !== owner.eventId || seat.panelistId !== owner.panelistId)) return;
  if (seat) {
    const nameOf = (record: { presentationId: string; device: string; revision: number }) =>
      `${record.presentationId} ${record.device} ${record.revision}`;
    const known = new Set((await storage.list(owner)).map(nameOf));
    for (const record of unpackRecords(seat, Date.now())) {
      if (!known.has(nameOf(record))) await storage.put(record);
    }
    const locks = new Map(
      (await storage.listLocks(owner.eventId)).map((lock) => [lock.presentationId, lock]),
    );
    // Which of two records is the later one is the host's to say; one that stands here came from it.
    await storage.putLocks(
      seat.locks.filter(
        (lock) => lock.eventId === owner.eventId && !locks.has(lock.presentationId),
      ),
    );
  }
  // Only in this page's memory it would go with a reload; what is brought twice is known.
  if (storage.trouble === null) dropCarried();
}
