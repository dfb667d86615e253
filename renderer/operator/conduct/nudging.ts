/** Whom the operator can remind to send: everybody whose sheet is complete and not sent, each left alone for a while after. */
import { useEffect, useState } from 'react';
import type { Live, Progress, ProgressPerson } from '../../../electron/contract/topics.ts';
import { nudgeRestMs } from '../../../electron/domain/nudges.ts';
import { readHostNow } from '../../ui/index.ts';
import { ask } from '../ask.ts';
import { once } from './busyStore.ts';
import { isCompleteUnsent } from './personState.ts';

const restNow = (nudgedAtMs: number, live: Live): number =>
  nudgeRestMs(nudgedAtMs, readHostNow(live, performance.now()));

export interface Nudging {
  /** Who can be reminded at this moment. */
  readonly ready: readonly string[];
  /** Who was, a moment ago. */
  readonly resting: readonly string[];
}

export function useNudging(
  progress: Progress | null | undefined,
  live: Live | null | undefined,
): Nudging {
  // The page's clock when it last mattered: behind, it lets nobody be reminded too early.
  const [pageMs, setPageMs] = useState(() => performance.now());
  const isOpen =
    live?.phase === 'SCORING' && live.currentPresentationId === progress?.presentationId;
  const people = isOpen ? (progress?.people ?? []).filter(isCompleteUnsent) : [];
  const isResting = ({ nudgedAtMs }: ProgressPerson): boolean =>
    live !== null &&
    live !== undefined &&
    nudgedAtMs !== null &&
    nudgeRestMs(nudgedAtMs, readHostNow(live, pageMs)) > 0;
  const firstMs = people.filter(isResting).reduce<number | null>((first, { nudgedAtMs }) => {
    return first === null || (nudgedAtMs ?? first) < first ? nudgedAtMs : first;
  }, null);
  useEffect(() => {
    if (firstMs === null || !live) return undefined;
    const restMs = restNow(firstMs, live);
    const timer = setTimeout(() => setPageMs(performance.now()), Math.max(0, restMs) + 20);
    return () => clearTimeout(timer);
  }, [firstMs, live, pageMs]);
  const idsOf = (rests: boolean): string[] =>
    people.filter((person) => isResting(person) === rests).map(({ panelistId }) => panelistId);
  return { ready: idsOf(false), resting: idsOf(true) };
}

/** Reminds each of them. */
export const nudge = (presentationId: string, panelistIds: readonly string[]): Promise<void> =>
  once(`nudge ${panelistIds.join(' ')}`, async () => {
    for (const panelistId of panelistIds)
      await ask('nudgePanelist', { presentationId, panelistId });
  });
