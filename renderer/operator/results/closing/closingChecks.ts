/** What should be settled before the day is closed; none of it stops the closing, all of it is said. */
import type { Ranking, Setup, TopicValues } from '../../../../electron/contract/topics.ts';
import { isDecided } from '../../../../electron/domain/decisions.ts';
import { isLocked } from '../../../../electron/domain/phases.ts';
import type { ResultSection, Tab } from '../../shell/route.ts';
import { followUpLines, isIncomplete } from '../followUp/followUpValues.ts';
import { tiedSets } from '../progress.ts';

export const checkNames = [
  'locked',
  'attendance',
  'decided',
  'ties',
  'flags',
  'tray',
  'followUp',
] as const;
export type CheckName = (typeof checkNames)[number];

export interface ClosingCheck {
  name: CheckName;
  /** How many are left; 0 is settled. */
  left: number;
  /** Who or what is left, as people call it: a panelist's name, a talk's number. */
  which: string[];
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
  const numberOf = new Map(setup.presentation.map(({ id, number }) => [id, `#${number}`]));
  const talks = (ids: readonly string[]) => ids.map((id) => numberOf.get(id) ?? id);
  const held = setup.presentation.filter(({ state }) => state !== 'WITHDRAWN');
  const decisions = new Map(setup.decision.map((row) => [row.presentationId, row]));
  const incomplete = followUpLines(setup, []).filter(
    ({ followUp }) => followUp === null || isIncomplete(followUp),
  );
  const which: Record<CheckName, string[]> = {
    locked: talks(held.filter(({ phase }) => !isLocked(phase)).map(({ id }) => id)),
    attendance: setup.panelist
      .filter(({ attendance }) => attendance === 'EXPECTED')
      .map(({ name }) => name),
    decided: talks(held.filter(({ id }) => !isDecided(decisions.get(id))).map(({ id }) => id)),
    ties: tiedSets(ranking).map((ids) => talks(ids).join(' = ')),
    flags: [],
    tray: [],
    followUp: incomplete.map(({ presentation, origin }) =>
      presentation ? `#${presentation.number}` : (origin?.presentationTitle ?? ''),
    ),
  };
  const left: Record<CheckName, number> = {
    locked: ranking.totalCount - ranking.lockedCount,
    attendance: which.attendance.length,
    decided: which.decided.length,
    ties: which.ties.length,
    flags: Math.max(0, ranking.analysis.panel.flags.length - confirmedFlags),
    tray: (tray?.waiting.length ?? 0) + (tray?.missing.length ?? 0),
    followUp: incomplete.length,
  };
  const places: Record<CheckName, ClosingCheck['place']> = {
    locked: { tab: 'conduct' },
    attendance: { tab: 'conduct' },
    decided: { tab: 'results', results: 'deliberation' },
    ties: { tab: 'results', results: 'ranking' },
    flags: { tab: 'results', results: 'panel' },
    tray: { tab: 'conduct' },
    followUp: { tab: 'results', results: 'followUp' },
  };
  return checkNames.map((name) => ({
    name,
    left: left[name],
    which: which[name],
    place: places[name],
  }));
}
