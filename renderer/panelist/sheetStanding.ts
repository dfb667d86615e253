/** Whether the open sheet is handed in, in the one place that says so: it never says "sent" before the host has it. */
import type { SheetBar } from './useSheet.ts';
import type { SheetView } from './sheetView.ts';

export type Standing =
  | 'EMPTY'
  | 'DRAFT'
  | 'SENDING'
  | 'QUEUED'
  | 'SENT'
  | 'TRAY'
  | 'REFUSED'
  | 'NOT_COUNTED'
  | 'NO_SHEET'
  | 'CHANGE_WAITING';

interface Question {
  readonly view: Pick<SheetView, 'standing' | 'place' | 'waiting'>;
  readonly bar: SheetBar;
  readonly isOnline: boolean;
}

export function standingOf({ view, bar, isOnline }: Question): Standing {
  const { standing, place, waiting } = view;
  if (standing === 'LOCKED') return 'SENT';
  if (place === 'REFUSED') return 'REFUSED';
  if (place === 'TRAY') return 'TRAY';
  const isOver = bar === 'LOCKED' || bar === 'CLOSED' || bar === 'WITHDRAWN';
  // The host may have counted what was sent before this change: nothing is claimed of it until it answers.
  if (isOver && waiting > 0) return 'CHANGE_WAITING';
  if (standing === 'SUBMITTED') return waiting === 0 ? 'SENT' : isOnline ? 'SENDING' : 'QUEUED';
  if (standing === 'NONE') return isOver ? 'NO_SHEET' : 'EMPTY';
  return isOver ? 'NOT_COUNTED' : 'DRAFT';
}
