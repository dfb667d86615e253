/** How the day goes, at the host's clock. */
import { useMemo } from 'react';
import { planItems } from '../../../electron/contract/agendaOrder.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { dayCourse, type DayCourse } from '../../../electron/domain/dayCourse.ts';
import { useTopic } from '../../stores/index.ts';
import { useHostNow } from '../../ui/index.ts';

const nowhere = { currentPresentationId: null, intermissionId: null, intermissionSinceMs: null };

export function useDayCourse(setup: Setup): { course: DayCourse; nowMs: number } {
  const live = useTopic('live');
  const nowMs = useHostNow(live);
  const course = useMemo(
    () => dayCourse(planItems(setup), setup.event, live ?? nowhere, nowMs),
    [setup, live, nowMs],
  );
  return { course, nowMs };
}
