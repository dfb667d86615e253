/** All sections of the preparation are given the same: what the host has. */
import type { Setup } from '../../../electron/contract/topics.ts';

export interface SectionProps {
  setup: Setup;
}
