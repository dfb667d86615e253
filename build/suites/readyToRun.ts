/** Vitest's global setup: everything is built once, and what tests start as processes of their own starts compiled. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt, ROOT } from '../build.ts';

export async function setup(): Promise<void> {
  process.env['NODE_COMPILE_CACHE'] ??= path.join(ROOT, 'out/compiled');
  await Promise.all([ensureBuilt(), prime()]);
}

/** Only a process that ends by itself writes what it compiled, and hosts of tests are often killed. */
async function prime(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bantaya-prime-'));
  const command = path.join(ROOT, 'electron/cli/bantaya.mjs');
  const host = spawn(process.execPath, [command, 'host', '--data', folder, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(host, 'exit');
  await Promise.race([once(host.stdout, 'data'), ended]);
  host.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
}
