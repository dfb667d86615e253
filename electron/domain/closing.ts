/** What the wall says when the event is closed: thanks, and how many proposals were presented and decided; no score. */
import type { EventFacts } from '../contract/facts.ts';
import type { Scene } from '../contract/codes.ts';
import { isDecided } from './decisions.ts';
import { isLocked } from './phases.ts';

const afterwards: ReadonlySet<Scene> = new Set(['RESULT', 'RANKING', 'COVERAGE', 'MESSAGE']);

/** What the operator may show of a closed day: what was published, and a message. In every other scene's place stand thanks. */
export const isShownAfterwards = (scene: Scene): boolean => afterwards.has(scene);

export function closingOf({
  presentation,
  decision,
}: Pick<EventFacts, 'presentation' | 'decision'>): { presented: number; decided: number } {
  const presented = presentation.filter(
    ({ state, phase }) => state !== 'WITHDRAWN' && isLocked(phase),
  );
  const ids = new Set(presented.map(({ id }) => id));
  return {
    presented: presented.length,
    decided: decision.filter((row) => ids.has(row.presentationId) && isDecided(row)).length,
  };
}
