/** Which page a window may hold, and what that page may ask of the laptop. */
import type { WebContents } from 'electron';
import type { BridgeKind } from '../contract/desktop.ts';

export interface Place {
  /** The one origin this window ever shows. */
  readonly origin: string;
  readonly bridge: BridgeKind;
}

const places = new WeakMap<WebContents, Place>();

export function settle(contents: WebContents, place: Place): void {
  places.set(contents, place);
}

export function placeOf(contents: WebContents): Place | undefined {
  return places.get(contents);
}

/** The origin of an address; `null` (as a text) for what has none. */
export function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

/** Whether `contents` may show `address`. A window without a place may show nothing. */
export function mayShow(contents: WebContents, address: string): boolean {
  const place = places.get(contents);
  return place !== undefined && originOf(address) === place.origin;
}
