/** Follow-ups: what makes one complete, when it has ended, which decisions call for one. */
import type { DecisionCode } from '../contract/codes.ts';
import type { EventFacts } from '../contract/facts.ts';

type FollowUp = EventFacts['followUp'][number];

/** Without these a follow-up is shown as incomplete (RULES.md, rule 8). */
export const neededFollowUpFields = [
  'activity',
  'agencyId',
  'targetDate',
  'outputIndicator',
  'outcomeIndicator',
] as const satisfies readonly (keyof FollowUp)[];
export type NeededFollowUpField = (typeof neededFollowUpFields)[number];

/** Needed ones that are empty; blanks fill nothing. */
export const missingFollowUpFields = (
  row: Pick<FollowUp, NeededFollowUpField>,
): NeededFollowUpField[] =>
  neededFollowUpFields.filter((field) => (row[field] ?? '').trim() === '');

/** What has ended is not carried into a later event, is never overdue and needs no reminder. */
export const hasEnded = ({ status }: Pick<FollowUp, 'status'>): boolean =>
  status === 'SELESAI' || status === 'DIBATALKAN';

/** @param todayIso today in Palu */
export const isOverdue = (
  { targetDate, status }: Pick<FollowUp, 'targetDate' | 'status'>,
  todayIso: string,
): boolean => targetDate !== null && targetDate < todayIso && !hasEnded({ status });

type Decision = EventFacts['decision'][number];
type Talk = Pick<
  EventFacts['presentation'][number],
  'id' | 'title' | 'claimedOutput' | 'claimedOutcome'
>;

/**
 * The follow-up that a decision calls for: the agency and the date that were decided, the output and the outcome that
 * were promised. Null where the decision calls for none.
 */
export function plannedFollowUp(
  decision: Decision,
  talk: Talk,
): Omit<FollowUp, 'eventId' | 'id' | 'position'> | null {
  const { code, agencyId, targetDate, adaptation, place, duration, successMeasure } = decision;
  if (!callsForFollowUp(code)) return null;
  const trial = [place, duration].filter((words) => words.trim() !== '').join(', ');
  return {
    presentationId: talk.id,
    activity: talk.title,
    agencyId,
    supportingAgencyIds: '[]',
    localityIds: '[]',
    startDate: null,
    targetDate,
    outputIndicator: talk.claimedOutput,
    outputTarget: '',
    outcomeIndicator: talk.claimedOutcome,
    outcomeBaseline: '',
    outcomeTarget: code === 'DIUJI_COBA' ? successMeasure : '',
    fundingSource: '',
    status: 'BELUM_MULAI',
    note: code === 'DIUJI_COBA' ? trial : code === 'DIADAPTASI' ? adaptation : '',
  };
}

/** Whether a proposal so decided is to be followed up. */
export const callsForFollowUp = (code: DecisionCode): boolean =>
  code === 'DIREPLIKASI' || code === 'DIADAPTASI' || code === 'DIUJI_COBA';
