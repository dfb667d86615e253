/** A numbered command is done once, also when the host died before its answer went out and the seat sends it again. */
import { Refusal } from '../contract/problems.ts';
import type { CommandName } from '../contract/commands.ts';
import { openCommandAnswers } from '../../db/commandAnswers.ts';
import type { Db } from '../../db/open.ts';
import type { Clock } from './types.ts';

export interface AnswerKeeper {
  /**
   * The kept answer to this seat's `id`; runs the command where it is new. To be called in the commit queue.
   * @throws Refusal INVALID_INPUT where the id was used for another command
   */
  once(seatId: string, id: string, name: CommandName, run: () => unknown): unknown;
  /** To be called now and then. */
  forgetOld(): void;
}

/** A seat that has not asked again by then never will. */
const keptMs = 10 * 60_000;
const forgetEveryMs = 60_000;
const mostRefusals = 2000;

export function createAnswerKeeper(db: Db, clock: Clock): AnswerKeeper {
  const answers = openCommandAnswers(db);
  const refusals = new Map<string, { name: CommandName; refusal: Refusal; atMs: number }>();
  let forgottenAtMs = Number.NEGATIVE_INFINITY;
  return {
    once(seatId, id, name, run) {
      const key = JSON.stringify([seatId, id]);
      const [known, refused] = [answers.find(seatId, id), refusals.get(key)];
      const earlier = known?.name ?? refused?.name ?? name;
      if (earlier !== name)
        throw new Refusal('INVALID_INPUT', { detail: `already used for ${earlier}` }, 'id');
      if (known) return JSON.parse(known.answer);
      if (refused) throw refused.refusal;
      try {
        const answer = run();
        answers.put({ seatId, id, name, answer: JSON.stringify(answer), atMs: clock.nowMs() });
        return answer;
      } catch (error) {
        // A refusal is an answer. A failure of the host is none: the seat may try again.
        if (error instanceof Refusal && !isPassing(error)) {
          const oldest = refusals.keys().next().value;
          if (oldest !== undefined && refusals.size >= mostRefusals) refusals.delete(oldest);
          refusals.set(key, { name, refusal: error, atMs: clock.uptimeMs() });
        }
        throw error;
      }
    },
    forgetOld() {
      const uptimeMs = clock.uptimeMs();
      if (uptimeMs - forgottenAtMs < forgetEveryMs) return;
      forgottenAtMs = uptimeMs;
      answers.forget(clock.nowMs() - keptMs);
      for (const [key, { atMs }] of refusals) if (uptimeMs - atMs > keptMs) refusals.delete(key);
    },
  };
}

function isPassing({ problem }: Refusal): boolean {
  return ['INTERNAL', 'STORAGE_FULL', 'STORAGE_FAILED', 'RESTORING', 'REPLACED'].includes(
    problem.code,
  );
}
