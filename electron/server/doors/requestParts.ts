/** Small readings of requests that several routes share. */
import { Refusal } from '../../contract/problems.ts';
import type { Engine } from '../../engine/types.ts';

/** The query without what was given twice. */
export function plainParams(query: Record<string, unknown>): Record<string, string> {
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string') params[name] = value;
  return params;
}

/** The event that was asked for, else the open one. @throws Refusal NO_OPEN_EVENT */
export function requireEvent(engine: Pick<Engine, 'openEventId'>, asked?: string): string {
  const eventId = asked ?? engine.openEventId();
  if (eventId === null) throw new Refusal('NO_OPEN_EVENT');
  return eventId;
}
