/** The moving part of the day; nothing in it comes from scores. */
import type { Live } from '../../contract/topics.ts';
import type { SeatRole } from '../../contract/codes.ts';
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { isDayOn } from '../../domain/dayOn.ts';
import { liveOf } from '../context.ts';
import type { Clock } from '../types.ts';
import type { TimerKeeper } from '../day/timer.ts';
import { findUndoStep } from '../day/undo.ts';
import type { UndoMemory } from '../day/undoMemory.ts';

export function readLive(
  db: Db,
  event: EventRow,
  role: SeatRole,
  {
    timers,
    undoMemory,
    clock,
  }: { timers: TimerKeeper; undoMemory: UndoMemory; clock: Pick<Clock, 'nowMs'> },
): Live {
  const eventId = event.id;
  const nowMs = clock.nowMs();
  const live = liveOf(db, eventId);
  const { currentPresentationId } = live;
  const current =
    currentPresentationId === null
      ? undefined
      : presentationTable.find(db, { eventId, id: currentPresentationId });
  const step = role === 'OPERATOR' ? findUndoStep(db, undoMemory, eventId) : null;
  return {
    eventId,
    currentPresentationId,
    intermissionId: live.intermissionId,
    phase: current?.phase ?? null,
    timer: timers.read(eventId),
    isRoomOpen: live.isRoomOpen === 1,
    isDayOn: isDayOn(event, live, nowMs),
    nowMs,
    intermissionSinceMs: live.intermissionSinceMs,
    // Nobody is taken away from a sheet that is being filled in.
    isCalibrating: live.scene === 'CALIBRATION' && current?.phase !== 'SCORING',
    undo: step && 'command' in step ? step.command : null,
  };
}
