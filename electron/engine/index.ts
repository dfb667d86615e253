/**
 * The engine owns the presentation day: who may do what, the phases, what is sealed and what is public. It knows no
 * socket, window or file dialog. Here its rooms are put together; each remembers for itself, and nothing outlives them.
 */
import type {
  CommandAnswer,
  CommandData,
  CommandInput,
  CommandName,
} from '../contract/commands.ts';
import type { Seat } from '../contract/seats.ts';
import type { TopicMessage, TopicName } from '../contract/topics.ts';
import { writeBackup } from '../../db/backup.ts';
import { eventTable } from '../../db/event.ts';
import { iterateLedger } from '../../db/ledger.ts';
import type { Db } from '../../db/open.ts';
import { createAccess, type AccessKeeper } from './access/access.ts';
import { createAnswerKeeper } from './answerKeeper.ts';
import { createBackupKeeper, type BackupKeeper } from './backups/backupKeeper.ts';
import { writeBackupAside } from './backups/backupWriter.ts';
import { systemClock } from './clock.ts';
import { createTurnQueue } from './commit.ts';
import { isDayOn } from '../domain/dayOn.ts';
import { liveOf, type EngineRooms } from './context.ts';
import { isArriving } from './day/arrival.ts';
import { createNudges } from './day/nudges.ts';
import { createPresence } from './day/presence.ts';
import { createTimerKeeper } from './day/timer.ts';
import { createUndoMemory } from './day/undoMemory.ts';
import { createDispatch } from './dispatch.ts';
import { chainsToErase, findErasure, previewErasure } from './erasure/erasures.ts';
import { readVisible } from './gate/visibleFacts.ts';
import { createOpenEvent, type OpenEvent } from './openEvent.ts';
import { seatName } from './proofs/ledgerPayload.ts';
import { writeLedgerProof } from './proofs/ledgerProof.ts';
import { writeLedger } from './proofs/ledgerWriter.ts';
import { createReceipts } from './proofs/receipts.ts';
import type { CommitQueue } from './queue.ts';
import { readFacts, readFormerFollowUps, readLedgerLines } from './readers.ts';
import { createRunner } from './runCommand.ts';
import { createRubricMemory } from './sheets/rubricMemory.ts';
import { createSheetShelf } from './sheets/sheetShelf.ts';
import { createStandingsKeeper } from './standings/standingsKeeper.ts';
import { completeOldDays, startUp } from './startUp.ts';
import { createHostLine } from './takeover/hostLine.ts';
import { readMark } from './takeover/hostMarks.ts';
import { openCounter } from './topics/counter.ts';
import { createTopicReader } from './topics/index.ts';
import { createTurn, type Turn } from './turn.ts';
import type { Change, Engine, EngineOptions } from './types.ts';

export type { Clock, Change, Engine, EngineOptions } from './types.ts';
export { systemClock } from './clock.ts';

const checkpointMs = 2000;

/** Makes an engine over an open database; one engine a database file. */
export function createEngine(db: Db, options: EngineOptions = {}): Engine {
  startUp(db);
  const openEvent = createOpenEvent(db);
  const turn = createTurn();
  const parts = createParts(db, options, openEvent);
  const queue = createTurnQueue({ ...parts, turn, openEvent, access: () => rooms.access });
  const rooms: EngineRooms = {
    ...parts,
    access: openAccess(parts, options, {
      openEvent,
      turn,
      queue,
      refuse: () => runner.refuseReplaced(null),
      arrive: (seat) => arrive(parts, openEvent, seat, (...command) => runner.run(...command)),
    }),
    backups: openBackups(parts, options, openEvent, (records) => takeover.consider(records)),
  };
  const takeover = createTakeover(parts, turn, queue);
  const runner = createRunner({ rooms, openEvent, turn });
  const answers = createAnswerKeeper(db, parts.clock);
  const executeUnknown = createDispatch({ queue, answers, run: runner.run });
  const reader = createTopicReader(rooms, () => openEvent.id());
  // A disc that is full for a while costs a checkpoint, never the host.
  const checkpoint = (): void => {
    try {
      rooms.timers.checkpoint();
      answers.forgetOld();
    } catch {
      // The next one comes soon.
    }
  };
  const checkpoints = setInterval(checkpoint, checkpointMs);
  checkpoints.unref();
  return {
    takeover,
    execute: async <N extends CommandName>(seat: Seat, name: N, input: CommandInput<N>) =>
      (await executeUnknown(seat, name, input)) as CommandAnswer<N>,
    executeUnknown,
    read: <N extends TopicName>(seat: Seat, topic: N): TopicMessage<N> => ({
      topic,
      ...rooms.counter.value(),
      value: reader.read(seat, topic),
    }),
    viewerKey: (seat, topic) =>
      topic === 'mySheets' || topic === 'decisions'
        ? `${topic}/${seat.eventId}/${seat.panelistId}`
        : `${topic}/${seat.role}/${seat.eventId}`,
    access: rooms.access,
    presence: rooms.presence,
    readFacts: (eventId) => readFacts(db, eventId),
    readVisible: (...asked) => readVisible(db, ...asked),
    openEventId: () => openEvent.id(),
    readErasure: (eventId) => findErasure(db, eventId),
    previewErasure: (eventId) => ({
      preview: previewErasure(db, eventId),
      chains: chainsToErase(db, eventId),
    }),
    readLedger: (eventId) => readLedgerLines(db, eventId),
    readFormerFollowUps: (eventId) => readFormerFollowUps(db, eventId),
    readLedgerProof: (eventId) => writeLedgerProof(eventId, iterateLedger(db, eventId)),
    close: async () => {
      clearInterval(checkpoints);
      await queue.drain();
      checkpoint();
      await rooms.backups.close();
      await rooms.standings.close();
    },
  };
}

type Parts = Omit<EngineRooms, 'access' | 'backups'> & { readonly send: (change: Change) => void };

/** What stands by itself: none of it needs the queue. */
function createParts(db: Db, options: EngineOptions, openEvent: OpenEvent): Parts {
  const clock = options.clock ?? systemClock;
  const receipts = createReceipts(db);
  completeOldDays(db, receipts, clock);
  const counter = openCounter(db);
  const send = (change: Change): void => {
    counter.step();
    options.publish?.(change);
  };
  const tell = (...topics: readonly TopicName[]): void =>
    send({ topics: new Set(topics), panelistIds: new Set() });
  return {
    db,
    clock,
    counter,
    send,
    receipts,
    timers: createTimerKeeper(db, clock),
    presence: createPresence(clock, (topics) => tell(...topics)),
    line: createHostLine(db, clock, receipts, counter),
    shelf: createSheetShelf(db, receipts),
    rubrics: createRubricMemory(db),
    undoMemory: createUndoMemory(),
    nudges: createNudges(),
    standings: createStandingsKeeper({
      db,
      hasAnalyst: options.hasAnalyst ?? false,
      openEventId: () => openEvent.id(),
      changed: () => tell('ranking', 'stageNext'),
    }),
  };
}

interface Within {
  readonly openEvent: OpenEvent;
  readonly turn: Turn;
  readonly queue: CommitQueue;
  /** @throws Refusal REPLACED */
  readonly refuse: () => void;
  /** To be called when somebody has sat down. */
  readonly arrive: (seat: Seat) => void;
}

function openAccess(
  { db, clock }: Parts,
  options: EngineOptions,
  { openEvent, turn, queue, refuse, arrive }: Within,
): AccessKeeper {
  return createAccess({
    db,
    clock,
    openEventId: () => openEvent.id(),
    commit: (run) => queue.add({ run }),
    note: (eventId, seat, subject) => {
      const head = { atMs: clock.nowMs(), seat: seatName(seat), command: 'sitDown', subject };
      writeLedger(db, head, [], new Set([eventId]));
      turn.touch('log');
      arrive(seat);
    },
    changed: () => turn.touch('joinRequests', 'presence'),
    sessionsEnded: () => turn.afterCommit(options.sessionsEnded ?? (() => undefined)),
    refuseReplaced: refuse,
  });
}

/** Who joins on the day is there; the trail says that the seat itself has said so. */
function arrive(
  { db, clock }: Parts,
  openEvent: OpenEvent,
  seat: Seat,
  run: (seat: Seat, name: 'setAttendance', data: CommandData<'setAttendance'>) => unknown,
): void {
  const id = openEvent.id();
  const event = id === null ? undefined : eventTable.find(db, { id });
  const { panelistId, eventId } = seat;
  if (!event || panelistId === null || eventId !== event.id) return;
  if (isArriving(db, event, panelistId, clock.nowMs()))
    run(seat, 'setAttendance', { panelistId, attendance: 'PRESENT', note: '' });
}

function openBackups(
  { db, clock, line, send }: Parts,
  options: EngineOptions,
  openEvent: OpenEvent,
  consider: Engine['takeover']['consider'],
): BackupKeeper {
  return createBackupKeeper({
    db,
    clock,
    folder: options.backupFolder ?? null,
    write: options.hasAnalyst ? writeBackupAside : writeBackup,
    isDayOn: () => {
      const id = openEvent.id();
      const event = id === null ? undefined : eventTable.find(db, { id });
      return event !== undefined && isDayOn(event, liveOf(db, event.id), clock.nowMs());
    },
    changed: () => send({ topics: new Set(['backups']), panelistIds: new Set() }),
    mayShare: async (target) => {
      await consider(await readMark(target));
      return line.replacedBy() === null;
    },
    records: () => line.records(),
  });
}

function createTakeover({ line }: Parts, turn: Turn, queue: CommitQueue): Engine['takeover'] {
  return {
    records: () => line.records(),
    consider: (records) => {
      const others = records.filter(({ hostId }) => hostId !== line.hostId);
      if (others.length === 0) return Promise.resolve(false);
      return queue.add({
        run: () => {
          const isNews = line.consider(others);
          if (isNews) turn.touchAll();
          return isNews;
        },
      });
    },
  };
}
