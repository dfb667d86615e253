/** Exact numbers between what people type ("12,5", "60 %", "2/3") and what the contract carries ("12.5", "3/5"). */

/** "12,5" → "12.5"; null where it is no non-negative decimal of at most four places. */
export function readDecimal(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d{0,4})?$/.test(text)) return null;
  const [whole = '0', places = ''] = text.split('.');
  const kept = places.replace(/0+$/, '');
  const head = String(Number(whole));
  return kept === '' ? head : `${head}.${kept}`;
}

export const showDecimal = (value: string, language: 'id' | 'en'): string =>
  language === 'id' ? value.replace('.', ',') : value;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** "2/3", "60 %" or "0,6" → "2/3", "3/5", "3/5"; null where it is no share from 0 to 1 the contract can carry. */
export function readFraction(typed: string): string | null {
  const text = typed.trim();
  const parts = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text);
  if (parts) return fraction(Number(parts[1]), Number(parts[2]));
  const percent = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%$/.exec(text);
  const decimal = percent ? null : readDecimal(text);
  if (percent?.[1] === undefined && decimal === null) return null;
  const value = (percent?.[1] ?? decimal ?? '').replace(',', '.');
  const places = value.split('.')[1]?.length ?? 0;
  const scale = 10 ** places;
  return fraction(Math.round(Number(value) * scale), scale * (percent ? 100 : 1));
}

function fraction(top: number, bottom: number): string | null {
  if (bottom === 0 || top > bottom) return null;
  const shared = gcd(top, bottom);
  const reduced = [top / shared, bottom / shared] as const;
  return reduced[0] > 9999 || reduced[1] > 9999 ? null : `${reduced[0]}/${reduced[1]}`;
}

/** "2/3" → 0.667, for the hint in percent only. */
export function shareOf(text: string): number | null {
  const parts = /^(\d+)\/(\d+)$/.exec(text);
  return parts && Number(parts[2]) > 0 ? Number(parts[1]) / Number(parts[2]) : null;
}
