/** The flags of `npm start`. */
import { parseArgs } from 'node:util';

export interface StartFlags {
  /** Load the sample event. */
  readonly sample: boolean;
  /** Folder of the database; undefined: the user's own data folder. */
  readonly data: string | undefined;
  /** Port of the loopback door; 0: any free one. */
  readonly port: number;
  /** Open the browser where there is a display. */
  readonly opens: boolean;
}

export const START_HELP = `npm start [-- flags]

  --sample     load the sample event
  --data DIR   keep the database in DIR
  --port N     serve at this port (default: any free one)
  --no-open    print the addresses and open nothing
  --help       show this text`;

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${text}"`);
  }
  return port;
}

/**
 * @returns the flags, or undefined when help is asked for
 * @throws an Error with a plain message on an unknown flag or a bad value
 */
export function readStartFlags(args: readonly string[]): StartFlags | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sample: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (values.data === '') throw new Error('--data takes the name of a folder');
  return {
    sample: values.sample,
    data: values.data,
    port: readPort(values.port),
    opens: !values['no-open'],
  };
}
