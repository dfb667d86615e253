/** The left of the console: which of its two lists is shown, and the ways a key gets into them. */
import { create } from 'zustand';

export type LeftList = 'agenda' | 'log';
export const NOTE_FIELD_ID = 'console-note';

export const leftPaneStore = create<{ shown: LeftList }>(() => ({ shown: 'agenda' }));

function show(shown: LeftList, find: () => HTMLElement | null): void {
  leftPaneStore.setState({ shown });
  // What is not drawn yet takes no focus.
  requestAnimationFrame(() => find()?.focus());
}

/** To the row that is held now, else to the first. */
export function focusAgenda(): void {
  show(
    'agenda',
    () =>
      document.querySelector<HTMLElement>('[data-agenda-row][aria-current]') ??
      document.querySelector<HTMLElement>('[data-agenda-row]'),
  );
}

export function focusNote(): void {
  show('log', () => document.getElementById(NOTE_FIELD_ID));
}

/** Up and down between the rows of the agenda. @returns whether there was a row to go to */
export function focusNeighbour(button: HTMLElement, by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-agenda-row]')];
  const row = rows[rows.indexOf(button) + by];
  row?.focus();
  return row !== undefined;
}
