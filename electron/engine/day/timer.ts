/**
 * The talk timer of each event. Within one boot the system's uptime counts, so a jumped wall clock changes nothing;
 * after a reboot the timer comes back interrupted at its last checkpoint, and a person decides.
 */
import type { Db } from '../../../db/open.ts';
import { timerTable, type TimerRow } from '../../../db/live.ts';
import type { Clock } from '../types.ts';

export interface TimerKeeper {
  /** State now; elapsedMs is computed, never stale. */
  read(eventId: string): Pick<TimerRow, 'state' | 'limitMs' | 'elapsedMs'>;
  reset(eventId: string, limitMs: number): void;
  start(eventId: string): void;
  pause(eventId: string): void;
  /** Adds to the limit (not to the elapsed time); never below one second. */
  adjust(eventId: string, byMs: number): void;
  row(eventId: string): TimerRow;
  restore(row: TimerRow): void;
  /** Writes elapsed times of running timers; called every two seconds. */
  checkpoint(): void;
}

const defaultLimitMs = 10 * 60_000;

export function createTimerKeeper(db: Db, clock: Clock): TimerKeeper {
  const running = new Set<string>();

  const advance = (row: TimerRow): TimerRow => {
    if (row.state !== 'RUNNING') return row;
    const uptimeMs = clock.uptimeMs();
    if (row.bootId !== clock.bootId() || uptimeMs < row.uptimeMs)
      return { ...row, state: 'INTERRUPTED' };
    return {
      ...row,
      elapsedMs: row.elapsedMs + Math.round(uptimeMs - row.uptimeMs),
      uptimeMs: Math.round(uptimeMs),
    };
  };
  const row = (eventId: string): TimerRow => {
    const now = advance(
      timerTable.find(db, { eventId }) ?? {
        eventId,
        state: 'IDLE',
        limitMs: defaultLimitMs,
        elapsedMs: 0,
        uptimeMs: 0,
        bootId: '',
      },
    );
    // A timer found running after a restart of the host is checkpointed again from now on.
    if (now.state === 'RUNNING') running.add(eventId);
    return now;
  };
  const write = (next: TimerRow): void => {
    timerTable.put(db, { ...next, uptimeMs: Math.round(clock.uptimeMs()), bootId: clock.bootId() });
    if (next.state === 'RUNNING') running.add(next.eventId);
    else running.delete(next.eventId);
  };
  return {
    row,
    read: (eventId) => {
      const { state, limitMs, elapsedMs } = row(eventId);
      return { state, limitMs, elapsedMs };
    },
    reset: (eventId, limitMs) => write({ ...row(eventId), state: 'IDLE', limitMs, elapsedMs: 0 }),
    start: (eventId) => write({ ...row(eventId), state: 'RUNNING' }),
    pause: (eventId) => {
      const now = row(eventId);
      if (now.state === 'RUNNING' || now.state === 'INTERRUPTED')
        write({ ...now, state: 'PAUSED' });
    },
    adjust: (eventId, byMs) => {
      const now = row(eventId);
      write({ ...now, limitMs: Math.max(1000, now.limitMs + byMs) });
    },
    restore: (previous) => write(previous),
    checkpoint: () => {
      for (const eventId of running) {
        const now = row(eventId);
        if (now.state === 'RUNNING') write(now);
        else running.delete(eventId);
      }
    },
  };
}
