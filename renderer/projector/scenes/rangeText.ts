/** "3–6", or "3" where the range is one place. */
export function rangeText([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}
