import { expect, test } from 'vitest';
import type { LogEntry } from '../../../electron/contract/topics.ts';
import { mergeLog } from './mergeLog.ts';

const entry = (number: number, atMs: number, command = 'setPhase'): LogEntry => ({
  number,
  atMs,
  seat: 'OPERATOR seat',
  command,
  subject: {},
  hash: '',
});
const note = (id: string, atMs: number) => ({
  eventId: 'e',
  id,
  atMs,
  presentationId: null,
  text: `note ${id}`,
});

test('the newest line stands first, notes among the steps', () => {
  const lines = mergeLog([entry(1, 10), entry(2, 30)], [note('a', 20)]);
  expect(lines.map(({ key }) => key)).toEqual(['e2', 'na', 'e1']);
});

test('steps of the same moment keep the order of the ledger', () => {
  expect(mergeLog([entry(1, 10), entry(2, 10), entry(3, 10)], []).map(({ key }) => key)).toEqual([
    'e3',
    'e2',
    'e1',
  ]);
});

test('a note stands once, not also as the step that wrote it', () => {
  expect(mergeLog([entry(1, 10, 'annotate')], [note('a', 10)]).map(({ key }) => key)).toEqual([
    'na',
  ]);
});
