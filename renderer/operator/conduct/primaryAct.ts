/** Which one thing the console would do next: its button alone is filled. */
import { nextRow } from '../../../electron/contract/agendaOrder.ts';
import type { Live, Setup, Stage } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { countOpenTalks } from './agendaSteps.ts';

/** STEP: the next of the six; RESUME: the timer that a power cut interrupted. */
export type PrimaryAct = 'STEP' | 'NEXT' | 'RANKING' | 'REVEAL' | 'RESUME' | 'DELIBERATION';

export function primaryAct(setup: Setup, live: Live, stage: Stage | null): PrimaryAct | null {
  const { phase } = live;
  const ranking = stage?.ranking;
  if (ranking && ranking.revealStep < ranking.stepCount) return 'REVEAL';
  if (live.timer.state === 'INTERRUPTED' && (phase === 'TALK' || phase === 'QA')) return 'RESUME';
  if (phase !== null && phase !== 'SHOWN' && !(ranking && isLocked(phase))) return 'STEP';
  if (nextRow(setup, live)) return 'NEXT';
  if (setup.presentation.length === 0 || countOpenTalks(setup) > 0) return null;
  return ranking ? 'DELIBERATION' : 'RANKING';
}
