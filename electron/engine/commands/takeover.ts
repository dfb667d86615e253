/** A host that was replaced, and the one that replaced it: who knows, who goes on, and what comes over. */
import type { CommandName } from '../../contract/commands.ts';
import { Refusal } from '../../contract/problems.ts';
import type { Differences, DifferencesAnswer } from '../../contract/takeover.ts';
import { sheetTable } from '../../../db/sheet.ts';
import { getEditableEvent, type Context, type Handlers } from '../context.ts';
import { readDifferences } from '../takeover/differences.ts';
import { applyRecords } from '../proofs/lockRecords.ts';
import { keepWaiting } from '../sheets/waitingSheets.ts';
import { stateOfAct } from './carried.ts';
import { getPanelist } from './panel.ts';
import { applyRevision } from './sheets.ts';

/** What the sheets themselves bring over: nobody has to do it again. */
const sheetCommands: ReadonlySet<string> = new Set<CommandName>([
  'saveDraft',
  'submitSheet',
  'abstainSheet',
]);

export const takeoverHandlers: Handlers<
  'presentHosts' | 'resumeHosting' | 'importDifferences' | 'exportDifferences'
> = {
  presentHosts: (context, { records }) => {
    const isReplaced = context.line.consider(records);
    // Which host is the present one decides what every seat sees.
    context.tellAll();
    return { isReplaced };
  },
  resumeHosting: (context) => {
    if (context.line.replacedBy() === null) throw new Refusal('NOT_REPLACED');
    context.line.resume();
    context.tellAll();
    if (context.openEventId !== null) context.noteIn(context.openEventId);
    return {};
  },
  exportDifferences: (context) => {
    const { db, receipts, line, nowMs, openEventId } = context;
    if (openEventId === null) throw new Refusal('NO_OPEN_EVENT');
    context.noteIn(openEventId);
    return readDifferences(db, receipts, line.record(openEventId), line.replacedBy(), nowMs);
  },
  importDifferences: (context, old) => {
    const event = getEditableEvent(context);
    if (old.eventId !== event.id) throw new Refusal('OTHER_EVENT');
    const steps = old.steps.filter(({ command }) => !sheetCommands.has(command));
    const answer: DifferencesAnswer = {
      hostName: old.hostName,
      locks: applyRecords(context, event.id, old.locks).length,
      applied: 0,
      waiting: 0,
      unchanged: 0,
      refused: 0,
      steps,
    };
    for (const sheet of old.sheets) {
      try {
        answer[takeSheet(context, event.id, sheet)] += 1;
      } catch (error) {
        // One that does not fit this event holds up none of the others.
        if (!(error instanceof Refusal)) throw error;
        answer.refused += 1;
      }
    }
    context.subject['what'] =
      `${old.hostName} +${answer.applied} ~${answer.waiting} (${steps.length})`.slice(0, 300);
    // What was looked at stands in the trail, also where nothing of it was new here.
    context.noteIn(event.id);
    return answer;
  },
};

/** What its receipt proves stands or meets what stands here; everything else waits for the operator. */
function takeSheet(
  context: Context,
  eventId: string,
  sheet: Differences['sheets'][number],
): 'applied' | 'waiting' | 'unchanged' {
  const { panelistId, writer, act, door = null, ...revision } = sheet;
  const key = { eventId, presentationId: sheet.presentationId, panelistId };
  const stood = sheetTable.find(context.db, key);
  const isThere = stood?.device === sheet.device && stood.revision === sheet.revision;
  if (writer === 'PANELIST') {
    const source = { panelistId, isFile: true, door };
    const { status } = applyRevision(context, source, revision, stateOfAct[act]);
    if (status === 'STALE' || (status === 'APPLIED' && isThere)) return 'unchanged';
    return status === 'APPLIED' ? 'applied' : 'waiting';
  }
  getPanelist(context, eventId, panelistId);
  if (isThere) return 'unchanged';
  const { device, content } = sheet;
  keepWaiting(context, {
    ...key,
    cause: 'UNRECEIPTED',
    writer: 'OPERATOR',
    device,
    revision: sheet.revision,
    state: stateOfAct[act],
    content,
    door: null,
  });
  return 'waiting';
}
