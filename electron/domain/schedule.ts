/** What must come first on a clock or a calendar: nothing ends before it starts. */
import type { Problem } from '../contract/problems.ts';

/** Clock times as "08:30"; null where none was given. */
interface Span {
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** Days as "2027-03-01"; null where none was given. */
interface Plan {
  readonly startDate: string | null;
  readonly targetDate: string | null;
}

/** Both spellings sort like what they mean. */
const isBackwards = (start: string | null, end: string | null): boolean =>
  start !== null && end !== null && end < start;

/** Of an event or a break; the problem names `endTime`. */
export const findTimeProblem = ({ startTime: start, endTime: end }: Span): Problem | null =>
  isBackwards(start, end)
    ? { code: 'TIMES_REVERSED', at: 'endTime', values: { start: start ?? '', end: end ?? '' } }
    : null;

/** Of a follow-up; the problem names `targetDate`. */
export const findPlanProblem = ({ startDate: start, targetDate: target }: Plan): Problem | null =>
  isBackwards(start, target)
    ? {
        code: 'DATES_REVERSED',
        at: 'targetDate',
        values: { start: start ?? '', target: target ?? '' },
      }
    : null;
