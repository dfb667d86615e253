/** The fingerprint of what freezes when scoring first opens: rules and rubric. Printed in the minutes. */
import { createHash } from 'node:crypto';
import type { EventFacts } from '../contract/facts.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * SHA-256 hex over the canonical JSON of `{rules, criterionGroup, criterion, level}`.
 * Neither the order of rows and fields nor the event's id counts, so a copied event has the same hash.
 * @throws SyntaxError when `rulesJsonText` is not JSON
 */
export function computeRulesHash(
  rulesJsonText: string,
  groups: EventFacts['criterionGroup'],
  criteria: EventFacts['criterion'],
  levels: EventFacts['level'],
): string {
  const text = canonical({
    rules: JSON.parse(rulesJsonText) as unknown,
    criterionGroup: sorted(groups),
    criterion: sorted(criteria),
    level: sorted(levels),
  });
  return createHash('sha256').update(text).digest('hex');
}

/** Rows without the event's id, in the order of their own spelling. */
function sorted(rows: readonly { eventId: string }[]): Row[] {
  return rows
    .map(({ eventId: _, ...row }) => ({ row, spelling: canonical(row) }))
    .toSorted((a, b) => (a.spelling < b.spelling ? -1 : 1))
    .map(({ row }) => row);
}

/** JSON without spaces, keys in code unit order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
