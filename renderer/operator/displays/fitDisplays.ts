/** Fits displays, however far apart they are arranged, into a small drawing. */
import type { DisplayPart } from '../../../electron/contract/desktop.ts';

export interface DrawnDisplay {
  readonly display: DisplayPart;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 360;
const HEIGHT = 150;
const GAP = 3;

/** Lengths in units of the drawing, which is `width` × `height`. */
export function fitDisplays(displays: readonly DisplayPart[]): {
  width: number;
  height: number;
  places: DrawnDisplay[];
} {
  const left = Math.min(...displays.map(({ x }) => x));
  const top = Math.min(...displays.map(({ y }) => y));
  const right = Math.max(...displays.map(({ x, width }) => x + width));
  const bottom = Math.max(...displays.map(({ y, height }) => y + height));
  const scale = Math.min(WIDTH / (right - left), HEIGHT / (bottom - top));
  return {
    width: Math.round((right - left) * scale),
    height: Math.round((bottom - top) * scale),
    places: displays.map((display) => ({
      display,
      x: (display.x - left) * scale + GAP / 2,
      y: (display.y - top) * scale + GAP / 2,
      width: display.width * scale - GAP,
      height: display.height * scale - GAP,
    })),
  };
}
