/** How many names fit side by side in one line; the others are counted, never cut off unseen. */
import { textWidth } from './fitText.ts';

interface Line {
  widthVh: number;
  sizeVh: number;
  /** Room around one name: padding and gap. */
  aroundVh: number;
  /** Widest a name may be; a longer one ends in an ellipsis. */
  mostVh: number;
  /** Room kept for the "+2" that counts the rest. */
  restVh: number;
}

export function fitChips(names: readonly string[], line: Line): { shown: string[]; more: number } {
  const widths = names.map(
    (name) => Math.min(line.mostVh, textWidth(name) * line.sizeVh) + line.aroundVh,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= line.widthVh) return { shown: [...names], more: 0 };
  let room = line.widthVh - line.restVh;
  let count = 0;
  for (const width of widths) {
    if (width > room) break;
    room -= width;
    count += 1;
  }
  return { shown: names.slice(0, Math.max(1, count)), more: names.length - Math.max(1, count) };
}
