/** What would make a ranking impossible, told at the moment it bites: when scoring is about to open. */
import type { Progress, Setup } from '../../../electron/contract/topics.ts';

type Item = Setup['readiness'][number];

/** Items of the checklist without which no result can become of a talk. */
const biting: ReadonlySet<string> = new Set(['WEIGHTS', 'PANEL', 'CHAIR', 'QUORUM']);
/** With these the host opens nothing. */
const stopping: ReadonlySet<string> = new Set(['WEIGHTS']);

export interface OpeningProblems {
  items: Item[];
  /** This talk's own quorum cannot be reached. */
  quorum: { expected: number; needed: number } | null;
  canOpen: boolean;
}

/** @returns null where nothing stands in the way */
export function findOpeningProblems(
  setup: Setup,
  presentationId: string,
  progress: Progress | null,
): OpeningProblems | null {
  // Rules, weights and rubric freeze when scoring opens first: after that the list is no news.
  const items = setup.isFrozen
    ? []
    : setup.readiness.filter(
        ({ code, isOk, isRequired }) => !isOk && isRequired && biting.has(code),
      );
  const own = progress?.presentationId === presentationId ? progress : null;
  const isShort = own !== null && own.expected < own.quorum.needed;
  const quorum =
    isShort && !items.some(({ code }) => code === 'QUORUM' || code === 'PANEL')
      ? { expected: own.expected, needed: own.quorum.needed }
      : null;
  if (items.length === 0 && !quorum) return null;
  const hasPanel = items.every(({ code, values }) => code !== 'PANEL' || values['count'] !== 0);
  return { items, quorum, canOpen: hasPanel && items.every(({ code }) => !stopping.has(code)) };
}
