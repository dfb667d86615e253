/** Erasing the people of a closed event, or all of a deleted one: the ledger's content goes, its chain stays. */
import { Refusal } from '../../contract/problems.ts';
import { eventTable } from '../../../db/event.ts';
import { erasePayloads, listRehearsalChains, scrubFile } from '../../../db/erasure.ts';
import { readEventFacts, writeEventFacts } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import { sheetTable } from '../../../db/sheet.ts';
import { verify } from '../../../db/verify.ts';
import type { Context, Handlers } from '../context.ts';
import type { ErasureCounts } from '../proofs/ledgerPayload.ts';
import { neutralFacts, type Rename } from '../erasure/neutralFacts.ts';
import { forgetRehearsed } from '../sheets/rehearsalSheets.ts';

export const erasureHandlers: Handlers<'erasePersonalData'> = {
  erasePersonalData: (context, { eventId, confirmName, reason }) => {
    const event = eventTable.find(context.db, { id: eventId });
    if (!event) throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: eventId });
    if (event.status !== 'CLOSED') throw new Refusal('EVENT_NOT_CLOSED');
    if (confirmName.trim() !== event.name.trim())
      throw new Refusal('NAME_DIFFERS', { name: event.name }, 'confirmName');
    // Afterwards nobody could tell a score that was changed behind the app's back.
    const [finding] = verify(context.db).findings;
    if (finding) throw new Refusal('NOT_PROVEN', { detail: `${finding.at}: ${finding.message}` });
    context.leaves.add('ERASE');
    const rename = eraseChain(context, eventId);
    context.subject['reason'] = rename(reason).slice(0, 300);
    for (const chain of listRehearsalChains(context.db, eventId)) eraseChain(context, chain);
    scrubAfterCommit(context);
    context.afterCommit(() => context.backups.request('manual'));
    return {};
  },
};

/**
 * Removes an event with its rehearsals and the content of their ledgers; entry numbers and hashes stay.
 * @returns the ids of all that went
 */
export function deleteForGood(context: Context, eventId: string): string[] {
  const chains = [eventId, ...listRehearsalChains(context.db, eventId)];
  for (const chain of chains) {
    removeEvent(context.db, chain);
    forgetRehearsed(context.db, chain);
    eraseChain(context, chain);
  }
  scrubAfterCommit(context);
  return chains;
}

/** Sheets hold panelists in place, so they go first. */
export function removeEvent(db: Db, eventId: string): void {
  for (const sheet of sheetTable.list(db, eventId)) sheetTable.remove(db, sheet);
  eventTable.remove(db, { id: eventId });
}

function scrubAfterCommit(context: Context): void {
  context.afterCommit(() => {
    try {
      scrubFile(context.db);
    } catch {
      // Committed all the same: the next start rewrites the file.
    }
  });
}

/** @returns what replaces a name in other texts */
function eraseChain(context: Context, eventId: string): Rename {
  const { db } = context;
  const counts: ErasureCounts = { entries: 0, panelists: 0, presenters: 0, rows: 0 };
  let rename: Rename = (text) => text;
  const event = eventTable.find(db, { id: eventId });
  if (event) {
    const before = readEventFacts(db, eventId);
    const neutral = neutralFacts({
      ...before,
      event: { ...event, documentRevision: event.documentRevision + 1 },
    });
    rename = neutral.rename;
    writeEventFacts(db, neutral.facts);
    counts.panelists = before.panelist.length;
    counts.presenters = before.presenter.length;
    counts.rows = countChanged(before, neutral.facts);
  }
  counts.entries = erasePayloads(db, eventId);
  context.erased.set(eventId, counts);
  return rename;
}

function countChanged(before: object, after: object): number {
  const rowsOf = (facts: object) => Object.values(facts).flat() as object[];
  const others = rowsOf(after);
  return rowsOf(before).filter((row, at) => JSON.stringify(row) !== JSON.stringify(others[at]))
    .length;
}
