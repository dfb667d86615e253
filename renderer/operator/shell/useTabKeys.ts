/** Alt+1, Alt+2, Alt+3: the three parts of the seat, from wherever one is. */
import { useWindowEvent } from '@mantine/hooks';
import { leaveForms } from '../form/unsavedStore.ts';
import { goTo, tabs } from './route.ts';

export const tabKeys = tabs.map((_, at) => `Alt+${at + 1}`);

export function useTabKeys(): void {
  useWindowEvent('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    // The key, not the letter: with Alt some layouts write something else.
    const tab = tabs[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1];
    if (!tab || document.querySelector('[aria-modal="true"]')) return;
    event.preventDefault();
    leaveForms(() => goTo({ tab }));
  });
}
