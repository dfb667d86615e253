import { expect, test } from 'vitest';
import { dropIndex, moveItem } from './moveItem.ts';

const ids = ['a', 'b', 'c', 'd'];

test('a row moves up, down and to both ends', () => {
  expect(moveItem(ids, 'c', 1)).toEqual(['a', 'c', 'b', 'd']);
  expect(moveItem(ids, 'a', 1)).toEqual(['b', 'a', 'c', 'd']);
  expect(moveItem(ids, 'a', 99)).toEqual(['b', 'c', 'd', 'a']);
  expect(moveItem(ids, 'd', -1)).toEqual(['d', 'a', 'b', 'c']);
  expect(moveItem(ids, 'x', 0)).toEqual(ids);
});

test('a row dropped on the upper half of another lands before it, on the lower half after it', () => {
  expect(moveItem(ids, 'd', dropIndex(ids, 'd', 'b', false))).toEqual(['a', 'd', 'b', 'c']);
  expect(moveItem(ids, 'd', dropIndex(ids, 'd', 'b', true))).toEqual(['a', 'b', 'd', 'c']);
  expect(moveItem(ids, 'a', dropIndex(ids, 'a', 'c', true))).toEqual(['b', 'c', 'a', 'd']);
  expect(moveItem(ids, 'b', dropIndex(ids, 'b', 'b', true))).toEqual(ids);
});
