/** Which buttons wait for the host, so that each shows it and none is pressed twice. */
import { useCallback, useState } from 'react';

export interface Pending {
  /** Runs the work unless the same key is still running. */
  run: (key: string, work: () => Promise<unknown>) => void;
  is: (key: string) => boolean;
  isAny: boolean;
}

export function usePending(): Pending {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const run = useCallback(
    (key: string, work: () => Promise<unknown>) => {
      if (keys.has(key)) return;
      setKeys((now) => new Set(now).add(key));
      void work().finally(() =>
        setKeys((now) => {
          const next = new Set(now);
          next.delete(key);
          return next;
        }),
      );
    },
    [keys],
  );
  return { run, is: (key) => keys.has(key), isAny: keys.size > 0 };
}
