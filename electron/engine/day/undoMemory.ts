/** What undo needs and no ledger keeps, owned by the engine and forgotten with it. */
import type { CommandName } from '../../contract/commands.ts';
import { findLedgerHead } from '../../../db/ledger.ts';
import type { TimerRow } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';

/** A step of the clock is in no ledger: it is kept here, behind the ledger row that was the newest then. */
export interface TimerStep {
  kind: 'TIMER';
  eventId: string;
  number: number;
  command: CommandName;
  before: TimerRow;
}

/** The clock as it was before each step of this run, so that a mis-click does not cost it. */
export interface UndoMemory {
  /** @param number of the ledger row of the step that the timer stood before */
  keepTimer(number: number, before: TimerRow): void;
  findTimer(eventId: string, number: number): TimerRow | undefined;
  /** To be called after a step of the clock. */
  keepStep(step: TimerStep): void;
  lastStep(eventId: string): TimerStep | undefined;
  dropStep(step: TimerStep): void;
  /** After a commit that failed: its steps never were. */
  dropSteps(): void;
}

const mostTimers = 100;

export function createUndoMemory(): UndoMemory {
  const timers = new Map<string, TimerRow>();
  let steps: readonly TimerStep[] = [];
  return {
    keepTimer: (number, before) => {
      timers.set(`${before.eventId}/${number}`, before);
      const oldest = timers.keys().next().value;
      if (timers.size > mostTimers && oldest !== undefined) timers.delete(oldest);
    },
    findTimer: (eventId, number) => timers.get(`${eventId}/${number}`),
    keepStep: (step) => {
      steps = [...steps, step].slice(-mostTimers);
    },
    lastStep: (eventId) => steps.findLast((step) => step.eventId === eventId),
    dropStep: (step) => {
      steps = steps.filter((each) => each !== step);
    },
    dropSteps: () => {
      steps = [];
    },
  };
}

/** @param before the timer as it was */
export function timerStep(db: Db, command: CommandName, before: TimerRow): TimerStep {
  const { eventId } = before;
  return {
    kind: 'TIMER',
    eventId,
    number: findLedgerHead(db, eventId)?.number ?? 0,
    command,
    before,
  };
}
