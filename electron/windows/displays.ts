/** Which display is which, and where the room's screen belongs. Pure: Electron's `screen` is handed in. */
import type { Display, Rectangle } from 'electron';

/** What a display is told by when its number has changed. Sizes are native pixels, places as the system arranges them. */
export interface DisplayMark {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}
export type DisplayFacts = Pick<
  Display,
  'id' | 'label' | 'bounds' | 'workArea' | 'scaleFactor' | 'internal'
>;

export function markOf({ label, bounds, scaleFactor }: DisplayFacts): DisplayMark {
  return {
    label,
    width: Math.round(bounds.width * scaleFactor),
    height: Math.round(bounds.height * scaleFactor),
    x: bounds.x,
    y: bounds.y,
  };
}

export function keyOf(display: DisplayFacts): string {
  const { label, width, height, x, y } = markOf(display);
  return `${label}|${width}x${height}|${x},${y}`;
}

export interface Choice {
  readonly displays: readonly DisplayFacts[];
  readonly primaryId: number;
  /** The operator looks at this one: nothing ever covers it. */
  readonly operatorId: number | undefined;
  /** The display chosen last; null before the first choice. */
  readonly mark: DisplayMark | null;
}

/**
 * The remembered display, however it came back: the same in all points, else the same model, else the only
 * external one there is. Undefined: the room's screen waits.
 */
export function chooseDisplay({
  displays,
  primaryId,
  operatorId,
  mark,
}: Choice): DisplayFacts | undefined {
  const free = displays.filter(({ id }) => id !== operatorId);
  if (mark) {
    const isModel = (display: DisplayFacts): boolean => {
      const { label, width, height } = markOf(display);
      return label === mark.label && width === mark.width && height === mark.height;
    };
    const found =
      free.find((display) => isModel(display) && isAt(display, mark)) ??
      free.find(isModel) ??
      free.find(({ label }) => label !== '' && label === mark.label);
    if (found) return found;
    // It is there, but the operator is on it: no other display takes its place unasked.
    if (displays.some((display) => isModel(display) && isAt(display, mark))) return undefined;
  }
  const external = free.filter(({ id, internal }) => id !== primaryId && !internal);
  return external.length === 1 || mark === null ? external[0] : undefined;
}

const isAt = ({ bounds }: DisplayFacts, { x, y }: DisplayMark): boolean =>
  bounds.x === x && bounds.y === y;

/** Least part of a window that must be on a display, so that somebody can take hold of it. */
const HOLD_PX = 80;

/** Bounds that lie on a present display: remembered ones where they still do, else moved and shrunk onto `home`. */
export function clampBounds(
  bounds: Rectangle,
  displays: readonly DisplayFacts[],
  home: DisplayFacts,
): Rectangle {
  const isHeld = displays.some(
    ({ workArea }) =>
      overlap(bounds.x, bounds.width, workArea.x, workArea.width) >= HOLD_PX &&
      bounds.y >= workArea.y - 8 &&
      bounds.y <= workArea.y + workArea.height - HOLD_PX,
  );
  const { workArea } = isHeld ? (displayAt(bounds, displays) ?? home) : home;
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  if (isHeld) return { x: bounds.x, y: bounds.y, width, height };
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  };
}

function displayAt(bounds: Rectangle, displays: readonly DisplayFacts[]): DisplayFacts | undefined {
  const shared = ({ workArea }: DisplayFacts): number =>
    overlap(bounds.x, bounds.width, workArea.x, workArea.width) *
    overlap(bounds.y, bounds.height, workArea.y, workArea.height);
  return displays.toSorted((a, b) => shared(b) - shared(a))[0];
}

function overlap(a: number, aSize: number, b: number, bSize: number): number {
  return Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));
}
