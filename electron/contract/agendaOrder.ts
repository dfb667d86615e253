/** The agenda as one list, and where the day goes next in it: what the console's key does and its miniature shows. */
import type { PlanBreak, PlanItem, PlanTalk } from '../domain/dayPlan.ts';
import { isLocked } from '../domain/phases.ts';
import type { Phase } from './codes.ts';

export interface AgendaTalk {
  id: string;
  position: number;
  state: 'SCHEDULED' | 'SKIPPED' | 'WITHDRAWN';
  phase: Phase;
}
export interface AgendaBreak {
  id: string;
  position: number;
}
export type AgendaRow<T extends AgendaTalk = AgendaTalk, B extends AgendaBreak = AgendaBreak> =
  | { kind: 'PRESENTATION'; id: string; row: T }
  | { kind: 'INTERMISSION'; id: string; row: B };
export interface Agenda<T extends AgendaTalk = AgendaTalk, B extends AgendaBreak = AgendaBreak> {
  presentation: readonly T[];
  intermission: readonly B[];
}
/** Where the day stands; both null while it is nobody's turn. */
export interface AgendaPlace {
  currentPresentationId: string | null;
  intermissionId: string | null;
}

/** Presentations and breaks in the order of their positions. */
export function agendaRows<T extends AgendaTalk, B extends AgendaBreak>({
  presentation,
  intermission,
}: Agenda<T, B>): AgendaRow<T, B>[] {
  const rows: AgendaRow<T, B>[] = [
    ...presentation.map((row) => ({ kind: 'PRESENTATION' as const, id: row.id, row })),
    ...intermission.map((row) => ({ kind: 'INTERMISSION' as const, id: row.id, row })),
  ];
  return rows.sort((a, b) => a.row.position - b.row.position);
}

/** The agenda in its order, as the plan of the day takes it. */
export const planItems = (
  agenda: Agenda<
    Omit<PlanTalk, 'kind'> & { position: number },
    Omit<PlanBreak, 'kind'> & { position: number }
  >,
): PlanItem[] =>
  agendaRows(agenda).map((each) =>
    each.kind === 'PRESENTATION'
      ? { ...each.row, kind: each.kind }
      : { ...each.row, kind: each.kind },
  );

const isDone = (row: AgendaRow): boolean => row.kind === 'PRESENTATION' && isLocked(row.row.phase);
const isOpenTalk = (row: AgendaRow): boolean =>
  row.kind === 'PRESENTATION' && row.row.state === 'SCHEDULED' && !isDone(row);
const isSkipped = (row: AgendaRow): boolean =>
  row.kind === 'PRESENTATION' && row.row.state === 'SKIPPED' && !isDone(row);

/** @returns index of the present row; −1 before the first */
export function placeOf(
  rows: readonly AgendaRow[],
  { currentPresentationId, intermissionId }: AgendaPlace,
): number {
  const id = currentPresentationId ?? intermissionId;
  if (id !== null) return rows.findIndex((row) => row.id === id);
  // Nobody's turn: behind the talk held last, and behind those that were passed over since, with the breaks before them.
  const held = rows.findLastIndex(isDone);
  const ahead = rows.findIndex((row, at) => at > held && isOpenTalk(row));
  return rows
    .slice(0, ahead === -1 ? rows.length : ahead)
    .findLastIndex(({ kind }) => kind === 'PRESENTATION');
}

/**
 * The next row that is still to be held. After the end come the talks that were left open, then the skipped ones, so
 * that nothing is forgotten.
 */
export function nextRow<T extends AgendaTalk, B extends AgendaBreak>(
  agenda: Agenda<T, B>,
  place: AgendaPlace,
): AgendaRow<T, B> | null {
  const rows = agendaRows(agenda);
  const at = placeOf(rows, place);
  const others = rows.filter((_, index) => index !== at);
  // A break before a talk that has been held is over.
  const held = rows.findLastIndex(isDone);
  return (
    rows.find(
      (row, index) => index > at && (row.kind === 'PRESENTATION' ? isOpenTalk(row) : index > held),
    ) ??
    others.find(isOpenTalk) ??
    others.find(isSkipped) ??
    null
  );
}
