/** Whether a session still lives; while the data is being replaced nobody is sent away. */
import { Refusal } from '../../contract/problems.ts';
import type { Engine } from '../../engine/types.ts';

export function isSeated(engine: Engine, sessionToken: string): boolean {
  try {
    return engine.access.findSeat(sessionToken) !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
