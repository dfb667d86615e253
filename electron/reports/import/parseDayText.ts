/** Dates that people type as text, day first as in Indonesia. */
import { monthNames } from '../dateText.ts';

const shortMonths = [
  'jan',
  'feb',
  'mar',
  'apr',
  'mei',
  'jun',
  'jul',
  'agu',
  'sep',
  'okt',
  'nov',
  'des',
];
const otherMonths: Readonly<Record<string, number>> = {
  pebruari: 2,
  nopember: 11,
  agt: 8,
  ags: 8,
  nop: 11,
  peb: 2,
};

/** "31/12/2027", "31-12-2027", "31.12.2027", "2027-12-31", "31 Desember 2027" → ISO day; null where it is none. */
export function parseDayText(text: string): string | null {
  const clean = text
    .trim()
    .replace(/^[a-z]+,\s*/i, '')
    .toLocaleLowerCase('id');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean);
  if (digits) return isoDay(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const named = /^(\d{1,2})[ -]([a-z]+)[ -](\d{4})$/.exec(clean);
  const name = named?.[2] ?? '';
  const month =
    otherMonths[name] ?? monthNames.findIndex((each) => each.toLocaleLowerCase('id') === name) + 1;
  return named
    ? isoDay(Number(named[3]), month || shortMonths.indexOf(name) + 1, Number(named[1]))
    : null;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1
    ? date.toISOString().slice(0, 10)
    : null;
}
