/** The quorum of a presentation: how many sheets it needs, and whether they can come at all (rule 3). */
import type { EventFacts } from '../contract/facts.ts';
import type { Rules } from '../contract/rules.ts';
import { ballotsNeeded } from '../ranking/quorum.ts';
import { eligiblePanelists, type PanelFacts } from './eligibility.ts';
import { isLocked } from './phases.ts';

type Quorum = Pick<Rules, 'minSheets' | 'minShare'>;
type Presentation = Pick<EventFacts['presentation'][number], 'id' | 'phase' | 'state'>;

/** Sheets a presentation needs for a rank. @param eligible how many may score it */
export const sheetsNeeded = ({ minSheets, minShare }: Quorum, eligible: number): number =>
  ballotsNeeded({ minBallots: minSheets, minShare }, eligible);

/** Presentations still to be scored that cannot reach their quorum, however many of those who may score hand in. */
export function listUnrankable<T extends Presentation>(
  facts: PanelFacts & { readonly presentation: readonly T[] },
  rules: Quorum,
): T[] {
  return facts.presentation.filter((presentation) => {
    if (presentation.state === 'WITHDRAWN' || isLocked(presentation.phase)) return false;
    const eligible = eligiblePanelists(facts, presentation).length;
    return eligible < sheetsNeeded(rules, eligible);
  });
}
