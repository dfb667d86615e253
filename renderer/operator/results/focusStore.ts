/** Which presentation the operator looks at, kept while going from section to section. */
import { create } from 'zustand';
import { leaveForms } from '../form/unsavedStore.ts';
import { goTo, type ResultSection } from '../shell/route.ts';

export const focusStore = create<{ presentationId: string | null }>(() => ({
  presentationId: null,
}));

export function useFocus(): string | null {
  return focusStore((state) => state.presentationId);
}

export function focusOn(presentationId: string): void {
  focusStore.setState({ presentationId });
}

/** Opens a section at one presentation; unsaved changes are asked about first. */
export function openSection(section: ResultSection, presentationId?: string): void {
  leaveForms(() => {
    if (presentationId !== undefined) focusOn(presentationId);
    goTo({ tab: 'results', results: section });
  });
}
