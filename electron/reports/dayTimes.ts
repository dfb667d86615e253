/** Planned and held times of each talk as documents print them: from the day's facts, never from the clock at printing. */
import { planItems } from '../contract/agendaOrder.ts';
import type { EventFacts } from '../contract/facts.ts';
import { cityClock } from '../domain/cityDay.ts';
import { heldDay } from '../domain/dayCourse.ts';
import { planTimes } from '../domain/dayPlan.ts';

export interface TalkTimes {
  number: number;
  title: string;
  /** "08.45–09.05"; a dash where there is none. */
  planned: string;
  held: string;
}

const clock = (ms: number): string => cityClock(ms).replace(':', '.');
const none = '–';

/** In the order of the agenda. */
export function talkTimes(
  facts: Pick<EventFacts, 'event' | 'presentation' | 'intermission'>,
): TalkTimes[] {
  const agenda = planItems(facts);
  const spans = planTimes(agenda, facts.event, heldDay(agenda, facts.event));
  return facts.presentation
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, number, title, startedAtMs, lockedAtMs }) => {
      const plan = spans.get(id);
      return {
        number,
        title,
        planned: plan ? `${clock(plan.startMs)}–${clock(plan.endMs)}` : none,
        held:
          startedAtMs === null || lockedAtMs === null
            ? none
            : `${clock(startedAtMs)}–${clock(lockedAtMs)}`,
      };
    });
}
