import { beforeEach, expect, test } from 'vitest';
import type { Live, TopicMessage } from '../../electron/contract/topics.ts';
import { clearTopics, patchTopic, topicStore } from './topicStore.ts';

const live = (currentPresentationId: string): Live => ({
  eventId: 'e1',
  currentPresentationId,
  intermissionId: null,
  phase: 'TALK',
  timer: { state: 'IDLE', limitMs: 0, elapsedMs: 0 },
  isRoomOpen: false,
  isDayOn: true,
  nowMs: 0,
  intermissionSinceMs: null,
  isCalibrating: false,
  undo: null,
});
const message = (epoch: number, number: number, id: string): TopicMessage => ({
  topic: 'live',
  epoch,
  number,
  value: live(id),
});
const shown = () => topicStore.getState().values.live?.currentPresentationId;

beforeEach(clearTopics);

test('an older value that arrives late does not turn the screen back', () => {
  expect(patchTopic(message(1, 5, 'M02'))).toBe(true);
  expect(patchTopic(message(1, 4, 'M01'))).toBe(false);
  expect(shown()).toBe('M02');
});

test('a restored host counts from a new epoch and is believed although its numbers are lower', () => {
  patchTopic(message(1, 500, 'M05'));
  expect(patchTopic(message(2, 3, 'M04'))).toBe(true);
  expect(patchTopic(message(1, 501, 'M06'))).toBe(false);
  expect(shown()).toBe('M04');
});

test('a value of the same number is taken: a running timer is read anew on each connection', () => {
  patchTopic(message(1, 5, 'M02'));
  expect(patchTopic(message(1, 5, 'M03'))).toBe(true);
  expect(shown()).toBe('M03');
});

test('one topic’s number says nothing of another’s', () => {
  patchTopic(message(1, 500, 'M05'));
  expect(patchTopic({ topic: 'programme', epoch: 1, number: 2, value: null })).toBe(true);
  expect(topicStore.getState().values.programme).toBeNull();
});
