/** Where the console goes next and back: through the agenda as it stands, breaks included. */
import type { Setup } from '../../../electron/contract/topics.ts';
import { agendaRows, type AgendaRow } from '../agendaRows.ts';

type Agenda = Pick<Setup, 'presentation' | 'intermission'>;
type Place = { currentPresentationId: string | null; intermissionId: string | null };

const isDone = (row: AgendaRow): boolean =>
  row.kind === 'PRESENTATION' && (row.row.phase === 'LOCKED' || row.row.phase === 'SHOWN');
const isOpen = (row: AgendaRow): boolean =>
  row.kind === 'INTERMISSION' || (row.row.state === 'SCHEDULED' && !isDone(row));

/**
 * The next point after the present one that is still to be held. After the end the talks that were passed over come,
 * so that nothing is forgotten.
 */
export function nextRow(
  agenda: Agenda,
  { currentPresentationId, intermissionId }: Place,
): AgendaRow | null {
  const rows = agendaRows(agenda);
  const at = rows.findIndex(({ id }) => id === (currentPresentationId ?? intermissionId));
  const later = rows.slice(at + 1).find(isOpen);
  if (later) return later;
  return (
    rows.slice(0, Math.max(0, at)).find((row) => row.kind === 'PRESENTATION' && isOpen(row)) ?? null
  );
}

/** The point before the present one, whatever its state; withdrawn talks are passed over. */
export function previousRow(
  agenda: Agenda,
  { currentPresentationId, intermissionId }: Place,
): AgendaRow | null {
  const rows = agendaRows(agenda);
  const at = rows.findIndex(({ id }) => id === (currentPresentationId ?? intermissionId));
  return (
    rows
      .slice(0, Math.max(0, at))
      .findLast((row) => row.kind === 'INTERMISSION' || row.row.state !== 'WITHDRAWN') ?? null
  );
}

/** Talks that are neither locked nor withdrawn: while there are any the ranking stays hidden. */
export function countOpenTalks({ presentation }: Pick<Setup, 'presentation'>): number {
  return presentation.filter(
    ({ state, phase }) => state !== 'WITHDRAWN' && phase !== 'LOCKED' && phase !== 'SHOWN',
  ).length;
}
