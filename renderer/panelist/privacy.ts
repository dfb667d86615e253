/** Whether this panelist has read the privacy note on this device. */
import type { SheetOwner } from '../link/index.ts';

const key = ({ eventId, panelistId }: SheetOwner): string =>
  `bantaya.privacy.${eventId}.${panelistId}`;

export function hasReadPrivacy(owner: SheetOwner): boolean {
  try {
    return localStorage.getItem(key(owner)) !== null;
  } catch {
    return false;
  }
}

export function notePrivacyRead(owner: SheetOwner): void {
  try {
    localStorage.setItem(key(owner), '1');
  } catch {
    // A browser that stores nothing asks again next time.
  }
}
