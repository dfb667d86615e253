/** Times of day between what people type ("8.30") and what the contract carries ("08:30"). */

/** "HH:MM"; '' for an empty field; null where it is no time. */
export function readClock(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const parts =
    /^(\d{1,2})[.:](\d{2})$/.exec(typed) ??
    /^(\d{1,2})(\d{2})$/.exec(typed) ??
    /^(\d{1,2})$/.exec(typed);
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export const showClock = (value: string): string => value.replace(':', '.');

export const minutesOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

/** Minutes since midnight → "HH:MM"; past midnight it starts again from 00:00. */
export function clockOf(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
