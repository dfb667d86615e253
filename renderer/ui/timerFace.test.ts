import { expect, test } from 'vitest';
import { timerFace } from './timerFace.ts';

const minute = 60_000;
const at = (leftMs: number, limitMs = 12 * minute) => timerFace({ leftMs, limitMs });

test('the room is warned two minutes and half a minute before a long talk ends', () => {
  expect(at(5 * minute).urgency).toBe('CALM');
  expect(at(2 * minute).urgency).toBe('SOON');
  expect(at(30_000).urgency).toBe('LAST');
  expect(at(0).urgency).toBe('OVER');
  expect(at(-5 * minute).urgency).toBe('OVER');
});

test('a talk of five minutes is not half warning', () => {
  expect(at(70_000, 5 * minute).urgency).toBe('CALM');
  expect(at(60_000, 5 * minute).urgency).toBe('SOON');
});

test('the bar runs from full to empty and never beyond', () => {
  expect(at(12 * minute).share).toBe(1);
  expect(at(3 * minute).share).toBe(0.25);
  expect(at(-minute).share).toBe(0);
  expect(at(13 * minute).share).toBe(1);
  expect(at(0, 0).share).toBe(0);
});
