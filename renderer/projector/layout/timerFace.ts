/** What the room reads from the timer: minutes and seconds left, or over. */

/** How urgent the time is. SOON and LAST are warnings, OVER counts up. */
export type Urgency = 'CALM' | 'SOON' | 'LAST' | 'OVER';

export interface TimerFace {
  text: string;
  urgency: Urgency;
  /** Share of the time that is left, from 1 to 0. */
  share: number;
}

const two = (value: number): string => String(value).padStart(2, '0');
function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}

/** Seconds before the end at which a warning begins: a share of the limit, so that a five-minute talk is not all warning. */
const soonMs = (limitMs: number): number => Math.min(120_000, limitMs / 5);
const lastMs = (limitMs: number): number => Math.min(30_000, limitMs / 10);

/** @param elapsedMs time used so far @param limitMs time granted */
export function timerFace(elapsedMs: number, limitMs: number): TimerFace {
  const leftMs = limitMs - elapsedMs;
  if (leftMs <= 0) {
    const overSec = Math.floor(-leftMs / 1000);
    return { text: overSec === 0 ? '00:00' : `+${clockText(overSec)}`, urgency: 'OVER', share: 0 };
  }
  const urgency = leftMs <= lastMs(limitMs) ? 'LAST' : leftMs <= soonMs(limitMs) ? 'SOON' : 'CALM';
  return { text: clockText(Math.ceil(leftMs / 1000)), urgency, share: Math.min(1, leftMs / limitMs) };
}
