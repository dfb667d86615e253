/** Numbers and dates in Indonesian words, as minutes write them. */
import { dayParts, printShortDay } from '../dateText.ts';

const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;
const scales = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const;
const digitWord = (digit: number): string => units[digit] ?? '';

/** Words of 1 to 999. */
function below1000(value: number): string {
  const words: string[] = [];
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 1) words.push('seratus');
  else if (hundreds > 1) words.push(digitWord(hundreds), 'ratus');
  if (rest === 10) words.push('sepuluh');
  else if (rest === 11) words.push('sebelas');
  else if (rest > 11 && rest < 20) words.push(digitWord(rest - 10), 'belas');
  else {
    if (rest >= 20) words.push(digitWord(Math.floor(rest / 10)), 'puluh');
    if (rest % 10 > 0) words.push(digitWord(rest % 10));
  }
  return words.join(' ');
}

/** 1999 → "seribu sembilan ratus sembilan puluh sembilan". @throws RangeError unless a whole number below 10^15 */
export function terbilang(value: number): string {
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 1e15)
    throw new RangeError(`Cannot be written in words: ${value}`);
  if (value < 0) return `minus ${terbilang(-value)}`;
  if (value === 0) return units[0];
  const words: string[] = [];
  for (let scale = scales.length - 1; scale >= 0; scale--) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group === 0) continue;
    // "seribu", but "satu juta".
    if (scale === 1 && group === 1) words.push('seribu');
    else words.push(below1000(group), scales[scale] ?? '');
  }
  return words.join(' ').trim();
}

/** "86,50" → "delapan puluh enam koma lima nol". @throws RangeError for text that is no decimal */
export function terbilangDecimal(text: string): string {
  const clean = text.trim();
  const isNegative = clean.startsWith('-');
  const [whole = '', places, ...rest] = (isNegative ? clean.slice(1) : clean).split(',');
  const [first = '', ...thousands] = whole.split('.');
  const isWhole =
    /^\d+$/.test(first) &&
    (thousands.length === 0 || first.length <= 3) &&
    thousands.every((group) => /^\d{3}$/.test(group));
  if (!isWhole || rest.length > 0 || (places !== undefined && !/^\d+$/.test(places)))
    throw new RangeError(`Not a decimal number: ${text}`);
  const digits =
    places === undefined
      ? ''
      : ` koma ${Array.from(places, (digit) => digitWord(Number(digit))).join(' ')}`;
  return `${isNegative ? 'minus ' : ''}${terbilang(Number(`${first}${thousands.join('')}`))}${digits}`;
}

const titleCase = (words: string): string =>
  words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** "Rabu, tanggal Sembilan bulan Desember tahun Dua Ribu Dua Puluh Enam (09-12-2026)" */
export function terbilangDay(dateIso: string): string {
  const { dayName, day, monthName, year } = dayParts(dateIso);
  return `${dayName}, tanggal ${titleCase(terbilang(day))} bulan ${monthName} tahun ${titleCase(terbilang(year))} (${printShortDay(dateIso)})`;
}
