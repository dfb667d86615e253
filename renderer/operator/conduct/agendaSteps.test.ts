import { expect, test } from 'vitest';
import { nextRow } from '../../../electron/contract/agendaOrder.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { countOpenTalks, previousRow } from './agendaSteps.ts';

type Presentation = Setup['presentation'][number];

const talk = (id: string, position: number, more: Partial<Presentation> = {}) =>
  ({ id, position, number: position, state: 'SCHEDULED', phase: 'READY', ...more }) as Presentation;
const agenda = (...presentation: Presentation[]) => ({
  presentation,
  intermission: [
    { id: 'lunch', position: 2.5, label: 'Istirahat' },
  ] as unknown as Setup['intermission'],
});
const at = (currentPresentationId: string | null, intermissionId: string | null = null) => ({
  currentPresentationId,
  intermissionId,
});

test('the next point follows the agenda through its breaks', () => {
  const day = agenda(talk('a', 1), talk('b', 2), talk('c', 3));
  expect(nextRow(day, at(null))?.id).toBe('a');
  expect(nextRow(day, at('a'))?.id).toBe('b');
  expect(nextRow(day, at('b'))?.id).toBe('lunch');
  expect(nextRow(day, at(null, 'lunch'))?.id).toBe('c');
  expect(nextRow(day, at('c'))?.id).toBe('a');
});

test('talks that are done, skipped or withdrawn are passed over', () => {
  const day = agenda(
    talk('a', 1, { phase: 'SHOWN' }),
    talk('b', 2, { state: 'WITHDRAWN' }),
    talk('c', 3, { state: 'SKIPPED' }),
    talk('d', 4),
  );
  expect(nextRow(day, at('a'))?.id).toBe('lunch');
  expect(nextRow(day, at(null, 'lunch'))?.id).toBe('d');
});

test('after the last point comes a talk that was left open, and when all are done nothing', () => {
  const left = agenda(
    talk('a', 1),
    talk('b', 2, { phase: 'LOCKED' }),
    talk('c', 3, { phase: 'LOCKED' }),
  );
  expect(nextRow(left, at('c'))?.id).toBe('a');
  const done = agenda(talk('a', 1, { phase: 'SHOWN' }), talk('c', 3, { phase: 'SHOWN' }));
  expect(nextRow(done, at('c'))).toBeNull();
});

test('skipped talks come back when nothing else is left, so that none is forgotten', () => {
  const day = agenda(
    talk('a', 1, { phase: 'LOCKED' }),
    talk('b', 2, { state: 'SKIPPED' }),
    talk('c', 3, { phase: 'LOCKED' }),
  );
  expect(nextRow(day, at('c'))?.id).toBe('b');
  // The break before a talk that was held is over.
  expect(nextRow(day, at('a'))?.id).toBe('b');
});

test('when a talk was skipped or withdrawn the day goes on behind it, and no break comes twice', () => {
  const open = (more: Partial<Presentation>) =>
    agenda(
      talk('a', 1, { phase: 'SHOWN' }),
      talk('b', 2, { phase: 'SHOWN' }),
      talk('c', 3, more),
      talk('d', 4),
    );
  for (const state of ['SKIPPED', 'WITHDRAWN'] as const) {
    expect(nextRow(open({ state }), at(null))?.id).toBe('d');
    expect(previousRow(open({ state }), at(null))?.id).toBe(state === 'SKIPPED' ? 'c' : 'lunch');
  }
  expect(nextRow(open({}), at(null))?.id).toBe('lunch');
});

test('going back finds the point before, also a break', () => {
  const day = agenda(talk('a', 1), talk('b', 2), talk('c', 3));
  expect(previousRow(day, at('c'))?.id).toBe('lunch');
  expect(previousRow(day, at('a'))).toBeNull();
});

test('skipped talks still hold the ranking back, withdrawn ones do not', () => {
  expect(
    countOpenTalks(
      agenda(
        talk('a', 1, { phase: 'LOCKED' }),
        talk('b', 2, { state: 'SKIPPED' }),
        talk('c', 3, { state: 'WITHDRAWN' }),
      ),
    ),
  ).toBe(1);
});
