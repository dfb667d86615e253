/** From what a socket brings to a command in the queue: the name is known, the seat may, the input fits, and it is done once. */
import {
  commands,
  type CommandAnswer,
  type CommandData,
  type CommandDescriptor,
  type CommandName,
} from '../contract/commands.ts';
import { Refusal } from '../contract/problems.ts';
import type { Seat } from '../contract/seats.ts';
import type { AnswerKeeper } from './answerKeeper.ts';
import type { CommitQueue } from './queue.ts';
import type { Engine } from './types.ts';
import { describeInput } from './validation.ts';

interface DispatchParts {
  readonly queue: CommitQueue;
  readonly answers: AnswerKeeper;
  readonly run: <N extends CommandName>(
    seat: Seat,
    name: N,
    data: CommandData<N>,
  ) => CommandAnswer<N>;
}

export function createDispatch({ queue, answers, run }: DispatchParts): Engine['executeUnknown'] {
  return async (seat, name, input, id) => {
    const known =
      typeof name === 'string' && Object.hasOwn(commands, name) ? (name as CommandName) : undefined;
    if (known === undefined)
      throw new Refusal('UNKNOWN_COMMAND', { command: String(name).slice(0, 60) });
    const { roles, input: schema, isRepeatable }: CommandDescriptor = commands[known];
    const isAllowed =
      roles.includes(seat.role) && (seat.role !== 'OPERATOR' || seat.door === 'LOOPBACK');
    if (!isAllowed) throw new Refusal('NOT_ALLOWED', { command: known });
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw describeInput(parsed.error);
    const work = () => run(seat, known, parsed.data as CommandData<typeof known>);
    return queue.add({
      run:
        id === undefined || isRepeatable === true
          ? work
          : () => answers.once(seat.seatId, id, known, work),
    });
  };
}
