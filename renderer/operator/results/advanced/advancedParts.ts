/** What every part of the advanced sheet is given. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis, AnalysedAdvanced } from '../../../../electron/ranking/index.ts';

export interface AdvancedParts {
  setup: Setup;
  analysis: Analysis;
  advanced: AnalysedAdvanced;
}
