/**
 * What may never change once it stands, through whatever door the change comes: a closed event, a locked presentation,
 * frozen rules. The engine asks at every commit, about the rows that changed (RULES.md, rules 4, 5 and 10).
 */
import type { FactChange, FactRow } from '../../db/capture.ts';
import type { EventRow } from '../../db/event.ts';
import type { PresentationRow } from '../../db/presentation.ts';
import type { Phase } from '../contract/codes.ts';
import type { Problem } from '../contract/problems.ts';
import { factTables } from './factTables.ts';
import { isLocked } from './phases.ts';

/** What opens a shut thing. A command asks for it only after it has seen what it needs. */
export type Leave =
  /** A name and a reason, or a signed record of an unlock: this locked presentation may be scored again. */
  | `UNLOCK ${string}`
  /** A signed lock record, or the receipt of a sheet that one names: what stood at this presentation's lock comes back. */
  | `PROOF ${string}`
  /** A reason: a closed event may be changed again. */
  | 'REOPEN'
  /** Personal data goes from a closed event, or all of an event. */
  | 'ERASE';

/** The event as it was before the command. */
export interface StandingBefore {
  /** Null where the command itself brings the event. */
  readonly event: Pick<EventRow, 'status' | 'frozenAtMs'> | null;
  /** Undefined where there was none. */
  presentation(id: string): Pick<PresentationRow, 'number' | 'phase'> | undefined;
}

/** Columns of the presentation itself that a lock leaves open: its place in the agenda, and what the deliberation adds. */
const OPEN_COLUMNS: ReadonlySet<string> = new Set<keyof PresentationRow>([
  'position',
  'readiness',
  'readinessNote',
  'gateLegal',
  'gateEthics',
  'gateOwner',
]);

/**
 * The first change that may not be, as a problem that names what stands in its way; null where all may be.
 * @param changes of one event, in the order they were made
 */
export function refuseTransition(
  changes: readonly FactChange[],
  before: StandingBefore,
  leave: ReadonlySet<Leave>,
): Problem | null {
  const { event } = before;
  // An event that comes or goes as a whole is looked at as a whole.
  if (event === null || leave.has('ERASE') || changes.some(isEventGone)) return null;
  for (const change of changes) {
    const problem =
      (event.status === 'CLOSED' && !leave.has('REOPEN') ? refuseClosed(change) : null) ??
      (event.frozenAtMs === null ? null : refuseFrozen(change)) ??
      refuseLocked(change, before, leave);
    if (problem) return problem;
  }
  return null;
}

const isEventGone = ({ table, after }: FactChange): boolean => table === 'event' && after === null;

function refuseClosed({ table }: FactChange): Problem | null {
  return factTables[table].outlivesDay ? null : { code: 'EVENT_CLOSED', at: null, values: {} };
}

function refuseFrozen({ table, before, after }: FactChange): Problem | null {
  const frozen = (what: string): Problem => ({ code: 'RULES_FROZEN', at: null, values: { what } });
  const differs = (column: string): boolean => before?.[column] !== after?.[column];
  const what = factTables[table].frozenAs;
  if (what !== undefined) return frozen(what);
  if (table === 'event' && ['rules', 'rulesHash', 'frozenAtMs'].some(differs))
    return frozen('aturan penilaian');
  // Who comes later is new on the panel; whoever was there keeps the weight the first sheets were given under.
  if (table === 'panelist' && before && after && differs('weight')) return frozen('bobot panelis');
  return null;
}

function refuseLocked(
  { table, before: was, after }: FactChange,
  before: StandingBefore,
  leave: ReadonlySet<Leave>,
): Problem | null {
  const isTalk = table === 'presentation';
  if (!isTalk && !factTables[table].standsWithTalk) return null;
  const id = String((was ?? after)?.[isTalk ? 'id' : 'presentationId']);
  if (leave.has(`UNLOCK ${id}`) || leave.has(`PROOF ${id}`)) return null;
  const talk = before.presentation(id);
  if (!talk || !isLocked(talk.phase)) return null;
  if (isTalk && was && after && changedColumns(was, after).every(isOpen)) return null;
  return { code: 'LOCKED', at: null, values: { number: talk.number } };
}

/** A result is shown and taken back; beyond the lock no phase is reached without leave. */
const isOpen = ([column, value]: readonly [string, unknown]): boolean =>
  OPEN_COLUMNS.has(column) || (column === 'phase' && isLocked(value as Phase));

const changedColumns = (was: FactRow, after: FactRow): (readonly [string, unknown])[] =>
  Object.entries(after).filter(([column, value]) => was[column] !== value);
