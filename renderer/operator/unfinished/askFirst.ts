/** Asks before an act that would leave a talk unfinished; without one the act is done at once. */
import { create } from 'zustand';
import type { Live, Progress, Setup } from '../../../electron/contract/topics.ts';
import { topicStore } from '../../stores/index.ts';
import { findUnfinished, type Unfinished } from './unfinished.ts';

/** What is about to be done; words are `unfinished.act.<name>`. */
export type LeavingAct = 'GO_ON' | 'AGENDA' | 'OTHER_EVENT' | 'REHEARSAL';

export interface Question {
  act: LeavingAct;
  unfinished: Unfinished;
  /** The right thing to do first, where the place that asks has it. */
  instead: (() => void) | null;
  answer: (isToGoOn: boolean) => void;
}

export const questionStore = create<{ open: Question | null }>(() => ({ open: null }));

export function readUnfinished(): Unfinished | null {
  const { setup, live, progress } = topicStore.getState().values;
  return findUnfinished(setup as Setup | null, live as Live | null, progress as Progress | null);
}

/** @returns whether to go on: true at once where nothing is unfinished, else what the person presses */
export function mayLeave(
  act: LeavingAct,
  instead: ((unfinished: Unfinished) => void) | null = null,
): Promise<boolean> {
  const unfinished = readUnfinished();
  if (!unfinished) return Promise.resolve(true);
  questionStore.getState().open?.answer(false);
  return new Promise((resolve) => {
    const answer = (isToGoOn: boolean): void => {
      questionStore.setState({ open: null });
      resolve(isToGoOn);
    };
    questionStore.setState({
      open: {
        act,
        unfinished,
        answer,
        instead:
          instead === null
            ? null
            : () => {
                answer(false);
                instead(unfinished);
              },
      },
    });
  });
}
