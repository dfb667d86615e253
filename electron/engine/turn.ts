/** What the commands of one commit have changed: the topics to be told, whose sheets, and what is to be done once it is on disk. */
import type { FactChange } from '../../db/capture.ts';
import type { TopicName } from '../contract/topics.ts';
import { allTopics, topicsTouched } from './topics/index.ts';
import type { Change } from './types.ts';

export interface Turn {
  touch(...topics: readonly TopicName[]): void;
  /** The own sheets of these. */
  touchPanelists(...ids: readonly string[]): void;
  touchAll(): void;
  note(changes: readonly FactChange[]): void;
  /** Runs once the commit is on disk; not at all when it fails. */
  afterCommit(...orders: readonly (() => void)[]): void;
  /** Ends the turn. */
  take(): { change: Change; orders: readonly (() => void)[] };
}

/** A change to one of these may be seen in every panelist's sheets. */
const seenByAll: ReadonlySet<string> = new Set(['presentation', 'panelist', 'event']);

export function createTurn(): Turn {
  let topics = new Set<TopicName>();
  let panelistIds: Set<string> | 'ALL' = new Set();
  let orders: (() => void)[] = [];
  return {
    touch: (...more) => more.forEach((topic) => topics.add(topic)),
    touchPanelists: (...ids) => {
      if (ids.length > 0) topics.add('mySheets');
      if (panelistIds !== 'ALL') for (const id of ids) panelistIds.add(id);
    },
    touchAll: () => {
      topics = new Set(allTopics);
      panelistIds = 'ALL';
    },
    note: (changes) => {
      for (const change of changes) {
        for (const topic of topicsTouched(change)) topics.add(topic);
        if (panelistIds === 'ALL') continue;
        const panelistId = (change.after ?? change.before)?.['panelistId'];
        if (typeof panelistId === 'string') panelistIds.add(panelistId);
        else if (seenByAll.has(change.table)) panelistIds = 'ALL';
      }
    },
    afterCommit: (...more) => void orders.push(...more),
    take: () => {
      const taken = { change: { topics, panelistIds }, orders };
      topics = new Set();
      panelistIds = new Set();
      orders = [];
      return taken;
    },
  };
}
