/** Which part of a long list is shown, turned slowly by itself; arrow keys turn by hand and stop the turning. */
import { useEffect, useState } from 'react';

/** @param turnMs time a part stays; null: only the keys turn */
export function usePart(count: number, turnMs: number | null): number {
  const [part, setPart] = useState(0);
  const [isByHand, setByHand] = useState(false);

  useEffect(() => {
    if (turnMs === null || isByHand || count < 2) return;
    const timer = setInterval(() => setPart((now) => (now + 1) % count), turnMs);
    return () => clearInterval(timer);
  }, [count, turnMs, isByHand]);

  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (step === undefined || count < 2) return;
      event.preventDefault();
      setByHand(true);
      setPart((now) => (now + step + count) % count);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [count]);

  return Math.min(part, Math.max(0, count - 1));
}
