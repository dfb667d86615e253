import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBackup } from '../../db/backup.ts';
import { restoreBackup } from '../../db/restore.ts';
import { openDatabase } from '../../db/open.ts';
import { Refusal } from '../../electron/contract/problems.ts';
import type { SheetContent } from '../../electron/contract/sheets.ts';
import { createEngine, type Engine } from '../../electron/engine/index.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  startDay,
  temporaryFolder,
} from '../../electron/engine/testing/testEngine.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { commandOfAct, isPending, type OutboxRecord, type SheetAct } from './outboxRecord.ts';
import { createMemoryStorage, type OutboxStorage } from './outboxStorage.ts';
import { createPatientStorage } from './patientStorage.ts';
import { HostAwayError, toLinkError } from './problemError.ts';

const eventId = 'contoh-2026-12-09';
const owner = { eventId, panelistId: 'P1' };
const seat = panelistSeat(eventId, 'P1');

/** A seat at a real engine, over a line that a test can cut before or after the host hears. */
async function sit(engine: Engine, storage: OutboxStorage = createMemoryStorage(), device = 'd1') {
  const line = { isCut: false, losesAnswers: false, host: engine, heard: [] as number[] };
  const later: (() => void)[] = [];
  const outbox = await openOutbox({
    owner,
    storage,
    device,
    topicMark: () => markOf(line.host),
    nowMs: () => 1_790_000_000_000,
    wait: () => new Promise((resolve) => later.push(resolve)),
    async send({ act, presentationId, revision, base, content, heldReceipt, ...record }) {
      if (line.isCut) throw new HostAwayError();
      line.heard.push(revision);
      const answer = await line.host
        .execute(seat, commandOfAct[act], {
          presentationId,
          device: record.device,
          revision,
          base,
          content,
          receipt: heldReceipt,
        })
        .catch((error: unknown) => {
          throw toLinkError(error);
        });
      if (line.losesAnswers) throw new HostAwayError();
      return answer;
    },
  });
  const write = (act: SheetAct, content: SheetContent, presentationId = 'M01') => {
    const last = outbox.snapshot().records.findLast((one) => one.presentationId === presentationId);
    const base = last ? { device: last.device, revision: last.revision } : null;
    outbox.write({ presentationId, act, base, content });
  };
  return {
    line,
    outbox,
    storage,
    write,
    retry: () => later.splice(0).forEach((resolve) => resolve()),
  };
}

const markOf = (engine: Engine) => {
  const { epoch, number } = engine.read(seat, 'mySheets');
  return { epoch, number };
};
const sheetsOf = (engine: Engine) => engine.read(seat, 'mySheets').value?.sheets ?? [];
const settled = (outbox: Outbox) => outbox.flush();
const waiting = (outbox: Outbox) => outbox.snapshot().records.filter(isPending).length;

test('each tap reaches the host once, in the order it was made, and keeps its receipt', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { line, outbox, write } = await sit(day.engine);
  for (const value of [1, 2, 3]) write('DRAFT', fullContent(day, value));
  write('SUBMIT', fullContent(day, 4));
  await settled(outbox);
  expect(line.heard).toEqual([1, 2, 3, 4]);
  expect(outbox.snapshot().records.map(({ receipt }) => receipt?.status)).toEqual(
    Array.from({ length: 4 }, () => 'APPLIED'),
  );
  expect(sheetsOf(day.engine)).toMatchObject([{ state: 'SUBMITTED', revision: 4 }]);
});

test('what is scored while the host is away waits on the device and arrives in order when it is back', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { line, outbox, write } = await sit(day.engine);
  line.isCut = true;
  write('DRAFT', fullContent(day, 2));
  write('SUBMIT', fullContent(day, 5));
  await settled(outbox);
  expect(waiting(outbox)).toBe(2);
  expect(sheetsOf(day.engine)).toEqual([]);
  line.isCut = false;
  await settled(outbox);
  expect(line.heard).toEqual([1, 2]);
  expect(waiting(outbox)).toBe(0);
  expect(sheetsOf(day.engine)).toMatchObject([{ state: 'SUBMITTED', revision: 2 }]);
});

test('an answer lost on the way does not make a revision count twice', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { line, outbox, write } = await sit(day.engine);
  line.losesAnswers = true;
  write('SUBMIT', fullContent(day, 3));
  await settled(outbox);
  expect(waiting(outbox)).toBe(1);
  const rows = day.engine.readLedger(eventId).length;
  line.losesAnswers = false;
  await settled(outbox);
  expect(line.heard).toEqual([1, 1]);
  expect(waiting(outbox)).toBe(0);
  const repeats = day.engine
    .readFacts(eventId)
    .sheet.filter(({ panelistId }) => panelistId === 'P1');
  expect(repeats).toHaveLength(1);
  expect(day.engine.readLedger(eventId).length - rows).toBeLessThanOrEqual(1);
});

test('a refused revision says why and does not hold up the next one', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { outbox, write } = await sit(day.engine);
  write('SUBMIT', { ...fullContent(day, 3), scores: [] });
  write('DRAFT', fullContent(day, 3));
  await settled(outbox);
  const [refused, taken] = outbox.snapshot().records;
  expect(refused?.problem?.code).toBe('SHEET_INCOMPLETE');
  expect(taken?.receipt?.status).toBe('APPLIED');
});

test('a host that is only busy is asked again', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { line, outbox, write, retry } = await sit(day.engine);
  line.host = {
    read: (...question: Parameters<Engine['read']>) => day.engine.read(...question),
    execute: () => Promise.reject(new Refusal('TOO_FAST')),
  } as unknown as Engine;
  write('DRAFT', fullContent(day, 3));
  await settled(outbox);
  expect(waiting(outbox)).toBe(1);
  line.host = day.engine;
  retry();
  await expect.poll(() => waiting(outbox)).toBe(0);
});

test('a page opened again sends what the closed one had not sent, under its old name', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const storage = createMemoryStorage();
  const before = await sit(day.engine, storage, 'old-page');
  before.line.isCut = true;
  before.write('DRAFT', fullContent(day, 2));
  before.write('SUBMIT', fullContent(day, 4));
  await settled(before.outbox);
  before.outbox.close();
  const after = await sit(day.engine, storage, 'new-page');
  await settled(after.outbox);
  expect(sheetsOf(day.engine)).toMatchObject([
    { device: 'old-page', revision: 2, state: 'SUBMITTED' },
  ]);
  after.write('DRAFT', fullContent(day, 5));
  await settled(after.outbox);
  expect(sheetsOf(day.engine)).toMatchObject([{ device: 'new-page', revision: 1, state: 'DRAFT' }]);
});

test('a sheet that comes after the lock waits in the tray and says so', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { line, outbox, write } = await sit(day.engine);
  write('SUBMIT', fullContent(day, 3));
  await settled(outbox);
  line.isCut = true;
  write('DRAFT', fullContent(day, 5));
  await settled(outbox);
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  line.isCut = false;
  await settled(outbox);
  expect(outbox.snapshot().records.at(-1)?.receipt?.status).toBe('LATE');
  expect(sheetsOf(day.engine)).toMatchObject([
    { state: 'LOCKED', revision: 1, waiting: [{ cause: 'LATE', revision: 2 }] },
  ]);
});

test('a full disk of the device is said, and scoring goes on', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const storage = createPatientStorage(() =>
    Promise.resolve({
      ...createMemoryStorage(),
      put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    }),
  );
  const { outbox, write } = await sit(day.engine, storage);
  write('DRAFT', fullContent(day, 3));
  await settled(outbox);
  expect(outbox.snapshot().trouble).toBe('FULL');
  expect(sheetsOf(day.engine)).toMatchObject([{ revision: 1 }]);
});

test('a device that is slow to write holds up no sending, and keeps in the end what the host answered', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const device = createMemoryStorage();
  const writes: (() => void)[] = [];
  const storage = createPatientStorage(
    () =>
      Promise.resolve({
        ...device,
        put: (record) =>
          new Promise<void>((resolve) => {
            writes.push(() => void device.put(record).then(resolve));
          }),
      }),
    { withinMs: 60_000, againAfterMs: 60_000 },
  );
  const { line, outbox, write } = await sit(day.engine, storage);
  write('DRAFT', fullContent(day, 2));
  write('SUBMIT', fullContent(day, 4));
  await settled(outbox);
  expect(line.heard).toEqual([1, 2]);
  expect(sheetsOf(day.engine)).toMatchObject([{ state: 'SUBMITTED', revision: 2 }]);
  expect(await device.list(owner)).toEqual([]);
  await expect
    .poll(async () => {
      for (const finish of writes.splice(0)) finish();
      return (await device.list(owner)).map(({ receipt }) => receipt?.status);
    })
    .toEqual(['APPLIED', 'APPLIED']);
});

test('an answer that comes after the turn has ended leaves nothing behind on the device', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { line, outbox, storage, write } = await sit(day.engine);
  let answer = (): void => undefined;
  line.host = {
    read: (...question: Parameters<Engine['read']>) => day.engine.read(...question),
    async execute(...command: Parameters<Engine['execute']>) {
      await new Promise<void>((resolve) => (answer = resolve));
      return day.engine.execute(...command);
    },
  } as unknown as Engine;
  write('SUBMIT', fullContent(day, 3));
  const sending = settled(outbox);
  await expect.poll(() => line.heard).toEqual([1]);
  await outbox.clear();
  answer();
  await sending;
  expect(await storage.list(owner)).toEqual([]);
  expect(outbox.snapshot().records).toEqual([]);
});

test('a device that answers late is told what it missed, and what a closed page left on it is sent once', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await openScoring(day, 'M02');
  const device = createMemoryStorage();
  const before = await sit(day.engine, device, 'old-page');
  before.line.isCut = true;
  before.write('SUBMIT', fullContent(day, 2), 'M01');
  await settled(before.outbox);
  before.outbox.close();
  let answers = false;
  const storage = createPatientStorage(
    () => (answers ? Promise.resolve(device) : new Promise(() => undefined)),
    { withinMs: 20, againAfterMs: 20 },
  );
  const { line, outbox, write } = await sit(day.engine, storage, 'new-page');
  expect(outbox.snapshot().trouble).toBe('SILENT');
  write('SUBMIT', fullContent(day, 4), 'M02');
  await settled(outbox);
  expect(line.heard).toEqual([1]);
  answers = true;
  await expect.poll(() => outbox.snapshot().trouble).toBeNull();
  await outbox.reread();
  await settled(outbox);
  expect(line.heard).toEqual([1, 1]);
  expect(sheetsOf(day.engine)).toMatchObject([
    { presentationId: 'M01', device: 'old-page', state: 'SUBMITTED' },
    { presentationId: 'M02', device: 'new-page', state: 'SUBMITTED' },
  ]);
  await expect
    .poll(async () => (await device.list(owner)).map(({ receipt }) => receipt?.status))
    .toEqual(['APPLIED', 'APPLIED']);
});

test('a connection the browser closed while the device slept is opened anew without a word', async () => {
  const device = createMemoryStorage();
  let isClosed = true;
  const storage = createPatientStorage(() => {
    const wasClosed = isClosed;
    const one = {
      ...device,
      list: (...asked: Parameters<typeof device.list>) =>
        wasClosed ? Promise.reject(new Error('closing')) : device.list(...asked),
    };
    isClosed = false;
    return Promise.resolve(one);
  });
  expect(await storage.list(owner)).toEqual([]);
  expect(storage.trouble).toBeNull();
});

test('nothing is sent while the host’s locks have not been settled', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  let canSend = false;
  const heard: OutboxRecord[] = [];
  const outbox = await openOutbox({
    owner,
    storage: createMemoryStorage(),
    device: 'd1',
    topicMark: () => undefined,
    canSend: () => canSend,
    send(record) {
      heard.push(record);
      throw new HostAwayError();
    },
  });
  outbox.write({ presentationId: 'M01', act: 'DRAFT', base: null, content: fullContent(day, 3) });
  await outbox.flush();
  expect(heard).toEqual([]);
  canSend = true;
  await outbox.flush();
  expect(heard).toHaveLength(1);
});

test('a host restored from an older backup gets back what it had acknowledged, with the receipt', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { line, outbox, write } = await sit(day.engine);
  write('DRAFT', fullContent(day, 2));
  await settled(outbox);
  outbox.observe(sheetsOf(day.engine), markOf(day.engine));
  const backup = await writeBackup(
    day.db,
    join(dirname(day.path), 'stick'),
    'timed',
    1_790_000_000_000,
  );
  write('SUBMIT', fullContent(day, 5));
  await settled(outbox);
  const receipt = outbox.snapshot().records.at(-1)?.receipt?.receipt;

  const path = join(temporaryFolder(), 'bantaya.sqlite');
  copyFileSync(backup.path, `${path}.backup`);
  await restoreBackup(`${path}.backup`, path, join(dirname(path), 'cadangan'), 1_790_000_600_000);
  const db = openDatabase(path);
  const replaced = createEngine(db, { clock: day.clock });
  try {
    line.host = replaced;
    outbox.observe(sheetsOf(replaced), markOf(replaced));
    await settled(outbox);
    expect(sheetsOf(replaced)).toMatchObject([{ state: 'SUBMITTED', revision: 2, receipt }]);
    expect(waiting(outbox)).toBe(0);
    // A second look at the same epoch sends nothing again.
    const count = line.heard.length;
    outbox.observe(sheetsOf(replaced), markOf(replaced));
    await settled(outbox);
    expect(line.heard).toHaveLength(count);
  } finally {
    await replaced.close();
    db.close();
  }
});

test('an edit that still waits does not hide from a restored host what the old one had acknowledged', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const backup = await writeBackup(
    day.db,
    join(dirname(day.path), 'stick'),
    'timed',
    1_790_000_000_000,
  );
  const { line, outbox, write } = await sit(day.engine);
  write('SUBMIT', fullContent(day, 4));
  await settled(outbox);
  outbox.observe(sheetsOf(day.engine), markOf(day.engine));
  line.isCut = true;
  write('SUBMIT', fullContent(day, 1));
  await settled(outbox);

  const path = join(temporaryFolder(), 'bantaya.sqlite');
  copyFileSync(backup.path, `${path}.backup`);
  await restoreBackup(`${path}.backup`, path, join(dirname(path), 'cadangan'), 1_790_000_600_000);
  const db = openDatabase(path);
  const replaced = createEngine(db, { clock: day.clock });
  try {
    const before = line.heard.length;
    line.host = replaced;
    line.isCut = false;
    outbox.observe(sheetsOf(replaced), markOf(replaced));
    await settled(outbox);
    expect(line.heard.slice(before)).toEqual([1, 2]);
    expect(waiting(outbox)).toBe(0);
  } finally {
    await replaced.close();
    db.close();
  }
});

test('after the turn of one person nothing of them is left on the device', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { outbox, storage, write } = await sit(day.engine);
  write('SUBMIT', fullContent(day, 3));
  await settled(outbox);
  await outbox.clear();
  expect(outbox.snapshot().records).toEqual([]);
  expect(await storage.list(owner)).toEqual([]);
});
