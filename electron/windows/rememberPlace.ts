/** Windows come back where they were, on the displays that are there now. */
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { clampBounds } from './displays.ts';
import type { Memory, WindowPlace } from './memory.ts';

export type PlaceName = 'operator' | 'start' | 'joined';
const SETTLE_MS = 500;

export function recallBounds(
  memory: Memory,
  name: PlaceName,
  size: { width: number; height: number },
): Rectangle {
  const home = screen.getPrimaryDisplay();
  const known = memory.now[name];
  // Nothing known: far outside, so that it lands in the middle of the primary display.
  const bounds = known ?? { x: -100_000, y: -100_000, ...size };
  return clampBounds(bounds, screen.getAllDisplays(), home);
}

export function rememberPlace(window: BrowserWindow, memory: Memory, name: PlaceName): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const place: WindowPlace = { x, y, width, height, isMaximized: window.isMaximized() };
    memory.patch({ [name]: place });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLE_MS);
  };
  window.on('move', soon);
  window.on('resize', soon);
  window.on('close', keep);
}
