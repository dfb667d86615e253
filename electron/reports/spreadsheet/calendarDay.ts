/** Calendar days as spreadsheet numbers (1900 system): a day has no clock zone, so no Date object is involved. */

const dayMs = 86_400_000;
const epochMs = Date.UTC(1899, 11, 30);

/** "2026-12-09" → 46365. @throws RangeError for a day that does not exist */
export function daySerial(dateIso: string): number {
  const ms = Date.parse(`${dateIso}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(dateIso) ||
    Number.isNaN(ms) ||
    new Date(ms).toISOString().slice(0, 10) !== dateIso
  ) {
    throw new RangeError(`Not a calendar day: ${dateIso}`);
  }
  return Math.round((ms - epochMs) / dayMs);
}

/** 46365 → "2026-12-09"; a fraction of a day is dropped. Null outside the years 1900 to 9999. */
export function dayFromSerial(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return null;
  return new Date(epochMs + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
}

const zoneOffsetMs = 8 * 3_600_000;
/** A moment as a spreadsheet date-and-time in WITA (UTC+8, no summer time), whatever the laptop's zone. */
export const momentSerial = (atMs: number): number => (atMs + zoneOffsetMs - epochMs) / dayMs;
