/** Which part of a long list is shown, turned slowly by itself; arrow keys turn by hand and stop the turning. */
import { useEffect, useRef, useState } from 'react';

/** How long a page of a ranking or of an agenda stays. */
export const PAGE_MS = 12_000;

const always = (): boolean => true;

/**
 * @param turnMs time a part stays
 * @param turnsTo the parts that come by themselves; the keys reach the others as well
 */
export function usePart(
  count: number,
  turnMs: number,
  turnsTo: (part: number) => boolean = always,
): number {
  const [part, setPart] = useState(0);
  const [isByHand, setByHand] = useState(false);
  const turns = useRef(turnsTo);
  useEffect(() => {
    turns.current = turnsTo;
  }, [turnsTo]);

  useEffect(() => {
    if (isByHand || count < 2) return;
    const timer = setInterval(
      () =>
        setPart((now) => {
          for (let step = 1; step < count; step += 1) {
            const next = (now + step) % count;
            if (turns.current(next)) return next;
          }
          return now;
        }),
      turnMs,
    );
    return () => clearInterval(timer);
  }, [count, turnMs, isByHand]);

  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (step === undefined || count < 2) return;
      event.preventDefault();
      setByHand(true);
      setPart((now) => (Math.min(now, count - 1) + step + count) % count);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [count]);

  return Math.min(part, Math.max(0, count - 1));
}
