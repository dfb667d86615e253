/** `npm start`: builds what is stale, then opens the desktop, or serves the same app to the browser. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ROOT } from './build.ts';
import { hasDisplay, provideRuntime } from './electronRuntime.ts';
import { openBrowser } from './openBrowser.ts';
import { readStartFlags, START_HELP, type StartFlags } from './startFlags.ts';

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
function waitForEnd(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  return promise;
}

/** Runs the desktop until its last window closes; its main process prints the addresses. */
async function runDesktop(executable: string, flags: StartFlags): Promise<number> {
  await ensureBuilt();
  const args = [ROOT, `--port=${flags.port}`];
  if (flags.sample) args.push('--sample');
  if (flags.data !== undefined) args.push(`--data=${path.resolve(flags.data)}`);
  const child = spawn(executable, args, { stdio: 'inherit', cwd: ROOT });
  let isEnding = false;
  void waitForEnd().then(() => {
    isEnding = true;
    child.kill('SIGTERM');
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject);
  child.once('exit', (code) => resolve(isEnding ? 0 : (code ?? 1)));
  return promise;
}

/** Serves the same app from this process until Ctrl-C. */
async function serveBrowser(flags: StartFlags): Promise<number> {
  const ended = waitForEnd();
  await ensureBuilt(['renderer']);
  const { startHost } = await import('../electron/host/host.ts');
  const host = await startHost({
    ...(flags.data === undefined ? {} : { dataDir: path.resolve(flags.data) }),
    port: flags.port,
    sample: flags.sample,
    rendererDir: path.join(ROOT, 'out/renderer'),
    log: (line: string) => console.error(line),
  });
  console.log(`Operator:  ${host.operatorUrl}`);
  console.log(`Projector: ${host.projectorUrl}`);
  for (const { name, url } of host.panelists) console.log(`Panelist:  ${url}  ${name}`);
  console.log('Ctrl-C closes Bantaya.');
  // The printed operator address works once, so the browser gets one of its own.
  if (flags.opens && hasDisplay() && !(await openBrowser(host.createOperatorUrl()))) {
    console.log('No browser opened by itself: open the operator address by hand.');
  }
  await ended;
  await host.close();
  return 0;
}

async function start(flags: StartFlags): Promise<number> {
  const runtime = await provideRuntime({ onProgress: (line) => console.error(line) });
  if ('executable' in runtime) return runDesktop(runtime.executable, flags);
  console.error(
    `The desktop window stays closed: ${runtime.missing}. Serving the same app to the browser.`,
  );
  return serveBrowser(flags);
}

try {
  const flags = readStartFlags(process.argv.slice(2));
  if (flags) process.exitCode = await start(flags);
  else console.log(START_HELP);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
