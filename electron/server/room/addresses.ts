/** Which Host and Origin headers belong to a door: everything else is a page of somebody else. */

export interface Addresses {
  /** The origin that links carry. */
  readonly origin: string;
  isOurHost(host: string | undefined): boolean;
  /** An origin is ours when it is the door's own scheme and one of its hosts. */
  isOurOrigin(origin: string | undefined): boolean;
}

/**
 * @param names host names and addresses without port; an IPv6 address without brackets. The first one, at the first port, stands in links.
 */
export function createAddresses(
  scheme: 'http' | 'https',
  names: readonly string[],
  ports: readonly number[],
): Addresses {
  const standard = scheme === 'http' ? 80 : 443;
  const hosts = new Set<string>();
  for (const port of ports) {
    for (const name of names) {
      const host = (name.includes(':') ? `[${name}]` : name).toLowerCase();
      hosts.add(`${host}:${port}`);
      if (port === standard) hosts.add(host);
    }
  }
  const isOurHost = (host: string | undefined) =>
    host !== undefined && hosts.has(host.toLowerCase());
  const [first = ''] = hosts;
  return {
    origin: `${scheme}://${first}`,
    isOurHost,
    isOurOrigin: (origin) =>
      origin !== undefined &&
      origin.startsWith(`${scheme}://`) &&
      isOurHost(origin.slice(scheme.length + 3)),
  };
}
