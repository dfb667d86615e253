import { expect, test } from 'vitest';
import type { SheetReceipt } from '../../electron/contract/sheets.ts';
import type { MySheet } from '../../electron/contract/topics.ts';
import type { OutboxRecord } from '../link/index.ts';
import { emptyContent, setScore } from './sheetEdits.ts';
import { viewSheet } from './sheetView.ts';

const content = (value: number) => setScore(emptyContent, 'A', value);
const host = (change: Partial<MySheet> = {}): MySheet => ({
  presentationId: 'M01',
  state: 'DRAFT',
  device: 'd1',
  revision: 1,
  writer: 'PANELIST',
  content: content(1),
  receipt: 'r',
  submittedAtMs: null,
  waiting: [],
  ...change,
});
const receipt = (status: SheetReceipt['status']): SheetReceipt => ({
  status,
  presentationId: 'M01',
  panelistId: 'P1',
  device: 'd1',
  revision: 2,
  state: 'DRAFT',
  contentHash: '',
  receipt: 'r',
});
const record = (change: Partial<OutboxRecord> = {}): OutboxRecord => ({
  eventId: 'e1',
  panelistId: 'P1',
  presentationId: 'M01',
  device: 'd1',
  revision: 2,
  order: 2,
  act: 'DRAFT',
  base: { device: 'd1', revision: 1 },
  content: content(2),
  writtenAtMs: 0,
  receipt: null,
  heldReceipt: null,
  problem: null,
  answeredAt: null,
  ...change,
});
const view = (sheets: MySheet[], records: OutboxRecord[], number = 10, isDurable = true) =>
  viewSheet({
    presentationId: 'M01',
    sheets,
    records,
    mark: { epoch: 1, number },
    trouble: isDurable ? null : 'REFUSED',
  });
const shownValue = (seen: ReturnType<typeof view>) => seen.content.scores[0]?.value;

test('a sheet nobody touched is empty and nowhere', () => {
  expect(view([], [])).toMatchObject({ standing: 'NONE', place: 'NOTHING', ref: null });
});

test('a tap is shown at once and said to be on this device until the host answers', () => {
  const seen = view([host()], [record()]);
  expect(shownValue(seen)).toBe(2);
  expect(seen).toMatchObject({ place: 'DEVICE', waiting: 1, ref: { device: 'd1', revision: 2 } });
});

test('where the browser stores nothing the page says that it alone has the change', () => {
  expect(view([host()], [record()], 10, false).place).toBe('PAGE');
});

test('an answered tap stays on screen while the host’s own list is still on its way', () => {
  const taken = record({ receipt: receipt('APPLIED'), answeredAt: { epoch: 1, number: 10 } });
  expect(shownValue(view([host()], [taken]))).toBe(2);
  expect(view([host()], [taken]).place).toBe('HOST');
});

test('a later word of the host wins over an answered tap: the operator’s paper entry shows', () => {
  const taken = record({ receipt: receipt('APPLIED'), answeredAt: { epoch: 1, number: 10 } });
  const paper = host({
    device: 'kertas',
    writer: 'OPERATOR',
    content: content(5),
    state: 'SUBMITTED',
  });
  const seen = view([paper], [taken], 11);
  expect(shownValue(seen)).toBe(5);
  expect(seen).toMatchObject({ standing: 'SUBMITTED', ref: { device: 'kertas', revision: 1 } });
});

test('a locked sheet shows what counts; the late edit is said to wait in the tray', () => {
  const locked = host({ state: 'LOCKED', waiting: [{ cause: 'LATE', revision: 2, device: 'd1' }] });
  const late = record({ receipt: receipt('LATE'), answeredAt: { epoch: 1, number: 10 } });
  const seen = view([locked], [late], 11);
  expect(shownValue(seen)).toBe(1);
  expect(seen).toMatchObject({ standing: 'LOCKED', place: 'TRAY' });
});

test('a late sheet with nothing on the host still shows what the panelist gave', () => {
  const late = record({ receipt: receipt('LATE'), answeredAt: { epoch: 1, number: 10 } });
  const seen = view([], [late], 11);
  expect(shownValue(seen)).toBe(2);
  expect(seen.place).toBe('TRAY');
});

test('a refused change falls back to what the host has, and says why', () => {
  const problem = { code: 'HAS_CONFLICT' as const, at: null, values: { number: 1 } };
  const refused = record({ problem, answeredAt: { epoch: 1, number: 10 } });
  const seen = view([host()], [refused]);
  expect(shownValue(seen)).toBe(1);
  expect(seen).toMatchObject({ place: 'REFUSED', problem });
});

test('a queued submit reads as submitted, so that it is not sent twice by hand', () => {
  expect(view([host()], [record({ act: 'SUBMIT' })])).toMatchObject({
    standing: 'SUBMITTED',
    place: 'DEVICE',
  });
});

test('another presentation’s taps change nothing here', () => {
  const seen = view([host()], [record({ presentationId: 'M02' })]);
  expect(shownValue(seen)).toBe(1);
  expect(seen).toMatchObject({ place: 'HOST', waiting: 0 });
});
