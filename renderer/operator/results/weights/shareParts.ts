/** What every part of the weight slider is given. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';

export type OpenSlider = Extract<Analysis['slider'], { available: true }>;

export interface ShareParts {
  setup: Setup;
  slider: OpenSlider;
  /** Exact. */
  share: string;
}
