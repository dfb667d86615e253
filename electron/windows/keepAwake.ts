/** The laptop stays awake, its screens too, while the presentation day is on. */
import { powerSaveBlocker } from 'electron';

const LOOK_MS = 5_000;

/** Looks now and every few seconds. @returns a function that ends it */
export function keepAwakeWhile(isOn: () => boolean): () => void {
  let blocker: number | undefined;
  const look = (): void => {
    if (isOn() === (blocker !== undefined)) return;
    if (blocker === undefined) blocker = powerSaveBlocker.start('prevent-display-sleep');
    else {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    if (blocker !== undefined) powerSaveBlocker.stop(blocker);
    blocker = undefined;
  };
}
