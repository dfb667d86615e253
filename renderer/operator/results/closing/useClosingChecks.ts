/** The list before closing, from what the host has now. */
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { useTopic } from '../../../stores/index.ts';
import { useConfirmedFlags } from '../panel/useConfirmedFlags.ts';
import { closingChecks, type ClosingCheck } from './closingChecks.ts';

export function useClosingChecks(setup: Setup, ranking: Ranking): ClosingCheck[] {
  const tray = useTopic('tray');
  const confirmed = useConfirmedFlags(setup, ranking.analysis);
  return closingChecks({ setup, ranking, tray, confirmedFlags: confirmed.size });
}
