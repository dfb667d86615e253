/** What keeps the system's suggestion from being said to the room: facts that are still open. */
import type { Analysis } from '../contract/analysis.ts';
import type { RecommendationClass } from '../contract/codes.ts';
import type { EventFacts } from '../contract/facts.ts';
import { isLocked } from './phases.ts';

type Talk = Pick<EventFacts['presentation'][number], 'id' | 'number' | 'state' | 'phase'>;
type Suggested = Pick<Analysis['presentations'][number], 'id' | 'class' | 'reasons'>;

export interface OpenFact {
  readonly code: 'TALKS' | 'QUORUM' | 'READINESS' | 'GATES';
  /** Of the presentations it is open for. */
  readonly numbers: number[];
}

const openReasons = { QUORUM: 'NO_QUORUM', READINESS: 'NO_READINESS', GATES: 'NO_GATES' } as const;

/** In the order in which they are filled. */
export function openFacts(talks: readonly Talk[], suggested: readonly Suggested[]): OpenFact[] {
  const held = talks.filter(({ state }) => state !== 'WITHDRAWN');
  const reasons = new Map(suggested.map((row) => [row.id, row.reasons]));
  const numbersOf = (fits: (talk: Talk) => boolean): number[] =>
    held
      .filter(fits)
      .map(({ number }) => number)
      .sort((a, b) => a - b);
  const found: OpenFact[] = [
    { code: 'TALKS', numbers: numbersOf(({ phase }) => !isLocked(phase)) },
    ...(['QUORUM', 'READINESS', 'GATES'] as const).map((code) => ({
      code,
      numbers: numbersOf(
        ({ id, phase }) => isLocked(phase) && (reasons.get(id) ?? []).includes(openReasons[code]),
      ),
    })),
  ];
  return found.filter(({ numbers }) => numbers.length > 0);
}

/** The suggestion that may be said of one proposal: none before all talks are locked and its own facts are there. */
export function verdictToSay(
  open: readonly OpenFact[],
  suggested: RecommendationClass | undefined,
): RecommendationClass | null {
  const hasOpenTalks = open.some(({ code }) => code === 'TALKS');
  return hasOpenTalks || suggested === undefined || suggested === 'PENDING' ? null : suggested;
}
