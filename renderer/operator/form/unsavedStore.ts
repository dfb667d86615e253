/** Which forms on the page hold changes that are not saved, and the step that waits for the operator's answer. */
import { create } from 'zustand';

interface Unsaved {
  dirty: ReadonlySet<string>;
  /** What happens if the operator lets the changes go. */
  waiting: (() => void) | null;
}

export const unsavedStore = create<Unsaved>(() => ({ dirty: new Set(), waiting: null }));

export function markDirty(formId: string, isDirty: boolean): void {
  const { dirty } = unsavedStore.getState();
  if (dirty.has(formId) === isDirty) return;
  const next = new Set(dirty);
  if (isDirty) next.add(formId);
  else next.delete(formId);
  unsavedStore.setState({ dirty: next });
}

/** Goes on at once where nothing would be lost, else after the operator agreed. */
export function leaveForms(goOn: () => void): void {
  if (unsavedStore.getState().dirty.size === 0) goOn();
  else unsavedStore.setState({ waiting: goOn });
}

export function stayInForm(): void {
  unsavedStore.setState({ waiting: null });
}

export function dropChanges(): void {
  const { waiting } = unsavedStore.getState();
  unsavedStore.setState({ dirty: new Set(), waiting: null });
  waiting?.();
}
