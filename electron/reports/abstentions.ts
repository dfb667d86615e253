/** Who did not score which presentation, and why: declared conflicts and abstained sheets together. */
import type { EventFacts } from '../contract/facts.ts';
import { conflictWords } from './words.ts';

export interface Abstention {
  presentationId: string;
  panelistId: string;
  reason: string;
  /** The chair let the panelist score all the same. */
  isAllowed: boolean;
}

/** In the order of presentations and panel; a conflict and an abstained sheet of the same panelist are one line. */
export function abstentionsOf(facts: EventFacts): Abstention[] {
  const lines = new Map<string, Abstention>();
  const key = (row: { presentationId: string; panelistId: string }): string =>
    `${row.presentationId}\n${row.panelistId}`;
  for (const row of facts.conflict) {
    const reason = [
      conflictWords[row.reason],
      row.note,
      row.isAllowed ? `diizinkan: ${row.allowedReason}` : '',
    ]
      .filter(Boolean)
      .join('; ');
    lines.set(key(row), {
      presentationId: row.presentationId,
      panelistId: row.panelistId,
      reason,
      isAllowed: row.isAllowed === 1,
    });
  }
  for (const row of facts.sheet) {
    if (row.state !== 'ABSTAINED') continue;
    const known = lines.get(key(row));
    const reason =
      known && row.abstainReason
        ? `${known.reason}; ${row.abstainReason}`
        : (known?.reason ?? (row.abstainReason || 'Tidak menilai'));
    lines.set(key(row), {
      presentationId: row.presentationId,
      panelistId: row.panelistId,
      reason,
      isAllowed: false,
    });
  }
  const numbers = new Map(facts.presentation.map(({ id, number }) => [id, number]));
  const places = new Map(facts.panelist.map(({ id, position }) => [id, position]));
  return [...lines.values()].sort(
    (a, b) =>
      (numbers.get(a.presentationId) ?? 0) - (numbers.get(b.presentationId) ?? 0) ||
      (places.get(a.panelistId) ?? 0) - (places.get(b.panelistId) ?? 0),
  );
}
