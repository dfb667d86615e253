/** The city's day, whatever zone the laptop is set to (RULES.md, "Facts": WITA). */
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' });

/** "2026-12-09" */
export const cityDay = (nowMs: number): string => format.format(nowMs);
