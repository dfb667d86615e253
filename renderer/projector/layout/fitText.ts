/**
 * How large a text can be in a box, estimated from character widths of the bundled font.
 * Deterministic instead of measured: the same title has the same size on every display and after every reload.
 */

/** Smallest text on a projector, in hundredths of the picture height; 1/36 is 2.78. */
export const MIN_TEXT_VH = 2.9;

export interface Box {
  /** Room for the text, in hundredths of the picture height. */
  widthVh: number;
  heightVh: number;
  /** Largest and smallest size of the text; the smallest is never below MIN_TEXT_VH. */
  maxVh: number;
  minVh?: number;
  lineHeight?: number;
}
export interface Fit {
  sizeVh: number;
  /** Lines that the box holds at this size: the place to clamp a text that is longer still. */
  lines: number;
}

const STEP_VH = 0.2;
/** Share of a line that estimates may be wrong by; a line that is nearly full counts as full. */
const SAFETY = 0.96;

/** Width of a character of bold Plus Jakarta Sans as a share of the text size. */
function charWidth(char: string): number {
  if (char === ' ') return 0.32;
  if (".,:;!|'’ijlI".includes(char)) return 0.29;
  if ('frt()[]/-“”"'.includes(char)) return 0.42;
  if ('mMwW@%&—'.includes(char)) return 0.92;
  if (char >= '0' && char <= '9') return 0.62;
  if (char >= 'A' && char <= 'Z') return 0.72;
  // Scripts of full width (rare, but a name may carry them).
  if (char > '\u2e7f') return 1.05;
  return 0.61;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Lines of a text wrapped greedily at spaces; a word longer than the line is broken like the page breaks it. */
export function countLines(text: string, widthInSizes: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let room = 0;
    lines += 1;
    for (const word of paragraph.split(/\s+/u).filter((part) => part !== '')) {
      const width = textWidth(word);
      if (room > 0 && room + charWidth(' ') + width <= widthInSizes) {
        room += charWidth(' ') + width;
        continue;
      }
      if (room > 0) lines += 1;
      const broken = Math.max(1, Math.ceil(width / widthInSizes));
      lines += broken - 1;
      room = width - (broken - 1) * widthInSizes;
    }
  }
  return lines;
}

/** Lines that the longest of some texts needs in a column, so that each of them is whole. */
export function linesOf(texts: readonly string[], widthVh: number, sizeVh: number): number {
  return texts.reduce(
    (most, text) => Math.max(most, countLines(text, (widthVh * SAFETY) / sizeVh)),
    1,
  );
}

/** Largest size at which the text fits its box; at the smallest size it may need the clamp. */
export function fitText(text: string, box: Box): Fit {
  const lineHeight = box.lineHeight ?? 1.16;
  const minVh = Math.max(MIN_TEXT_VH, box.minVh ?? MIN_TEXT_VH);
  const held = (sizeVh: number): number =>
    Math.max(1, Math.floor(box.heightVh / (sizeVh * lineHeight) + 1e-9));
  for (let sizeVh = box.maxVh; sizeVh > minVh; sizeVh -= STEP_VH) {
    if (countLines(text, (box.widthVh * SAFETY) / sizeVh) <= held(sizeVh))
      return { sizeVh, lines: held(sizeVh) };
  }
  return { sizeVh: minVh, lines: held(minVh) };
}
