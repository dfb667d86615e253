/** Numbers, dates and times as Indonesian paper writes them, in the zone of Palu whatever the laptop's zone says. */
import type { Language } from './language.ts';

export const TIME_ZONE = 'Asia/Makassar';
const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, places: number): Intl.NumberFormat {
  const key = `${language}${places}`;
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language], {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
      roundingMode: 'halfExpand',
    });
    numbers.set(key, format);
  }
  return format;
}

/** 1234.5 → "1.234,50" (id) or "1,234.50" (en). For display only: what decides is exact (ranking/). */
export function formatDecimal(value: number, language: Language, places = 2): string {
  return numberFormat(language, places).format(value);
}

/** Decimal text of the contract ("12.5") as the language writes it, with the places it has: "12,5". */
export function formatDecimalText(text: string, language: Language): string {
  const places = text.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  return formatDecimal(Number(text), language, places);
}

/** Share from 0 to 1 → "12,5 %" (id) or "12.5%" (en). */
export function formatPercent(share: number, language: Language, places = 0): string {
  const number = formatDecimal(share * 100, language, places);
  return language === 'id' ? `${number} %` : `${number}%`;
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times as much as using it, and a page writes times by the hundred. */
function inPalu(locale: string, options: Intl.DateTimeFormatOptions, ms: number): string {
  const key = locale + JSON.stringify(options);
  let format = dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, ...options });
    dates.set(key, format);
  }
  return format.format(ms);
}

function dateParts(ms: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return inPalu(LOCALE[language], options, ms);
}

/** Date of the contract ("2025-06-18") → "Rabu, 18 Juni 2025". */
export function formatDate(dateIso: string, language: Language): string {
  return dateParts(Date.parse(`${dateIso}T12:00:00+08:00`), language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** "2025-06-18" → "18 Jun 2025". */
export function formatShortDate(dateIso: string, language: Language): string {
  return dateParts(Date.parse(`${dateIso}T12:00:00+08:00`), language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

/** "13:30" → "13.30" (id) or "13:30" (en). */
export function formatClock(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time;
}

/** "13:30" → "13.30 WITA". */
export function formatClockWita(time: string, language: Language): string {
  return `${formatClock(time, language)} WITA`;
}

/** Milliseconds since the epoch → "13.30 WITA". */
export function formatInstant(ms: number, language: Language): string {
  return formatClockWita(instantClock(ms), language);
}

/** Milliseconds since the epoch → "18 Jun 2025, 13.30 WITA". */
export function formatInstantWithDate(ms: number, language: Language): string {
  const date = dateParts(ms, language, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${date}, ${formatInstant(ms, language)}`;
}

/** Milliseconds since the epoch → "13.30". */
export function formatInstantClock(ms: number, language: Language): string {
  return formatClock(instantClock(ms), language);
}

/** HH:MM in Palu. */
function instantClock(ms: number): string {
  return inPalu('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ms);
}

/** Whole seconds → "12:05", from an hour on "1:02:05"; the sign is the caller's. */
export function formatDuration(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${twoDigits(Math.floor((whole % 3600) / 60))}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** "a, b dan c" / "a, b and c". */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}
