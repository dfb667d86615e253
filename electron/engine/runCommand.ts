/**
 * One command inside the transaction of its commit: the handler changes facts, the gate holds what changed against the
 * rules, and the ledger writes it down. A refusal takes all of it back.
 */
import {
  commands,
  findCommand,
  type CommandAnswer,
  type CommandData,
  type CommandDescriptor,
  type CommandName,
} from '../contract/commands.ts';
import { Refusal } from '../contract/problems.ts';
import type { Seat } from '../contract/seats.ts';
import type { TopicName } from '../contract/topics.ts';
import { takeChanges, type FactChange } from '../../db/capture.ts';
import { handlers } from './commands/index.ts';
import type { Context, EngineRooms, Handler, HandlerAnswer } from './context.ts';
import { timerStep } from './day/undoMemory.ts';
import { refuseBrokenRules } from './gate/commitGate.ts';
import { seatName, subjectOf } from './proofs/ledgerPayload.ts';
import { writeLedger } from './proofs/ledgerWriter.ts';
import type { OpenEvent } from './openEvent.ts';
import { rubricTables } from './sheets/rubricMemory.ts';
import { allTopics, topicsTouched } from './topics/index.ts';
import type { Turn } from './turn.ts';

interface RunnerParts {
  readonly rooms: EngineRooms;
  readonly openEvent: OpenEvent;
  readonly turn: Turn;
}

/** @returns runs a command that its schema has accepted; to be called in the commit queue */
export function createRunner({ rooms, openEvent, turn }: RunnerParts) {
  const { db, timers, undoMemory, line, receipts, shelf, rubrics, standings, nudges } = rooms;

  /** @param name null for sitting down */
  const refuseReplaced = (name: CommandName | null): void => {
    const by = line.replacedBy();
    if (by !== null && (name === null || findCommand(name)?.whileReplaced !== true))
      throw new Refusal('REPLACED', { host: by.hostName });
  };

  const note = (changes: readonly FactChange[]): void => {
    turn.note(changes);
    for (const change of changes) {
      shelf.note(change);
      nudges.note(change);
    }
    if (changes.some(({ table }) => rubricTables.has(table))) rubrics.forget();
    if (changes.some((change) => topicsTouched(change).includes('ranking'))) standings.forget();
  };

  const run = <N extends CommandName>(
    seat: Seat,
    name: N,
    data: CommandData<N>,
  ): CommandAnswer<N> => {
    const before = openEvent.id();
    const { movesClock, undo, isTakeable }: CommandDescriptor = commands[name];
    const timerBefore =
      before !== null && (movesClock === true || undo === 'STEP') ? timers.row(before) : null;
    const own = openContext(rooms, openEvent, seat, subjectOf(data));
    const { context } = own;
    let answer: HandlerAnswer<N>;
    let changes: FactChange[];
    try {
      refuseReplaced(name);
      answer = (handlers[name] as Handler<N>)(context, data);
      changes = takeChanges(db);
      refuseBrokenRules(rooms, changes, context.leaves);
      for (const { table, before: was, after } of changes)
        if (table === 'event' && was === null && after) receipts.makeKey(String(after['id']));
    } catch (error) {
      // The savepoint takes the rows back; the notes about them go as well.
      takeChanges(db);
      openEvent.putBack(before);
      throw error;
    }
    note(changes);
    if (openEvent.id() !== before) {
      turn.touchAll();
      standings.forget();
    }
    if (timerBefore && movesClock === true) undoMemory.keepStep(timerStep(db, name, timerBefore));
    if (timerBefore) turn.touch('live');
    turn.touch(...own.told);
    turn.touchPanelists(...own.toldPanelists);
    const head = {
      atMs: context.nowMs,
      seat: seatName(seat),
      command: name,
      subject: context.subject,
    };
    const written = writeLedger(db, head, changes, own.noted, context.erased);
    if (written.length > 0) turn.touch('log');
    for (const { eventId, number } of written)
      if (timerBefore?.eventId === eventId) undoMemory.keepTimer(number, timerBefore);
    turn.afterCommit(...own.orders);
    return (
      isTakeable === true ? { ...answer, takeBack: written[0] ?? null } : answer
    ) as CommandAnswer<N>;
  };
  return { run, refuseReplaced };
}

/** What one command works with, and what it has asked for beside its answer. */
function openContext(
  rooms: EngineRooms,
  openEvent: OpenEvent,
  seat: Seat,
  subject: Record<string, string>,
) {
  const told = new Set<TopicName>();
  const toldPanelists = new Set<string>();
  const noted = new Set<string>();
  const orders: (() => void)[] = [];
  const context: Context = {
    ...rooms,
    seat,
    nowMs: rooms.clock.nowMs(),
    epoch: rooms.counter.value().epoch,
    subject,
    erased: new Map(),
    leaves: new Set(),
    tell: (...topics) => topics.forEach((topic) => told.add(topic)),
    tellPanelist: (panelistId) => void toldPanelists.add(panelistId),
    tellAll: () => allTopics.forEach((topic) => told.add(topic)),
    noteIn: (eventId) => void noted.add(eventId),
    get openEventId() {
      return openEvent.id();
    },
    setOpenEvent: (eventId) => openEvent.set(eventId),
    afterCommit: (run) => orders.push(run),
  };
  return { context, told, toldPanelists, noted, orders };
}
