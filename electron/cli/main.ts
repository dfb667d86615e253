/** The `bantaya` command: finds the subcommand, turns what goes wrong into a line on stderr and an exit code. */
import packageInfo from '../../package.json' with { type: 'json' };
import { Refusal } from '../contract/problems.ts';
import { UsageError, type Command } from './command.ts';

interface Entry {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads only what the command needs. */
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  sample: {
    summary: 'write the built-in sample event as an archive',
    load: async () => (await import('./commands/sampleCommand.ts')).sampleCommand,
  },
  import: {
    summary: 'bring an archive into a data folder',
    load: async () => (await import('./commands/importCommand.ts')).importCommand,
  },
  events: {
    summary: 'list the events of a data folder',
    load: async () => (await import('./commands/eventsCommand.ts')).eventsCommand,
  },
  rank: {
    summary: 'rank the locked presentations of an event',
    load: async () => (await import('./commands/rankCommand.ts')).rankCommand,
  },
  export: {
    summary: 'write an event as xlsx, csv or json',
    load: async () => (await import('./commands/exportCommand.ts')).exportCommand,
  },
  host: {
    summary: 'run the host without a window',
    load: async () => (await import('./commands/hostCommand.ts')).hostCommand,
  },
  backups: {
    summary: 'list backups and what is in them',
    load: async () => (await import('./commands/backupsCommand.ts')).backupsCommand,
  },
  restore: {
    summary: 'put a backup in the place of a folder’s data',
    load: async () => (await import('./commands/restoreCommand.ts')).restoreCommand,
  },
  erase: {
    summary: 'take the people out of a closed event for good',
    load: async () => (await import('./commands/eraseCommand.ts')).eraseCommand,
  },
  verify: {
    summary: 'prove that no fact was changed behind the app',
    load: async () => (await import('./commands/verifyCommand.ts')).verifyCommand,
  },
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
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    console.error(name === '' ? help : `bantaya: there is no command "${name}"\n\n${help}`);
    return 2;
  }
  try {
    const command = await entry.load();
    if (args.includes('--help') || args.includes('-h')) return say(command.help);
    return await command.run(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = error instanceof Refusal && error.problem.at ? ` (${error.problem.at})` : '';
    console.error(`bantaya ${name}: ${message}${place}`);
    if (!(error instanceof UsageError)) return 1;
    console.error(`See: bantaya ${name} --help`);
    return 2;
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}
