/** Seals: what nobody may read yet, or may not read at all. */
import type { EventFacts } from '../../db/facts.ts';
import { isLocked } from './phases.ts';

/** Without the sheets of presentations that are not locked, in whatever table they stand. */
export function withoutOpenSheets(facts: EventFacts): EventFacts {
  const locked = new Set(
    facts.presentation.filter(({ phase }) => isLocked(phase)).map(({ id }) => id),
  );
  const keep = ({ presentationId }: { presentationId: string }) => locked.has(presentationId);
  return {
    ...facts,
    sheet: facts.sheet.filter(keep),
    score: facts.score.filter(keep),
    waitingSheet: facts.waitingSheet.filter(keep),
  };
}

/** Without any NIP. */
export function withoutNips(facts: EventFacts): EventFacts {
  return {
    ...facts,
    panelist: facts.panelist.map((row) => ({ ...row, nip: null })),
    presenter: facts.presenter.map((row) => ({ ...row, nip: null })),
  };
}
