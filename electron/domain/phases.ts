/** What a presentation's phase says about its scores. */
import type { Phase } from '../contract/codes.ts';

/** Locked means locked, shown on the projector or not: its scores and what they are made of stand still (rule 4). */
export function isLocked(phase: Phase | null | undefined): boolean {
  return phase === 'LOCKED' || phase === 'SHOWN';
}
