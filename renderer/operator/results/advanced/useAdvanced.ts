/** The advanced sheet, computed once when asked for and thrown away with the section. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LockedSheets, Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import type { AdvancedAnswer, AdvancedRequest } from './advancedWorker.ts';
import { lockedFacts, speakingOrder } from './lockedFacts.ts';

export type AdvancedState =
  | { step: 'IDLE' }
  | { step: 'RUNNING' }
  | { step: 'FAILED'; problem: string }
  | { step: 'DONE'; analysis: Analysis };

export interface AdvancedSheet {
  state: AdvancedState;
  run: (setup: Setup, sheets: LockedSheets) => void;
  cancel: () => void;
}

export function useAdvanced(): AdvancedSheet {
  const [state, setState] = useState<AdvancedState>({ step: 'IDLE' });
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const run = useCallback(
    (setup: Setup, sheets: LockedSheets) => {
      stop();
      const started = new Worker(new URL('./advancedWorker.ts', import.meta.url), {
        type: 'module',
      });
      worker.current = started;
      setState({ step: 'RUNNING' });
      const finish = (next: AdvancedState) => {
        if (worker.current !== started) return;
        stop();
        setState(next);
      };
      started.addEventListener('message', ({ data }: MessageEvent<AdvancedAnswer>) =>
        finish(
          'analysis' in data
            ? { step: 'DONE', analysis: data.analysis }
            : { step: 'FAILED', problem: data.problem },
        ),
      );
      started.addEventListener('error', ({ message }) =>
        finish({ step: 'FAILED', problem: message }),
      );
      const request: AdvancedRequest = {
        facts: lockedFacts(setup, sheets),
        speakingOrder: speakingOrder(setup),
      };
      started.postMessage(request);
    },
    [stop],
  );
  const cancel = useCallback(() => {
    stop();
    setState({ step: 'IDLE' });
  }, [stop]);
  return { state, run, cancel };
}
