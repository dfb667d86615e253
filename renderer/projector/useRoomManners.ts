/** What a screen in front of a room does without being asked: no pointer, no sleep, no error at once. */
import { useEffect, useState } from 'react';
import type { ConnectionState } from '../stores/index.ts';

const POINTER_MS = 2_500;
const HINT_MS = 4_000;
/** A host that restarts is back sooner than this: nobody need notice. */
const LOST_MS = 10_000;

/** Whether the pointer has rested long enough to be hidden. */
export function useStillPointer(): boolean {
  const [isStill, setStill] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = (): void => {
      setStill(false);
      clearTimeout(timer);
      timer = setTimeout(() => setStill(true), POINTER_MS);
    };
    window.addEventListener('pointermove', move);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
    };
  }, []);
  return isStill;
}

const isFullScreen = (): boolean =>
  document.fullscreenElement !== null ||
  window.matchMedia('(display-mode: fullscreen)').matches ||
  (window.innerWidth >= screen.width && window.innerHeight >= screen.height);

/** Whether to say once, when somebody moves the pointer in a browser window, how to fill the screen. */
export function useFullScreenHint(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (window.parent !== window || 'desktop' in window) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = (): void => {
      if (isFullScreen()) return;
      window.removeEventListener('pointermove', move);
      setShown(true);
      timer = setTimeout(() => setShown(false), HINT_MS);
    };
    window.addEventListener('pointermove', move);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
    };
  }, []);
  return isShown;
}

/** Whether the host has been away long enough to say so. */
export function useLostSign(connection: ConnectionState): boolean {
  const isAway = connection !== 'ONLINE';
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isAway) {
      setShown(false);
      return undefined;
    }
    const timer = setTimeout(() => setShown(true), LOST_MS);
    return () => clearTimeout(timer);
  }, [isAway]);
  return isShown;
}
