/** Times of day as the contract carries them ("08:30"), shown and counted with. */

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
