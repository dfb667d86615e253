/** Looks into every frame a seat receives: what somebody wrote under seal must not be in it. */
import type { SeatRole } from '../../contract/codes.ts';

/** Stands in the notes of a sheet and says whose it is: nothing else looks like it. */
const PATTERN = /rahasia-([A-Za-z0-9]+)-([A-Za-z0-9]+)-(\d+)-/g;

export interface Watch {
  /** A mark for the notes of a sheet that is being written now. */
  mark(panelistId: string, presentationId: string): string;
  /** To be told before a lock is asked for: from now on the operator may see what was written. */
  locking(presentationId: string): void;
  frame(role: SeatRole, panelistId: string | null, text: string): void;
  /** What was seen by somebody who may not; forgets it. */
  takeLeaks(): string[];
}

export function createWatch(): Watch {
  const leaks = new Set<string>();
  const locks = new Map<string, number>();
  const writtenBefore: number[] = [];
  return {
    mark: (panelistId, presentationId) => {
      writtenBefore.push(locks.get(presentationId) ?? 0);
      return `rahasia-${panelistId}-${presentationId}-${writtenBefore.length - 1}-`;
    },
    locking: (presentationId) =>
      void locks.set(presentationId, (locks.get(presentationId) ?? 0) + 1),
    frame: (role, panelistId, text) => {
      if (!text.includes('rahasia-')) return;
      for (const [mark, owner, presentationId = '', number] of text.matchAll(PATTERN)) {
        const isOwn = role === 'PANELIST' && owner === panelistId;
        const wasLocked = (locks.get(presentationId) ?? 0) > (writtenBefore[Number(number)] ?? 0);
        if (!isOwn && !(role === 'OPERATOR' && wasLocked))
          leaks.add(`${role} ${panelistId ?? ''} saw ${mark}`);
      }
    },
    takeLeaks: () => {
      const found = [...leaks];
      leaks.clear();
      return found;
    },
  };
}
