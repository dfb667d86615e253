/**
 * Standings of the day, kept by the engine until a fact they are made of changes. Where a thread makes fresh ones in the
 * background, topics show the ones from before meanwhile and are sent again when the new ones are there.
 */
import { readEventFacts } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import { startAnalyst } from './analyst.ts';
import { makeStandings, type Standings } from './standings.ts';

export interface StandingsKeeper {
  /** Standings of an event over its locked presentations, as they are now: what commands decide on. */
  read(eventId: string): Standings;
  /** Standings for topics: where the thread is at work these may be the ones from before the last change. */
  latest(eventId: string): Standings;
  /** To be called whenever a fact that standings are made of has changed, or a change was taken back. */
  forget(): void;
  /** Has the thread make new ones; nothing where there is none. */
  refresh(): void;
  close(): Promise<void>;
}

interface Options {
  readonly db: Db;
  readonly hasAnalyst: boolean;
  readonly openEventId: () => string | null;
  /** Fresh standings have come from the thread. */
  readonly changed: () => void;
}

/** Several steps of the operator in a row make one ranking; the thread leaves the processor to the taps meanwhile. */
const rankingRestMs = 300;

export function createStandingsKeeper({
  db,
  hasAnalyst,
  openEventId,
  changed,
}: Options): StandingsKeeper {
  const analyst = hasAnalyst ? startAnalyst(db.name) : null;
  const kept = new Map<string, { standings: Standings; isStale: boolean }>();
  /** Grows whenever something that standings are made of changes. */
  let version = 0;
  let timer: NodeJS.Timeout | undefined;
  let isRanking = false;

  const read = (eventId: string): Standings => {
    const known = kept.get(eventId);
    if (known && !known.isStale) return known.standings;
    const standings = makeStandings(readEventFacts(db, eventId));
    kept.set(eventId, { standings, isStale: false });
    return standings;
  };
  const refresh = (): void => {
    if (!analyst || timer) return;
    timer = setTimeout(rank, rankingRestMs);
    timer.unref();
  };
  const rank = (): void => {
    timer = undefined;
    const eventId = openEventId();
    if (!analyst || eventId === null) return;
    // What is being made now is out of date already: the next one begins when the thread is free.
    if (isRanking) {
      refresh();
      return;
    }
    isRanking = true;
    const asked = version;
    void analyst.make(eventId).then((standings) => {
      isRanking = false;
      // Without the thread the next topic makes them on the spot.
      if (standings === null) kept.clear();
      else if (version === asked) kept.set(eventId, { standings, isStale: false });
      else return;
      changed();
    });
  };
  return {
    read,
    latest: (eventId) => {
      const known = kept.get(eventId);
      return known && analyst?.isAlive() === true ? known.standings : read(eventId);
    },
    forget: () => {
      version += 1;
      for (const known of kept.values()) known.isStale = true;
    },
    refresh,
    close: async () => {
      clearTimeout(timer);
      await analyst?.close();
    },
  };
}
