/** The `bantaya` command: finds the subcommand, turns what goes wrong into a line on stderr and an exit code. */
import packageInfo from '../../package.json' with { type: 'json' };
import { UsageError, type Command } from './command.ts';
import { eventsCommand } from './commands/eventsCommand.ts';
import { exportCommand } from './commands/exportCommand.ts';
import { hostCommand } from './commands/hostCommand.ts';
import { importCommand } from './commands/importCommand.ts';
import { rankCommand } from './commands/rankCommand.ts';
import { sampleCommand } from './commands/sampleCommand.ts';
import { verifyCommand } from './commands/verifyCommand.ts';

const commands: Readonly<Record<string, Command>> = {
  sample: sampleCommand,
  import: importCommand,
  events: eventsCommand,
  rank: rankCommand,
  export: exportCommand,
  host: hostCommand,
  verify: verifyCommand,
};

const help = `bantaya COMMAND …

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  .join('\n')}

bantaya COMMAND --help tells more. Exit code: 0 done, 1 could not be done, 2 typed wrongly.`;

/** Runs one command. @returns the exit code; what went wrong stands on stderr */
export async function runCli(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const [name = '', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') return say(help);
  if (name === '--version') return say(packageInfo.version);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(name === '' ? help : `bantaya: there is no command "${name}"\n\n${help}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) return say(command.help);
  try {
    return await command.run(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`bantaya ${name}: ${message}`);
    if (!(error instanceof UsageError)) return 1;
    console.error(`See: bantaya ${name} --help`);
    return 2;
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}
