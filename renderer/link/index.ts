/** The door of the link: one connection a page, opened by main.tsx, used by the seats. */
import type { CommandAnswer, CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { TopicName } from '../../electron/contract/topics.ts';
import { openLink, type Link, type LinkListeners } from './connect.ts';

export { findProblem, HostAwayError, ProblemError } from './problemError.ts';
export {
  claimCode,
  claimLink,
  endSession,
  findSessionEnd,
  findToken,
  resumeWaiting,
} from './session.ts';
export type { Link, LinkListeners, LinkState } from './connect.ts';
export { longestCarry, writeCarry } from './carry.ts';
export { dropCarried, findCarried, letCarryIn, stashCarry } from './carryStash.ts';
export type { OutboxSnapshot } from './outbox.ts';
export { isLater, isPending } from './outboxRecord.ts';
export type { OutboxRecord, SheetAct, SheetOwner, TopicMark } from './outboxRecord.ts';
export { createOwnSheets } from './ownSheets.ts';
export { isTakingTurns, nextTurnPath, withTurns } from './turns.ts';

let link: Link | undefined;

/** Opens the page's connection; called once, before anything is drawn. */
export function connect(seatPath: string, listeners: LinkListeners): Link {
  link?.close();
  link = openLink(seatPath, listeners);
  return link;
}

function opened(): Link {
  if (!link) throw new Error('connect() comes first');
  return link;
}

/**
 * Asks the host to do something.
 * @returns the command's answer, after the host has it on disk
 * @throws ProblemError when refused, HostAwayError when the host is out of reach (nothing is sent later)
 */
export function sendCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<CommandAnswer<N>> {
  return opened().sendCommand(name, input);
}

/** Keeps the stores' mirrors of these topics up to date. @returns how to stop */
export function subscribeTopics(names: readonly TopicName[]): () => void {
  return opened().subscribeTopics(names);
}

/** Tells the host what this projector page shows. */
export function reportDisplay(report: Parameters<Link['reportDisplay']>[0]): Promise<void> {
  return opened().reportDisplay(report);
}

/** Hears one-shot orders of the operator to this projector page. @returns how to stop */
export function listenDisplayOrders(
  ...[displayId, onOrder]: Parameters<Link['listenDisplayOrders']>
): () => void {
  return opened().listenDisplayOrders(displayId, onOrder);
}
