/** The six big steps of a presentation and what pressing each of them asks for. */
import { phases, type Phase } from '../../../electron/contract/codes.ts';
import { isLocked } from '../../../electron/domain/phases.ts';

/**
 * SET_PHASE, OPEN_SCORING: sent at once. LOCK asks where sheets are missing, UNLOCK asks name and reason,
 * PUBLISH shows a preview first. NONE: the step cannot be taken from here.
 */
export type StepAction = 'SET_PHASE' | 'OPEN_SCORING' | 'LOCK' | 'UNLOCK' | 'PUBLISH' | 'NONE';

export interface PhaseStep {
  phase: Phase;
  /** The key of the keyboard: 1 to 6. */
  key: string;
  state: 'DONE' | 'CURRENT' | 'AHEAD';
  /** The step one would normally take now. */
  isNext: boolean;
  action: StepAction;
}

export function stepAction(from: Phase, to: Phase): StepAction {
  if (to === 'SHOWN') return isLocked(from) ? 'PUBLISH' : 'NONE';
  if (to === 'LOCKED') return from === 'SCORING' ? 'LOCK' : 'NONE';
  const isClosed = isLocked(from);
  if (to === 'SCORING') return isClosed ? 'UNLOCK' : from === 'SCORING' ? 'NONE' : 'OPEN_SCORING';
  return isClosed || from === 'SCORING' || from === to ? 'NONE' : 'SET_PHASE';
}

export function phaseSteps(current: Phase | null): PhaseStep[] {
  const at = current === null ? -1 : phases.indexOf(current);
  return phases.map((phase, index) => ({
    phase,
    key: String(index + 1),
    state: index < at ? 'DONE' : index === at ? 'CURRENT' : 'AHEAD',
    isNext: current !== null && index === at + 1,
    action: current === null ? 'NONE' : stepAction(current, phase),
  }));
}
