/** A paper sheet as it is typed, and what of it is sent. */
import type { DecisionCode } from '../../../../electron/contract/codes.ts';
import type { SheetContent } from '../../../../electron/contract/sheets.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';

type Criterion = Setup['criterion'][number];

export interface ProxyEntry {
  /** By criterion id: the number typed, '' for nothing, 'N/A' for "tidak relevan". */
  scores: Record<string, string>;
  note: string;
  vote: DecisionCode | null;
  isAbstaining: boolean;
  abstainReason: string;
  reason: string;
}

export const NOT_APPLICABLE = 'N/A';

export const blankEntry = (): ProxyEntry => ({
  scores: {},
  note: '',
  vote: null,
  isAbstaining: false,
  abstainReason: '',
  reason: '',
});

export function proxyContent(entry: ProxyEntry, criteria: readonly Criterion[]): SheetContent {
  const { note, vote, isAbstaining, abstainReason } = entry;
  return {
    scores: isAbstaining
      ? []
      : criteria.flatMap(({ id }) => {
          const typed = entry.scores[id] ?? '';
          if (typed === '') return [];
          const isNotApplicable = typed === NOT_APPLICABLE;
          return [
            {
              criterionId: id,
              value: isNotApplicable ? null : Number(typed),
              isNotApplicable: isNotApplicable ? 1 : 0,
              note: '',
            },
          ];
        }),
    note,
    vote: isAbstaining ? null : vote,
    abstainReason: isAbstaining ? abstainReason : '',
  };
}

/** Criteria whose number is missing, off the scale or not whole; the host would refuse them too. */
export function proxyIssues(
  entry: ProxyEntry,
  criteria: readonly Criterion[],
): { missing: string[]; offScale: string[] } {
  const missing: string[] = [];
  const offScale: string[] = [];
  if (entry.isAbstaining) return { missing, offScale };
  for (const { id, min, max, weight } of criteria) {
    const typed = entry.scores[id] ?? '';
    if (typed === NOT_APPLICABLE) continue;
    if (typed === '') {
      if (Number(weight) > 0) missing.push(id);
    } else if (!/^\d+$/.test(typed) || Number(typed) < min || Number(typed) > max)
      offScale.push(id);
  }
  return { missing, offScale };
}
