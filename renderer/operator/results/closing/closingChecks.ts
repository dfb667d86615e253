/** What should be settled before the day is closed; none of it stops the closing, all of it is said. */
import type { Ranking, Setup, TopicValues } from '../../../../electron/contract/topics.ts';
import type { ResultSection, Tab } from '../../shell/route.ts';
import { followUpLines, isIncomplete } from '../followUp/followUpValues.ts';
import { decisionProgress, tiedSets } from '../progress.ts';

export const checkNames = ['locked', 'decided', 'ties', 'flags', 'tray', 'followUp'] as const;
export type CheckName = (typeof checkNames)[number];

export interface ClosingCheck {
  name: CheckName;
  /** How many are left; 0 is settled. */
  left: number;
  place: { tab: Tab; results?: ResultSection };
}

export interface ClosingFacts {
  setup: Setup;
  ranking: Ranking;
  tray: TopicValues['tray'] | undefined;
  /** Flags whose confirmation has been written down already. */
  confirmedFlags: number;
}

export function closingChecks({
  setup,
  ranking,
  tray,
  confirmedFlags,
}: ClosingFacts): ClosingCheck[] {
  const { done, count } = decisionProgress(setup);
  const left: Record<CheckName, number> = {
    locked: ranking.totalCount - ranking.lockedCount,
    decided: count - done,
    ties: tiedSets(ranking).length,
    flags: Math.max(0, ranking.analysis.panel.flags.length - confirmedFlags),
    tray: (tray?.waiting.length ?? 0) + (tray?.missing.length ?? 0),
    followUp: followUpLines(setup, []).filter(
      ({ followUp }) => followUp === null || isIncomplete(followUp),
    ).length,
  };
  const places: Record<CheckName, ClosingCheck['place']> = {
    locked: { tab: 'conduct' },
    decided: { tab: 'results', results: 'deliberation' },
    ties: { tab: 'results', results: 'ranking' },
    flags: { tab: 'results', results: 'panel' },
    tray: { tab: 'conduct' },
    followUp: { tab: 'results', results: 'followUp' },
  };
  return checkNames.map((name) => ({ name, left: left[name], place: places[name] }));
}
