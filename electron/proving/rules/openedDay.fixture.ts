/** A day before its first talk on a real host, with the seats of its people: everything goes through the doors they use. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { CommandInput } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { SheetContent, SheetRevision } from '../../contract/sheets.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { readPdf } from '../../reports/fixtures/pdfTools.fixture.ts';
import { openRoom, visit, type Room, type Visitor } from '../../server/room.fixture.ts';

export const eventId = 'contoh-2026-12-09';

/** The sample's day with four talks, a panel of `size` without agencies, and nobody's conflict. */
export function plainFacts(size = 6): EventFacts {
  const facts = emptyDay(sampleFacts());
  const talks = new Set(['M01', 'M02', 'M03', 'M04']);
  const isKept = ({ presentationId }: { presentationId: string }) => talks.has(presentationId);
  return {
    ...facts,
    conflict: [],
    panelist: facts.panelist
      .slice(0, size)
      .map((row) => ({ ...row, agencyId: null, substituteForId: null })),
    presentation: facts.presentation.filter(({ id }) => talks.has(id)),
    presenter: facts.presenter.filter(isKept),
    presentationProgramme: facts.presentationProgramme.filter(isKept),
    presentationTheme: facts.presentationTheme.filter(isKept),
  };
}

/** A sheet with one value for every criterion. */
export function fullContent(value: number, change: Partial<SheetContent> = {}): SheetContent {
  const scores = sampleFacts().criterion.map(({ id }) => ({
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

export interface Day extends AsyncDisposable {
  readonly room: Room;
  readonly operator: Visitor;
  /** The panelist's seat; the same one when asked again. */
  seat(panelistId: string): Promise<Visitor>;
  /** Moves the day to open scoring. */
  openScoring(presentationId: string): Promise<void>;
  /** Hands in P1 to P4, each with a value of its own. */
  score(presentationId: string, number?: number): Promise<void>;
  /** Opens, scores and locks. */
  lock(presentationId: string): Promise<void>;
  unlock(presentationId: string): Promise<void>;
  /** A panelist as the form sends it. */
  panelInput(id: string, change?: Partial<PanelInput>): Promise<PanelInput>;
  /** The newest rows of the trail as command and subject, oldest first. */
  trail(count: number): Promise<(readonly [string, Record<string, string>])[]>;
  /** The bytes of a backup made now. */
  backUp(): Promise<Buffer>;
}
export type PanelInput = CommandInput<'savePanelist'> & { id: string };

export async function openDay(facts: EventFacts | null = plainFacts()): Promise<Day> {
  const room = await openRoom({ sample: false });
  const operator = await visit(room.host.operatorUrl);
  if (facts) await operator.send('importEvent', { facts, source: 'test' });
  return dayOf(room, operator);
}

/** Another laptop on which that backup was restored, as its operator does it. */
export async function restoreElsewhere(backup: Buffer): Promise<Day> {
  const room = await openRoom({ sample: false });
  using stranger = await visit(room.host.operatorUrl);
  const kept = await stranger.fetch('/operator/backups/file', { method: 'POST', body: backup });
  const { path: file } = (await kept.json()) as { path: string };
  const answer = await stranger.fetch('/operator/restore', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: file, isOldHostOff: true }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return dayOf(room, await visit(room.host.createOperatorUrl()));
}

function dayOf(room: Room, operator: Visitor): Day {
  const seats = new Map<string, Promise<Visitor>>();
  const day: Day = {
    room,
    operator,
    seat: (panelistId) => {
      const known = seats.get(panelistId);
      if (known) return known;
      const link = room.host.panelists.find(({ id }) => id === panelistId);
      if (!link) throw new Error(`no panelist ${panelistId}`);
      const seated = visit(link.url);
      seats.set(panelistId, seated);
      return seated;
    },
    openScoring: async (presentationId) => {
      await operator.send('goToPresentation', { presentationId });
      await operator.send('openScoring', { presentationId });
    },
    score: async (presentationId, number = 1) => {
      for (const [at, id] of ['P1', 'P2', 'P3', 'P4'].entries()) {
        const seat = await day.seat(id);
        await seat.send('submitSheet', revision(presentationId, number, fullContent(at + 2)));
      }
    },
    lock: async (presentationId) => {
      await day.openScoring(presentationId);
      await day.score(presentationId);
      await operator.send('lockPresentation', { presentationId });
    },
    unlock: async (presentationId) => {
      const reason = 'Nilai keliru disalin dari kertas';
      await operator.send('unlockPresentation', { presentationId, name: 'Ketua Panel', reason });
    },
    panelInput: async (id, change = {}) => {
      const { panelist = [] } = (await operator.see('setup')) ?? {};
      const row = panelist.find((each) => each.id === id);
      if (!row) throw new Error(`no panelist ${id}`);
      const { eventId: _e, position: _p, attendance: _a, attendanceNote: _n, ...input } = row;
      return { ...input, ...change };
    },
    trail: async (count) => {
      const { entries } = await operator.see('log');
      const ordered = entries.toSorted((a, b) => a.number - b.number).slice(-count);
      return ordered.map(({ command, subject }) => [command, subject] as const);
    },
    backUp: async () => {
      await operator.send('backUpNow', {});
      const isDone = ({ files }: { files: { reason: string }[] }) =>
        files.some(({ reason }) => reason === 'manual');
      const { folder, files } = await operator.see('backups', isDone);
      const newest = files
        .filter(({ reason }) => reason === 'manual')
        .toSorted((a, b) => b.atMs - a.atMs)[0];
      return readFileSync(path.join(folder ?? '', newest?.name ?? ''));
    },
    async [Symbol.asyncDispose]() {
      operator[Symbol.dispose]();
      for (const seat of await Promise.all(seats.values())) seat[Symbol.dispose]();
      await room[Symbol.asyncDispose]();
    },
  };
  return day;
}

/** What the operator and whoever reads the table of results are told of a locked talk. */
export async function resultOf({ operator }: Day): Promise<{ table: string; progress: unknown }> {
  const table = await (await operator.fetch('/operator/export/csv')).text();
  const progress = await operator.see('progress');
  return {
    table,
    progress: progress && {
      submitted: progress.submitted,
      expected: progress.expected,
      quorum: progress.quorum,
    },
  };
}

/** The problem code of a refused request; its status where it was not refused. */
export async function refusalOf(request: Promise<Response>): Promise<string | number> {
  const answer = await request;
  if (answer.ok) return answer.status;
  const { problem } = (await answer.json()) as { problem?: { code: string } };
  return problem?.code ?? answer.status;
}

/** The rubric as its form sends it, with the weights of its first two criteria exchanged for others of the same sum. */
export async function movedWeights({ operator }: Day): Promise<CommandInput<'setRubric'>> {
  const setup = await operator.see('setup');
  if (!setup) throw new Error('no event');
  const { criterion, criterionGroup, level } = setup;
  const [first, second] = criterion;
  const sum = Number(first?.weight) + Number(second?.weight);
  const weights = [String(sum - 1), '1'];
  return {
    groups: criterionGroup.map(({ eventId: _e, position: _p, ...row }) => row),
    criteria: criterion.map(({ eventId: _e, position: _p, ...row }, index) => ({
      ...row,
      weight: weights[index] ?? row.weight,
      levels: level
        .filter(({ criterionId }) => criterionId === row.id)
        .map(({ eventId: _e, criterionId: _c, ...own }) => own),
    })),
    weightTotal: setup.rules.weightTotal,
  };
}

export const isPaper = (bytes: Uint8Array): boolean => strFromU8(bytes.subarray(0, 5)) === '%PDF-';

/** All the text in a file: of a workbook that of all its parts, of paper what can be read on it. */
export function textOf(bytes: Uint8Array): string {
  if (isPaper(bytes)) return readPdf(bytes).pages.join('\n');
  if (strFromU8(bytes.subarray(0, 2)) !== 'PK') return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
