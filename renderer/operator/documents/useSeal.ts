/** How the sealing of the open event's archive goes; asked of the host while it runs, also after a reload. */
import { useEffect, useState } from 'react';
import type { SealState } from '../../../electron/contract/files.ts';
import { cancelSeal, fetchSeal, startSeal } from './fileDoor.ts';

const EVERY_MS = 400;

export function useSeal() {
  const [state, setState] = useState<SealState | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const isRunning = state?.status === 'RUNNING';
  useEffect(() => {
    let isGone = false;
    const ask = () =>
      fetchSeal().then(
        (now) => {
          if (isGone) return;
          setState(now);
          setProblem(null);
        },
        (error: unknown) => {
          if (!isGone) setProblem(error);
        },
      );
    void ask();
    const timer = isRunning ? setInterval(() => void ask(), EVERY_MS) : undefined;
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [isRunning]);
  const run = async (work: Promise<SealState>) => {
    setProblem(null);
    try {
      setState(await work);
    } catch (error) {
      setProblem(error);
    }
  };
  return {
    state,
    problem,
    isRunning,
    start: (isAnother: boolean) => run(startSeal(isAnother)),
    cancel: () => run(cancelSeal()),
  };
}
