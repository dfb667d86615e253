/**
 * One text for one value: JSON with keys sorted by code units and without blanks, so that equal facts have equal hashes.
 * Hashes of rules and events, archives and seals hang on every byte of it.
 */

/** Fields that are undefined are left out, and undefined in a list is null, as in JSON. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  const fields = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(fields).sort(byCodeUnit)) {
    const field = fields[key];
    if (field !== undefined)
      text += `${text ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** The same order in every language setting. */
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
