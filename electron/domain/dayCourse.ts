/**
 * How the day goes against its plan: what has been held when, when the rest is to be expected, and how late it is.
 *
 * Talks follow each other: a late one pushes the next, an early one pulls it. A pause that was planned between two talks
 * stays; while the day is late it shrinks to the usual one (`changeoverMs`). A break keeps its length, and one with a
 * typed time is never earlier than that. What has not begun is never expected before now. On another day than the one
 * the talks are held on nothing is expected and nothing is late.
 */
import { cityDay, cityMoment } from './cityDay.ts';
import {
  changeoverMs,
  isAppointment,
  isPlanned,
  minuteMs,
  planTimes,
  talkLengthMs,
  type PlanEvent,
  type PlanItem,
  type PlanTalk,
  type Span,
} from './dayPlan.ts';
import { isLocked } from './phases.ts';

export interface DayPlace {
  currentPresentationId: string | null;
  intermissionId: string | null;
  intermissionSinceMs: number | null;
}
export interface DaySlot {
  /** Null for a withdrawn talk. */
  planned: Span | null;
  /** What took place; no end while it lasts. */
  held: { startMs: number; endMs: number | null } | null;
  /** Null for what is over, on another day, and for what is not held. */
  expected: Span | null;
}
export interface DayCourse {
  slots: ReadonlyMap<string, DaySlot>;
  /** Late by so many minutes, early where it is negative; null where nobody can be late: on another day, before the first. */
  delayMin: number | null;
  /** When the day ends as planned, and as it goes. */
  plannedEndMs: number;
  expectedEndMs: number | null;
  /** When the present break is over; null without one, or where nobody has said how long it lasts. */
  resumesMs: number | null;
}

/** Of a talk that was begun, however far it came. */
function heldOf(item: PlanItem): DaySlot['held'] {
  if (item.kind === 'INTERMISSION' || item.startedAtMs === null) return null;
  const isOver = isLocked(item.phase) && item.lockedAtMs !== null;
  return { startMs: item.startedAtMs, endMs: isOver ? item.lockedAtMs : null };
}

const heldEnd = (item: PlanItem): number | null => heldOf(item)?.endMs ?? null;
const isHeld = (item: PlanItem): boolean => item.kind === 'PRESENTATION' && isLocked(item.phase);

/** A minute more or less is on time. */
export const isOnTime = (delayMin: number): boolean => Math.abs(delayMin) <= 1;

/** The day that the talks are held on; the event's day until the first has begun. */
export function heldDay(agenda: readonly PlanItem[], { dateIso }: PlanEvent): string {
  const begun = agenda.flatMap((item) => heldOf(item)?.startMs ?? []);
  return begun.length === 0 ? dateIso : cityDay(Math.min(...begun));
}

/** Whole minutes of the clock from one moment to another: what a person reads as the difference of two times. */
export const clockMinutes = (fromMs: number, toMs: number): number =>
  Math.floor(toMs / minuteMs) - Math.floor(fromMs / minuteMs);

export function dayCourse(
  agenda: readonly PlanItem[],
  event: PlanEvent,
  place: DayPlace,
  nowMs: number,
): DayCourse {
  const dateIso = heldDay(agenda, event);
  const spans = planTimes(agenda, event, dateIso);
  const isOnItsDay = cityDay(nowMs) === dateIso;
  const lastPlannedMs = Math.max(0, ...[...spans.values()].map(({ endMs }) => endMs));
  const plannedEndMs = Math.max(lastPlannedMs, cityMoment(dateIso, event.endTime));
  const resumesMs = resumeOf(agenda, spans, place, isOnItsDay);
  const slots = new Map<string, DaySlot>();
  for (const item of agenda)
    slots.set(item.id, {
      planned: spans.get(item.id) ?? null,
      held:
        item.id === place.intermissionId && place.intermissionSinceMs !== null
          ? { startMs: place.intermissionSinceMs, endMs: null }
          : heldOf(item),
      expected: null,
    });
  if (!isOnItsDay) return { slots, delayMin: null, plannedEndMs, expectedEndMs: null, resumesMs };

  const pauseMs = changeoverMs(agenda, spans);
  const { current, ahead } = orderOf(agenda, place);
  const begun = agenda.some((item) => heldOf(item) !== null) || place.intermissionSinceMs !== null;
  const lastHeld = agenda.reduce<PlanItem | null>(
    (last, item) => ((heldEnd(item) ?? 0) > ((last && heldEnd(last)) ?? 0) ? item : last),
    null,
  );
  let reachedMs = (lastHeld && heldEnd(lastHeld)) ?? (begun ? nowMs : -Infinity);
  let delay: number | null = null;
  const expect = (item: PlanItem, startMs: number, endMs: number): void => {
    const slot = slots.get(item.id);
    if (!slot) return;
    slots.set(item.id, { ...slot, expected: { startMs, endMs } });
    reachedMs = endMs;
  };
  if (current) {
    const planned = spans.get(current.id);
    const startMs = startOf(current, place) ?? nowMs;
    const endMs = Math.max(
      nowMs,
      current.kind === 'PRESENTATION' ? startMs + talkLengthMs(current) : (resumesMs ?? nowMs),
    );
    expect(current, startMs, endMs);
    // In a break without an end the day is as late as it was: nobody knows more.
    if (planned && (current.kind === 'PRESENTATION' || resumesMs !== null))
      delay = clockMinutes(planned.endMs, endMs);
  }
  let before = current ?? lastHeld;
  for (const item of ahead) {
    const planned = spans.get(item.id);
    if (!planned) continue;
    const startMs = Math.max(nowMs, expectedStart(item, planned, before));
    expect(item, startMs, startMs + (planned.endMs - planned.startMs));
    delay ??= clockMinutes(planned.startMs, startMs);
    before = item;
  }
  if (ahead.length === 0 && lastHeld) delay ??= clockMinutes(lastPlannedMs, reachedMs);
  // Before the first talk only lateness can be told: nobody begins before the hour that was announced.
  const delayMin = delay !== null && (begun || delay > 0) ? delay : null;
  const expectedEndMs =
    reachedMs > 0 && (current || ahead.length > 0)
      ? reachedMs + (plannedEndMs - lastPlannedMs)
      : null;
  return { slots, delayMin, plannedEndMs, expectedEndMs, resumesMs };

  function expectedStart(item: PlanItem, planned: Span, previous: PlanItem | null): number {
    // The first of the day.
    if (reachedMs === -Infinity) return planned.startMs;
    if (isAppointment(item)) return Math.max(reachedMs, planned.startMs);
    if (previous === null) return reachedMs;
    const previousEndMs = spans.get(previous.id)?.endMs ?? planned.startMs;
    const plannedPauseMs = Math.max(0, planned.startMs - previousEndMs);
    const isBetweenTalks = previous.kind === 'PRESENTATION' && item.kind === 'PRESENTATION';
    const soonestMs = reachedMs + (isBetweenTalks ? Math.min(pauseMs, plannedPauseMs) : 0);
    return Math.max(soonestMs, Math.min(planned.startMs, reachedMs + plannedPauseMs));
  }
}

const startOf = (item: PlanItem, { intermissionSinceMs }: DayPlace): number | null =>
  item.kind === 'INTERMISSION' ? intermissionSinceMs : item.startedAtMs;

/** A break that began late keeps its length; one that began early lasts until the time that was announced. */
function resumeOf(
  agenda: readonly PlanItem[],
  spans: ReadonlyMap<string, Span>,
  { intermissionId, intermissionSinceMs }: DayPlace,
  isOnItsDay: boolean,
): number | null {
  const item = agenda.find(({ id }) => id === intermissionId);
  const span = item && spans.get(item.id);
  if (!span || span.endMs <= span.startMs) return null;
  const lengthMs = span.endMs - span.startMs;
  if (intermissionSinceMs === null) return isOnItsDay ? span.endMs : null;
  return isOnItsDay
    ? Math.max(span.endMs, intermissionSinceMs + lengthMs)
    : intermissionSinceMs + lengthMs;
}

/** What is on now, and what is still to be held in the order in which it will be: talks left open and skipped ones last. */
function orderOf(
  agenda: readonly PlanItem[],
  { currentPresentationId, intermissionId }: DayPlace,
): { current: PlanItem | undefined; ahead: PlanItem[] } {
  const at = agenda.findIndex(({ id }) => id === (currentPresentationId ?? intermissionId));
  const here = at === -1 ? undefined : agenda[at];
  const hasStarted =
    here !== undefined &&
    !isHeld(here) &&
    (here.kind === 'INTERMISSION' || here.startedAtMs !== null);
  const current = hasStarted ? here : undefined;
  const reached = Math.max(at, agenda.findLastIndex(isHeld));
  const isOpen = (item: PlanItem): item is PlanTalk =>
    item.kind === 'PRESENTATION' && isPlanned(item) && !isHeld(item) && item !== current;
  const scheduled = (item: PlanItem): boolean => isOpen(item) && item.state === 'SCHEDULED';
  // The talk that has been called but not begun comes first.
  const called = here && !current && scheduled(here) ? [here] : [];
  const after = agenda.filter(
    (item, index) =>
      item !== here &&
      (at === -1 ? index > reached : index > at) &&
      (item.kind === 'INTERMISSION' ? index > reached : scheduled(item)),
  );
  const left = agenda.filter(
    (item) => scheduled(item) && !called.includes(item) && !after.includes(item),
  );
  const skipped = agenda.filter((item) => isOpen(item) && item.state === 'SKIPPED');
  return { current, ahead: [...called, ...after, ...left, ...skipped] };
}
