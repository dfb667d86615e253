/** Which follow-ups of an earlier event go on in a later one, told by names because each event has its own lists. */
import type { CarryReading } from '../../contract/files.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { hasEnded } from '../../domain/followUps.ts';
import { namesOf } from '../names.ts';
import type { FollowUpRow } from './followUpColumns.ts';

type Carried = CarryReading['followUps'][number]['carried'];

/** Unfinished ones of `from`, in their order; each keeps its id and, where it was carried before, its first origin. */
export function listCarriable(from: EventFacts, into: EventFacts): CarryReading {
  const open = from.followUp.filter((row) => !hasEnded(row));
  const here = new Set(into.followUp.map(({ id }) => id));
  const { id, name, dateIso } = from.event;
  return {
    event: { id, name, dateIso },
    endedCount: from.followUp.length - open.length,
    followUps: open
      .toSorted((a, b) => a.position - b.position)
      .map((row) => ({ carried: carriedOf(from, row), isHere: here.has(row.id) })),
  };
}

function carriedOf(from: EventFacts, row: FollowUpRow): Carried {
  const {
    eventId: _event,
    presentationId: _presentation,
    position: _position,
    agencyId,
    supportingAgencyIds,
    localityIds,
    ...followUp
  } = row;
  const agencies = new Map(from.agency.map(({ id, name, code }) => [id, { name, code }]));
  const localities = new Map(from.locality.map((each) => [each.id, each]));
  return {
    followUp,
    agency: agencies.get(agencyId ?? '') ?? null,
    supportingAgencies: listOf(supportingAgencyIds, agencies),
    localities: listOf(localityIds, localities).map(({ kind, name, parentId }) => ({
      kind,
      name,
      parentName: localities.get(parentId ?? '')?.name ?? '',
    })),
    origin: originOf(from, row),
    history: from.followUpStatus
      .filter(({ followUpId }) => followUpId === row.id)
      .toSorted((a, b) => a.number - b.number)
      .map(({ eventId: _of, followUpId: _row, ...change }) => change),
  };
}

function originOf(from: EventFacts, { id, presentationId }: FollowUpRow): Carried['origin'] {
  const known = from.followUpOrigin.find(({ followUpId }) => followUpId === id);
  if (known) {
    const { eventId: _event, followUpId: _row, ...origin } = known;
    return origin;
  }
  const presentation = from.presentation.find((each) => each.id === presentationId);
  const decision = from.decision.find((each) => each.presentationId === presentationId);
  return {
    originEventId: from.event.id,
    originEventName: from.event.name,
    originDateIso: from.event.dateIso,
    presentationNumber: presentation?.number ?? 0,
    presentationTitle: presentation?.title ?? '',
    decision: decision?.code ?? 'BELUM_DIPUTUSKAN',
    programmes: namesOf(from).programmesOf(presentationId ?? ''),
  };
}

const listOf = <T>(ids: string, rows: ReadonlyMap<string, T>): T[] =>
  (JSON.parse(ids) as string[]).flatMap((id) => rows.get(id) ?? []);
