/** What a person types, pastes or scans to reach a room, made into an address we may open. */

/** Port of a host's door to the network unless its address says otherwise. */
export const DEFAULT_ROOM_PORT = 8443;

export interface RoomAddress {
  /** `https://192.168.1.7:7443`; nothing but https, nothing but the network of the room. */
  readonly origin: string;
  /** Path with fragment: a card's link keeps its token. */
  readonly page: string;
  /** `AB:CD:…` when the link itself carries it (`f` in the fragment). */
  readonly fingerprint: string | null;
}

const FINGERPRINT = /^[0-9A-F]{64}$/;

/**
 * Reads `192.168.1.7`, `192.168.1.7:7443`, `laptop.local:7443` or the link of a card.
 * @param defaultPort taken where an address names none
 */
export function readRoomAddress(text: string, defaultPort: number): RoomAddress | undefined {
  const typed = text.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  if (typed === '' || /\s/.test(typed)) return undefined;
  let url: URL;
  try {
    url = new URL(hasScheme ? typed : `https://${typed}`);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  if (!isRoomHost(url.hostname)) return undefined;
  // An address as people read it aloud has no port; a link always carries its own.
  if (!hasScheme && url.port === '' && !/:443(\/|$)/.test(typed)) url.port = String(defaultPort);
  const isSeat = /^\/(panelist\/[A-Za-z0-9._-]{1,64}|projector)\/?$/.test(url.pathname);
  const pinned = new URLSearchParams(url.hash.slice(1)).get('f')?.toUpperCase().replaceAll(':', '');
  return {
    origin: url.origin,
    page: isSeat ? url.pathname + url.hash : '/join/',
    fingerprint:
      pinned !== undefined && FINGERPRINT.test(pinned)
        ? (pinned.match(/../g) ?? []).join(':')
        : null,
  };
}

/** A name or address of a local network (RFC 1918, 3927, 4193, 6762): a room is never on the internet. */
export function isRoomHost(hostname: string): boolean {
  const numbers = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(hostname)?.slice(1).map(Number);
  if (numbers) {
    const [a = 0, b = 0] = numbers;
    return (
      a === 10 ||
      a === 127 ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254) ||
      (a === 100 && b >= 64 && b <= 127)
    );
  }
  if (hostname.startsWith('[')) return /^\[(::1\]$|f[cd]|fe[89ab])/i.test(hostname);
  return hostname === 'localhost' || /^[a-z0-9-]+(\.local)?$/i.test(hostname);
}
