/** The address other devices reach this host at; a page opened on the host itself does not know it. */
const LOOPBACK = /^(localhost|127\.|\[::1\])/;

/** @param origin the page's own origin @returns the join page's address, null on the host itself */
export function findRoomAddress(origin: string): string | null {
  const { host } = new URL(origin);
  return LOOPBACK.test(host) ? null : `${origin}/join/`;
}
