/** From a square of modules to its text: format, mask, blocks, error correction, segments (ISO/IEC 18004). */
import { correct } from './reedSolomon.ts';

/** Correction codewords per block and number of blocks, for levels L, M, Q, H and versions 1 to 20. */
const PER_BLOCK = [
  [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28],
  [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
  [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30],
  [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28],
] as const;
const BLOCKS = [
  [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8],
  [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
  [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20],
  [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25],
] as const;
export const LARGEST_VERSION = 20;
/** What the two bits of the format say: M, L, H, Q. */
const LEVEL_OF_BITS = [1, 0, 3, 2] as const;
const FORMAT_MASK = 0x5412;

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Whether the module at column x, row y is dark. */
export type Modules = (x: number, y: number) => boolean;

/** The text of a code of `size` modules a side; undefined where it cannot be corrected or understood. */
export function readModules(isDark: Modules, size: number): string | undefined {
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > LARGEST_VERSION) return undefined;
  const format = readFormat(isDark, size);
  if (format === undefined) return undefined;
  const level = LEVEL_OF_BITS[format >> 3] ?? 0;
  const mask = MASKS[format & 7];
  const perBlock = PER_BLOCK[level]?.[version - 1];
  const blockCount = BLOCKS[level]?.[version - 1];
  if (!mask || perBlock === undefined || blockCount === undefined) return undefined;
  const codewords = readCodewords((x, y) => isDark(x, y) !== mask(x, y), size, version);
  const data = joinBlocks(codewords, blockCount, perBlock);
  return data && readSegments(data, version);
}

/** The nearest of the 32 formats to either copy; undefined when both are too far off. */
function readFormat(isDark: Modules, size: number): number | undefined {
  const bit = (x: number, y: number): number => (isDark(x, y) ? 1 : 0);
  const along = [0, 1, 2, 3, 4, 5, 7, 8];
  // Bit 0 first: down the column, round the corner, back along the row.
  const first = [...along.map((y) => bit(8, y)), ...[7, 5, 4, 3, 2, 1, 0].map((x) => bit(x, 8))];
  const second = [
    ...Array.from({ length: 8 }, (_, at) => bit(size - 1 - at, 8)),
    ...Array.from({ length: 7 }, (_, at) => bit(8, size - 7 + at)),
  ];
  let best: { value: number; distance: number } | undefined;
  for (const read of [first, second]) {
    for (let value = 0; value < 32; value += 1) {
      const expected = encodeFormat(value);
      const distance = read.filter((each, at) => each !== ((expected >> at) & 1)).length;
      if (!best || distance < best.distance) best = { value, distance };
    }
  }
  return best && best.distance <= 3 ? best.value : undefined;
}

function encodeFormat(value: number): number {
  let rest = value;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  return ((value << 10) | rest) ^ FORMAT_MASK;
}

/** Modules in pairs of columns from the right, up and down by turns, without those that are always the same. */
function readCodewords(isSet: Modules, size: number, version: number): number[] {
  const isFixed = fixedModules(size, version);
  const codewords: number[] = [];
  let bits = 0;
  let value = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const isUp = ((size - 1 - right) / 2) % 2 === 0;
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [column, column - 1]) {
        if (isFixed(x, y)) continue;
        value = (value << 1) | (isSet(x, y) ? 1 : 0);
        bits += 1;
        if (bits < 8) continue;
        codewords.push(value);
        bits = 0;
        value = 0;
      }
    }
  }
  return codewords;
}

function fixedModules(size: number, version: number): Modules {
  const centres = alignmentCentres(size, version);
  const last = size - 7;
  return (x, y) => {
    if (x === 6 || y === 6) return true;
    if ((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)) return true;
    if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true;
    return centres.some((cx) =>
      centres.some(
        (cy) =>
          Math.abs(x - cx) <= 2 &&
          Math.abs(y - cy) <= 2 &&
          !((cx === 6 && (cy === 6 || cy === last)) || (cx === last && cy === 6)),
      ),
    );
  };
}

function alignmentCentres(size: number, version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - step * (count - 2 - at))];
}

/** Undoes the interleaving and corrects each block. */
function joinBlocks(
  codewords: readonly number[],
  blockCount: number,
  perBlock: number,
): number[] | undefined {
  const shortLength = Math.floor(codewords.length / blockCount);
  const shortCount = blockCount - (codewords.length % blockCount);
  const blocks: number[][] = Array.from({ length: blockCount }, () => []);
  let at = 0;
  for (let place = 0; place <= shortLength; place += 1) {
    for (const [number, block] of blocks.entries()) {
      // A short block has one data codeword less.
      if (place === shortLength - perBlock && number < shortCount) continue;
      const codeword = codewords[at];
      if (codeword !== undefined) block.push(codeword);
      at += 1;
    }
  }
  const data: number[] = [];
  for (const block of blocks) {
    const corrected = correct(block, perBlock);
    if (!corrected) return undefined;
    data.push(...corrected.slice(0, -perBlock));
  }
  return data;
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function readSegments(data: readonly number[], version: number): string | undefined {
  let at = 0;
  const left = (): number => data.length * 8 - at;
  const take = (count: number): number => {
    let value = 0;
    for (let step = 0; step < count; step += 1, at += 1)
      value = value * 2 + (((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return value;
  };
  const width = version < 10 ? 0 : 1;
  const bytes: number[] = [];
  const write = (text: string): void => void bytes.push(...new TextEncoder().encode(text));
  while (left() >= 4) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 7) take((data[at >> 3] ?? 0) >= 0x80 ? 16 : 8);
    else if (mode === 1) {
      let count = take([10, 12][width] ?? 10);
      for (; count >= 3; count -= 3) write(String(take(10)).padStart(3, '0'));
      if (count > 0) write(String(take(count === 2 ? 7 : 4)).padStart(count, '0'));
    } else if (mode === 2) {
      let count = take([9, 11][width] ?? 9);
      for (; count >= 2; count -= 2) {
        const pair = take(11);
        write((LETTERS[Math.floor(pair / 45)] ?? '') + (LETTERS[pair % 45] ?? ''));
      }
      if (count > 0) write(LETTERS[take(6)] ?? '');
    } else if (mode === 4) {
      for (let count = take([8, 16][width] ?? 8); count > 0; count -= 1) bytes.push(take(8));
    } else return undefined;
    if (left() < 0) return undefined;
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
