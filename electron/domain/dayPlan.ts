/**
 * When the agenda is planned to be held. A time that a person typed stands as typed. What has none follows on what is
 * before it, the first row on the event's start; a withdrawn talk takes no time. What does not fit is named, not moved:
 * printed papers carry the times as well.
 *
 * A new order (`rechainTimes`) keeps the day's rhythm and not the talk's own time: whoever swaps the second and the fourth
 * talk means that the new second one takes the second slot. Talks with a typed time get the next one in the chain, with
 * the pause between two talks that the agenda had. A break with a typed start is an appointment (prayer, lunch): it keeps
 * its clock, talks after it wait for its end, and one that reaches into it is named. Talks that have begun keep their time.
 */
import type { Phase } from '../contract/codes.ts';
import { cityMoment } from './cityDay.ts';

export interface PlanTalk {
  kind: 'PRESENTATION';
  id: string;
  plannedStartTime: string | null;
  talkMin: number;
  qaMin: number;
  state: 'SCHEDULED' | 'SKIPPED' | 'WITHDRAWN';
  phase: Phase;
  startedAtMs: number | null;
  lockedAtMs: number | null;
}
export interface PlanBreak {
  kind: 'INTERMISSION';
  id: string;
  startTime: string | null;
  endTime: string | null;
}
/** A row of the agenda; the agenda stands in its order. */
export type PlanItem = PlanTalk | PlanBreak;

export interface PlanEvent {
  dateIso: string;
  startTime: string;
  endTime: string;
}
export interface Span {
  startMs: number;
  endMs: number;
}

export const minuteMs = 60_000;

export const talkLengthMs = ({ talkMin, qaMin }: Pick<PlanTalk, 'talkMin' | 'qaMin'>): number =>
  (talkMin + qaMin) * minuteMs;

/** The start a person typed. */
export const typedStart = (item: PlanItem): string | null =>
  item.kind === 'PRESENTATION' ? item.plannedStartTime : item.startTime;

export const isPlanned = (item: PlanItem): boolean =>
  item.kind === 'INTERMISSION' || item.state !== 'WITHDRAWN';

/** The planned time of every row that takes time, by its id, on the day `dateIso`. */
export function planTimes(
  agenda: readonly PlanItem[],
  event: PlanEvent,
  dateIso: string = event.dateIso,
): Map<string, Span> {
  const moment = (clock: string): number => cityMoment(dateIso, clock);
  const items = agenda.filter(isPlanned);
  const spans = new Map<string, Span>();
  let reachedMs = moment(event.startTime);
  items.forEach((item, index) => {
    const typed = typedStart(item);
    const startMs = typed === null ? reachedMs : moment(typed);
    const endMs = Math.max(startMs, endOf(item, startMs, items[index + 1]));
    spans.set(item.id, { startMs, endMs });
    reachedMs = Math.max(reachedMs, endMs);
  });
  return spans;

  /** A break without an end lasts until the next typed time; where none follows, nobody has said how long. */
  function endOf(item: PlanItem, startMs: number, next: PlanItem | undefined): number {
    if (item.kind === 'PRESENTATION') return startMs + talkLengthMs(item);
    const end = item.endTime ?? (next ? typedStart(next) : null);
    return end === null ? startMs : moment(end);
  }
}

/** The pause between two talks: the shortest that was typed, for scoring and changing over. */
export function changeoverMs(
  agenda: readonly PlanItem[],
  spans: ReadonlyMap<string, Span>,
): number {
  const items = agenda.filter(isPlanned);
  const pauses = items.flatMap((item, index) => {
    const before = items[index - 1];
    if (before?.kind !== 'PRESENTATION' || item.kind !== 'PRESENTATION') return [];
    const [own, other] = [spans.get(item.id), spans.get(before.id)];
    if (item.plannedStartTime === null || !own || !other) return [];
    return [Math.max(0, own.startMs - other.endMs)];
  });
  return pauses.length === 0 ? 0 : Math.min(...pauses);
}

/** A break that keeps its clock. */
export const isAppointment = (item: PlanItem): boolean =>
  item.kind === 'INTERMISSION' && (item.startTime ?? item.endTime) !== null;

const hasBegun = (item: PlanItem): boolean =>
  item.kind === 'PRESENTATION' && (item.startedAtMs !== null || item.lockedAtMs !== null);

/** The typed times of talks after `agenda` was put into the order of `ids`: moments by the talk's id, only those that move. */
export function rechainTimes(
  agenda: readonly PlanItem[],
  ids: readonly string[],
  event: PlanEvent,
): Map<string, number> {
  const spans = planTimes(agenda, event);
  const pauseMs = changeoverMs(agenda, spans);
  const rank = new Map(ids.map((id, index) => [id, index]));
  const order = agenda
    .filter(isPlanned)
    .toSorted((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length));
  const first = Math.min(...[...spans.values()].map(({ startMs }) => startMs));
  const moved = new Map<string, number>();
  let reachedMs = first;
  order.forEach((item, index) => {
    const old = spans.get(item.id);
    if (!old) return;
    const lengthMs = old.endMs - old.startMs;
    if (hasBegun(item) || isAppointment(item)) {
      reachedMs = Math.max(reachedMs, old.endMs);
      return;
    }
    const isAfterTalk = item.kind === 'PRESENTATION' && order[index - 1]?.kind === 'PRESENTATION';
    const isTyped = typedStart(item) !== null;
    const startMs = isTyped && isAfterTalk ? reachedMs + pauseMs : reachedMs;
    if (isTyped && startMs !== old.startMs) moved.set(item.id, startMs);
    reachedMs = startMs + lengthMs;
  });
  return moved;
}
