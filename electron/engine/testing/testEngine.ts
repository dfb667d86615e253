/** A real engine over a temporary database, with a clock that tests move. For tests only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { Seat } from '../../contract/seats.ts';
import type { SheetContent, SheetRevision } from '../../contract/sheets.ts';
import { openDatabase, type Db } from '../../../db/open.ts';
import { createEngine, type Change, type Clock, type Engine } from '../index.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';

export const operator: Seat = {
  seatId: 'op',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};
export const projector: Seat = {
  seatId: 'pj',
  role: 'PROJECTOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

export function panelistSeat(eventId: string, panelistId: string): Seat {
  return { seatId: `seat-${panelistId}`, role: 'PANELIST', eventId, panelistId, door: 'LAN' };
}

export interface TestClock extends Clock {
  wallMs: number;
  upMs: number;
  boot: string;
}
export function testClock(): TestClock {
  return {
    wallMs: Date.parse('2026-12-09T08:30:00+08:00'),
    upMs: 1_000_000,
    boot: 'boot-1',
    nowMs() {
      return this.wallMs;
    },
    uptimeMs() {
      return this.upMs;
    },
    bootId() {
      return this.boot;
    },
  };
}

export interface TestDay {
  engine: Engine;
  db: Db;
  path: string;
  clock: TestClock;
  changes: Change[];
  /** Closes engine and database and opens them again on the same file. */
  restart(): Promise<void>;
}

/** An empty data folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantaya-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A running day in a temporary database; `facts` is imported and open. */
export async function startDay(
  facts: EventFacts | null = emptyDay(sampleFacts()),
): Promise<TestDay> {
  const path = join(temporaryFolder(), 'bantaya.sqlite');
  const clock = testClock();
  const changes: Change[] = [];
  const start = () => {
    const db = openDatabase(path);
    return { db, engine: createEngine(db, { clock, publish: (change) => changes.push(change) }) };
  };
  const day: TestDay = {
    ...start(),
    path,
    clock,
    changes,
    restart: async () => {
      await day.engine.close();
      day.db.close();
      Object.assign(day, start());
    },
  };
  onTestFinished(async () => {
    await day.engine.close();
    if (day.db.open) day.db.close();
  });
  if (facts) await day.engine.execute(operator, 'importEvent', { facts, source: 'test' });
  return day;
}

/** A sheet with the same value for every criterion of the open event. */
export function fullContent(
  day: TestDay,
  value: number,
  change: Partial<SheetContent> = {},
): SheetContent {
  const eventId = day.engine.openEventId() ?? '';
  const { criterion } = day.engine.readFacts(eventId);
  const scores = criterion.map(({ id }) => ({
    criterionId: id,
    value,
    isNotApplicable: 0 as const,
    note: '',
  }));
  return { scores, note: '', vote: null, abstainReason: '', ...change };
}

export function revision(
  presentationId: string,
  number: number,
  content: SheetContent,
  change: Partial<SheetRevision> = {},
): SheetRevision {
  return {
    presentationId,
    device: 'd1',
    revision: number,
    base: number === 1 ? null : { device: 'd1', revision: number - 1 },
    content,
    receipt: null,
    ...change,
  };
}

export type PanelInput = CommandInput<'savePanelist'> & { id: string };

/** A panelist of the open event as the form sends it. @throws Error where there is none */
export function panelInput(day: TestDay, id: string, change: Partial<PanelInput> = {}): PanelInput {
  const { panelist } = day.engine.readFacts(day.engine.openEventId() ?? '');
  const row = panelist.find((each) => each.id === id);
  if (!row) throw new Error(`no panelist ${id}`);
  const { eventId: _e, position: _p, attendance: _a, attendanceNote: _n, ...input } = row;
  return { ...input, ...change };
}

/** Moves the day to open scoring of a presentation. */
export async function openScoring(day: TestDay, presentationId: string): Promise<void> {
  await day.engine.execute(operator, 'goToPresentation', { presentationId });
  await day.engine.execute(operator, 'openScoring', { presentationId });
}
