/** One revision of a sheet as the seat keeps it, with what the host answered. */
import type { Problem } from '../../electron/contract/problems.ts';
import type { RevisionRef, SheetContent, SheetReceipt } from '../../electron/contract/sheets.ts';

/** What the panelist did: each is a command of its own. */
export const commandOfAct = {
  DRAFT: 'saveDraft',
  SUBMIT: 'submitSheet',
  ABSTAIN: 'abstainSheet',
} as const;
export type SheetAct = keyof typeof commandOfAct;

/** Whose sheets: a panelist of an event, whatever session or device they come back with. */
export interface SheetOwner {
  readonly eventId: string;
  readonly panelistId: string;
}

export interface OutboxRecord extends SheetOwner, RevisionRef {
  readonly presentationId: string;
  /** The order in which this owner's revisions were written on this device, from 1. */
  readonly order: number;
  readonly act: SheetAct;
  /** The revision whose content the panelist saw and changed. */
  readonly base: RevisionRef | null;
  readonly content: SheetContent;
  /** Wall clock, only to forget what is long over. */
  readonly writtenAtMs: number;
  /** The host's answer; null until it came. */
  readonly receipt: SheetReceipt | null;
  /** A receipt from before the host was replaced, to be shown with the revision when it is sent again. */
  readonly heldReceipt: string | null;
  /** Why the host refused it for good. */
  readonly problem: Problem | null;
  /** Version of topic `mySheets` this page had when the answer came: a later one knows of this revision. */
  readonly answeredAt: TopicMark | null;
}

export interface TopicMark {
  readonly epoch: number;
  readonly number: number;
}

export const isPending = ({ receipt, problem }: OutboxRecord): boolean =>
  receipt === null && problem === null;

export const isLater = (a: TopicMark, b: TopicMark): boolean =>
  a.epoch > b.epoch || (a.epoch === b.epoch && a.number > b.number);
