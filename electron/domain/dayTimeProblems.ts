/** What does not fit in the planned times of a day; the words are the seat's. */
import { cityClock, cityMoment } from './cityDay.ts';
import {
  isPlanned,
  minuteMs,
  planTimes,
  typedStart,
  type PlanEvent,
  type PlanItem,
} from './dayPlan.ts';
import { findTimeProblem } from './schedule.ts';

export interface DayTimeProblem {
  /**
   * EVENT_REVERSED, REVERSED: the event or a break ends before it starts. TOO_EARLY: before the event begins. OVERLAP:
   * before the row before it ends. TOO_LATE: the agenda ends after the event.
   */
  code: 'EVENT_REVERSED' | 'REVERSED' | 'TOO_EARLY' | 'OVERLAP' | 'TOO_LATE';
  /** The row it is about; null for the event. */
  id: string | null;
  /** The row that is in the way. */
  otherId: string | null;
  /** Clock times: what is planned, and what it runs against. */
  time: string;
  limit: string;
  minutes: number;
}

export function listDayTimeProblems(
  agenda: readonly PlanItem[],
  event: PlanEvent,
): DayTimeProblem[] {
  const found: DayTimeProblem[] = [];
  const spans = planTimes(agenda, event);
  const startMs = cityMoment(event.dateIso, event.startTime);
  const endMs = cityMoment(event.dateIso, event.endTime);
  const add = (
    code: DayTimeProblem['code'],
    [id, otherId]: readonly [string | null, string | null],
    [fromMs, untilMs]: readonly [number, number],
  ): void => {
    const minutes = Math.round(Math.abs(untilMs - fromMs) / minuteMs);
    found.push({ code, id, otherId, time: cityClock(fromMs), limit: cityClock(untilMs), minutes });
  };
  const isReversed = findTimeProblem(event) !== null;
  if (isReversed) add('EVENT_REVERSED', [null, null], [endMs, startMs]);
  let last: { id: string; endMs: number } | null = null;
  for (const item of agenda.filter(isPlanned)) {
    const span = spans.get(item.id);
    if (!span) continue;
    if (item.kind === 'INTERMISSION' && findTimeProblem(item))
      add(
        'REVERSED',
        [item.id, null],
        [cityMoment(event.dateIso, item.endTime ?? ''), span.startMs],
      );
    if (typedStart(item) !== null) {
      if (last && span.startMs < last.endMs)
        add('OVERLAP', [item.id, last.id], [span.startMs, last.endMs]);
      else if (span.startMs < startMs) add('TOO_EARLY', [item.id, null], [span.startMs, startMs]);
    }
    if (!last || span.endMs > last.endMs) last = { id: item.id, endMs: span.endMs };
  }
  if (last && !isReversed && last.endMs > endMs)
    add('TOO_LATE', [null, last.id], [last.endMs, endMs]);
  return found;
}
