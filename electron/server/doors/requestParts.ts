/** What routes ask of the engine first. */
import { Refusal } from '../../contract/problems.ts';
import { HOST_SEAT } from '../../contract/seats.ts';
import type { Engine } from '../../engine/types.ts';

/** The event that was asked for, else the open one. @throws Refusal NO_OPEN_EVENT */
export function requireEvent(engine: Pick<Engine, 'openEventId'>, asked?: string): string {
  const eventId = asked ?? engine.openEventId();
  if (eventId === null) throw new Refusal('NO_OPEN_EVENT');
  return eventId;
}

/** For acts that no command begins. @throws Refusal REPLACED on a host that another one has replaced */
export function refuseReplaced(engine: Pick<Engine, 'read'>): void {
  const { replacedBy } = engine.read(HOST_SEAT, 'host').value;
  if (replacedBy) throw new Refusal('REPLACED', { host: replacedBy.hostName });
}
