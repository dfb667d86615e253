/**
 * Undo for conducting steps: the ledger says what a step changed, so taking it back is writing the rows as they were,
 * as long as nothing has changed them since. Works after a restart as well, because the ledger is on disk.
 */
import type { CommandName } from '../contract/commands.ts';
import { Refusal } from '../contract/problems.ts';
import { changeRow, findRow, sameRow } from '../../db/changes.ts';
import type { FactChange } from '../../db/capture.ts';
import { findLedgerHead, listLedger } from '../../db/ledger.ts';
import type { TimerRow } from '../../db/live.ts';
import type { Db } from '../../db/open.ts';
import { getEditableEvent, type Context } from './context.ts';
import { parseEntry, type LedgerPayload } from './ledgerPayload.ts';

/** Locking is not here: what was locked is opened with a name and a reason only (electron/domain/RULES.md, rule 4). */
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

interface FactStep {
  kind: 'FACTS';
  number: number;
  command: string;
  payload: LedgerPayload;
}
/** A step of the clock is in no ledger: it is kept here, behind the ledger row that was the newest then. */
interface TimerStep {
  kind: 'TIMER';
  eventId: string;
  number: number;
  command: CommandName;
  before: TimerRow;
}
interface NoStep {
  /** LOCK: a lock stands in the way. */
  kind: 'NONE' | 'LOCK';
  /** Of the ledger row that ends what can be taken back; 0 where there is none. */
  number: number;
}

/** The step undoStep would take back, or why there is none. */
export function findUndoStep(db: Db, eventId: string): FactStep | TimerStep | NoStep {
  const step = findFactStep(db, eventId);
  const timer = timerSteps.get(db)?.findLast((each) => each.eventId === eventId);
  return timer && timer.number >= step.number ? timer : step;
}

function findFactStep(db: Db, eventId: string): FactStep | NoStep {
  const undone = new Set<number>();
  for (const entry of listLedger(db, eventId, lookBack)) {
    const payload = parseEntry(entry);
    const { number } = entry;
    if (!payload) return { kind: 'NONE', number };
    if (payload.command === 'undoStep') undone.add(Number(payload.subject['undone']));
    else if (barriers.has(payload.command))
      return { kind: payload.command === 'lockPresentation' ? 'LOCK' : 'NONE', number };
    else if (undoable.has(payload.command) && !undone.has(number))
      return { kind: 'FACTS', number, command: payload.command, payload };
  }
  return { kind: 'NONE', number: 0 };
}

/** Timers as they were before each step of this run, so that a mis-click does not cost the clock. */
const timersBefore = new Map<string, TimerRow>();
const mostTimers = 100;

export function rememberTimer(eventId: string, number: number, row: TimerRow): void {
  timersBefore.set(`${eventId}/${number}`, row);
  const oldest = timersBefore.keys().next().value;
  if (timersBefore.size > mostTimers && oldest !== undefined) timersBefore.delete(oldest);
}

const timerSteps = new WeakMap<Db, TimerStep[]>();

/** To be called after a step of the clock. @param before the timer as it was */
export function rememberTimerStep(db: Db, command: CommandName, before: TimerRow): void {
  const { eventId } = before;
  const number = findLedgerHead(db, eventId)?.number ?? 0;
  const steps = [...(timerSteps.get(db) ?? [])];
  steps.push({ kind: 'TIMER', eventId, number, command, before });
  timerSteps.set(db, steps.slice(-mostTimers));
}

export function forgetTimerSteps(db: Db): void {
  timerSteps.delete(db);
}

export function isUndoable(command: string): boolean {
  return undoable.has(command);
}

/** @throws Refusal NOTHING_TO_UNDO, CANNOT_UNDO */
export function undoStep(context: Context): { undone: CommandName } {
  const { db } = context;
  const event = getEditableEvent(context);
  const step = findUndoStep(db, event.id);
  if (step.kind === 'TIMER') return undoTimer(context, step);
  if (step.kind === 'LOCK')
    throw new Refusal('CANNOT_UNDO', {
      detail: 'penilaian sudah dikunci; pakai buka kunci dengan nama dan alasan',
    });
  if (step.kind !== 'FACTS') throw new Refusal('NOTHING_TO_UNDO');
  // Snapshots that were published stay on record, only what is shown goes back; and rules that froze stay frozen.
  const changes = step.payload.changes
    .filter(({ table }) => table !== 'publication' && table !== 'event')
    .toReversed();
  for (const change of changes) {
    if (!sameRow(findRow(db, change), change.after)) {
      throw new Refusal('CANNOT_UNDO', { detail: 'sudah ada perubahan sesudahnya' });
    }
    changeRow(db, invert(change));
  }
  const timer = timersBefore.get(`${event.id}/${step.number}`);
  if (timer) context.timers.restore(timer);
  context.subject['undone'] = String(step.number);
  return { undone: step.command as CommandName };
}

function undoTimer({ db, timers }: Context, step: TimerStep): { undone: CommandName } {
  timerSteps.set(
    db,
    (timerSteps.get(db) ?? []).filter((each) => each !== step),
  );
  const { eventId, command, before } = step;
  // A minute more or less never touches the time that has run since.
  if (command === 'adjustTimer')
    timers.adjust(eventId, before.limitMs - timers.row(eventId).limitMs);
  else timers.restore(before);
  return { undone: command };
}

function invert({ table, before, after }: FactChange): FactChange {
  return { table, before: after, after: before };
}
