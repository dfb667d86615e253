/** Whether a page came over a network without encryption: what it shows and sends can be read there. */

/** The host's own names for itself: what goes there leaves no machine. */
const OWN = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function isReadableOnTheWay({
  protocol,
  hostname,
}: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return protocol === 'http:' && !OWN.has(hostname);
}
