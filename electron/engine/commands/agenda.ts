/** The agenda: presentations with presenters and links, breaks, and their order. */
import { Refusal } from '../../contract/problems.ts';
import { planItems } from '../../contract/agendaOrder.ts';
import type { PresentationDetails } from '../../contract/commands.ts';
import {
  intermissionTable,
  presentationProgrammeTable,
  presentationTable,
  presentationThemeTable,
  presenterTable,
  type PresentationRow,
} from '../../../db/presentation.ts';
import { cityClock } from '../../domain/cityDay.ts';
import { rechainTimes } from '../../domain/dayPlan.ts';
import { programmeTable, themeTable } from '../../../db/reference.ts';
import { sheetTable } from '../../../db/sheet.ts';
import {
  getEditableEvent,
  getPresentation,
  liveOf,
  nextPosition,
  patchLive,
  type Context,
  type Handlers,
} from '../context.ts';
import { newId } from '../newId.ts';
import { refuseDuplicates, storedNip } from '../gate/factRules.ts';
import { flagSameAgency } from './panel.ts';

export const agendaHandlers: Handlers<
  | 'savePresentation'
  | 'deletePresentation'
  | 'saveIntermission'
  | 'deleteIntermission'
  | 'reorderAgenda'
  | 'setReadiness'
> = {
  savePresentation: (context, { id, ...details }) => {
    const eventId = getEditableEvent(context).id;
    const saved = writePresentation(context, eventId, id, details);
    flagSameAgency(context, eventId);
    return { id: saved };
  },
  deletePresentation: (context, { id }) => {
    const eventId = getEditableEvent(context).id;
    const row = getPresentation(context, eventId, id);
    if (sheetTable.list(context.db, eventId).some(({ presentationId }) => presentationId === id)) {
      throw new Refusal('HAS_SHEETS', { name: row.title });
    }
    if (liveOf(context.db, eventId).currentPresentationId === id) {
      patchLive(context.db, eventId, { currentPresentationId: null, scene: 'WELCOME' });
    }
    presentationTable.remove(context.db, row);
    return {};
  },
  saveIntermission: (context, { id, ...data }) => {
    const { db } = context;
    const eventId = getEditableEvent(context).id;
    const old = id === undefined ? undefined : intermissionTable.find(db, { eventId, id });
    if (id !== undefined && !old) throw new Refusal('UNKNOWN_ID', { kind: 'jeda', id }, 'id');
    const saved = id ?? newId('jeda');
    intermissionTable.put(db, {
      ...data,
      id: saved,
      eventId,
      position: old?.position ?? nextPosition(agendaRows(context, eventId)),
    });
    return { id: saved };
  },
  deleteIntermission: (context, { id }) => {
    const eventId = getEditableEvent(context).id;
    if (!intermissionTable.remove(context.db, { eventId, id }))
      throw new Refusal('UNKNOWN_ID', { kind: 'jeda', id }, 'id');
    if (liveOf(context.db, eventId).intermissionId === id)
      patchLive(context.db, eventId, { intermissionId: null, intermissionSinceMs: null });
    return {};
  },
  reorderAgenda: (context, { ids }) => {
    const { db } = context;
    const event = getEditableEvent(context);
    const eventId = event.id;
    refuseDuplicates(ids, 'paparan', 'ids');
    const known = new Set(agendaRows(context, eventId).map(({ id }) => id));
    ids.forEach((id, index) => {
      if (!known.has(id)) throw new Refusal('UNKNOWN_ID', { kind: 'paparan', id }, `ids[${index}]`);
    });
    const missing = [...known].filter((id) => !ids.includes(id));
    const order = [...ids, ...missing];
    const moved = rechainTimes(
      planItems({
        presentation: presentationTable.list(db, eventId),
        intermission: intermissionTable.list(db, eventId),
      }),
      order,
      event,
    );
    order.forEach((id, index) => {
      const presentation = presentationTable.find(db, { eventId, id });
      const startMs = moved.get(id);
      if (presentation)
        presentationTable.put(db, {
          ...presentation,
          position: index + 1,
          ...(startMs === undefined ? {} : { plannedStartTime: cityClock(startMs) }),
        });
      else
        intermissionTable.put(db, {
          ...intermissionTable.get(db, { eventId, id }),
          position: index + 1,
        });
    });
    return {};
  },
  setReadiness: (context, { presentationId, ...facts }) => {
    const eventId = getEditableEvent(context).id;
    presentationTable.put(context.db, {
      ...getPresentation(context, eventId, presentationId),
      ...facts,
    });
    return {};
  },
};

function agendaRows(
  { db }: Pick<Context, 'db'>,
  eventId: string,
): { id: string; position: number }[] {
  return [...presentationTable.list(db, eventId), ...intermissionTable.list(db, eventId)];
}

/**
 * Inserts at the end of the agenda or updates; answers the id. `id` that is not there yet is taken when `isNew`.
 * @param place.at where the details stand in the command, to name a NIP's place
 */
export function writePresentation(
  context: Context,
  eventId: string,
  id: string | undefined,
  details: PresentationDetails,
  { isNew, at }: { isNew: boolean; at: string } = { isNew: false, at: '' },
): string {
  const { db } = context;
  const { presenters, programmes, themeIds, ...own } = details;
  const old = id === undefined ? undefined : presentationTable.find(db, { eventId, id });
  if (id !== undefined && !old && !isNew)
    throw new Refusal('UNKNOWN_ID', { kind: 'paparan', id }, 'id');
  refuseDuplicates(
    programmes.map(({ programmeId }) => programmeId),
    'program',
    'programmes',
  );
  refuseDuplicates(themeIds, 'tema', 'themeIds');
  programmes.forEach(({ programmeId }, index) => {
    if (!programmeTable.find(db, { eventId, id: programmeId })) {
      throw new Refusal(
        'UNKNOWN_ID',
        { kind: 'program prioritas', id: programmeId },
        `programmes[${index}]`,
      );
    }
  });
  themeIds.forEach((themeId, index) => {
    if (!themeTable.find(db, { eventId, id: themeId })) {
      throw new Refusal('UNKNOWN_ID', { kind: 'tema', id: themeId }, `themeIds[${index}]`);
    }
  });
  const all = presentationTable.list(db, eventId);
  const presentationId = id ?? newId('paparan');
  const row: PresentationRow = {
    number: all.reduce((most, { number }) => Math.max(most, number), 0) + 1,
    position: nextPosition(agendaRows(context, eventId)),
    state: 'SCHEDULED',
    stateReason: '',
    phase: 'READY',
    readiness: null,
    readinessNote: '',
    gateLegal: null,
    gateEthics: null,
    gateOwner: null,
    startedAtMs: null,
    scoringOpenedAtMs: null,
    lockedAtMs: null,
    ...old,
    ...own,
    id: presentationId,
    eventId,
  };
  presentationTable.put(db, row);
  const isOwn = (link: { presentationId: string }) => link.presentationId === presentationId;
  const team = presenterTable.list(db, eventId).filter(isOwn);
  team.slice(presenters.length).forEach((gone) => presenterTable.remove(db, gone));
  presenters.forEach((presenter, index) => {
    const nipAt = `${at}presenters[${index}].nip`;
    presenterTable.put(db, {
      ...presenter,
      nip: storedNip(presenter.nip, presenter.employeeStatus, team, nipAt),
      eventId,
      presentationId,
      position: index + 1,
    });
  });
  for (const link of presentationProgrammeTable.list(db, eventId).filter(isOwn)) {
    if (!programmes.some(({ programmeId }) => programmeId === link.programmeId))
      presentationProgrammeTable.remove(db, link);
  }
  for (const link of programmes)
    presentationProgrammeTable.put(db, { ...link, eventId, presentationId });
  for (const link of presentationThemeTable.list(db, eventId).filter(isOwn)) {
    if (!themeIds.includes(link.themeId)) presentationThemeTable.remove(db, link);
  }
  for (const themeId of themeIds)
    presentationThemeTable.put(db, { eventId, presentationId, themeId });
  return presentationId;
}
