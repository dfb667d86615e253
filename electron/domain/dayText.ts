/** Days and times as people write them, day first as in Indonesia: one reader for spreadsheets and forms. */

/** Every usual spelling, old ones and those of an English Excel among them. */
const monthSpellings: readonly string[] = [
  'januari jan january',
  'februari feb pebruari peb february',
  'maret mar mrt march',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agu agt ags agus agust aug august',
  'september sep sept',
  'oktober okt oct october',
  'november nov nopember nop',
  'desember des december dec',
];
const monthOf: ReadonlyMap<string, number> = new Map(
  monthSpellings.flatMap((spellings, at) =>
    spellings.split(' ').map((spelling) => [spelling, at + 1] as const),
  ),
);
const weekday =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[, ]+/;
/** What an export writes behind a day that has no time. */
const midnight = /[ t]0?0[:.]00(?:[:.]00)?$/;

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/**
 * "9/12/2026", "9-12-26", "09.12.2026", "9 Des 2026", "Rabu, 9 Desember 2026", "9-Des-26", "2026-12-09" → "2026-12-09";
 * null for what is none of these and for a day that does not exist. Years 00–69 are 20xx, 70–99 are 19xx.
 */
export function readDay(text: string): string | null {
  const clean = tidy(text).replace(weekday, '').replace(midnight, '');
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(clean);
  if (yearFirst) return isoDay(yearFirst[1], Number(yearFirst[3]), yearFirst[4]);
  const digits = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(clean);
  if (digits) return isoDay(digits[4], Number(digits[3]), digits[1]);
  const dayFirst = /^(\d{1,2})[ ./-]*([a-z]+)[ ,./-]*['’]?(\d{4}|\d{2})$/.exec(clean);
  if (dayFirst) return isoDay(dayFirst[3], monthOf.get(dayFirst[2] ?? ''), dayFirst[1]);
  // A month in letters leaves no doubt which number is the day.
  const monthFirst = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(clean);
  return monthFirst ? isoDay(monthFirst[3], monthOf.get(monthFirst[1] ?? ''), monthFirst[2]) : null;
}

function isoDay(
  yearText: string | undefined,
  month: number | undefined,
  dayText: string | undefined,
): string | null {
  const day = Number(dayText);
  const year = fullYear(yearText ?? '');
  // An earlier year is a slip of the hand ("0206"), no day of an office.
  if (month === undefined || year < 1900 || day < 1 || day > daysInMonth(year, month)) return null;
  return [String(year), two(month), two(day)].join('-');
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const two = (value: number): string => String(value).padStart(2, '0');

const beforeTime = /^(?:pukul|pkl|jam)\b[.:]? */;
/** Other zones are not read: 10.00 WIB is 11.00 here. */
const zone = /\s*\bwita\.?$/;
const until = / ?(?:[-–—]|\bs\.? ?d\b\.?|\bs\/d\b|\bsampai(?: dengan)?\b|\bhingga\b) ?/;

/** "HH:MM" each; `end` is null where none is written or it says "selesai". */
export interface TimeRange {
  start: string;
  end: string | null;
}

/** "08.30 - 09.00 WITA", "08.30 s.d. selesai", "Pukul 10.00"; null for what is no time or runs backwards. */
export function readTimeRange(text: string): TimeRange | null {
  const [startText = '', endText, more] = tidy(text).split(until);
  const start = oneTime(startText);
  if (start === null || more !== undefined) return null;
  if (endText === undefined || endText === 'selesai') return { start, end: null };
  const end = oneTime(endText);
  return end !== null && end > start ? { start, end } : null;
}

/** "8.30", "08:30", "08:30:00", "0830", "8", "pkl. 8.30 WITA" → "08:30"; of a range its beginning; null for no time. */
export const readTime = (text: string): string | null => readTimeRange(text)?.start ?? null;

function oneTime(text: string): string | null {
  const clean = text.trim().replace(beforeTime, '').replace(zone, '');
  const [, hourText, minuteText = '0', half] =
    /^(\d{1,2})[.:](\d{2})(?:[.:][0-5]\d)?(?: ?([ap])m)?$/.exec(clean) ??
    /^(\d{1,2})(\d{2})$/.exec(clean) ??
    /^(\d{1,2})$/.exec(clean) ??
    [];
  if (hourText === undefined) return null;
  const hour = half ? onClock(Number(hourText), half) : Number(hourText);
  const minute = Number(minuteText);
  return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

/** An English Excel counts to twelve. A number that is on no such clock stays off every clock. */
const onClock = (hour: number, half: string): number =>
  hour < 1 || hour > 12 ? 24 : (hour % 12) + (half === 'p' ? 12 : 0);
