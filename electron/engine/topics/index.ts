/** All topics: one producer each, and which of them a changed fact touches. */
import type { FactChange } from '../../../db/capture.ts';
import { eventTable, type EventRow } from '../../../db/event.ts';
import { factTables } from '../../domain/factTables.ts';
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import { topicRoles, type TopicName, type TopicValues } from '../../contract/topics.ts';
import type { EngineRooms } from '../context.ts';
import { readRanking } from '../standings/standings.ts';
import { readLockRecords } from '../proofs/lockRecords.ts';
import { readHostState } from './hostTopic.ts';
import { readDecisions } from './decisionsTopic.ts';
import { readLive } from './liveTopic.ts';
import { readProgramme } from './programmeTopic.ts';
import { readProgress } from './progressTopic.ts';
import { createLogReader, readDisplays, readPresence } from './roomTopics.ts';
import { readEvents, readSetup } from './setupTopic.ts';
import { readLockedSheets, readMySheets, readTray } from './sheetTopics.ts';
import { readStage, readStageNext } from './stageTopic.ts';

export const allTopics = Object.keys(topicRoles) as TopicName[];

type Producers = { readonly [N in TopicName]: (seat: Seat) => TopicValues[N] };

export function createTopicReader(
  rooms: EngineRooms,
  openEventId: () => string | null,
): {
  read<N extends TopicName>(seat: Seat, topic: N): TopicValues[N];
} {
  const { db, presence, line, standings, rubrics, receipts, clock, nudges } = rooms;
  const readLog = createLogReader(db);
  /** The open event as far as the seat is invited to it. */
  const eventFor = (seat: Seat): EventRow | null => {
    const id = openEventId();
    const event = id === null ? undefined : eventTable.find(db, { id });
    if (!event) return null;
    const isInvited =
      seat.eventId === null ||
      seat.eventId === event.id ||
      event.rehearsalOfEventId === seat.eventId;
    return isInvited ? event : null;
  };
  const ofEvent =
    <Value>(produce: (event: EventRow, seat: Seat) => Value) =>
    (seat: Seat): Value | null => {
      const event = eventFor(seat);
      return event === null ? null : produce(event, seat);
    };
  const producers: Producers = {
    events: () => readEvents(db, openEventId()),
    programme: ofEvent((event) => readProgramme(db, event)),
    live: ofEvent((event, seat) => {
      const live = readLive(db, event, seat.role, rooms);
      // The door of a replaced host is shut: no seat may take it for the room.
      return line.replacedBy() === null ? live : { ...live, isRoomOpen: false };
    }),
    progress: ofEvent((event, seat) => {
      const { weighted } = rubrics.read(event.id);
      const nudgeOf = (panelistId: string) => nudges.find({ eventId: event.id, panelistId });
      const hasPeople = seat.role === 'OPERATOR';
      return readProgress({ db, presence, nudgeOf }, event, weighted.length, hasPeople);
    }),
    mySheets: ofEvent((event, seat) =>
      seat.panelistId === null ? null : readMySheets(rooms, event, seat.panelistId),
    ),
    decisions: ofEvent((event, seat) =>
      seat.panelistId === null ? null : readDecisions(db, event, seat.panelistId),
    ),
    setup: ofEvent((event) => readSetup(db, event)),
    ranking: ofEvent((event) => readRanking(standings.latest(event.id))),
    lockedSheets: ofEvent((event) => readLockedSheets(db, event)),
    stage: ofEvent((event) => {
      const stage = readStage(db, event);
      return line.replacedBy() === null ? stage : { ...stage, isBlank: true };
    }),
    stageNext: ofEvent((event) => readStageNext(db, event, () => standings.latest(event.id))),
    displays: () => readDisplays(db, presence),
    presence: () => readPresence(db, presence),
    log: (seat) => {
      const event = eventFor(seat);
      return event === null ? { head: null, entries: [], annotations: [] } : readLog(event);
    },
    tray: ofEvent((event) => readTray(db, event)),
    joinRequests: () => rooms.access.joinRequests(),
    backups: () => rooms.backups.state(),
    host: (seat) => readHostState(db, line, receipts, clock, eventFor(seat)?.id ?? null, seat),
    locks: (seat) => {
      const event = eventFor(seat);
      return event === null ? [] : readLockRecords(db, event.id);
    },
  };
  return {
    read: (seat, topic) => {
      const roles: readonly string[] | undefined = Object.hasOwn(topicRoles, topic)
        ? topicRoles[topic]
        : undefined;
      const isOnDoor = seat.role !== 'OPERATOR' || seat.door === 'LOOPBACK';
      if (!roles?.includes(seat.role) || !isOnDoor)
        throw new Refusal('UNKNOWN_TOPIC', { topic: String(topic).slice(0, 60) });
      return producers[topic](seat);
    },
  };
}

const ofLockedSheet: readonly TopicName[] = [
  'progress',
  'mySheets',
  'ranking',
  'lockedSheets',
  'stageNext',
  'tray',
];

/** Topics whose value a changed fact may change. Unlocked sheets never touch what is made of scores. */
export function topicsTouched({ table, before, after }: FactChange): readonly TopicName[] {
  const isLocked =
    table === 'sheet' && (before?.['state'] === 'LOCKED' || after?.['state'] === 'LOCKED');
  return isLocked ? ofLockedSheet : factTables[table].topics;
}
