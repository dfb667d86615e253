/**
 * Carries topic values from the engine to the seats that follow them: reads a value once for all seats that see
 * the same, and always the newest one, so a slow seat skips values instead of queueing them.
 */
import { Refusal } from '../contract/problems.ts';
import type { Seat } from '../contract/seats.ts';
import { topicRoles, type TopicName } from '../contract/topics.ts';
import type { Change, Engine } from '../engine/types.ts';
import type { AnyTopicMessage } from './seatContext.ts';

/** How long a value that was read may be shared: short, because a running timer's value ages. */
const SHARED_MS = 40;
/** Of the host’s time, sending takes a sixth at most while commands are coming in. */
const REST_PER_WORK = 5;
const LONGEST_REST_MS = 150;

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
}

interface Follower {
  readonly seat: Seat;
  readonly topics: ReadonlySet<TopicName>;
  readonly waiting: Set<TopicName>;
  wake: (() => void) | undefined;
}

export type Source = Pick<Engine, 'read' | 'viewerKey'>;

export function createHub(source: () => Source): Hub {
  const followers = new Set<Follower>();
  const shared = new Map<string, { message: AnyTopicMessage; readAtMs: number }>();
  const changes: Change[] = [];
  let isScheduled = false;
  let restsUntilMs = 0;

  function read(seat: Seat, topic: TopicName): AnyTopicMessage {
    const key = `${topic} ${source().viewerKey(seat, topic)}`;
    const known = shared.get(key);
    if (known && performance.now() - known.readAtMs < SHARED_MS) return known.message;
    const message = source().read(seat, topic) as AnyTopicMessage;
    shared.set(key, { message, readAtMs: performance.now() });
    return message;
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    const restMs = restsUntilMs - performance.now();
    if (restMs > 1) setTimeout(flush, restMs);
    else setImmediate(flush);
  }

  function flush(): void {
    isScheduled = false;
    const startedAtMs = performance.now();
    for (const follower of followers) {
      for (const change of changes) markChanged(follower, change);
      if (follower.waiting.size > 0) follower.wake?.();
    }
    changes.length = 0;
    // The followers take, read and send before the next turn of the loop.
    setImmediate(() => {
      const workMs = performance.now() - startedAtMs;
      restsUntilMs = performance.now() + Math.min(LONGEST_REST_MS, workMs * REST_PER_WORK);
    });
  }

  return {
    publish(change) {
      shared.clear();
      changes.push(change);
      schedule();
    },
    follow(seat, topics) {
      const allowed = new Set(topics.map((topic) => checkTopic(seat, topic)));
      const follower: Follower = {
        seat,
        topics: allowed,
        waiting: new Set(allowed),
        wake: undefined,
      };
      followers.add(follower);
      return {
        take() {
          const [topic] = follower.waiting;
          if (topic === undefined) return undefined;
          follower.waiting.delete(topic);
          return read(seat, topic);
        },
        changed: (signal) =>
          new Promise((resolve) => {
            if (follower.waiting.size > 0 || signal.aborted) {
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
    if (!isOthers) follower.waiting.add(topic);
  }
}

function checkTopic(seat: Seat, topic: string): TopicName {
  const roles: readonly string[] = Object.hasOwn(topicRoles, topic)
    ? topicRoles[topic as TopicName]
    : [];
  if (!roles.includes(seat.role))
    throw new Refusal('UNKNOWN_TOPIC', { topic: topic.slice(0, 64) }, 'topics');
  return topic as TopicName;
}
