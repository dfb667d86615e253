/** Agencies, programmes, themes: the lists others point at. */
import { Refusal } from '../../contract/problems.ts';
import { decisionTable, followUpTable } from '../../../db/decision.ts';
import { panelistTable } from '../../../db/panel.ts';
import {
  presentationProgrammeTable,
  presentationTable,
  presentationThemeTable,
  presenterTable,
} from '../../../db/presentation.ts';
import { agencyTable, programmeTable, themeTable } from '../../../db/reference.ts';
import type { Db } from '../../../db/open.ts';
import type { Table } from '../../../db/table.ts';
import { getEditableEvent, nextPosition, type Context, type Handlers } from '../context.ts';
import { newId } from '../newId.ts';

interface Listed {
  eventId: string;
  id: string;
  position: number;
  code: string;
  name: string;
}
type ListTable<Row extends Listed> = Table<Row, 'eventId' | 'id'>;

/** Inserts at the end, or updates in place. @throws Refusal UNKNOWN_ID */
function save<Row extends Listed>(
  context: Context,
  table: ListTable<Row>,
  kind: string,
  prefix: string,
  data: Omit<Row, 'eventId' | 'position' | 'id'> & { id?: string | undefined; code: string },
): { id: string } {
  const eventId = getEditableEvent(context).id;
  const rows = table.list(context.db, eventId);
  const old = rows.find(({ id }) => id === data.id);
  if (data.id !== undefined && !old) throw new Refusal('UNKNOWN_ID', { kind, id: data.id }, 'id');
  const id = data.id ?? newId(prefix);
  table.put(context.db, {
    ...data,
    id,
    eventId,
    position: old?.position ?? nextPosition(rows),
  } as unknown as Row);
  return { id };
}

function remove<Row extends Listed>(
  context: Context,
  table: ListTable<Row>,
  kind: string,
  id: string,
  usedBy: (db: Db, eventId: string) => string[],
): Record<string, never> {
  const eventId = getEditableEvent(context).id;
  const row = table.find(context.db, { eventId, id } as Row);
  if (!row) throw new Refusal('UNKNOWN_ID', { kind, id }, 'id');
  const by = usedBy(context.db, eventId);
  if (by.length > 0)
    throw new Refusal('IN_USE', { kind, name: row.name, by: by.slice(0, 3).join('; ') });
  table.remove(context.db, row);
  return {};
}

export const referenceHandlers: Handlers<
  'saveAgency' | 'deleteAgency' | 'saveProgramme' | 'deleteProgramme' | 'saveTheme' | 'deleteTheme'
> = {
  saveAgency: (context, data) => save(context, agencyTable, 'perangkat daerah', 'opd', data),
  deleteAgency: (context, { id }) =>
    remove(context, agencyTable, 'perangkat daerah', id, (db, eventId) =>
      agencyUsers(db, eventId, id),
    ),
  saveProgramme: (context, data) => save(context, programmeTable, 'program prioritas', 'pp', data),
  deleteProgramme: (context, { id }) =>
    remove(context, programmeTable, 'program prioritas', id, (db, eventId) =>
      titles(
        db,
        eventId,
        presentationProgrammeTable.list(db, eventId).filter((link) => link.programmeId === id),
      ),
    ),
  saveTheme: (context, data) => save(context, themeTable, 'tema', 'tema', data),
  deleteTheme: (context, { id }) =>
    remove(context, themeTable, 'tema', id, (db, eventId) =>
      titles(
        db,
        eventId,
        presentationThemeTable.list(db, eventId).filter((link) => link.themeId === id),
      ),
    ),
};

function titles(db: Db, eventId: string, links: readonly { presentationId: string }[]): string[] {
  return links.map(
    ({ presentationId }) =>
      presentationTable.find(db, { eventId, id: presentationId })?.title ?? presentationId,
  );
}

function agencyUsers(db: Db, eventId: string, id: string): string[] {
  const uses = (row: { agencyId: string | null }) => row.agencyId === id;
  return [
    ...panelistTable
      .list(db, eventId)
      .filter(uses)
      .map(({ name }) => name),
    ...presentationTable
      .list(db, eventId)
      .filter(uses)
      .map(({ title }) => title),
    ...presenterTable
      .list(db, eventId)
      .filter(uses)
      .map(({ name }) => name),
    ...titles(db, eventId, decisionTable.list(db, eventId).filter(uses)),
    ...followUpTable
      .list(db, eventId)
      .filter((row) => uses(row) || (JSON.parse(row.supportingAgencyIds) as string[]).includes(id))
      .map(({ activity }) => activity),
  ];
}
