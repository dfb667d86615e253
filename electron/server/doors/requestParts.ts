/** Which event a request is about. */
import { Refusal } from '../../contract/problems.ts';
import type { Engine } from '../../engine/types.ts';

/** The event that was asked for, else the open one. @throws Refusal NO_OPEN_EVENT */
export function requireEvent(engine: Pick<Engine, 'openEventId'>, asked?: string): string {
  const eventId = asked ?? engine.openEventId();
  if (eventId === null) throw new Refusal('NO_OPEN_EVENT');
  return eventId;
}
