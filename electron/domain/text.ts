/** Text that enters, typed, pasted or read from a file: without what nobody can see, in one spelling. */

/** Soft hyphen, zero width, byte order mark, and the marks that turn the direction of writing. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Word processors break lines by these. */
// oxlint-disable-next-line no-control-regex -- these are the characters to replace
const lineBreaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
/** Line feed and tab stay. */
// oxlint-disable-next-line no-control-regex -- these are the characters to remove
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/** NFC, one kind of space and of line break; half characters and what has no width are gone. Line feeds and tabs stay. */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replaceAll(lineBreaks, '\n')
    .replaceAll(controls, '')
    .replaceAll(invisible, '')
    .replaceAll(/\p{Space_Separator}/gu, ' ');

/** What two spellings of one name share: case, width of letters and spaces do not matter. */
export const nameKey = (name: string): string =>
  cleanText(name.normalize('NFKC')).trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('id');

export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
