import { expect, test } from 'vitest';
import { standingOf } from './sheetStanding.ts';
import type { SheetView } from './sheetView.ts';
import type { SheetBar } from './useSheet.ts';

const view = (
  standing: SheetView['standing'],
  place: SheetView['place'] = 'HOST',
  waiting = 0,
): SheetView => ({
  standing,
  place,
  waiting,
  content: { scores: [], note: '', vote: null, abstainReason: '' },
  ref: null,
  submittedAtMs: null,
  problem: null,
});

test.each([
  [view('NONE', 'NOTHING'), null, true, 'EMPTY'],
  [view('DRAFT'), null, true, 'DRAFT'],
  [view('DRAFT', 'DEVICE', 2), null, true, 'DRAFT'],
  [view('SUBMITTED'), 'SUBMITTED', true, 'SENT'],
  [view('SUBMITTED', 'DEVICE', 1), 'SUBMITTED', true, 'SENDING'],
  [view('SUBMITTED', 'DEVICE', 1), 'SUBMITTED', false, 'QUEUED'],
  [view('SUBMITTED', 'REFUSED'), 'SUBMITTED', true, 'REFUSED'],
  [view('LOCKED'), 'LOCKED', true, 'SENT'],
  [view('LOCKED', 'TRAY'), 'LOCKED', true, 'SENT'],
  [view('DRAFT'), 'LOCKED', true, 'NOT_COUNTED'],
  [view('DRAFT', 'TRAY'), 'LOCKED', true, 'TRAY'],
  [view('SUBMITTED', 'DEVICE', 1), 'LOCKED', false, 'CHANGE_WAITING'],
  [view('DRAFT', 'DEVICE', 1), 'LOCKED', true, 'CHANGE_WAITING'],
  [view('NONE', 'NOTHING'), 'LOCKED', true, 'NO_SHEET'],
  [view('DRAFT'), 'CLOSED', true, 'NOT_COUNTED'],
] as [SheetView, SheetBar, boolean, string][])(
  'a sheet is called sent only once the host has it, and uncounted only where nothing can have come: case %#',
  (seen, bar, isOnline, standing) => {
    expect(standingOf({ view: seen, bar, isOnline })).toBe(standing);
  },
);
