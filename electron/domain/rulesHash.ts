/** The fingerprint of what freezes when scoring first opens: rules and rubric. Printed in the minutes. */
import type { EventFacts } from '../contract/facts.ts';
import { canonicalJson } from '../ranking/canonicalJson.ts';
import { sha256Hex } from '../ranking/sha256.ts';

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
  const text = canonicalJson({
    rules: JSON.parse(rulesJsonText) as unknown,
    criterionGroup: spell(groups),
    criterion: spell(criteria),
    level: spell(levels),
  });
  return sha256Hex(text);
}

/** Rows without the event's id, each in its one spelling, sorted by it. */
function spell(rows: readonly { eventId: string }[]): string[] {
  return rows.map((row) => canonicalJson({ ...row, eventId: undefined })).toSorted();
}
