/**
 * The engine owns the presentation day: who may do what, the phases, what is sealed and what is public. It knows no
 * socket, window or file dialog.
 */
import {
  commands,
  findCommand,
  type CommandAnswer,
  type CommandData,
  type CommandDescriptor,
  type CommandInput,
  type CommandName,
} from '../contract/commands.ts';
import { Refusal } from '../contract/problems.ts';
import { HOST_SEAT, type Seat } from '../contract/seats.ts';
import type { TopicMessage, TopicName } from '../contract/topics.ts';
import { writeBackup } from '../../db/backup.ts';
import { startCapture, takeChanges, type FactChange } from '../../db/capture.ts';
import { eventTable } from '../../db/event.ts';
import { scrubFile } from '../../db/erasure.ts';
import { listEvents, readEventFacts, type EventFacts } from '../../db/facts.ts';
import { appendLedger, iterateLedger, listLedger } from '../../db/ledger.ts';
import { ensureHostId } from '../../db/hostMark.ts';
import type { Db } from '../../db/open.ts';
import { findSetting, putSetting } from '../../db/setting.ts';
import { createAccess } from './access/access.ts';
import { createAnswerKeeper } from './answerKeeper.ts';
import { writeBackupAside } from './backupWriter.ts';
import { createBackupKeeper } from './backupKeeper.ts';
import { systemClock } from './clock.ts';
import { handlers } from './commands/index.ts';
import type { Context, Handler } from './context.ts';
import { eventIdOf, refuseBrokenRules } from './commitGate.ts';
import { parseEntry, seatName, subjectOf, type LedgerPayload } from './ledgerPayload.ts';
import { writeLedgerProof } from './ledgerProof.ts';
import { createHostLine } from './hostLine.ts';
import { chainsToErase, findErasure, previewErasure } from './erasures.ts';
import { readMark } from './hostMarks.ts';
import { createPresence } from './presence.ts';
import { createCommitQueue } from './queue.ts';
import { createReceipts } from './receipts.ts';
import { writeMissingRolls } from './rolls.ts';
import { forgetRubric, rubricTables } from './rubricMemory.ts';
import { createSheetShelf } from './sheetShelf.ts';
import { startAnalyst } from './analyst.ts';
import { acceptStandings, dropStandings, forgetStandings, standingsVersion } from './standings.ts';
import { createTimerKeeper } from './timer.ts';
import { allTopics, createTopicReader, topicsTouched } from './topics/index.ts';
import { readHostState } from './topics/hostTopic.ts';
import { openCounter } from './topics/counter.ts';
import type { Change, Clock, Engine, EngineOptions } from './types.ts';
import { createUndoMemory, timerStep } from './undoMemory.ts';
import { visibleFacts } from './visibleFacts.ts';
import { describeInput } from './validation.ts';

export type { Clock, Change, Engine, EngineOptions } from './types.ts';
export { systemClock } from './clock.ts';

const openEventKey = 'openEventId';
const checkpointMs = 2000;
/** Several steps of the operator in a row make one ranking; the thread leaves the processor to the taps meanwhile. */
const rankingRestMs = 300;
/** Makes an engine over an open database; one engine a database file. */
export function createEngine(db: Db, options: EngineOptions = {}): Engine {
  const clock = options.clock ?? systemClock;
  const publish = options.publish ?? (() => undefined);
  startCapture(db);
  finishErasure(db);
  ensureHostId(db);
  const timers = createTimerKeeper(db, clock);
  const receipts = createReceipts(db);
  // Events of a version that made the key at the first signature.
  for (const { id } of listEvents(db)) receipts.makeKey(id);
  enrolOldLocks(db, clock);
  const answers = createAnswerKeeper(db, clock);
  const undoMemory = createUndoMemory();
  const shelf = createSheetShelf(db, receipts);
  const counter = openCounter(db);
  const line = createHostLine(db, clock, receipts, counter);
  let openEventId = findSetting(db, openEventKey) ?? null;
  if (openEventId !== null && !eventTable.find(db, { id: openEventId })) openEventId = null;

  let touched = new Set<TopicName>();
  let panelistIds: Set<string> | 'ALL' = new Set<string>();
  let afterCommit: (() => void)[] = [];
  let openBefore = openEventId;

  const send = (change: Change): void => {
    counter.step();
    publish(change);
  };
  const presence = createPresence(clock, (topics) =>
    send({ topics: new Set(topics), panelistIds: new Set() }),
  );
  const access = createAccess({
    db,
    clock,
    openEventId: () => openEventId,
    commit: (run) => queue.add({ run }),
    note: (eventId, seat, subject) => appendRow(eventId, { seat, command: 'sitDown', subject }),
    changed: () => void touched.add('joinRequests').add('presence'),
    sessionsEnded: () => afterCommit.push(options.sessionsEnded ?? (() => undefined)),
    refuseReplaced: () => refuseReplaced(null),
  });

  const backups = createBackupKeeper({
    db,
    clock,
    folder: options.backupFolder ?? null,
    write: options.hasAnalyst ? writeBackupAside : writeBackup,
    isLive: () =>
      openEventId !== null && eventTable.find(db, { id: openEventId })?.status === 'LIVE',
    changed: () => send({ topics: new Set(['backups']), panelistIds: new Set() }),
    mayShare: async (target) => {
      await takeover.consider(await readMark(target));
      return line.replacedBy() === null;
    },
    records: () => line.records(),
  });

  const analyst = options.hasAnalyst ? startAnalyst(db) : null;
  let rankingTimer: NodeJS.Timeout | undefined;
  let isRanking = false;
  const refreshRanking = (): void => {
    if (!analyst || rankingTimer) return;
    rankingTimer = setTimeout(makeRanking, rankingRestMs);
    rankingTimer.unref();
  };
  const makeRanking = (): void => {
    rankingTimer = undefined;
    if (!analyst || openEventId === null) return;
    // What is being made now is out of date already: the next one begins when the thread is free.
    if (isRanking) {
      refreshRanking();
      return;
    }
    isRanking = true;
    const version = standingsVersion(db);
    void analyst.make(openEventId).then((standings) => {
      isRanking = false;
      if (standings === null) dropStandings(db);
      if (standings === null || acceptStandings(db, standings, version)) {
        send({ topics: new Set(['ranking', 'stageNext']), panelistIds: new Set() });
      }
    });
  };

  const note = (changes: readonly FactChange[]): void => {
    for (const change of changes) {
      shelf.note(change);
      for (const topic of topicsTouched(change)) touched.add(topic);
      const row = change.after ?? change.before;
      const panelistId = row?.['panelistId'];
      if (panelistIds !== 'ALL') {
        if (typeof panelistId === 'string') panelistIds.add(panelistId);
        else if (
          change.table === 'presentation' ||
          change.table === 'panelist' ||
          change.table === 'event'
        )
          panelistIds = 'ALL';
      }
    }
    if (changes.some(({ table }) => rubricTables.has(table))) forgetRubric(db);
    if (changes.some((change) => topicsTouched(change).includes('ranking'))) forgetStandings(db);
  };

  const queue = createCommitQueue(db, {
    onCommitted: () => {
      openBefore = openEventId;
      const done = afterCommit;
      afterCommit = [];
      for (const run of done) run();
      if (touched.has('ranking')) refreshRanking();
      if (touched.size > 0) send({ topics: touched, panelistIds });
      touched = new Set();
      panelistIds = new Set();
    },
    onFailed: () => {
      takeChanges(db);
      openEventId = openBefore;
      afterCommit = [];
      touched = new Set();
      panelistIds = new Set();
      shelf.clear();
      forgetRubric(db);
      forgetStandings(db);
      // The analyst's answer on the way no longer counts; nobody else would ask for another one.
      refreshRanking();
      undoMemory.dropSteps();
    },
  });

  /** @param name null for sitting down */
  const refuseReplaced = (name: CommandName | null): void => {
    const by = line.replacedBy();
    if (by !== null && (name === null || findCommand(name)?.whileReplaced !== true))
      throw new Refusal('REPLACED', { host: by.hostName });
  };

  const apply = <N extends CommandName>(
    seat: Seat,
    name: N,
    data: CommandData<N>,
  ): CommandAnswer<N> => {
    const before = openEventId;
    const nowMs = clock.nowMs();
    const orders: (() => void)[] = [];
    const subject = subjectOf(data);
    const erased: Context['erased'] = new Map();
    const noted = new Set<string>();
    const { movesClock, undo }: CommandDescriptor = commands[name];
    const timerBefore =
      before !== null && (movesClock === true || undo === 'STEP') ? timers.row(before) : null;
    const told = new Set<TopicName>();
    const context: Context = {
      db,
      seat,
      clock,
      nowMs,
      timers,
      access,
      presence,
      backups,
      receipts,
      line,
      epoch: counter.value().epoch,
      subject,
      erased,
      leaves: new Set(),
      undoMemory,
      tell: (...topics) => topics.forEach((topic) => told.add(topic)),
      tellAll: () => allTopics.forEach((topic) => told.add(topic)),
      noteIn: (eventId) => void noted.add(eventId),
      get openEventId() {
        return openEventId;
      },
      setOpenEvent: (eventId) => {
        openEventId = eventId;
        putSetting(db, openEventKey, eventId);
      },
      afterCommit: (run) => orders.push(run),
    };
    let answer: CommandAnswer<N>;
    let changes: FactChange[];
    try {
      refuseReplaced(name);
      answer = (handlers[name] as Handler<N>)(context, data);
      changes = takeChanges(db);
      refuseBrokenRules(db, changes, context.leaves);
      for (const { table, before: was, after } of changes)
        if (table === 'event' && was === null && after) receipts.makeKey(String(after['id']));
    } catch (error) {
      // The savepoint takes the rows back; the notes about them go as well.
      takeChanges(db);
      openEventId = before;
      throw error;
    }
    note(changes);
    if (openEventId !== before) {
      touched = new Set(allTopics);
      panelistIds = 'ALL';
      forgetStandings(db);
    }
    if (timerBefore && movesClock === true) undoMemory.keepStep(timerStep(db, name, timerBefore));
    if (timerBefore) touched.add('live');
    for (const topic of told) touched.add(topic);
    writeLedger(
      { atMs: nowMs, seat: seatName(seat), command: name, subject },
      changes,
      noted,
      erased,
      (eventId, number) => {
        if (timerBefore?.eventId === eventId) undoMemory.keepTimer(number, timerBefore);
      },
    );
    afterCommit.push(...orders);
    return answer;
  };

  /** One row for every event whose facts the command changed, and where it is to be noted all the same. */
  const writeLedger = (
    head: Omit<LedgerPayload, 'changes'>,
    changes: readonly FactChange[],
    noted: ReadonlySet<string>,
    erased: Context['erased'],
    written: (eventId: string, number: number) => void,
  ): void => {
    const byEvent = Map.groupBy(changes, eventIdOf);
    const eventIds = new Set([...byEvent.keys(), ...noted]);
    if (eventIds.size === 0 && erased.size === 0) return;
    for (const eventId of eventIds) {
      if (erased.has(eventId)) continue;
      const payload: LedgerPayload = { ...head, changes: byEvent.get(eventId) ?? [] };
      written(eventId, appendLedger(db, eventId, JSON.stringify(payload)).number);
    }
    for (const [eventId, erasure] of erased) {
      const baseline = eventTable.find(db, { id: eventId }) ? readEventFacts(db, eventId) : null;
      const payload: LedgerPayload = { ...head, changes: [], erasure, baseline };
      written(eventId, appendLedger(db, eventId, JSON.stringify(payload)).number);
    }
    touched.add('log');
  };

  /** A row about something that is neither a command nor changes a fact. */
  const appendRow = (
    eventId: string,
    { seat, command, subject }: { seat: Seat; command: string; subject: Record<string, string> },
  ): void => {
    const head = { atMs: clock.nowMs(), seat: seatName(seat), command, subject };
    writeLedger(head, [], new Set([eventId]), new Map(), () => undefined);
  };

  const reader = createTopicReader({
    db,
    timers,
    undoMemory,
    presence,
    access,
    backups,
    shelf,
    line,
    hostState: (eventId, seat) => readHostState(db, line, receipts, clock, eventId, seat),
    openEventId: () => openEventId,
  });
  // A disc that is full for a while costs a checkpoint, never the host.
  const checkpoint = (): void => {
    try {
      timers.checkpoint();
      answers.forgetOld();
    } catch {
      // The next one comes soon.
    }
  };
  const checkpoints = setInterval(checkpoint, checkpointMs);
  checkpoints.unref();

  const executeUnknown: Engine['executeUnknown'] = async (seat, name, input, id) => {
    const known =
      typeof name === 'string' && Object.hasOwn(commands, name) ? (name as CommandName) : undefined;
    if (known === undefined)
      throw new Refusal('UNKNOWN_COMMAND', { command: String(name).slice(0, 60) });
    const { roles, input: schema, isRepeatable }: CommandDescriptor = commands[known];
    const isAllowed =
      roles.includes(seat.role) && (seat.role !== 'OPERATOR' || seat.door === 'LOOPBACK');
    if (!isAllowed) throw new Refusal('NOT_ALLOWED', { command: known });
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw describeInput(parsed.error);
    const run = () => apply(seat, known, parsed.data as CommandData<typeof known>);
    return queue.add({
      run:
        id === undefined || isRepeatable === true
          ? run
          : () => answers.once(seat.seatId, id, known, run),
    });
  };

  const readFacts = (eventId: string): EventFacts => {
    if (!eventTable.find(db, { id: eventId }))
      throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: eventId });
    return readEventFacts(db, eventId);
  };

  const takeover: Engine['takeover'] = {
    records: () => line.records(),
    consider: (records) => {
      const others = records.filter(({ hostId }) => hostId !== line.hostId);
      if (others.length === 0) return Promise.resolve(false);
      return queue.add({
        run: () => {
          const isNews = line.consider(others);
          if (isNews) touched = new Set(allTopics);
          return isNews;
        },
      });
    },
  };

  return {
    takeover,
    execute: async <N extends CommandName>(seat: Seat, name: N, input: CommandInput<N>) =>
      (await executeUnknown(seat, name, input)) as CommandAnswer<N>,
    executeUnknown,
    read: <N extends TopicName>(seat: Seat, topic: N): TopicMessage<N> => ({
      topic,
      ...counter.value(),
      value: reader.read(seat, topic),
    }),
    viewerKey: (seat, topic) =>
      topic === 'mySheets'
        ? `${topic}/${seat.eventId}/${seat.panelistId}`
        : `${topic}/${seat.role}/${seat.eventId}`,
    access,
    presence,
    readFacts,
    readVisible: (eventId, kind, profile) => visibleFacts(readFacts(eventId), kind, profile),
    openEventId: () => openEventId,
    readErasure: (eventId) => findErasure(db, eventId),
    previewErasure: (eventId) => ({
      preview: previewErasure(db, eventId),
      chains: chainsToErase(db, eventId),
    }),
    readLedger: (eventId) =>
      listLedger(db, eventId, Number.MAX_SAFE_INTEGER)
        .toReversed()
        .map((entry) => {
          const payload = parseEntry(entry);
          const { atMs = 0, seat = '', command = '', subject = {} } = payload ?? {};
          return { number: entry.number, atMs, seat, command, subject, hash: entry.hash };
        }),
    readLedgerProof: (eventId) => writeLedgerProof(eventId, iterateLedger(db, eventId)),
    close: async () => {
      clearInterval(checkpoints);
      clearTimeout(rankingTimer);
      await queue.drain();
      checkpoint();
      await backups.close();
      await analyst?.close();
    },
  };
}

/** Gives a roll to what an older version locked, as a step in the ledger: a fact without one would not be proved. */
function enrolOldLocks(db: Db, clock: Clock): void {
  db.transaction(() => {
    for (const { id } of listEvents(db)) {
      writeMissingRolls(db, id);
      const changes = takeChanges(db);
      if (changes.length === 0) continue;
      const payload: LedgerPayload = {
        atMs: clock.nowMs(),
        seat: seatName(HOST_SEAT),
        command: 'enrolOldLocks',
        subject: {},
        changes,
      };
      appendLedger(db, id, JSON.stringify(payload));
    }
  }).immediate();
}

/** An erasure that a crash or a reader kept from rewriting the file; it is tried again at every start. */
function finishErasure(db: Db): void {
  try {
    scrubFile(db);
  } catch {
    // A full disk keeps nobody from working; the certificate says that the file still waits.
  }
}
