/** The declared tie-breaks as spreadsheet columns: one number a presentation, higher is better. */
import { toNumber } from '../../ranking/index.ts';
import type { Standing, Standings } from '../standings.ts';

export interface TieKey {
  code: string;
  heading: string;
  /** By presentation id. For group codes the group's own column serves. */
  values: ReadonlyMap<string, number>;
}

/** Preference and the chair's vote compare the tied ones only: they stay values when weights are changed in the workbook. */
export function tieKeys({ rows, rules, groups }: Standings, showsMedian: boolean): TieKey[] {
  const keys: TieKey[] = [];
  for (const rule of rules.tieBreaks) {
    if (rule === 'MEDIAN') {
      if (showsMedian)
        keys.push({
          code: rule,
          heading: 'Median lembar',
          values: new Map(rows.flatMap((row) => medianOf(row))),
        });
    } else if (rule === 'PREFERENCE') {
      keys.push({ code: rule, heading: 'Pilihan terbanyak panelis', values: orderOf(rows, rule) });
    } else if (groups.some(({ code }) => code === rule)) {
      keys.push({ code: rule, heading: rule, values: new Map() });
    }
  }
  const byVote = orderOf(rows, 'CHAIR');
  if (byVote.size > 0) keys.push({ code: 'CHAIR', heading: 'Putusan ketua', values: byVote });
  return keys;
}

/** A lower final rank is better; rows the rule did not decide have no value and count as equal. */
function orderOf(rows: readonly Standing[], rule: string): Map<string, number> {
  return new Map(
    rows.flatMap(({ presentation, analysed, rank }) =>
      analysed.decidedBy === rule && rank !== null ? [[presentation.id, -rank] as const] : [],
    ),
  );
}

function medianOf({ presentation, sheetValues }: Standing): [string, number][] {
  const sorted = [...sheetValues.values()].map(toNumber).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return [];
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return [[presentation.id, Math.round(((lower + upper) / 2) * 1e9) / 1e9]];
}
