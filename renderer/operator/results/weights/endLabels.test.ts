import { expect, test } from 'vitest';
import { endLabels } from './endLabels.ts';

test('lines that end together carry one name, lines apart their own', () => {
  const ends = [
    { id: 'M9', outputValue: 91.8 },
    { id: 'M10', outputValue: 84.36 },
    { id: 'M12', outputValue: 84.3 },
  ];
  expect(endLabels(ends, (id) => id)).toEqual([
    ['M9', 'M9'],
    ['M10', 'M10, M12'],
    ['M12', ''],
  ]);
});
