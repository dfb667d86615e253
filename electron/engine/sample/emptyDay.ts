/** The same event before its day: everything prepared, nothing scored, decided or shown. */
import type { EventFacts } from '../../contract/facts.ts';

/** For rehearsals and tests. Readiness, conflicts and withdrawals stay: they were known beforehand. */
export function emptyDay(facts: EventFacts): EventFacts {
  return {
    ...facts,
    event: {
      ...facts.event,
      status: 'PREPARING',
      minutesNumber: null,
      rulesHash: null,
      frozenAtMs: null,
      documentRevision: 0,
    },
    panelist: facts.panelist.map((row) => ({
      ...row,
      attendance: 'EXPECTED',
      attendanceNote: '',
    })),
    presentation: facts.presentation.map((row) => ({
      ...row,
      ...(row.state === 'SKIPPED' ? { state: 'SCHEDULED' as const, stateReason: '' } : {}),
      phase: 'READY',
      startedAtMs: null,
      scoringOpenedAtMs: null,
      lockedAtMs: null,
    })),
    roll: [],
    sheet: [],
    score: [],
    waitingSheet: [],
    castingVote: [],
    decision: [],
    followUp: [],
    followUpOrigin: [],
    followUpStatus: [],
    live: [],
    publication: [],
    annotation: [],
  };
}
