/** Finds a QR code in a picture by its three corner marks and reads it, turned or not. */
import { LARGEST_VERSION, readModules } from './codewords.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha for each pixel, row by row. */
  readonly data: ArrayLike<number>;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
interface Mark extends Point {
  /** Width of one module in pixels. */
  readonly module: number;
  /** How many rows have seen it. */
  readonly weight: number;
}
type Dark = (x: number, y: number) => boolean;

/** The text of the first code that can be read; undefined where there is none. */
export function findCode(picture: Picture): string | undefined {
  const isDark = binarize(picture);
  const marks = findMarks(isDark, picture)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 12);
  for (const [first, second, third] of triples(marks)) {
    const corners = arrange(first, second, third);
    if (!corners) continue;
    const text = readAt(isDark, corners);
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** Dark is darker than the neighbourhood: shadows and grey paper do no harm. */
function binarize({ width, height, data }: Picture): Dark {
  const grey = new Float64Array(width * height);
  // Transparent is paper.
  for (let at = 0; at < grey.length; at += 1) {
    const [r = 0, g = 0, b = 0, a = 255] = [0, 1, 2, 3].map((part) => data[at * 4 + part]);
    grey[at] = ((r * 3 + g * 6 + b) / 10) * (a / 255) + 255 - a;
  }
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const sumTo = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0;
  const reach = Math.max(12, Math.round(Math.max(width, height) / 6));
  return (x, y) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    const sum = sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top);
    const mean = sum / ((right - left) * (bottom - top));
    return (grey[y * width + x] ?? 255) < Math.min(mean * 0.94, 215);
  };
}

/** Places where dark and light follow each other as 1:1:3:1:1, across and down. */
function findMarks(isDark: Dark, { width, height }: Picture): Mark[] {
  const marks: { x: number; y: number; module: number; weight: number }[] = [];
  const note = (found: Point & { module: number }): void => {
    const known = marks.find(
      (mark) =>
        Math.hypot(mark.x - found.x, mark.y - found.y) < mark.module * 3 &&
        Math.max(mark.module, found.module) < Math.min(mark.module, found.module) * 1.6,
    );
    if (!known) {
      marks.push({ ...found, weight: 1 });
      return;
    }
    const weight = known.weight + 1;
    known.x += (found.x - known.x) / weight;
    known.y += (found.y - known.y) / weight;
    known.module += (found.module - known.module) / weight;
    known.weight = weight;
  };
  for (let y = 0; y < height; y += 1) {
    const starts: number[] = [0];
    for (let x = 1; x <= width; x += 1)
      if (x === width || isDark(x, y) !== isDark(x - 1, y)) starts.push(x);
    for (let at = 0; at + 5 < starts.length; at += 1) {
      const edges = starts.slice(at, at + 6);
      if (!isDark(edges[0] ?? 0, y)) continue;
      const across = measure(edges);
      if (!across) continue;
      const down = probe(isDark, Math.round(across.centre), y, across.module, height);
      if (!down) continue;
      note({ x: across.centre, y: down.centre, module: (across.module + down.module) / 2 });
    }
  }
  return marks.filter(({ weight }) => weight >= 2);
}

/** Six edges as the five runs of a mark. */
function measure(edges: readonly number[]): { centre: number; module: number } | undefined {
  const runs = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
  const module = runs.reduce((sum, run) => sum + run, 0) / 7;
  if (module < 1) return undefined;
  const isMark = runs.every((run, at) => {
    const wanted = at === 2 ? 3 * module : module;
    return Math.abs(run - wanted) <= wanted * (at === 2 ? 0.4 : 0.6) + 0.5;
  });
  return isMark ? { centre: ((edges[2] ?? 0) + (edges[3] ?? 0) - 1) / 2, module } : undefined;
}

/** Goes up and down from a supposed centre and measures the mark there. */
function probe(
  isDark: Dark,
  x: number,
  y: number,
  module: number,
  height: number,
): { centre: number; module: number } | undefined {
  const walk = (step: 1 | -1): number[] => {
    const edges: number[] = [];
    for (let at = y, dark = true; edges.length < 3; at += step) {
      if (at < -1 || at > height || Math.abs(at - y) > module * 8) return [];
      if (isDark(x, at) === dark) continue;
      edges.push(step === 1 ? at : at + 1);
      dark = !dark;
    }
    return edges;
  };
  const up = walk(-1);
  const down = walk(1);
  if (up.length < 3 || down.length < 3) return undefined;
  const found = measure([...up.toReversed(), ...down]);
  return found && found.module < module * 1.6 && module < found.module * 1.6 ? found : undefined;
}

function* triples(marks: readonly Mark[]): Generator<[Mark, Mark, Mark]> {
  for (const [a, first] of marks.entries())
    for (const [b, second] of marks.entries())
      for (const [c, third] of marks.entries()) if (a < b && b < c) yield [first, second, third];
}

interface Corners {
  readonly origin: Mark;
  readonly right: Mark;
  readonly down: Mark;
}

/** Which of three marks is the corner between the other two; undefined when they form no right angle. */
function arrange(...marks: [Mark, Mark, Mark]): Corners | undefined {
  for (const origin of marks) {
    const [a, b] = marks.filter((mark) => mark !== origin);
    if (!a || !b) continue;
    const [ax, ay, bx, by] = [a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y];
    const [long, short] = [Math.hypot(ax, ay), Math.hypot(bx, by)].toSorted((m, n) => n - m);
    if (long === undefined || short === undefined || short < long * 0.8) continue;
    if (Math.abs(ax * bx + ay * by) > 0.2 * long * short) continue;
    // Right, then down, turns clockwise on a screen.
    return ax * by - ay * bx > 0 ? { origin, right: a, down: b } : { origin, right: b, down: a };
  }
  return undefined;
}

function readAt(isDark: Dark, { origin, right, down }: Corners): string | undefined {
  // Rows cross the modules of a turned code slantwise, and so find them wider.
  const angle = Math.atan2(right.y - origin.y, right.x - origin.x);
  const slant = Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
  const module = ((origin.module + right.module + down.module) / 3) * slant;
  const side =
    (Math.hypot(right.x - origin.x, right.y - origin.y) +
      Math.hypot(down.x - origin.x, down.y - origin.y)) /
    2;
  const guess = Math.round((side / module + 7 - 17) / 4);
  for (const version of [guess, guess + 1, guess - 1]) {
    if (version < 1 || version > LARGEST_VERSION) continue;
    const size = version * 4 + 17;
    const span = size - 7;
    const text = readModules((column, row) => {
      const u = (column - 3) / span;
      const v = (row - 3) / span;
      const x = origin.x + u * (right.x - origin.x) + v * (down.x - origin.x);
      const y = origin.y + u * (right.y - origin.y) + v * (down.y - origin.y);
      return isDark(Math.round(x), Math.round(y));
    }, size);
    if (text !== undefined) return text;
  }
  return undefined;
}
