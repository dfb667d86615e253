/** `bantaya host`: the host without a window, until Ctrl-C. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageError, printJson, readArguments, type Command } from '../command.ts';

export const hostCommand: Command = {
  help: `bantaya host [--data DIR] [--port N] [--sample] [--json]

Serves the app on this machine until Ctrl-C. The operator address works once.

  --data DIR   folder of the data (default: the user's own)
  --port N     port to serve at (default: any free one)
  --sample     load the sample event where it is absent, and open it
  --json       print one line {operatorUrl, projectorUrl, panelists: [{id, name, url}]}`,
  run: async (args) => {
    const { values } = readArguments(args, [], {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      sample: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const port = readPort(values.port);
    const ended = untilSignal();
    await buildPages();
    const { startHost } = await import('../../host/host.ts');
    const host = await startHost({
      ...(values.data === undefined ? {} : { dataDir: path.resolve(values.data) }),
      port,
      sample: values.sample,
      log: (line) => console.error(line),
    });
    const panelists = host.panelists.map(({ id, name, url }) => ({ id, name, url }));
    const { operatorUrl, projectorUrl } = host;
    if (values.json) printJson({ operatorUrl, projectorUrl, panelists });
    else {
      console.log(`Operator:  ${operatorUrl}`);
      console.log(`Projector: ${projectorUrl}`);
      for (const { name, url } of panelists) console.log(`Panelist:  ${url}  ${name}`);
      console.log('Ctrl-C closes Bantaya.');
    }
    await ended;
    await host.close();
    return 0;
  },
};

/** @throws UsageError */
function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${text}"`);
  }
  return port;
}

/** Resolves at the first signal to end; a second one ends the process at once. */
function untilSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => resolve());
  }
  return promise;
}

/** In a source tree the pages may be stale or absent; an installed app brings them along. */
async function buildPages(): Promise<void> {
  const script = path.join(import.meta.dirname, '../../../build/build.ts');
  if (!existsSync(script)) return;
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  // Standard output is for the addresses alone.
  const child = spawn(process.execPath, [script, 'renderer'], { stdio: ['ignore', 'ignore', 2] });
  child.once('error', reject);
  child.once('close', resolve);
  const code = await promise;
  if (code !== 0) console.error('The pages could not be built; serving the ones that are there.');
}
