/** What of the talk that is held now is not done yet: whoever goes on, or elsewhere, is told first. */
import type { Live, Progress, ProgressPerson, Setup } from '../../../electron/contract/topics.ts';
import { isAway, isBarring } from '../../../electron/domain/eligibility.ts';

export interface Unfinished {
  presentationId: string;
  number: number;
  title: string;
  phase: 'TALK' | 'QA' | 'SCORING';
  submitted: number;
  expected: number;
  /** Names of those whose sheet has not come. */
  waitingFor: string[];
}

const isRunning = (phase: Live['phase']): phase is Unfinished['phase'] =>
  phase === 'TALK' || phase === 'QA' || phase === 'SCORING';

/** Null while nothing is held: before a talk has begun, and once its sheets are locked. */
export function findUnfinished(
  setup: Setup | null | undefined,
  live: Live | null | undefined,
  progress: Progress | null | undefined,
): Unfinished | null {
  const talk = setup?.presentation.find(({ id }) => id === live?.currentPresentationId);
  if (!talk || !live || !isRunning(live.phase) || talk.state !== 'SCHEDULED') return null;
  const own = progress?.presentationId === talk.id ? progress : null;
  return {
    presentationId: talk.id,
    number: talk.number,
    title: talk.title,
    phase: live.phase,
    submitted: own?.submitted ?? 0,
    expected: own?.expected ?? 0,
    waitingFor: (own?.people ?? []).filter(isAwaited).map(({ name }) => name),
  };
}

const isAwaited = (person: ProgressPerson): boolean =>
  person.isScoring &&
  !isAway(person) &&
  !isBarring(person.conflict) &&
  (person.sheet === 'NONE' || person.sheet === 'DRAFT');
