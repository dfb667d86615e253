/** Which items of the agenda are on the screen, and how each of them stands. */
import type { AgendaIntermission, AgendaPresentation } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';

export type AgendaItem = AgendaPresentation | AgendaIntermission;
export type Standing = 'DONE' | 'NOW' | 'NEXT' | 'LATER' | 'SKIPPED' | 'WITHDRAWN';

export interface AgendaEntry {
  item: AgendaItem;
  standing: Standing;
}

const isPast = (item: AgendaItem): boolean => item.kind === 'PRESENTATION' && isLocked(item.phase);

/** How every item stands; an intermission is over when a presentation after it has begun or is done. */
export function agendaStandings(
  agenda: readonly AgendaItem[],
  currentId: string | null,
): AgendaEntry[] {
  const current = agenda.findIndex(({ id }) => id === currentId);
  const lastBegun = Math.max(current, agenda.findLastIndex(isPast));
  const isOpen = (item: AgendaItem, index: number): boolean =>
    index !== current &&
    (item.kind === 'PRESENTATION'
      ? item.state === 'SCHEDULED' && !isPast(item)
      : index > lastBegun);
  const after = agenda.findIndex((item, index) => index > current && isOpen(item, index));
  const next = after === -1 ? agenda.findIndex(isOpen) : after;
  return agenda.map((item, index) => ({ item, standing: standingOf(item, index) }));

  function standingOf(item: AgendaItem, index: number): Standing {
    if (item.kind === 'PRESENTATION' && item.state !== 'SCHEDULED') return item.state;
    if (index === current) return 'NOW';
    if (!isOpen(item, index)) return 'DONE';
    return index === next ? 'NEXT' : 'LATER';
  }
}

export interface AgendaWindow {
  entries: AgendaEntry[];
  /** Items before and after the window. */
  earlier: number;
  later: number;
}

/** The part of the agenda around now: one past item for orientation, then now and what follows. */
export function agendaWindow(entries: readonly AgendaEntry[], capacity: number): AgendaWindow {
  const focus = entries.findIndex((entry) => entry.standing === 'NOW' || entry.standing === 'NEXT');
  const wished = focus === -1 ? entries.length - capacity : focus - 1;
  const start = Math.max(0, Math.min(wished, entries.length - capacity));
  const shown = entries.slice(start, start + capacity);
  return { entries: shown, earlier: start, later: entries.length - start - shown.length };
}

/** Whether the day has begun: before that a long agenda is shown part by part. */
export const hasBegun = (entries: readonly AgendaEntry[]): boolean =>
  entries.some((entry) => entry.standing === 'NOW' || entry.standing === 'DONE');

/**
 * The parts a long agenda is shown in: before the day page by page; under way first the part around now, then every
 * page, so that each item is seen at some moment.
 */
export function agendaParts(entries: readonly AgendaEntry[], capacity: number): AgendaWindow[] {
  const pages: AgendaWindow[] = [];
  for (let start = 0; start < entries.length; start += capacity) {
    const shown = entries.slice(start, start + capacity);
    pages.push({ entries: shown, earlier: start, later: entries.length - start - shown.length });
  }
  return pages.length > 1 && hasBegun(entries)
    ? [agendaWindow(entries, capacity), ...pages]
    : pages;
}
