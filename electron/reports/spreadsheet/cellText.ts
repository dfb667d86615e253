/** Makes any text safe to stand in a spreadsheet cell: valid XML, within Excel's limit, never taken for anything but text. */

/** Longest text of one cell in Excel, in UTF-16 units. */
export const cellTextLimit = 32_767;

/** Control characters that XML 1.0 refuses, and the two noncharacters. Tab and line feed stay. */
// oxlint-disable-next-line no-control-regex -- these are the characters to remove
const refused = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Excel reads _x0041_ as "A", so a literal one has its first underscore escaped. */
const escapeLookalike = /_(?=x[0-9A-Fa-f]{4}_)/g;
const formulaStart = /^[=+\-@\t\r]/;

/** @returns text as a cell may hold it; too long text ends in "…" */
export function cellText(text: string): string {
  const clean = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .toWellFormed()
    .replace(refused, '');
  return cutToLimit(clean).replace(escapeLookalike, '_x005F_');
}

/** Text that Excel would turn into a formula once somebody edits the cell; such cells get the text format. */
export const looksLikeFormula = (text: string): boolean => formulaStart.test(text);

function cutToLimit(text: string): string {
  if (text.length <= cellTextLimit) return text;
  const cut = text.slice(0, cellTextLimit - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
