import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../db/backup.ts';
import { openDatabase } from '../../db/open.ts';
import { restoreBackup } from '../../db/restore.ts';
import type { SheetContent } from '../../electron/contract/sheets.ts';
import { createEngine, type Engine } from '../../electron/engine/index.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  startDay,
  temporaryFolder,
  type TestDay,
} from '../../electron/engine/testing/testEngine.ts';
import { isPending } from './outboxRecord.ts';
import { createMemoryStorage } from './outboxStorage.ts';
import { createOwnSheets } from './ownSheets.ts';
import { HostAwayError, toLinkError } from './problemError.ts';

const eventId = 'contoh-2026-12-09';
const panelistId = 'P1';
const owner = { eventId, panelistId };
const nowMs = 1_790_000_000_000;

/** A page at a real engine; `heard` is what the host was asked, by name, with the event a sheet names. */
async function sit(engine: Engine) {
  const line = { host: engine, eventId, isOnline: false, heard: [] as string[] };
  const storage = createMemoryStorage();
  const seat = () => panelistSeat(line.eventId, panelistId);
  const own = createOwnSheets({
    storage,
    send(name, input) {
      if (!line.isOnline) return Promise.reject(new HostAwayError());
      line.heard.push('presentationId' in input ? `${name} ${line.host.openEventId()}` : name);
      return line.host.execute(seat(), name, input).catch((error: unknown) => {
        throw toLinkError(error);
      });
    },
  });
  /** Anew each time, as from the wire. */
  const read = (name: 'mySheets' | 'locks' | 'host') =>
    structuredClone(line.host.read(seat(), name).value) as never;
  const hear = (...names: ('mySheets' | 'locks' | 'host')[]) => {
    for (const name of names) values = { ...values, [name]: read(name) };
    const { epoch, number } = line.host.read(seat(), 'mySheets');
    own.hearTopics(values, { epoch, number });
  };
  let values: Parameters<typeof own.hearTopics>[0] = {};
  const turn = (isOnline: boolean) => {
    line.isOnline = isOnline;
    own.hearConnection(isOnline);
  };
  await own.open(owner);
  return {
    line,
    own,
    storage,
    hear,
    turn,
    /** The line is there again, with everything the host says at once; what it was asked before is forgotten. */
    arrive(host = line.host) {
      turn(false);
      Object.assign(line, { host, heard: [] });
      turn(true);
      hear('mySheets', 'locks', 'host');
    },
    write: (content: SheetContent, presentationId = 'M01') =>
      own.write({ presentationId, act: 'DRAFT', base: null, content }),
    waiting: () => own.snapshot().records.filter(isPending).length,
  };
}

/** Backs the day up now; each call of the answer is a laptop that takes over from there. */
async function backUp(day: TestDay) {
  const { path } = await writeBackup(day.db, join(dirname(day.path), 'stick'), 'timed', nowMs);
  return async () => {
    const file = join(temporaryFolder(), 'bantaya.sqlite');
    await restoreBackup(path, file, join(dirname(file), 'cadangan'), nowMs);
    const db = openDatabase(file);
    const engine = createEngine(db, { clock: day.clock });
    onTestFinished(async () => {
      await engine.close();
      db.close();
    });
    return engine;
  };
}

test('after each connection the host hears of locks it does not know before it gets a sheet', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const takeOver = await backUp(day);
  const page = await sit(day.engine);
  page.arrive();
  page.write(fullContent(day, 3));
  await expect.poll(page.waiting).toBe(0);
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  page.hear('locks');
  for (const host of [await takeOver(), await takeOver()]) {
    page.turn(false);
    page.write(fullContent(day, 4), 'M02');
    page.arrive(host);
    await expect.poll(page.waiting).toBe(0);
    expect(page.line.heard[0]).toBe('presentLocks');
    expect(page.line.heard.filter((name) => name === 'presentLocks')).toHaveLength(1);
    expect(page.line.heard).toContain(`saveDraft ${eventId}`);
    expect(host.read(operator, 'locks').value).toMatchObject([{ presentationId: 'M01' }]);
  }
});

test('a sheet waits until everything the present connection must bring has come', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const page = await sit(day.engine);
  page.arrive();
  await expect.poll(page.waiting).toBe(0);
  page.turn(false);
  page.write(fullContent(day, 3));
  page.turn(true);
  for (const name of ['mySheets', 'host'] as const) {
    page.hear(name);
    await new Promise(setImmediate);
    expect(page.line.heard).toEqual([]);
  }
  page.hear('locks');
  await expect.poll(page.waiting).toBe(0);
  expect(page.line.heard).toEqual([`saveDraft ${eventId}`]);
});

test('a laptop that was replaced gets no sheet, and hears of it from the page that has met the newer one', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const fresh = await (await backUp(day))();
  const page = await sit(fresh);
  page.arrive();
  await expect.poll(() => page.own.laterHost()).toBeUndefined();
  page.turn(false);
  page.write(fullContent(day, 3));
  page.arrive(day.engine);
  await expect.poll(() => day.engine.read(operator, 'host').value.replacedBy).not.toBeNull();
  page.hear('host', 'mySheets');
  await new Promise(setImmediate);
  expect(new Set(page.line.heard)).toEqual(new Set(['presentHosts']));
  expect(page.waiting()).toBe(1);
  expect(page.own.laterHost()?.epoch).toBe(2);
  page.arrive(fresh);
  await expect.poll(page.waiting).toBe(0);
  expect(page.own.laterHost()).toBeUndefined();
});

test('what was written in a rehearsal names it, and stays on the device while the day itself is open', async () => {
  const day = await startDay();
  const { eventId: rehearsalId } = await day.engine.execute(operator, 'startRehearsal', {});
  await openScoring(day, 'M01');
  const rehearsing = { eventId: rehearsalId, panelistId };
  const page = await sit(day.engine);
  page.line.eventId = rehearsalId;
  await page.own.open(rehearsing);
  page.write(fullContent(day, 2));
  await day.engine.execute(operator, 'endRehearsal', {});
  await openScoring(day, 'M01');
  page.line.eventId = eventId;
  // The page has not drawn the day yet: its sheet still names the rehearsal, and the host refuses it.
  page.arrive();
  await expect.poll(() => page.line.heard).toEqual([`saveDraft ${eventId}`]);
  expect(page.waiting()).toBe(1);
  await page.own.open(owner);
  page.arrive();
  page.write(fullContent(day, 5));
  await expect.poll(() => page.own.snapshot().records[0]?.receipt?.status).toBe('APPLIED');
  expect(page.line.heard).toEqual([`saveDraft ${eventId}`]);
  expect(page.own.snapshot().records.map((record) => record.eventId)).toEqual([eventId]);
  expect((await page.storage.list(rehearsing)).filter(isPending)).toHaveLength(1);
  expect(day.engine.readFacts(eventId).sheet).toHaveLength(1);
});

test('a page that moves takes along its last acknowledged sheets, what still waits, and the locks it keeps', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const page = await sit(day.engine);
  expect(page.own.pack()).toMatchObject({ locks: [], revisions: [] });
  page.arrive();
  page.write(fullContent(day, 2));
  page.write(fullContent(day, 3));
  await expect.poll(page.waiting).toBe(0);
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  page.hear('mySheets', 'locks');
  page.turn(false);
  page.write(fullContent(day, 4), 'M02');
  await expect
    .poll(() => page.own.pack())
    .toMatchObject({
      eventId,
      panelistId,
      epoch: 1,
      locks: [{ presentationId: 'M01', kind: 'LOCK' }],
      revisions: [
        { presentationId: 'M01', revision: 2, receipt: expect.any(String) as string },
        { presentationId: 'M02', revision: 1, receipt: null },
      ],
    });
});

test('the next person at this screen finds nothing of the one before', async () => {
  const day = await startDay();
  const page = await sit(day.engine);
  page.write(fullContent(day, 2));
  await page.own.forget();
  expect(page.own.pack()).toBeUndefined();
  expect(page.own.snapshot().records).toEqual([]);
  expect(page.own.isOpen(owner)).toBe(false);
  await page.own.open(owner);
  expect(page.own.snapshot().records).toEqual([]);
});
