/** How urgent the time is, the same on every seat, and how much of it is left. */
import type { TimerReading } from './useTimer.ts';

/** SOON and LAST are warnings before the end; OVER counts up. */
export type Urgency = 'CALM' | 'SOON' | 'LAST' | 'OVER';

export interface TimerFace {
  urgency: Urgency;
  /** Share of the time that is left, from 1 to 0. */
  share: number;
}

/** Warnings are a share of the limit at most, so that a five-minute talk is not all warning. */
const soonMs = (limitMs: number): number => Math.min(120_000, limitMs / 5);
const lastMs = (limitMs: number): number => Math.min(30_000, limitMs / 10);

export function timerFace({
  leftMs,
  limitMs,
}: Pick<TimerReading, 'leftMs' | 'limitMs'>): TimerFace {
  const share = limitMs > 0 ? Math.min(1, Math.max(0, leftMs / limitMs)) : 0;
  if (leftMs <= 0) return { urgency: 'OVER', share };
  if (leftMs <= lastMs(limitMs)) return { urgency: 'LAST', share };
  return { urgency: leftMs <= soonMs(limitMs) ? 'SOON' : 'CALM', share };
}
