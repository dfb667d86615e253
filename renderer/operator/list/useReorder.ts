/** An order the operator changes: shown at once as "being saved", kept only when the host has it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { moveItem } from './moveItem.ts';

/** Several moves in a row become one command. */
const SEND_AFTER_MS = 350;

export interface Reorder {
  order: readonly string[];
  /** True until the host has acknowledged what is shown. */
  isSaving: boolean;
  move: (id: string, to: number) => void;
}

export function useReorder(
  ids: readonly string[],
  send: (ids: string[]) => Promise<unknown>,
): Reorder {
  const [draft, setDraft] = useState<string[] | null>(null);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<string[]>([]);
  const isSameSet =
    draft !== null && draft.length === ids.length && draft.every((id) => ids.includes(id));
  const order = draft !== null && isSameSet ? draft : ids;

  // The host's order has arrived, or rows came and went: its word counts again.
  const key = ids.join('\n');
  useEffect(() => {
    setDraft((now) => (now !== null && now.join('\n') === key ? null : now));
  }, [key]);
  useEffect(() => () => clearTimeout(pending.current), []);

  const move = useCallback(
    (id: string, to: number) => {
      const next = moveItem(order, id, to);
      if (next.join('\n') === order.join('\n')) return;
      latest.current = next;
      setDraft(next);
      clearTimeout(pending.current);
      pending.current = setTimeout(() => {
        void send(next).then((answer) => {
          // Refused: back to what the host has.
          if (answer === undefined && latest.current === next) setDraft(null);
        });
      }, SEND_AFTER_MS);
    },
    [order, send],
  );
  return { order, isSaving: draft !== null && isSameSet, move };
}
