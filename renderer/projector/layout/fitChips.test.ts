import { expect, test } from 'vitest';
import { fitChips } from './fitChips.ts';

const line = { widthVh: 120, sizeVh: 3, aroundVh: 5, mostVh: 50, restVh: 20 };

test('programmes that fit are all shown', () => {
  expect(fitChips(['Eco Living', 'Palu Resilient'], line)).toEqual({
    shown: ['Eco Living', 'Palu Resilient'],
    more: 0,
  });
});

test('programmes that do not fit are counted', () => {
  const names = Array.from(
    { length: 6 },
    (_, index) => `Program prioritas dengan nama panjang ${index}`,
  );
  const { shown, more } = fitChips(names, line);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length + more).toBe(6);
  expect(more).toBeGreaterThan(0);
});

test('one name that is too long for the line is shown all the same', () => {
  expect(fitChips(['x'.repeat(400), 'y'], { ...line, mostVh: 500 })).toMatchObject({
    more: 1,
    shown: [expect.any(String)],
  });
});
