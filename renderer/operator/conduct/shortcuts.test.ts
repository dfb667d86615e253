import { expect, test } from 'vitest';
import { findShortcut, shortcuts, type KeyPress } from './shortcuts.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

test('no key means two things', () => {
  const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const names = shortcuts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('keys 1 to 6 are the steps, with or without caps lock letters work', () => {
  expect(['1', '2', '3', '4', '5', '6'].map((key) => findShortcut(press(key))?.name)).toEqual([
    'READY',
    'TALK',
    'QA',
    'SCORING',
    'LOCKED',
    'SHOWN',
  ]);
  expect(findShortcut(press('b'))?.name).toBe('blank');
  expect(findShortcut(press('B'))?.name).toBe('blank');
});

test('a key with Ctrl or a key held down takes no step', () => {
  expect(findShortcut(press('s', { ctrlKey: true }))).toBeUndefined();
  expect(findShortcut(press('4', { repeat: true }))).toBeUndefined();
  expect(findShortcut(press('x'))).toBeUndefined();
});
