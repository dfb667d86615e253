/** A prepared day on a real host, played through the doors that people use, and what a door answered. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CommandInput, CommandName } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { problems, type Problem } from '../../contract/problems.ts';
import type { SheetContent } from '../../contract/sheets.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { writeArchive } from '../../reports/archive/archive.ts';
import { openRoom, visit, type Room, type Visitor } from '../../server/room.fixture.ts';

export const sampleId = sampleFacts().event.id;

export interface PreparedDay extends AsyncDisposable {
  readonly room: Room;
  readonly operator: Visitor;
  /** Of the open event, as the host holds them; an assertion reads them, no test writes them. */
  readonly facts: () => EventFacts;
  /** Takes the panelist's own card. */
  readonly panelist: (id: string) => Promise<Visitor>;
  /** A row of the open event as its form sends it. */
  readonly panelistForm: (id: string) => CommandInput<'savePanelist'> & { id: string };
  readonly presentationForm: (id: string) => CommandInput<'savePresentation'> & { id: string };
  readonly followUpForm: (id: string) => CommandInput<'saveFollowUp'> & { id: string };
}

/** @param facts null: a host without an event */
export async function openPreparedDay(
  facts: EventFacts | null = emptyDay(sampleFacts()),
): Promise<PreparedDay> {
  const room = await openRoom({ sample: false });
  const operator = await visit(room.host.operatorUrl);
  if (facts) {
    const answer = await upload(operator, facts);
    if (answer) throw new Error(JSON.stringify(answer));
  }
  const seats: Visitor[] = [operator];
  const read = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');
  return {
    room,
    operator,
    facts: read,
    panelist: async (id) => {
      const seat = await visit(rowOf(room.host.panelists, id).url);
      seats.push(seat);
      return seat;
    },
    panelistForm: (id) => panelistFormOf(read(), id),
    presentationForm: (id) => presentationFormOf(read(), id),
    followUpForm: (id) => {
      const { eventId: _e, position: _p, ...form } = rowOf(read().followUp, id);
      return form;
    },
    async [Symbol.asyncDispose]() {
      for (const seat of seats) seat[Symbol.dispose]();
      await room[Symbol.asyncDispose]();
    },
  };
}

/** @throws Error where there is none */
export function rowOf<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`there is no ${id}`);
  return row;
}

function panelistFormOf(facts: EventFacts, id: string) {
  const {
    eventId: _e,
    position: _p,
    attendance: _a,
    attendanceNote: _n,
    ...form
  } = rowOf(facts.panelist, id);
  return form;
}

function presentationFormOf(facts: EventFacts, id: string) {
  const row = rowOf(facts.presentation, id);
  const own = <Row extends { presentationId: string }>(rows: readonly Row[]) =>
    rows.filter(({ presentationId }) => presentationId === id);
  return {
    id,
    title: row.title,
    hostCity: row.hostCity,
    hostInstitution: row.hostInstitution,
    field: row.field,
    agencyId: row.agencyId,
    claimedOutput: row.claimedOutput,
    claimedOutcome: row.claimedOutcome,
    plannedStartTime: row.plannedStartTime,
    talkMin: row.talkMin,
    qaMin: row.qaMin,
    presenters: own(facts.presenter).map(
      ({ eventId: _e, presentationId: _t, position: _p, ...presenter }) => presenter,
    ),
    programmes: own(facts.presentationProgramme).map(({ programmeId, strength }) => ({
      programmeId,
      strength,
    })),
    themeIds: own(facts.presentationTheme).map(({ themeId }) => themeId),
  };
}

export const fileOf = (facts: EventFacts): string =>
  writeArchive(facts, { writtenBy: '0.1.0', ledgerHead: null });

/** The file door. @returns null where it took the archive */
export async function upload(operator: Visitor, facts: EventFacts): Promise<Problem | null> {
  const answer = await operator.fetch('/operator/import?source=arsip.json', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: fileOf(facts),
  });
  if (answer.ok) return null;
  return ((await answer.json()) as { problem: Problem }).problem;
}

/** The archive as a file for the command line. @returns its path */
export function layArchive(folder: string, facts: EventFacts, name = 'arsip.json'): string {
  const file = path.join(folder, name);
  writeFileSync(file, fileOf(facts));
  return file;
}

/** The whole problem of a refused command; null where it was done. @throws what is no problem */
export async function refusalOf<N extends CommandName>(
  seat: Visitor,
  name: N,
  input: CommandInput<N>,
): Promise<Problem | null> {
  try {
    await seat.send(name, input);
    return null;
  } catch (error) {
    const { data } = error as { data?: { problem?: Problem } };
    if (data?.problem && data.problem.code in problems) return data.problem;
    throw error;
  }
}

/** A sheet with the same value for every criterion. */
export const filled = (
  facts: EventFacts,
  value: number,
  change: Partial<SheetContent> = {},
): SheetContent => ({
  scores: facts.criterion.map(({ id }) => ({
    criterionId: id,
    value,
    isNotApplicable: 0 as const,
    note: '',
  })),
  note: '',
  vote: null,
  abstainReason: '',
  ...change,
});

/** A panelist's first revision from a device, or a later one that continues it. */
export const revisionOf = (presentationId: string, revision: number, content: SheetContent) => ({
  presentationId,
  device: 'tablet',
  revision,
  base: revision === 1 ? null : { device: 'tablet', revision: revision - 1 },
  content,
  receipt: null,
});

/** Moves the day to the scoring of a presentation. */
export async function openScoring({ operator }: PreparedDay, presentationId: string) {
  await operator.send('goToPresentation', { presentationId });
  await operator.send('openScoring', { presentationId });
}

/** Scores a presentation by everybody of `panelistIds`, from their own seats, and locks it. */
export async function scoreAndLock(
  day: PreparedDay,
  presentationId: string,
  panelistIds: readonly string[],
  value: number,
) {
  await openScoring(day, presentationId);
  for (const id of panelistIds) {
    const seat = await day.panelist(id);
    await seat.send('submitSheet', revisionOf(presentationId, 1, filled(day.facts(), value)));
  }
  await day.operator.send('lockPresentation', { presentationId });
}
