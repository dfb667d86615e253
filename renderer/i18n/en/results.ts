/** English texts of the operator's Hasil, one file a part. */
import { coverage, deliberation, followUp } from './results/decided.ts';
import { advanced, closing, log, scores } from './results/proven.ts';
import { frame, panel, ranking, weights } from './results/standing.ts';

export const results = {
  advanced,
  closing,
  coverage,
  deliberation,
  followUp,
  frame,
  log,
  panel,
  ranking,
  scores,
  weights,
} as const;
