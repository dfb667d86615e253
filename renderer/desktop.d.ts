/** What the desktop's preload puts into a page; a browser has none. */
import type { DesktopBridge } from '../electron/contract/desktop.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}
