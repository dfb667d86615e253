/** The city's day and clock, whatever zone the laptop is set to (RULES.md, "Facts": WITA). */
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' });
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Makassar',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "2026-12-09" */
export const cityDay = (nowMs: number): string => dayFormat.format(nowMs);

/** "08:30" */
export const cityClock = (atMs: number): string => clockFormat.format(atMs);

const zoneOffsetMs = 8 * 3_600_000;

/** The moment of a day and a clock time there; the zone knows no summer time. */
export function cityMoment(dateIso: string, clock: string): number {
  const [year = 0, month = 0, day = 0] = dateIso.split('-').map(Number);
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (
    daysSinceEpoch(year, month, day) * 86_400_000 + (hours * 60 + minutes) * 60_000 - zoneOffsetMs
  );
}

/** Of a day of the Gregorian calendar; a year is taken to begin in March, so that a leap day is its last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}
