/** What to remind agencies of on a given day, derived from the follow-ups as they are. */
import type { EventFacts } from '../../contract/facts.ts';
import { hasEnded, isOverdue, plannedFollowUp } from '../../domain/followUps.ts';
import { followUpSubjects } from './followUpSubjects.ts';
import { emptyFollowUp, missingIn, newRowSign, type FollowUpRow } from './followUpColumns.ts';

export type ReminderKind =
  | 'OVERDUE'
  | 'BLOCKED'
  | 'DUE_SOON'
  | 'LATE_START'
  | 'NO_PLAN'
  | 'INCOMPLETE';

export interface Reminder {
  kind: ReminderKind;
  followUp: FollowUpRow;
  presentationTitle: string;
  /** Days from today to the target (DUE_SOON), since it (OVERDUE) or since the start (LATE_START). */
  days: number | null;
  /** Headings that are empty. */
  missing: string[];
}

const dayMs = 86_400_000;
/** So long before its target a follow-up is called due soon. */
export const dueSoonDays = 30;
const order: readonly ReminderKind[] = [
  'OVERDUE',
  'BLOCKED',
  'DUE_SOON',
  'LATE_START',
  'NO_PLAN',
  'INCOMPLETE',
];

/**
 * Most pressing first; finished and cancelled follow-ups need no reminder. One line a follow-up: its most pressing
 * reason. A decision that calls for a follow-up and has none is told as well.
 */
export function followUpReminders(facts: EventFacts, todayIso: string): Reminder[] {
  const subjectOf = followUpSubjects(facts);
  return [...facts.followUp, ...unplanned(facts)]
    .flatMap((followUp): Reminder[] => {
      const found = reasonOf(followUp, todayIso);
      return found ? [{ ...found, followUp, presentationTitle: subjectOf(followUp).title }] : [];
    })
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        (a.followUp.targetDate ?? '9999').localeCompare(b.followUp.targetDate ?? '9999') ||
        a.followUp.id.localeCompare(b.followUp.id),
    );
}

/** Of each confirmed decision that calls for a follow-up and has none: the one that it would bring. */
function unplanned({ event, followUp, decision, presentation }: EventFacts): FollowUpRow[] {
  const planned = new Set(followUp.map(({ presentationId }) => presentationId));
  return decision.flatMap((each) => {
    const talk = presentation.find(({ id }) => id === each.presentationId);
    if (!talk || each.isConfirmed === 0 || planned.has(talk.id)) return [];
    const plan = plannedFollowUp(each, talk);
    return plan ? [{ ...emptyFollowUp(event.id, talk.id, 0), ...plan }] : [];
  });
}

function reasonOf(
  row: FollowUpRow,
  todayIso: string,
): Pick<Reminder, 'kind' | 'days' | 'missing'> | null {
  if (hasEnded(row)) return null;
  const missing = missingIn(row);
  if (row.id.startsWith(newRowSign)) return { kind: 'NO_PLAN', days: null, missing };
  const toTarget = row.targetDate === null ? null : daysBetween(todayIso, row.targetDate);
  const sinceStart = row.startDate === null ? null : daysBetween(row.startDate, todayIso);
  if (toTarget !== null && isOverdue(row, todayIso))
    return { kind: 'OVERDUE', days: -toTarget, missing };
  if (row.status === 'TERKENDALA') return { kind: 'BLOCKED', days: toTarget, missing };
  if (toTarget !== null && toTarget <= dueSoonDays)
    return { kind: 'DUE_SOON', days: toTarget, missing };
  if (row.status === 'BELUM_MULAI' && sinceStart !== null && sinceStart > 0) {
    return { kind: 'LATE_START', days: sinceStart, missing };
  }
  return missing.length > 0 ? { kind: 'INCOMPLETE', days: null, missing } : null;
}

const daysBetween = (fromIso: string, toIso: string): number =>
  Math.round((Date.parse(`${toIso}T00:00:00Z`) - Date.parse(`${fromIso}T00:00:00Z`)) / dayMs);
