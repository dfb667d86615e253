/** Random names; crypto.randomUUID is missing where the operator allowed plain http for the day. */

/** 96 random bits as 24 hex digits. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
