/** The console's next thing to do, for the look of its buttons. */
import { useTopic } from '../../stores/index.ts';
import { primaryAct, type PrimaryAct } from './primaryAct.ts';

export function usePrimaryAct(): PrimaryAct | null {
  const [setup, live, stage] = [useTopic('setup'), useTopic('live'), useTopic('stage')];
  return setup && live ? primaryAct(setup, live, stage ?? null) : null;
}

/** @returns the variant of the button that does it */
export function useVariant(act: PrimaryAct): 'filled' | 'default' {
  return usePrimaryAct() === act ? 'filled' : 'default';
}
