import { expect, test } from 'vitest';
import { levelAt, nearBreakpoints, placesAtShare, stepToBreakpoint } from './sliderMath.ts';

// A leads on outcome, B on output; they are level at 1/2. C is last everywhere.
const items = [
  { id: 'A', output: '70', outcome: '90' },
  { id: 'B', output: '90', outcome: '70' },
  { id: 'C', output: '50', outcome: '50' },
];

test('moving the slider past the breakpoint swaps the first two and says how many places each gained', () => {
  expect(placesAtShare(items, [1, 2, 3], '2/5').map(({ id, gained }) => [id, gained])).toEqual([
    ['A', 0],
    ['B', 0],
    ['C', 0],
  ]);
  expect(placesAtShare(items, [1, 2, 3], '3/5').map(({ id, gained }) => [id, gained])).toEqual([
    ['B', 1],
    ['A', -1],
    ['C', 0],
  ]);
});

test('exactly at the breakpoint both share the first place', () => {
  const places = placesAtShare(items, [1, 2, 3], '1/2');
  expect(places.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  expect(places[0]?.score.id).toBe('80,00');
  expect(levelAt(items, '1/2')).toEqual([['A', 'B']]);
});

test('two proposals with the same scores throughout never count as changing places', () => {
  expect(levelAt([...items.slice(0, 1), { id: 'D', output: '70', outcome: '90' }], '1/2')).toEqual(
    [],
  );
});

test('the step buttons go to the next breakpoint and stop at the ends', () => {
  const points = ['1/7', '2/5', '9/10'];
  expect(stepToBreakpoint(points, '2/5', 'UP')).toBe('9/10');
  expect(stepToBreakpoint(points, '2/5', 'DOWN')).toBe('1/7');
  expect(stepToBreakpoint(points, '1/7', 'DOWN')).toBeNull();
  expect(stepToBreakpoint([], '1/2', 'UP')).toBeNull();
});

test('only the breakpoints around the chosen weight are listed, in order', () => {
  expect(nearBreakpoints(['1/10', '2/5', '1/2', '9/10'], '9/20', 2)).toEqual(['2/5', '1/2']);
});
