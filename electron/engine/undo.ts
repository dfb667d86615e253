/**
 * Undo for conducting steps: the ledger says what a step changed, so taking it back is writing the rows as they were,
 * as long as nothing has changed them since. Works after a restart as well, because the ledger is on disk.
 */
import type { CommandName } from '../contract/commands.ts';
import { Refusal } from '../contract/problems.ts';
import { changeRow, findRow, sameRow } from '../../db/changes.ts';
import type { FactChange } from '../../db/capture.ts';
import { listLedger } from '../../db/ledger.ts';
import type { TimerRow } from '../../db/live.ts';
import type { Db } from '../../db/open.ts';
import { getEditableEvent, type Context } from './context.ts';
import { parseEntry, type LedgerPayload } from './ledgerPayload.ts';

/** Locking is not here: what was locked is opened with a name and a reason only (domain.md, rule 4). */
const undoable: ReadonlySet<string> = new Set<CommandName>([
  'goToPresentation',
  'goToIntermission',
  'setPhase',
  'openScoring',
  'skipPresentation',
  'returnPresentation',
  'withdrawPresentation',
  'showScene',
  'setMessage',
  'setBlank',
  'setRevealStep',
  'publishResult',
  'publishRanking',
  'publishCoverage',
  'reorderAgenda',
]);
/** Steps that end what can be taken back. */
const barriers: ReadonlySet<string> = new Set<CommandName>([
  'lockPresentation',
  'unlockPresentation',
  'closeEvent',
  'reopenEvent',
  'importEvent',
]);
const lookBack = 200;

interface Step {
  number: number;
  payload: LedgerPayload;
}

/** The step undoStep would take back, or why there is none. */
export function findUndoStep(db: Db, eventId: string): Step | 'NONE' | 'LOCK' {
  const undone = new Set<number>();
  for (const entry of listLedger(db, eventId, lookBack)) {
    const payload = parseEntry(entry);
    if (!payload) return 'NONE';
    if (payload.command === 'undoStep') undone.add(Number(payload.subject['undone']));
    else if (barriers.has(payload.command))
      return payload.command === 'lockPresentation' ? 'LOCK' : 'NONE';
    else if (undoable.has(payload.command) && !undone.has(entry.number))
      return { number: entry.number, payload };
  }
  return 'NONE';
}

/** Timers as they were before each step of this run, so that a mis-click does not cost the clock. */
const timersBefore = new Map<string, TimerRow>();
const mostTimers = 100;

export function rememberTimer(eventId: string, number: number, row: TimerRow): void {
  timersBefore.set(`${eventId}/${number}`, row);
  const oldest = timersBefore.keys().next().value;
  if (timersBefore.size > mostTimers && oldest !== undefined) timersBefore.delete(oldest);
}

export function isUndoable(command: string): boolean {
  return undoable.has(command);
}

/** @throws Refusal NOTHING_TO_UNDO, CANNOT_UNDO */
export function undoStep(context: Context): { undone: CommandName } {
  const { db } = context;
  const event = getEditableEvent(context);
  const step = findUndoStep(db, event.id);
  if (step === 'LOCK')
    throw new Refusal('CANNOT_UNDO', {
      detail: 'penilaian sudah dikunci; pakai buka kunci dengan nama dan alasan',
    });
  if (step === 'NONE') throw new Refusal('NOTHING_TO_UNDO');
  // Snapshots that were published stay on record; only what is shown goes back.
  const changes = step.payload.changes.filter(({ table }) => table !== 'publication').toReversed();
  for (const change of changes) {
    if (!sameRow(findRow(db, change), change.after)) {
      throw new Refusal('CANNOT_UNDO', { detail: 'sudah ada perubahan sesudahnya' });
    }
    changeRow(db, invert(change));
  }
  const timer = timersBefore.get(`${event.id}/${step.number}`);
  if (timer) context.timers.restore(timer);
  context.subject['undone'] = String(step.number);
  return { undone: step.payload.command as CommandName };
}

function invert({ table, before, after }: FactChange): FactChange {
  return { table, before: after, after: before };
}
