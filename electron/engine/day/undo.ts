/**
 * Undo for conducting steps: the ledger says what a step changed, so taking it back is writing the rows as they were,
 * as long as nothing has changed them since. Works after a restart as well, because the ledger is on disk.
 */
import { findCommand, type CommandName } from '../../contract/commands.ts';
import { Refusal } from '../../contract/problems.ts';
import { listLedger } from '../../../db/ledger.ts';
import type { Db } from '../../../db/open.ts';
import { getEditableEvent, type Context } from '../context.ts';
import { putRowBack } from './rowsBack.ts';
import type { TimerStep, UndoMemory } from './undoMemory.ts';
import { parseEntry, type LedgerPayload } from '../proofs/ledgerPayload.ts';

const lookBack = 200;

interface FactStep {
  kind: 'FACTS';
  number: number;
  command: string;
  payload: LedgerPayload;
}
interface NoStep {
  /** LOCK: a lock stands in the way. */
  kind: 'NONE' | 'LOCK';
  /** Of the ledger row that ends what can be taken back; 0 where there is none. */
  number: number;
}

/** The step undoStep would take back, or why there is none. */
export function findUndoStep(
  db: Db,
  memory: UndoMemory,
  eventId: string,
): FactStep | TimerStep | NoStep {
  const step = findFactStep(db, eventId);
  const timer = memory.lastStep(eventId);
  return timer && timer.number >= step.number ? timer : step;
}

function findFactStep(db: Db, eventId: string): FactStep | NoStep {
  const undone = new Set<number>();
  for (const entry of listLedger(db, eventId, lookBack)) {
    const payload = parseEntry(entry);
    const { number } = entry;
    if (!payload) return { kind: 'NONE', number };
    if (payload.command === 'undoStep') undone.add(Number(payload.subject['undone']));
    else if (undoOf(payload.command) === 'END')
      return { kind: payload.command === 'lockPresentation' ? 'LOCK' : 'NONE', number };
    else if (undoOf(payload.command) === 'STEP' && !undone.has(number))
      return { kind: 'FACTS', number, command: payload.command, payload };
  }
  return { kind: 'NONE', number: 0 };
}

const undoOf = (command: string) => findCommand(command)?.undo;

/** @throws Refusal NOTHING_TO_UNDO, CANNOT_UNDO */
export function undoStep(context: Context): { undone: CommandName } {
  const { db, undoMemory } = context;
  const event = getEditableEvent(context);
  const step = findUndoStep(db, undoMemory, event.id);
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
    if (!putRowBack(db, change)) {
      throw new Refusal('CANNOT_UNDO', { detail: 'sudah ada perubahan sesudahnya' });
    }
  }
  const timer = undoMemory.findTimer(event.id, step.number);
  if (timer) context.timers.restore(timer);
  context.tell('live');
  context.subject['undone'] = String(step.number);
  return { undone: step.command as CommandName };
}

function undoTimer(
  { timers, undoMemory, tell }: Context,
  step: TimerStep,
): { undone: CommandName } {
  undoMemory.dropStep(step);
  tell('live');
  const { eventId, command, before } = step;
  // A minute more or less never touches the time that has run since.
  if (command === 'adjustTimer')
    timers.adjust(eventId, before.limitMs - timers.row(eventId).limitMs);
  else timers.restore(before);
  return { undone: command };
}
