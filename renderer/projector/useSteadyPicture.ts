/** Holds the last picture whose parts belong together until the new one is complete. */
import { useEffect, useState } from 'react';
import type { Scene } from '../../electron/contract/codes.ts';
import { isSettled, type Picture } from './layout/picture.ts';
import { sceneOf } from './Screen.tsx';

/** Longer than messages of one commit are apart; after it the page draws what it has. */
const PATIENCE_MS = 1_000;

/** @param now the same object as long as nothing in it changed */
export function useSteadyPicture(now: Picture, pinnedScene: Scene | null): Picture {
  const isComplete = isSettled(now, sceneOf(now, pinnedScene));
  const [last, setLast] = useState(now);
  const [isTired, setTired] = useState(false);
  if (isComplete && last !== now) setLast(now);

  useEffect(() => {
    setTired(false);
    if (isComplete) return undefined;
    const timer = setTimeout(() => setTired(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isComplete]);

  return isComplete || isTired ? now : last;
}
