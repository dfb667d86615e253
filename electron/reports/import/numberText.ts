/** How people and programs write numbers as text. */

/** "12", "-12,5", "12.5" */
export const isDecimal = (text: string): boolean =>
  /^[+-]?\d+$/.test(text) || /^[+-]?\d+[.,]\d+$/.test(text);

/** "1,98E+17": what Excel makes of long digits. */
export function isScientific(text: string): boolean {
  const parts = text.split(/e/i);
  return parts.length === 2 && isDecimal(parts[0] ?? '') && /^[+-]?\d+$/.test(parts[1] ?? '');
}
