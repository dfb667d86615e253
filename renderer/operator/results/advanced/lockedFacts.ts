/** Puts the event's facts together again from what the operator's topics carry, as far as the ranking needs them. */
import type { EventFacts } from '../../../../electron/contract/facts.ts';
import type { LockedSheets, Setup } from '../../../../electron/contract/topics.ts';

/** Only locked sheets are in it; what the ranking never looks at is empty. */
export function lockedFacts(setup: Setup, { sheets }: LockedSheets): EventFacts {
  const { event, rules, paper, isFrozen: _frozen, readiness: _readiness, ...facts } = setup;
  return {
    ...facts,
    event: { ...event, rules: JSON.stringify(rules), paper: JSON.stringify(paper) },
    sheet: sheets.map(({ scores: _scores, ...sheet }) => sheet),
    score: sheets.flatMap(({ scores }) => scores),
    waitingSheet: [],
    publication: [],
    annotation: [],
    live: [],
  };
}

/** Presentations in the order they really spoke; empty where no talk has started. */
export function speakingOrder(setup: Setup): string[] {
  return setup.presentation
    .filter(({ startedAtMs }) => startedAtMs !== null)
    .toSorted((a, b) => (a.startedAtMs ?? 0) - (b.startedAtMs ?? 0))
    .map(({ id }) => id);
}
