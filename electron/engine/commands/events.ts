/** Events: create, change, open, close, delete, import, rehearse. */
import { refuse, Refusal } from '../../contract/problems.ts';
import { defaultPaper, defaultRules, type Rules } from '../../contract/rules.ts';
import { factTableNames } from '../../domain/factTables.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { withRolls } from '../../domain/roll.ts';
import { eventTable, type EventRow } from '../../../db/event.ts';
import { readEventFacts, writeEventFacts, type EventFacts } from '../../../db/facts.ts';
import { assetTable } from '../../../db/live.ts';
import {
  getEditableEvent,
  getOpenEvent,
  patchLive,
  rulesOf,
  type Context,
  type Handlers,
} from '../context.ts';
import { newId } from '../newId.ts';
import { withStoredNips } from '../gate/factRules.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { keepRehearsed } from '../sheets/rehearsalSheets.ts';
import { factsFromEarlier } from '../starter/fromEarlier.ts';
import { starterFacts } from '../starter/starterFacts.ts';
import { deleteForGood, removeEvent } from './erasure.ts';
import { patchEvent } from './patchEvent.ts';

export const eventHandlers: Handlers<
  | 'createEvent'
  | 'updateEvent'
  | 'openEvent'
  | 'deleteEvent'
  | 'importEvent'
  | 'closeEvent'
  | 'reopenEvent'
  | 'startRehearsal'
  | 'endRehearsal'
  | 'setPaper'
  | 'setAsset'
  | 'backUpNow'
  | 'setBackupFolder'
> = {
  createEvent: (context, { template, fromEventId, ...details }) => {
    const eventId = newId('kegiatan');
    const start =
      fromEventId === undefined
        ? startOfTemplate(eventId, template)
        : startOfEarlier(context, eventId, fromEventId);
    const event: EventRow = {
      ...details,
      id: eventId,
      status: 'PREPARING',
      rehearsalOfEventId: null,
      rules: JSON.stringify(start.rules),
      rulesHash: null,
      frozenAtMs: null,
      paper: start.paper,
      documentRevision: 0,
      createdAtMs: context.nowMs,
    };
    writeEventFacts(context.db, { ...emptyFacts(event), ...start.facts });
    patchLive(context.db, eventId, {});
    context.setOpenEvent(eventId);
    return { eventId };
  },
  updateEvent: (context, details) => {
    const event = getEditableEvent(context);
    patchEvent(context, event, details);
    return {};
  },
  openEvent: (context, { eventId }) => {
    if (!eventTable.find(context.db, { id: eventId }))
      throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: eventId });
    context.setOpenEvent(eventId);
    return {};
  },
  deleteEvent: (context, { eventId, confirmName }) => {
    const event = eventTable.find(context.db, { id: eventId });
    if (!event) throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: eventId });
    if (confirmName.trim() !== event.name.trim())
      throw new Refusal('NAME_DIFFERS', { name: event.name }, 'confirmName');
    const gone = deleteForGood(context, eventId);
    if (context.openEventId !== null && gone.includes(context.openEventId))
      context.setOpenEvent(null);
    return {};
  },
  importEvent: (context, { facts }) => {
    const { id, name } = facts.event;
    if (eventTable.find(context.db, { id })) throw new Refusal('EVENT_EXISTS', { id, name });
    refuse(listContradictions(facts)[0]);
    const { rehearsalOfEventId } = facts.event;
    // Ending that rehearsal would delete it, and the other event's cards would open it.
    if (rehearsalOfEventId !== null && eventTable.find(context.db, { id: rehearsalOfEventId }))
      throw new Refusal(
        'REHEARSAL_OF_OTHER',
        { id: rehearsalOfEventId },
        'facts.event.rehearsalOfEventId',
      );
    writeEventFacts(context.db, withRolls(withStoredNips(facts)));
    context.setOpenEvent(id);
    return { eventId: id };
  },
  closeEvent: (context) => {
    const event = getEditableEvent(context);
    patchEvent(context, event, { status: 'CLOSED', documentRevision: event.documentRevision + 1 });
    // Thanks are on the wall until the operator shows something that was published.
    patchLive(context.db, event.id, { isRoomOpen: 0, scene: 'WELCOME', publicationVersion: null });
    context.afterCommit(() => context.backups.request('close'));
    return {};
  },
  reopenEvent: (context) => {
    const event = getOpenEvent(context);
    if (event.status !== 'CLOSED') throw new Refusal('EVENT_NOT_CLOSED');
    context.leaves.add('REOPEN');
    patchEvent(context, event, { status: event.frozenAtMs === null ? 'PREPARING' : 'LIVE' });
    return {};
  },
  startRehearsal: (context) => {
    const event = getOpenEvent(context);
    if (event.rehearsalOfEventId !== null) throw new Refusal('ALREADY_REHEARSAL');
    const eventId = newId('latihan');
    const copy = emptyDay(withEventId(readEventFacts(context.db, event.id), eventId));
    writeEventFacts(context.db, {
      ...copy,
      event: { ...copy.event, rehearsalOfEventId: event.id },
    });
    patchLive(context.db, eventId, {});
    context.setOpenEvent(eventId);
    return { eventId };
  },
  endRehearsal: (context) => {
    const event = getOpenEvent(context);
    if (event.rehearsalOfEventId === null) throw new Refusal('NOT_REHEARSAL');
    const original = event.rehearsalOfEventId;
    keepRehearsed(context.db, event.id, original);
    removeEvent(context.db, event.id);
    context.setOpenEvent(eventTable.find(context.db, { id: original }) ? original : null);
    return {};
  },
  setPaper: (context, paper) => {
    patchEvent(context, getEditableEvent(context), { paper: JSON.stringify(paper) });
    return {};
  },
  setAsset: (context, { kind, asset }) => {
    const { id: eventId } = getEditableEvent(context);
    if (asset === null) assetTable.remove(context.db, { eventId, kind });
    else assetTable.put(context.db, { eventId, kind, ...asset });
    return {};
  },
  backUpNow: (context) => {
    context.afterCommit(() => context.backups.request('manual'));
    return {};
  },
  setBackupFolder: (context, { folder }) => {
    context.backups.setSecondFolder(folder);
    context.afterCommit(() => context.backups.request('manual'));
    return {};
  },
};

interface Start {
  rules: Rules;
  paper: string;
  facts: Partial<EventFacts>;
}

function startOfTemplate(eventId: string, template: 'PALU' | 'METRO'): Start {
  const { weightTotal, facts } = starterFacts(eventId, template);
  return { rules: { ...defaultRules, weightTotal }, paper: JSON.stringify(defaultPaper), facts };
}

/** @throws Refusal UNKNOWN_ID */
function startOfEarlier({ db }: Pick<Context, 'db'>, eventId: string, earlierId: string): Start {
  const earlier = eventTable.find(db, { id: earlierId });
  if (!earlier) throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: earlierId }, 'fromEventId');
  const facts = factsFromEarlier(readEventFacts(db, earlierId), eventId);
  return { rules: rulesOf(earlier), paper: earlier.paper, facts };
}

function emptyFacts(event: EventRow): EventFacts {
  const tables = Object.fromEntries(factTableNames.map((name) => [name, []]));
  return { ...tables, event } as unknown as EventFacts;
}

/** The same facts under another event id; local ids stay, so panelists' cards work in a rehearsal too. */
function withEventId(facts: EventFacts, eventId: string): EventFacts {
  const entries = Object.entries(facts).map(([table, rows]) =>
    table === 'event'
      ? [table, { ...facts.event, id: eventId }]
      : [table, (rows as { eventId: string }[]).map((row) => ({ ...row, eventId }))],
  );
  return Object.fromEntries(entries) as EventFacts;
}
