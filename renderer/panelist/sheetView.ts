/** What the panelist sees of one sheet: the host's word, or this device's where that is newer, and where it is kept. */
import type { Problem } from '../../electron/contract/problems.ts';
import type { RevisionRef, SheetContent } from '../../electron/contract/sheets.ts';
import type { MySheet } from '../../electron/contract/topics.ts';
import {
  isLater,
  isPending,
  type OutboxRecord,
  type OutboxSnapshot,
  type TopicMark,
} from '../link/index.ts';
import { emptyContent } from './sheetEdits.ts';

export type SheetStanding = 'NONE' | 'DRAFT' | 'SUBMITTED' | 'ABSTAINED' | 'LOCKED';

/**
 * HOST: durable on the host. DEVICE: on this device, the host has not answered yet. PAGE: only in this page, because
 * the browser stores nothing. TRAY: came after the lock or beside another device's sheet; the operator decides.
 * REFUSED: the host did not take the last change. NOTHING: nothing was written yet.
 */
export type SheetPlace = 'HOST' | 'DEVICE' | 'PAGE' | 'TRAY' | 'REFUSED' | 'NOTHING';

export interface SheetView {
  standing: SheetStanding;
  content: SheetContent;
  /** The revision shown, on which the next one builds. */
  ref: RevisionRef | null;
  place: SheetPlace;
  /** When the host took it as handed in; null while it is not, or the time has not come back yet. */
  submittedAtMs: number | null;
  /** Revisions of this sheet the host has not answered. */
  waiting: number;
  /** The last refusal, until a later revision was taken. */
  problem: Problem | null;
}

interface Sources {
  presentationId: string;
  sheets: readonly MySheet[];
  mark: TopicMark | undefined;
  records: readonly OutboxRecord[];
  trouble: OutboxSnapshot['trouble'];
}

const standingOfAct = { DRAFT: 'DRAFT', SUBMIT: 'SUBMITTED', ABSTAIN: 'ABSTAINED' } as const;

export function viewSheet({ presentationId, sheets, mark, records, trouble }: Sources): SheetView {
  const host = sheets.find((sheet) => sheet.presentationId === presentationId);
  const own = records.filter((record) => record.presentationId === presentationId);
  const waiting = own.filter(isPending).length;
  const last = own.at(-1);
  const inTray = !host && isTrayed(last) ? last : undefined;
  const local = findNewer(host, own, mark) ?? inTray;
  const shown = local
    ? { standing: standingOfAct[local.act], content: local.content, ref: refOf(local) }
    : host
      ? { standing: host.state, content: host.content, ref: refOf(host) }
      : { standing: 'NONE' as const, content: emptyContent, ref: null };
  return {
    ...shown,
    place: placeOf({ host, last, waiting, trouble }),
    submittedAtMs: local ? null : (host?.submittedAtMs ?? null),
    waiting,
    problem: last?.problem && !isOvertaken(last, mark, host) ? last.problem : null,
  };
}

/** The device's last revision where the host's list cannot know of it yet. */
function findNewer(
  host: MySheet | undefined,
  own: readonly OutboxRecord[],
  mark: TopicMark | undefined,
): OutboxRecord | undefined {
  const last = own.findLast((record) => isPending(record) || record.receipt?.status === 'APPLIED');
  if (!last || isPending(last)) return last;
  if (host?.device === last.device && host.revision >= last.revision) return undefined;
  return mark && last.answeredAt && isLater(mark, last.answeredAt) ? undefined : last;
}

function placeOf({
  host,
  last,
  waiting,
  trouble,
}: {
  host: MySheet | undefined;
  last: OutboxRecord | undefined;
  waiting: number;
  trouble: OutboxSnapshot['trouble'];
}): SheetPlace {
  if (waiting > 0) return trouble === null ? 'DEVICE' : 'PAGE';
  const isWaiting = host
    ? host.waiting.some(
        (kept) => !last || (kept.device === last.device && kept.revision === last.revision),
      )
    : isTrayed(last);
  if (isWaiting) return 'TRAY';
  if (last?.problem) return 'REFUSED';
  return host || last ? 'HOST' : 'NOTHING';
}

function isTrayed(record: OutboxRecord | undefined): boolean {
  const status = record?.receipt?.status;
  return status === 'LATE' || status === 'CONFLICT' || status === 'UNRECEIPTED';
}

/** A refusal is old news once the host's sheet has moved on. */
function isOvertaken(
  last: OutboxRecord,
  mark: TopicMark | undefined,
  host: MySheet | undefined,
): boolean {
  if (!host || !mark || !last.answeredAt) return false;
  return host.device !== last.device && isLater(mark, last.answeredAt);
}

const refOf = ({ device, revision }: RevisionRef): RevisionRef => ({ device, revision });
