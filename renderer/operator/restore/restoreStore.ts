/** Whether the guided restore is open: it outlives the event whose page it was opened from. */
import { create } from 'zustand';

const FLAG = 'restore';

/** The start screen leads here with ?restore in the address; a reload must not ask again. */
function takeFlag(): boolean {
  if (typeof window === 'undefined') return false;
  const query = new URLSearchParams(window.location.search);
  if (!query.has(FLAG)) return false;
  window.history.replaceState(
    window.history.state,
    '',
    window.location.pathname + window.location.hash,
  );
  return true;
}

const store = create(() => ({ isOpen: takeFlag() }));

export const openRestore = (): void => store.setState({ isOpen: true });
export const closeRestore = (): void => store.setState({ isOpen: false });
export const useIsRestoreOpen = (): boolean => store((state) => state.isOpen);
