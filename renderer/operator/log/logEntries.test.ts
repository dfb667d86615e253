import { expect, test } from 'vitest';
import type { LogEntry, Setup } from '../../../electron/contract/topics.ts';
import { logLines, logMatches } from './logEntries.ts';

const setup = {
  panelist: [{ id: 'P1', name: 'Andaru' }],
  presentation: [{ id: 'M1', number: 1, title: 'Antrean daring' }],
} as unknown as Setup;
const entry = (number: number, more: Partial<LogEntry>): LogEntry => ({
  number,
  atMs: 0,
  seat: 'OPERATOR s1',
  command: 'setPhase',
  subject: {},
  hash: `h${number}`,
  ...more,
});
const lines = logLines(
  [
    entry(3, { seat: 'PANELIST P1 s7', command: 'submitSheet', subject: { presentationId: 'M1' } }),
    entry(2, {
      command: 'unlockPresentation',
      subject: { presentationId: 'M1', reason: 'Salah ketik', name: 'Budi' },
    }),
    entry(1, { seat: 'OPERATOR host', command: 'importEvent' }),
    entry(0, { seat: '', command: '' }),
  ],
  setup,
);
const any = { kind: null, seat: null, presentationId: null, text: '' };
const numbers = (filter: object) =>
  lines
    .filter((line) => {
      const words = [line.entry.command, ...line.details.map(({ value }) => value)].join(' ');
      return logMatches(line, { ...any, ...filter }, words);
    })
    .map(({ entry: { number } }) => number);

test('each entry says who acted and on whom or what', () => {
  expect(lines[0]).toMatchObject({
    seat: 'PANELIST',
    panelistName: 'Andaru',
    kind: 'SCORING',
    presentation: { number: 1 },
  });
  expect(lines[1]).toMatchObject({
    seat: 'OPERATOR',
    panelistName: null,
    details: [
      { field: 'name', value: 'Budi' },
      { field: 'reason', value: 'Salah ketik' },
    ],
  });
  expect(lines[2]).toMatchObject({ seat: 'HOST', presentation: null });
});

test('an erased entry still stands in the list', () => {
  expect(lines[3]).toMatchObject({ kind: null, seat: null, details: [] });
  expect(numbers({})).toEqual([3, 2, 1, 0]);
});

test('filters narrow by kind, seat, presentation and words, reasons included', () => {
  expect(numbers({ kind: 'SCORING' })).toEqual([3, 2]);
  expect(numbers({ seat: 'OPERATOR' })).toEqual([2]);
  expect(numbers({ presentationId: 'M1' })).toEqual([3, 2]);
  expect(numbers({ text: 'SALAH' })).toEqual([2]);
  expect(numbers({ text: 'andaru' })).toEqual([3]);
  expect(numbers({ text: '1. antrean' })).toEqual([3, 2]);
});
