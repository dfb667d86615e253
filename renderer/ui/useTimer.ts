/** The timer between two messages of the host: extrapolated by the page's monotonic clock, never by the wall clock. */
import { useEffect, useState } from 'react';
import type { Live } from '../../electron/contract/topics.ts';

type Timer = Live['timer'];

export interface TimerReading {
  state: Timer['state'];
  limitMs: number;
  elapsedMs: number;
  /** Negative when the time is over. */
  leftMs: number;
  isOver: boolean;
}

/** When each timer value reached this page. A value that was not noted counts from its first reading. */
const arrivedAtMs = new WeakMap<Timer, number>();

export function arrivalOf(timer: Timer): number {
  let arrival = arrivedAtMs.get(timer);
  if (arrival === undefined) {
    arrival = performance.now();
    arrivedAtMs.set(timer, arrival);
  }
  return arrival;
}

/** Called when a value of topic `live` arrives, so that a page that opens later still reads the right time. */
export function noteTimerArrival(live: Live | null): void {
  if (live) arrivalOf(live.timer);
}

/** What a timer shows at a moment of the page's clock (milliseconds of performance.now). */
export function readTimer(timer: Timer, nowMs: number): TimerReading {
  const sinceMs = timer.state === 'RUNNING' ? Math.max(0, nowMs - arrivalOf(timer)) : 0;
  const elapsedMs = timer.elapsedMs + sinceMs;
  const leftMs = timer.limitMs - elapsedMs;
  return { state: timer.state, limitMs: timer.limitMs, elapsedMs, leftMs, isOver: leftMs < 0 };
}

/** The timer now, redrawn when the shown second changes; null while there is no live state. */
export function useTimer(live: Live | null | undefined): TimerReading | null {
  const timer = live?.timer;
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    if (timer?.state !== 'RUNNING') return undefined;
    let pending: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const { leftMs } = readTimer(timer, performance.now());
      // Just after the next whole second of the time left.
      const untilNextMs = (((leftMs % 1000) + 1000) % 1000) + 5;
      pending = setTimeout(() => {
        setNowMs(performance.now());
        tick();
      }, untilNextMs);
    };
    tick();
    return () => clearTimeout(pending);
  }, [timer]);
  return timer ? readTimer(timer, nowMs) : null;
}
