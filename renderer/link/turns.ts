/** Bergiliran: several panelists take turns at one screen; the address says so (`?turns=1`). */

export function isTakingTurns(search: string = window.location.search): boolean {
  return new URLSearchParams(search).get('turns') === '1';
}

export function nextTurnPath(): string {
  return '/join/?turns=1';
}

/** A seat's address that goes on taking turns where this page does. */
export function withTurns(path: string): string {
  return isTakingTurns() ? `${path}?turns=1` : path;
}
