/** Earlier contents of each sheet, newest last, as long as the page lives. */
import { create } from 'zustand';
import type { SheetContent } from '../../electron/contract/sheets.ts';

const KEPT_STEPS = 200;

interface Step {
  readonly content: SheetContent;
  /** Steps of one kind that follow each other (typing a note) are taken back together. */
  readonly kind: string;
}

export const undoStore = create<{ steps: Readonly<Record<string, readonly Step[]>> }>(() => ({
  steps: {},
}));

export function noteStep(sheet: string, content: SheetContent, kind: string): void {
  const steps = undoStore.getState().steps[sheet] ?? [];
  if (kind !== '' && steps.at(-1)?.kind === kind) return;
  put(sheet, [...steps.slice(1 - KEPT_STEPS), { content, kind }]);
}

/** The content before the last step; undefined where there is none. */
export function takeStep(sheet: string): SheetContent | undefined {
  const steps = undoStore.getState().steps[sheet] ?? [];
  put(sheet, steps.slice(0, -1));
  return steps.at(-1)?.content;
}

export function forgetSteps(): void {
  undoStore.setState({ steps: {} });
}

function put(sheet: string, steps: readonly Step[]): void {
  undoStore.setState((state) => ({ steps: { ...state.steps, [sheet]: steps } }));
}
