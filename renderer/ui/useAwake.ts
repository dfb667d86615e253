/** A screen that must not go to sleep: the projector's, and the operator's while the day is live. */
import { useEffect } from 'react';

/** Keeps the laptop this page stands on awake, where the browser may. */
export function useAwake(isOn = true): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return undefined;
    let sentinel: WakeLockSentinel | undefined;
    let isHere = true;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const fresh = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (isHere) sentinel = fresh;
      else await fresh?.release();
    };
    const look = (): void => void ask();
    look();
    // The browser lets go of the lock whenever the page is hidden.
    document.addEventListener('visibilitychange', look);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', look);
      void sentinel?.release();
    };
  }, [isOn]);
}
