/** Remembers the answers of recent commands, so that one sent twice over a shaky network is done once. */
import { Refusal } from '../contract/problems.ts';

const KEPT_MS = 5 * 60_000;
/** A seat has a handful of commands under way; older answers than these are asked for by nobody. */
const KEPT_PER_SEAT = 256;

interface Remembered {
  readonly name: string;
  readonly answer: Promise<unknown>;
  readonly atMs: number;
}

export interface CommandMemory {
  /** The first answer to this seat's `id`, refusals included; runs the command where it is new. */
  answer(seatId: string, id: string, name: string, run: () => Promise<unknown>): Promise<unknown>;
}

export function createCommandMemory(nowMs: () => number = () => performance.now()): CommandMemory {
  const seats = new Map<string, Map<string, Remembered>>();

  function forgetOld(commands: Map<string, Remembered>): void {
    for (const [id, { atMs }] of commands) {
      if (commands.size <= KEPT_PER_SEAT && nowMs() - atMs < KEPT_MS) return;
      commands.delete(id);
    }
  }

  return {
    answer(seatId, id, name, run) {
      const commands = seats.get(seatId) ?? new Map<string, Remembered>();
      seats.set(seatId, commands);
      forgetOld(commands);
      const known = commands.get(id);
      if (known) {
        if (known.name === name) return known.answer;
        throw new Refusal('INVALID_INPUT', { detail: `already used for ${known.name}` }, 'id');
      }
      const answer = run();
      commands.set(id, { name, answer, atMs: nowMs() });
      // A refusal is an answer. A failure of the host is none: the seat may try again.
      answer.catch((error: unknown) => {
        if (!(error instanceof Refusal) || isPassing(error)) commands.delete(id);
      });
      return answer;
    },
  };
}

function isPassing({ problem }: Refusal): boolean {
  return [
    'INTERNAL',
    'STORAGE_FULL',
    'STORAGE_FAILED',
    'TOO_FAST',
    'RESTORING',
    'REPLACED',
  ].includes(problem.code);
}
