import { afterEach, expect, test } from 'vitest';
import { dropChanges, leaveForms, markDirty, stayInForm, unsavedStore } from './unsavedStore.ts';

afterEach(() => unsavedStore.setState({ dirty: new Set(), waiting: null }));

test('leaving a page without changes happens at once', () => {
  let left = 0;
  leaveForms(() => (left += 1));
  expect(left).toBe(1);
});

test('leaving with changes waits until the operator lets them go', () => {
  let left = 0;
  markDirty('event', true);
  leaveForms(() => (left += 1));
  expect(left).toBe(0);
  dropChanges();
  expect(left).toBe(1);
  expect(unsavedStore.getState().dirty.size).toBe(0);
});

test('staying keeps the changes and forgets where one wanted to go', () => {
  let left = 0;
  markDirty('event', true);
  leaveForms(() => (left += 1));
  stayInForm();
  expect(left).toBe(0);
  expect(unsavedStore.getState().dirty.has('event')).toBe(true);
  expect(unsavedStore.getState().waiting).toBeNull();
});

test('a saved form no longer holds anybody back, another one still does', () => {
  markDirty('event', true);
  markDirty('rules', true);
  markDirty('event', false);
  let left = 0;
  leaveForms(() => (left += 1));
  expect(left).toBe(0);
  markDirty('rules', false);
  stayInForm();
  leaveForms(() => (left += 1));
  expect(left).toBe(1);
});
