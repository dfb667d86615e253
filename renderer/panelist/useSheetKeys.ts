/** Keys of the sheet: digits score and move on, arrows move, Backspace clears, Ctrl+Z undoes. */
import { useEffect, useRef } from 'react';
import type { SheetContent } from '../../electron/contract/sheets.ts';
import { hasButtons } from './scale.ts';
import { type Criterion, findScore, isFilled } from './sheetEdits.ts';
import { moveFocus, moveOfKey } from './sheetFocus.ts';

interface Options {
  readonly criteria: readonly Criterion[];
  readonly content: SheetContent;
  readonly isDisabled: boolean;
  readonly onScore: (criterion: Criterion, value: number | null, mustAdvance: boolean) => void;
  readonly onAdvance: (criterion: Criterion, content: SheetContent) => void;
  readonly onUndo: () => void;
}

/** Where keys mean something else: writing, lists, and everything that lies over the sheet. */
const ELSEWHERE =
  'textarea, [aria-expanded="true"], [role="dialog"], [role="listbox"], [role="menu"], [aria-haspopup="listbox"]';

/** The row that has the focus, with the level under it; undefined when the focus is not on a row. */
function findFocused(criteria: readonly Criterion[]) {
  const element = document.activeElement;
  const row = element?.closest<HTMLElement>('[data-criterion]');
  const criterion = criteria.find(({ id }) => id === row?.dataset['criterion']);
  if (!criterion) return undefined;
  const level = element?.getAttribute('role') === 'radio' ? Number(element.textContent) : null;
  return { criterion, score: level };
}

export function useSheetKeys(options: Options): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      const { criteria, content, isDisabled, onScore, onAdvance, onUndo } = latest.current;
      const target = event.target instanceof Element ? event.target : document.body;
      if (
        event.defaultPrevented ||
        target.closest(ELSEWHERE) ||
        document.querySelector('[aria-modal="true"]')
      )
        return;
      const isTyping = target instanceof HTMLInputElement;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTyping) {
        event.preventDefault();
        if (!isDisabled && !event.repeat) onUndo();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;

      const focused = findFocused(criteria);
      const move = moveOfKey[event.key];
      if (move && !isTyping) {
        event.preventDefault();
        const from = { criterionId: focused?.criterion.id ?? '', score: focused?.score ?? null };
        moveFocus(criteria, content, from, move);
        return;
      }
      if (isTyping) {
        if (event.key === 'Enter' && focused && !event.repeat)
          onAdvance(focused.criterion, content);
        return;
      }
      if (isDisabled) return;
      const current =
        focused?.criterion ?? criteria.find(({ id }) => !isFilled(findScore(content, id)));
      if (!current) return;
      if (event.key === 'Backspace' || event.key === 'Delete') {
        if (focused) onScore(current, null, false);
        return;
      }
      const digit = /^\d$/.test(event.key) ? Number(event.key) : undefined;
      if (digit === undefined || !hasButtons(current) || digit < current.min || digit > current.max)
        return;
      event.preventDefault();
      // A digit that is held scores one row, not all that follow.
      if (!event.repeat) onScore(current, digit, true);
    }
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
