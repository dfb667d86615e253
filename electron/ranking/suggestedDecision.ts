/** The decision each class suggests (SPECIFICATION.md, section 8). TIDAK_DIREKOMENDASIKAN is never suggested. */
import type { RecommendationClass } from '../contract/codes.ts';
import type { SuggestedDecision } from './analysisTypes.ts';

export const suggestedDecision: Readonly<Record<RecommendationClass, SuggestedDecision>> = {
  ADOPT: 'DIREPLIKASI',
  ADAPT: 'DIADAPTASI',
  PILOT: 'DIUJI_COBA',
  NOT_NOW: 'DITUNDA',
  PENDING: 'BELUM_DIPUTUSKAN',
};
