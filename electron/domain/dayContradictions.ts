/** The day itself: its times, its panel, who is marked as having a conflict, what was published. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import { inPlace } from './factPlaces.ts';
import { isLocked } from './phases.ts';
import { findTimeProblem } from './schedule.ts';

export const listDayContradictions = (facts: EventFacts): Problem[] => [
  ...inPlace(findTimeProblem(facts.event), 'facts.event'),
  ...facts.intermission.flatMap((row, index) =>
    inPlace(findTimeProblem(row), `facts.intermission[${index}]`),
  ),
  ...listInPanel(facts),
  ...listUnmarked(facts),
  ...listInPublications(facts),
];

function listInPanel({ panelist }: EventFacts): Problem[] {
  const chair = panelist.findIndex(({ role }) => role === 'CHAIR');
  const seatOf = new Map(panelist.map((row) => [row.id, row.substituteForId]));
  /** Whose seat is taken by substitutes in a circle is nobody's. */
  const isCircle = (id: string): boolean => {
    const seen = new Set<string>();
    for (let next = seatOf.get(id); next && !seen.has(next); next = seatOf.get(next)) {
      if (next === id) return true;
      seen.add(next);
    }
    return false;
  };
  return panelist.flatMap(({ id, name, role, isScoring, substituteForId }, index): Problem[] => {
    const place = `facts.panelist[${index}]`;
    return [
      ...(role === 'CHAIR' && index !== chair
        ? [
            {
              code: 'DUPLICATE' as const,
              at: `${place}.role`,
              values: { kind: 'peran', value: 'Ketua' },
            },
          ]
        : []),
      ...(role === 'ADVISER' && isScoring === 1
        ? [{ code: 'NOT_SCORING' as const, at: `${place}.isScoring`, values: { name } }]
        : []),
      ...(substituteForId !== null && isCircle(id)
        ? [
            {
              code: 'UNKNOWN_ID' as const,
              at: `${place}.substituteForId`,
              values: { kind: 'panelis', id: substituteForId },
            },
          ]
        : []),
    ];
  });
}

/**
 * A panelist of the proposing agency whose sheet stands is marked, allowed or not (RULES.md, rule 2). Without a sheet
 * nothing has gone wrong yet.
 */
function listUnmarked(facts: EventFacts): Problem[] {
  const keyOf = (row: { presentationId: string; panelistId: string }) =>
    `${row.presentationId}/${row.panelistId}`;
  const marked = new Set(facts.conflict.map(keyOf));
  const states = new Map(facts.sheet.map((row) => [keyOf(row), row.state]));
  const presenters = Map.groupBy(facts.presenter, ({ presentationId }) => presentationId);
  return facts.presentation.flatMap((talk) => {
    const agencies = new Set([
      talk.agencyId,
      ...(presenters.get(talk.id) ?? []).map(({ agencyId }) => agencyId),
    ]);
    return facts.panelist.flatMap(({ id, name, agencyId, isScoring }, index): Problem[] => {
      const key = keyOf({ presentationId: talk.id, panelistId: id });
      const state = states.get(key);
      if (isScoring === 0 || agencyId === null || !agencies.has(agencyId) || marked.has(key))
        return [];
      if (state === undefined || state === 'DRAFT') return [];
      return [
        {
          code: 'CONFLICT_UNMARKED',
          at: `facts.panelist[${index}]`,
          values: { name, number: talk.number },
        },
      ];
    });
  });
}

function listInPublications({ presentation, publication }: EventFacts): Problem[] {
  const talks = new Map(presentation.map((row) => [row.id, row]));
  return publication.flatMap((row, index): Problem[] => {
    const place = `facts.publication[${index}]`;
    if (!isSnapshot(row))
      return [{ code: 'NO_SNAPSHOT', at: `${place}.payload`, values: { version: row.version } }];
    const talk = row.kind === 'RESULT' ? talks.get(row.presentationId ?? '') : undefined;
    // One that names its lock is of before an unlock: it stays on record, and the wall shows it no more (visible.ts).
    return talk && !isLocked(talk.phase) && !namesLock(row.payload, talk.id)
      ? [{ code: 'NOT_LOCKED', at: place, values: { number: talk.number } }]
      : [];
  });
}

function namesLock(payload: string, id: string): boolean {
  const { locks } = JSON.parse(payload) as { locks?: unknown };
  return isObject(locks) && id in locks;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isObjects = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);

function isSnapshot({ kind, presentationId, payload }: EventFacts['publication'][number]): boolean {
  const snapshot: unknown = JSON.parse(payload);
  if (!isObject(snapshot)) return false;
  if (kind === 'COVERAGE') return isObjects(snapshot['programmes']);
  if (kind === 'RANKING') {
    const { steps, pending } = snapshot;
    return Array.isArray(steps) && steps.every(isObjects) && isObjects(pending);
  }
  return (
    presentationId !== null &&
    snapshot['presentationId'] === presentationId &&
    isObject(snapshot['scoreText']) &&
    isObjects(snapshot['groups'])
  );
}
