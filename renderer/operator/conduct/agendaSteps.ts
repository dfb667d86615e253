/** Where the console goes back to, and how much of the agenda is still open. */
import {
  agendaRows,
  placeOf,
  type Agenda,
  type AgendaBreak,
  type AgendaPlace,
  type AgendaRow,
  type AgendaTalk,
} from '../../../electron/contract/agendaOrder.ts';
import { isLocked } from '../../../electron/domain/phases.ts';

/** The point before the present one, whatever its state; withdrawn talks are passed over. */
export function previousRow<T extends AgendaTalk, B extends AgendaBreak>(
  agenda: Agenda<T, B>,
  place: AgendaPlace,
): AgendaRow<T, B> | null {
  const rows = agendaRows(agenda);
  const isNobodysTurn = (place.currentPresentationId ?? place.intermissionId) === null;
  return (
    rows
      .slice(0, Math.max(0, placeOf(rows, place) + (isNobodysTurn ? 1 : 0)))
      .findLast((row) => row.kind === 'INTERMISSION' || row.row.state !== 'WITHDRAWN') ?? null
  );
}

/** Talks that are neither locked nor withdrawn: while there are any the ranking stays hidden. */
export function countOpenTalks({ presentation }: Pick<Agenda, 'presentation'>): number {
  return presentation.filter(({ state, phase }) => state !== 'WITHDRAWN' && !isLocked(phase))
    .length;
}
