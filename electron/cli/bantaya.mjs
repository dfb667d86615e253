#!/usr/bin/env node
/** Starts the `bantaya` command on the Node that came with the install, whatever Node the machine has. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 24;

/** The node of the npm package `node`, which stands beside our dependencies. */
function findInstalledNode() {
  const require = createRequire(import.meta.url);
  try {
    const folder = path.dirname(require.resolve('node/package.json'));
    return ['bin/node', 'bin/node.exe']
      .map((name) => path.join(folder, name))
      .reverse()
      .find((file) => existsSync(file));
  } catch {
    return undefined;
  }
}

async function run() {
  const args = process.argv.slice(2);
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
    const { runCli } = await import('./main.ts');
    process.exitCode = await runCli(args);
    return;
  }
  const node = findInstalledNode();
  if (node === undefined) {
    console.error(
      `bantaya needs Node ${OLDEST_NODE} or newer (this is ${process.version}): run "npm ci" in its folder first`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' });
  // The host closes its database on a signal, so the signal has to reach it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.once('error', (error) => console.error(error.message));
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

await run();
