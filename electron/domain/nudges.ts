/** How often one person may be reminded to send what is complete: a hand that presses twice reminds once. */

const NUDGE_EVERY_MS = 30_000;

/** How long a person reminded at a moment is still left alone; 0 or less: not at all. */
export const nudgeRestMs = (lastMs: number, nowMs: number): number =>
  lastMs + NUDGE_EVERY_MS - nowMs;
