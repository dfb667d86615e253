/**
 * Whether a presentation day is on: the laptop stays awake for it, backs it up in time, comes back to it after a crash and
 * asks before it closes. Long before scoring opens: from the first scene that people see.
 */
import type { EventRow } from '../../db/event.ts';
import type { LiveRow } from '../../db/live.ts';
import { cityDay } from './cityDay.ts';

type Shown = Pick<
  LiveRow,
  'currentPresentationId' | 'intermissionId' | 'isRoomOpen' | 'scene' | 'shownAtMs'
>;

/** An event that is prepared is on while its room is open or it is somebody's turn, and on the day a scene was shown. */
export function isDayOn({ status }: Pick<EventRow, 'status'>, live: Shown, nowMs: number): boolean {
  if (status !== 'PREPARING') return status === 'LIVE';
  if (live.isRoomOpen === 1) return true;
  if (live.currentPresentationId !== null || live.intermissionId !== null) return true;
  // Without a moment of showing, the first scene stands there because nobody has chosen any.
  return live.shownAtMs === null
    ? live.scene !== 'WELCOME'
    : cityDay(live.shownAtMs) === cityDay(nowMs);
}
