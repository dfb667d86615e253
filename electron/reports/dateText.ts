/** Days and times as Indonesian documents write them; WITA whatever the laptop's zone. */

export const dayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

export interface DayParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  dayName: string;
  monthName: string;
}

/** @throws RangeError for a day that does not exist */
export function dayParts(dateIso: string): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dateIso);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const monthName = monthNames[month - 1];
  const dayName = dayNames[date.getUTCDay()];
  if (!match || monthName === undefined || dayName === undefined || date.getUTCDate() !== day)
    throw new RangeError(`Not a calendar day: ${dateIso}`);
  return { year, month, day, dayName, monthName };
}

/** "18 Juni 2025" */
export function printDay(dateIso: string): string {
  const { day, monthName, year } = dayParts(dateIso);
  return `${day} ${monthName} ${year}`;
}

/** "Rabu, 18 Juni 2025" */
export const printFullDay = (dateIso: string): string =>
  `${dayParts(dateIso).dayName}, ${printDay(dateIso)}`;

/** "09-12-2026" */
export function printShortDay(dateIso: string): string {
  const { day, month, year } = dayParts(dateIso);
  return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`;
}

/** "13:30" → "13.30 WITA" */
export const printTime = (time: string): string => `${time.replace(':', '.')} WITA`;

const zoneOffsetMs = 8 * 3_600_000;
/** A moment's day and time in WITA. */
export function momentParts(atMs: number): { dateIso: string; time: string } {
  const iso = new Date(atMs + zoneOffsetMs).toISOString();
  return { dateIso: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** "9 Desember 2026 pukul 13.30 WITA" */
export function printMoment(atMs: number): string {
  const { dateIso, time } = momentParts(atMs);
  return `${printDay(dateIso)} pukul ${printTime(time)}`;
}
