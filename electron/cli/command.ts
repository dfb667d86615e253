/** What every command of `bantaya` is, and how it reads its flags. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Seat } from '../contract/seats.ts';

export interface Command {
  readonly help: string;
  /** @returns the exit code: 0 done, 1 could not be done */
  run(args: readonly string[]): Promise<number>;
}

/** The command line, where it acts for the operator who typed it. */
export const commandSeat: Seat = {
  seatId: 'command',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

/** The command was typed wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something outside the app is not as it should be (a file, a folder): exit code 1, no stack. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/**
 * Flags and exactly the positional arguments that `names` lists; one that ends in "?" may be left out.
 * @throws UsageError for unknown flags, missing or superfluous arguments
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  names: readonly string[],
  options: Options,
) {
  const { values, positionals } = parse(args, options);
  const missing = names[positionals.length];
  if (missing !== undefined && !missing.endsWith('?'))
    throw new UsageError(`${missing} is missing`);
  const surplus = positionals[names.length];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one argument too many`);
  return { values, positionals };
}

function parse<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A flag that cannot be left out. @throws UsageError */
export function required(value: string | undefined, flag: string): string {
  if (value === undefined || value === '') throw new UsageError(`${flag} is missing`);
  return value;
}

/** One JSON value on one line of standard output. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value));
}
