/**
 * Carries topic values from the engine to the seats that follow them: reads a value once for all seats that see
 * the same, and always the newest one, so a slow seat skips values instead of queueing them.
 */
import { Refusal } from '../../contract/problems.ts';
import { HOST_SEAT, type Seat } from '../../contract/seats.ts';
import { topicRoles, type TopicName } from '../../contract/topics.ts';
import type { Change, Engine } from '../../engine/types.ts';
import type { AnyTopicMessage } from './seatContext.ts';

/** How long a value that was read may be shared: short, because a running timer's value ages. */
const SHARED_MS = 40;
/** While changes stream in, a seat gets a value of these at most this often: the first at once, the last always. */
const PACE_MS: Partial<Record<TopicName, number>> = {
  // A panelist's own tap was answered with its receipt already.
  mySheets: 250,
  progress: 50,
  log: 250,
  tray: 100,
  ranking: 100,
};
/** Of the host’s time, sending takes a sixth at most while commands are coming in. */
const REST_PER_WORK = 5;
const LONGEST_REST_MS = 150;
const DRAIN_LOOK_MS = 20;

export interface Following {
  /** The newest value of a topic that changed since it was taken; undefined where none did. @throws Refusal */
  take(): AnyTopicMessage | undefined;
  /** Resolves when there is something to take, or the signal ends. */
  changed(signal: AbortSignal): Promise<void>;
  end(): void;
}

export interface Hub {
  /** The engine's publish. */
  publish: (change: Change) => void;
  /** All topics count as changed at first. @throws Refusal UNKNOWN_TOPIC */
  follow(seat: Seat, topics: readonly string[]): Following;
  /** Resolves when the seats have taken what they were to be told, or after `withinMs`: a slow one holds nobody up. */
  drained(withinMs: number): Promise<void>;
}

interface Follower {
  readonly seat: Seat;
  readonly topics: ReadonlySet<TopicName>;
  /** Changed topics and when each may be taken. */
  readonly waiting: Map<TopicName, number>;
  /** When a topic that has a pace was taken. */
  readonly takenAtMs: Map<TopicName, number>;
  wake: (() => void) | undefined;
}

export type Source = Pick<Engine, 'read' | 'viewerKey'>;

export function createHub(source: () => Source): Hub {
  const followers = new Set<Follower>();
  const shared = new Map<string, { message: AnyTopicMessage; readAtMs: number }>();
  const changes: Change[] = [];
  let scheduledAtMs = Infinity;
  let timer: NodeJS.Timeout | undefined;
  let restsUntilMs = 0;

  function read(seat: Seat, topic: TopicName): AnyTopicMessage {
    const key = `${topic} ${source().viewerKey(seat, topic)}`;
    const known = shared.get(key);
    if (known && performance.now() - known.readAtMs < SHARED_MS) return known.message;
    const message = source().read(seat, topic) as AnyTopicMessage;
    shared.set(key, { message, readAtMs: performance.now() });
    return message;
  }

  function schedule(wantedAtMs: number): void {
    const nowMs = performance.now();
    const atMs = Math.max(wantedAtMs, restsUntilMs);
    if (atMs >= scheduledAtMs) return;
    clearTimeout(timer);
    scheduledAtMs = atMs;
    if (atMs - nowMs > 1) timer = setTimeout(flush, atMs - nowMs);
    else setImmediate(flush);
  }

  function flush(): void {
    scheduledAtMs = Infinity;
    const startedAtMs = performance.now();
    let nextAtMs = Infinity;
    for (const follower of followers) {
      for (const change of changes) markChanged(follower, change);
      for (const dueAtMs of follower.waiting.values()) {
        if (dueAtMs <= startedAtMs) follower.wake?.();
        else nextAtMs = Math.min(nextAtMs, dueAtMs);
      }
    }
    changes.length = 0;
    // The followers take, read and send before the next turn of the loop.
    setImmediate(() => {
      const workMs = performance.now() - startedAtMs;
      restsUntilMs = performance.now() + Math.min(LONGEST_REST_MS, workMs * REST_PER_WORK);
      if (nextAtMs < Infinity) schedule(nextAtMs);
    });
  }

  const isDrained = (): boolean =>
    changes.length === 0 &&
    // The host itself follows too, and may be what is waiting here.
    [...followers].every(
      (follower) => follower.seat.seatId === HOST_SEAT.seatId || findDue(follower) === undefined,
    );

  return {
    async drained(withinMs) {
      const untilMs = performance.now() + withinMs;
      while (!isDrained() && performance.now() < untilMs)
        await new Promise((resolve) => setTimeout(resolve, DRAIN_LOOK_MS));
    },
    publish(change) {
      shared.clear();
      changes.push(change);
      schedule(0);
    },
    follow(seat, topics) {
      const allowed = new Set(topics.map((topic) => checkTopic(seat, topic)));
      const follower: Follower = {
        seat,
        topics: allowed,
        waiting: new Map([...allowed].map((topic) => [topic, 0])),
        takenAtMs: new Map(),
        wake: undefined,
      };
      followers.add(follower);
      return {
        take() {
          const topic = findDue(follower);
          if (topic === undefined) return undefined;
          follower.waiting.delete(topic);
          if (PACE_MS[topic] !== undefined) follower.takenAtMs.set(topic, performance.now());
          return read(seat, topic);
        },
        changed: (signal) =>
          new Promise((resolve) => {
            if (findDue(follower) !== undefined || signal.aborted) {
              resolve();
              return;
            }
            const wake = () => {
              follower.wake = undefined;
              signal.removeEventListener('abort', wake);
              resolve();
            };
            follower.wake = wake;
            signal.addEventListener('abort', wake);
          }),
        end: () => void followers.delete(follower),
      };
    },
  };
}

function markChanged(follower: Follower, change: Change): void {
  const { panelistIds } = change;
  for (const topic of change.topics) {
    if (!follower.topics.has(topic)) continue;
    const isOthers =
      topic === 'mySheets' &&
      panelistIds !== 'ALL' &&
      !panelistIds.has(follower.seat.panelistId ?? '');
    if (isOthers || follower.waiting.has(topic)) continue;
    const takenAtMs = follower.takenAtMs.get(topic);
    follower.waiting.set(topic, takenAtMs === undefined ? 0 : takenAtMs + (PACE_MS[topic] ?? 0));
  }
}

function findDue({ waiting }: Follower): TopicName | undefined {
  const nowMs = performance.now();
  for (const [topic, dueAtMs] of waiting) if (dueAtMs <= nowMs) return topic;
  return undefined;
}

function checkTopic(seat: Seat, topic: string): TopicName {
  const roles: readonly string[] = Object.hasOwn(topicRoles, topic)
    ? topicRoles[topic as TopicName]
    : [];
  if (!roles.includes(seat.role))
    throw new Refusal('UNKNOWN_TOPIC', { topic: topic.slice(0, 64) }, 'topics');
  return topic as TopicName;
}
