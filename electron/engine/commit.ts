/** The queue of a day: what a commit brought is told once it is on disk, and nothing is remembered of one that failed. */
import { takeChanges } from '../../db/capture.ts';
import type { EngineRooms } from './context.ts';
import type { OpenEvent } from './openEvent.ts';
import { createCommitQueue, type CommitQueue } from './queue.ts';
import type { Turn } from './turn.ts';
import type { Change } from './types.ts';

interface QueueParts extends Pick<
  EngineRooms,
  'db' | 'shelf' | 'rubrics' | 'standings' | 'undoMemory' | 'nudges'
> {
  readonly turn: Turn;
  readonly openEvent: OpenEvent;
  readonly send: (change: Change) => void;
  /** Made with the queue, so asked for when it is there. */
  readonly access: () => Pick<EngineRooms['access'], 'committed' | 'failed'>;
}

export function createTurnQueue({
  db,
  shelf,
  rubrics,
  standings,
  undoMemory,
  nudges,
  turn,
  openEvent,
  send,
  access,
}: QueueParts): CommitQueue {
  return createCommitQueue(db, {
    onCommitted: () => {
      openEvent.committed();
      access().committed();
      const { change, orders } = turn.take();
      for (const run of orders) run();
      if (change.topics.has('ranking')) standings.refresh();
      if (change.topics.size > 0) send(change);
    },
    onFailed: () => {
      takeChanges(db);
      openEvent.failed();
      access().failed();
      turn.take();
      shelf.clear();
      rubrics.forget();
      standings.forget();
      // The thread's answer on the way no longer counts; nobody else would ask for another one.
      standings.refresh();
      undoMemory.dropSteps();
      nudges.clear();
    },
  });
}
