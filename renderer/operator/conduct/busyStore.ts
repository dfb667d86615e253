/** What the console was asked to do and has not finished. */
import { create } from 'zustand';
import { topicStore } from '../../stores/index.ts';
import { dialogStore } from './dialogStore.ts';

/** Acts under way, each with the group whose buttons wait for it. */
const busyStore = create<{ acts: ReadonlyMap<string, string> }>(() => ({ acts: new Map() }));

/** Runs the work unless work under the same key is still under way. */
export async function once(key: string, work: () => unknown): Promise<void> {
  await hold(key, key, work);
}

async function hold(act: string, group: string, work: () => unknown): Promise<void> {
  if (busyStore.getState().acts.has(act)) return;
  busyStore.setState(({ acts }) => ({ acts: new Map(acts).set(act, group) }));
  try {
    await work();
  } finally {
    busyStore.setState(({ acts }) => {
      const rest = new Map(acts);
      rest.delete(act);
      return { acts: rest };
    });
  }
}

let line = Promise.resolve();
let lineLength = 0;

/**
 * Runs acts one after another in the order they were pressed, each with the situation as the one before left it: a quick
 * hand is not judged by what stood there when it pressed. The same act pressed again meanwhile takes no second step.
 * @param group what buttons wait for, e.g. "step"
 * @param act tells it from others of its group, e.g. "TALK"
 */
export async function inTurn(group: string, act: string, work: () => unknown): Promise<void> {
  await hold(`${group} ${act}`, group, () => {
    let before = situation();
    const run = async (): Promise<void> => {
      before = situation();
      await work();
    };
    // What was pressed before an open dialog could be seen is not meant for behind it.
    const runUnlessAsked = async (): Promise<void> => {
      if (dialogStore.getState().open === null) await run();
    };
    // With nobody before it an act is done at once: a dialog has to stand there for the very next key.
    const turn = lineLength === 0 ? run() : line.then(runUnlessAsked);
    lineLength += 1;
    line = turn
      .then(() => leaving(before))
      .catch(() => undefined)
      .finally(() => void (lineLength -= 1));
    return turn;
  });
}

/** How long the next act waits for what the last one changed: an answer may come before the topics it changed. */
const SEEN_WITHIN_MS = 150;

const situation = (): readonly unknown[] => {
  const { live, stage, setup } = topicStore.getState().values;
  return [live, stage, setup];
};

/** Until the situation is another one than before. */
function leaving(before: readonly unknown[]): Promise<void> {
  const isLeft = (): boolean => situation().some((value, at) => value !== before[at]);
  if (isLeft()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timeout);
      stop();
      resolve();
    };
    const timeout = setTimeout(done, SEEN_WITHIN_MS);
    const stop = topicStore.subscribe(() => {
      if (isLeft()) done();
    });
  });
}

/** @param key of `once`, or a group of `inTurn` */
export const useBusy = (key: string): boolean =>
  busyStore(({ acts }) => [...acts.values()].includes(key));
