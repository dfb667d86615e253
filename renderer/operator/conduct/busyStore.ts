/** Console steps that wait for the host: a key pressed twice takes one step. */
import { create } from 'zustand';

export const busyStore = create<{ keys: ReadonlySet<string> }>(() => ({ keys: new Set() }));

/** Runs the work unless work under the same key is still under way. */
export async function once(key: string, work: () => Promise<unknown>): Promise<void> {
  if (busyStore.getState().keys.has(key)) return;
  busyStore.setState(({ keys }) => ({ keys: new Set(keys).add(key) }));
  try {
    await work();
  } finally {
    busyStore.setState(({ keys }) => {
      const rest = new Set(keys);
      rest.delete(key);
      return { keys: rest };
    });
  }
}

export const useBusy = (key: string): boolean => busyStore((state) => state.keys.has(key));
