/** The event's heading, rubric and agenda: what everybody may know. */
import type { AgendaIntermission, AgendaPresentation, Programme } from '../../contract/topics.ts';
import type { EventRow } from '../../../db/event.ts';
import { assetTable } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';
import {
  intermissionTable,
  presentationProgrammeTable,
  presentationTable,
  presentationThemeTable,
  presenterTable,
} from '../../../db/presentation.ts';
import { agencyTable, programmeTable, themeTable } from '../../../db/reference.ts';
import { criterionGroupTable, criterionTable, levelTable } from '../../../db/rubric.ts';

export function readProgramme(db: Db, event: EventRow): Programme {
  const eventId = event.id;
  const logo = assetTable.find(db, { eventId, kind: 'LOGO' });
  const levels = Map.groupBy(levelTable.list(db, eventId), ({ criterionId }) => criterionId);
  const { name, cohort, dateIso, startTime, endTime, place, city, organizer, status } = event;
  return {
    event: {
      id: eventId,
      name,
      cohort,
      dateIso,
      startTime,
      endTime,
      place,
      city,
      organizer,
      status,
      isRehearsal: event.rehearsalOfEventId !== null,
      logo: logo ? `data:${logo.mediaType};base64,${logo.base64}` : null,
    },
    groups: criterionGroupTable
      .list(db, eventId)
      .map((group) => ({ code: group.code, name: group.name })),
    criteria: criterionTable.list(db, eventId).map((criterion) => ({
      id: criterion.id,
      groupCode: criterion.groupCode,
      name: criterion.name,
      description: criterion.description,
      weight: criterion.weight,
      min: criterion.min,
      max: criterion.max,
      allowsNotApplicable: criterion.allowsNotApplicable === 1,
      levels: (levels.get(criterion.id) ?? []).map(({ score, label, description }) => ({
        score,
        label,
        description,
      })),
    })),
    agenda: readAgenda(db, eventId),
  };
}

function readAgenda(db: Db, eventId: string): (AgendaPresentation | AgendaIntermission)[] {
  const agencies = new Map(agencyTable.list(db, eventId).map((row) => [row.id, row.name]));
  const programmes = new Map(programmeTable.list(db, eventId).map((row) => [row.id, row]));
  const themes = new Map(themeTable.list(db, eventId).map((row) => [row.id, row.name]));
  const presenters = Map.groupBy(
    presenterTable.list(db, eventId),
    ({ presentationId }) => presentationId,
  );
  const links = Map.groupBy(
    presentationProgrammeTable.list(db, eventId),
    ({ presentationId }) => presentationId,
  );
  const themeLinks = Map.groupBy(
    presentationThemeTable.list(db, eventId),
    ({ presentationId }) => presentationId,
  );
  const presentations = presentationTable.list(db, eventId).map((row) => ({
    position: row.position,
    item: {
      kind: 'PRESENTATION',
      id: row.id,
      number: row.number,
      title: row.title,
      presenters: (presenters.get(row.id) ?? []).map(({ name }) => name),
      agencyName: agencies.get(row.agencyId ?? '') ?? '',
      hostCity: row.hostCity,
      hostInstitution: row.hostInstitution,
      field: row.field,
      claimedOutput: row.claimedOutput,
      claimedOutcome: row.claimedOutcome,
      programmes: (links.get(row.id) ?? []).flatMap(({ programmeId, strength }) => {
        const programme = programmes.get(programmeId);
        return programme ? [{ code: programme.code, name: programme.name, strength }] : [];
      }),
      themes: (themeLinks.get(row.id) ?? []).flatMap(({ themeId }) => themes.get(themeId) ?? []),
      plannedStartTime: row.plannedStartTime,
      talkMin: row.talkMin,
      qaMin: row.qaMin,
      state: row.state,
      phase: row.phase,
      startedAtMs: row.startedAtMs,
      lockedAtMs: row.lockedAtMs,
    } satisfies AgendaPresentation,
  }));
  const intermissions = intermissionTable
    .list(db, eventId)
    .map(({ position, id, label, startTime, endTime }) => ({
      position,
      item: { kind: 'INTERMISSION', id, label, startTime, endTime } satisfies AgendaIntermission,
    }));
  return [...presentations, ...intermissions]
    .sort((a, b) => a.position - b.position)
    .map(({ item }) => item);
}
