import { expect, test } from 'vitest';
import type { DisplayPart } from '../../../electron/contract/desktop.ts';
import { fitDisplays } from './fitDisplays.ts';

const part = (x: number, y: number, width: number, height: number): DisplayPart => ({
  key: `${x},${y}`,
  label: '',
  x,
  y,
  width,
  height,
  scaleFactor: 1,
  isPrimary: false,
  isInternal: false,
  holdsOperator: false,
  isShowing: false,
});

test('displays beside, above and left of each other all lie inside the drawing, in their places', () => {
  const displays = [part(0, 0, 1366, 768), part(-1920, -300, 1920, 1080), part(0, -800, 1280, 800)];
  const { width, height, places } = fitDisplays(displays);
  expect(width).toBeLessThanOrEqual(360);
  expect(height).toBeLessThanOrEqual(150);
  for (const place of places) {
    expect(place.x).toBeGreaterThanOrEqual(0);
    expect(place.y).toBeGreaterThanOrEqual(0);
    expect(place.x + place.width).toBeLessThanOrEqual(width + 1);
    expect(place.y + place.height).toBeLessThanOrEqual(height + 1);
  }
  const [own, left, above] = places;
  expect(left!.x + left!.width).toBeLessThan(own!.x);
  expect(above!.y + above!.height).toBeLessThan(own!.y);
});
