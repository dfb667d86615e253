import { beforeEach, expect, test } from 'vitest';
import { clearTopics, patchTopic, topicStore } from '../../stores/index.ts';
import { inTurn } from './busyStore.ts';
import { closeDialog, openDialog } from './dialogStore.ts';

let number = 0;
let done: string[] = [];
/** An act of the host: answers after a while, and its topic comes later still. */
const ask = async (name: string): Promise<void> => {
  await pause(5);
  setTimeout(
    () => patchTopic({ topic: 'live', epoch: 1, number: (number += 1), value: name as never }),
    10,
  );
  done.push(name);
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const seen = (): unknown => topicStore.getState().values.live;

beforeEach(() => {
  done = [];
  closeDialog();
  // Other files of this process have seen other days.
  clearTopics();
});

test('keys pressed in quick succession all count, each with the situation the one before left', async () => {
  const sawBefore: unknown[] = [];
  const press = (act: string) =>
    inTurn('step', act, () => {
      sawBefore.push(seen());
      return ask(act);
    });
  await Promise.all([press('TALK'), press('SCORING'), press('LOCKED')]);
  expect(done).toEqual(['TALK', 'SCORING', 'LOCKED']);
  expect(sawBefore.slice(1)).toEqual(['TALK', 'SCORING']);
});

test('the same act pressed twice takes one step; after its answer it can be pressed again', async () => {
  const press = () => inTurn('goTo', 'next', () => ask('next'));
  await Promise.all([press(), press()]);
  expect(done).toEqual(['next']);
  await press();
  expect(done).toEqual(['next', 'next']);
});

test('an act alone is done at once, so that a dialog takes the very next key', async () => {
  await pause(200);
  let isOpen = false;
  const turn = inTurn('step', 'LOCKED', () => void (isOpen = true));
  expect(isOpen).toBe(true);
  await turn;
});

test('what was pressed before a dialog could be seen does not happen behind it', async () => {
  const first = inTurn('step', 'SCORING', () => ask('SCORING'));
  const second = inTurn('step', 'LOCKED', () => openDialog({ name: 'HELP' }));
  const third = inTurn('goTo', 'next', () => ask('next'));
  await Promise.all([first, second, third]);
  expect(done).toEqual(['SCORING']);
});

test('an act that fails holds nobody up', async () => {
  const first = inTurn('step', 'TALK', () => Promise.reject(new Error('away')));
  const second = inTurn('step', 'QA', () => ask('QA'));
  await expect(first).rejects.toThrow('away');
  await second;
  expect(done).toEqual(['QA']);
});
