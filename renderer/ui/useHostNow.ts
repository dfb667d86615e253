/** The host's clock on any page: what it said last, and the page's monotonic clock since. Laptops differ, a room does not. */
import { useEffect, useState } from 'react';
import type { Live } from '../../electron/contract/topics.ts';
import { arrivalOf } from './useTimer.ts';

const minuteMs = 60_000;

type Told = Pick<Live, 'nowMs' | 'timer'>;

/** The host's time at a moment of the page's clock (milliseconds of performance.now). */
export const readHostNow = ({ nowMs, timer }: Told, pageMs: number): number =>
  nowMs + Math.max(0, pageMs - arrivalOf(timer));

/** The host's time, redrawn when its minute changes; without a host, the page's own. */
export function useHostNow(live: Live | null | undefined): number {
  const [pageMs, setPageMs] = useState(() => performance.now());
  useEffect(() => {
    let pending: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const nowMs = live ? readHostNow(live, performance.now()) : Date.now();
      pending = setTimeout(
        () => {
          setPageMs(performance.now());
          tick();
        },
        // Just after the next whole minute.
        minuteMs - (nowMs % minuteMs) + 5,
      );
    };
    tick();
    return () => clearTimeout(pending);
  }, [live]);
  return live ? readHostNow(live, pageMs) : performance.timeOrigin + pageMs;
}
