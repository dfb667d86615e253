/** Sends a command for a button: a refusal is said at the top of the page. */
import type { CommandAnswer, CommandInput, CommandName } from '../../electron/contract/commands.ts';
import { sendCommand } from '../link/index.ts';
import { notifyProblem } from '../ui/index.ts';

/** @returns the answer, or undefined when the host refused or was away (then said already) */
export async function ask<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<CommandAnswer<N> | undefined> {
  try {
    return await sendCommand(name, input);
  } catch (error) {
    notifyProblem(error);
    return undefined;
  }
}
