/** Follow-ups as rows and as a form, and which decision still has none. */
import type { CommandInput } from '../../../../electron/contract/commands.ts';
import type { DecisionCode } from '../../../../electron/contract/codes.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { callsForFollowUp, missingFollowUpFields } from '../../../../electron/domain/followUps.ts';

export type FollowUp = Setup['followUp'][number];
export type FollowUpOrigin = Setup['followUpOrigin'][number];

export interface FollowUpValues extends Omit<
  FollowUp,
  'eventId' | 'id' | 'position' | 'supportingAgencyIds' | 'localityIds'
> {
  supportingAgencyIds: string[];
  localityIds: string[];
}

export const isIncomplete = (row: FollowUp): boolean => missingFollowUpFields(row).length > 0;

/** JSON array of ids; the contract allows nothing else. */
export const idsOf = (json: string): string[] => JSON.parse(json) as string[];

export function followUpValues(row: FollowUp | undefined, presentationId: string): FollowUpValues {
  return {
    presentationId: row ? row.presentationId : presentationId,
    activity: row?.activity ?? '',
    agencyId: row?.agencyId ?? null,
    supportingAgencyIds: row ? idsOf(row.supportingAgencyIds) : [],
    localityIds: row ? idsOf(row.localityIds) : [],
    startDate: row?.startDate ?? null,
    targetDate: row?.targetDate ?? null,
    outputIndicator: row?.outputIndicator ?? '',
    outputTarget: row?.outputTarget ?? '',
    outcomeIndicator: row?.outcomeIndicator ?? '',
    outcomeBaseline: row?.outcomeBaseline ?? '',
    outcomeTarget: row?.outcomeTarget ?? '',
    fundingSource: row?.fundingSource ?? '',
    status: row?.status ?? 'BELUM_MULAI',
    note: row?.note ?? '',
  };
}

export const followUpInput = (
  values: FollowUpValues,
  id: string | null,
): CommandInput<'saveFollowUp'> => ({
  ...values,
  supportingAgencyIds: JSON.stringify(values.supportingAgencyIds),
  localityIds: JSON.stringify(values.localityIds),
  ...(id === null ? {} : { id }),
});

/** One line of the section: a follow-up, or a decision that calls for one and has none yet. */
export interface FollowUpLine {
  key: string;
  /** Null for one that was carried over from an earlier event. */
  presentation: Setup['presentation'][number] | null;
  origin: FollowUpOrigin | null;
  decision: DecisionCode;
  followUp: FollowUp | null;
}

/**
 * Proposals of this event first; what was carried over follows.
 * @param order presentation ids, best first; others follow by number
 */
export function followUpLines(setup: Setup, order: readonly string[]): FollowUpLine[] {
  const own = Map.groupBy(setup.followUp, ({ presentationId }) => presentationId);
  const codes = new Map(setup.decision.map(({ presentationId, code }) => [presentationId, code]));
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const here = setup.presentation
    .toSorted((a, b) => place(a.id) - place(b.id) || a.number - b.number)
    .flatMap((presentation): FollowUpLine[] => {
      const decision = codes.get(presentation.id) ?? 'BELUM_DIPUTUSKAN';
      const rows = (own.get(presentation.id) ?? []).toSorted((a, b) => a.position - b.position);
      if (rows.length > 0)
        return rows.map((followUp) => ({
          key: followUp.id,
          presentation,
          origin: null,
          decision,
          followUp,
        }));
      return callsForFollowUp(decision)
        ? [{ key: presentation.id, presentation, origin: null, decision, followUp: null }]
        : [];
    });
  const origins = new Map(setup.followUpOrigin.map((row) => [row.followUpId, row]));
  const carried = setup.followUp
    .filter(({ presentationId }) => presentationId === null)
    .toSorted((a, b) => a.position - b.position)
    .map((followUp): FollowUpLine => {
      const origin = origins.get(followUp.id) ?? null;
      const decision = origin?.decision ?? 'BELUM_DIPUTUSKAN';
      return { key: followUp.id, presentation: null, origin, decision, followUp };
    });
  return [...here, ...carried];
}

export interface FollowUpFilter {
  isOnlyIncomplete: boolean;
  status: FollowUp['status'] | null;
  agencyId: string | null;
  text: string;
}

/** A decision without any follow-up counts as incomplete, and has no status and no agency to be found by. */
export function matches(line: FollowUpLine, filter: FollowUpFilter): boolean {
  const { followUp, presentation, origin } = line;
  if (filter.isOnlyIncomplete && followUp !== null && !isIncomplete(followUp)) return false;
  if (filter.status !== null && followUp?.status !== filter.status) return false;
  if (filter.agencyId !== null) {
    const agencies = followUp ? [followUp.agencyId, ...idsOf(followUp.supportingAgencyIds)] : [];
    if (!agencies.includes(filter.agencyId)) return false;
  }
  const wanted = filter.text.trim().toLocaleLowerCase('id');
  if (wanted === '') return true;
  const { activity = '', outputIndicator = '', outcomeIndicator = '', note = '' } = followUp ?? {};
  return [
    presentation?.number ?? '',
    presentation?.title ?? '',
    origin?.presentationTitle ?? '',
    origin?.originEventName ?? '',
    activity,
    outputIndicator,
    outcomeIndicator,
    note,
  ]
    .join(' ')
    .toLocaleLowerCase('id')
    .includes(wanted);
}
