/** Runs the real command as a child process, for tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const entry = path.join(import.meta.dirname, 'bantaya.mjs');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `bantaya …args` in `folder` until it ends. */
export async function bantaya(folder: string, ...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [entry, ...args], { cwd: folder });
  return outcomeOf(child);
}

/** For root no mode of a file counts, so that somebody else types; others type themselves. */
const guest = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The same by somebody whom the modes of files and folders bind. */
export async function bantayaAsGuest(folder: string, ...args: string[]): Promise<Outcome> {
  return outcomeOf(spawn(process.execPath, [entry, ...args], { cwd: folder, ...guest }));
}

export interface RunningHost {
  operatorUrl: string;
  projectorUrl: string;
  panelists: { id: string; name: string; url: string }[];
  stop(signal: NodeJS.Signals): Promise<Outcome>;
}

/** The same where nothing else is expected. @throws Error with stderr */
export async function bantayaDone(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await bantaya(folder, ...args);
  if (code !== 0 || stderr !== '') throw new Error(`bantaya ${args.join(' ')}: ${code} ${stderr}`);
  return stdout;
}

/** Starts `bantaya host …args --json` and waits for its line. @throws Error with stderr when it ends before */
export async function startBantayaHost(folder: string, ...args: string[]): Promise<RunningHost> {
  const child = spawn(process.execPath, [entry, 'host', ...args, '--json'], { cwd: folder });
  const outcome = outcomeOf(child);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).once('line', resolve);
  void outcome.then(({ stderr }) => reject(new Error(`the host ended: ${stderr}`)));
  const addresses = JSON.parse(await promise) as Omit<RunningHost, 'stop'>;
  return {
    ...addresses,
    stop: (signal) => {
      child.kill(signal);
      return outcome;
    },
  };
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const heard = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => (heard[name] += text));
  }
  child.once('error', reject);
  child.once('close', (code) => resolve({ code, ...heard }));
  return promise;
}

/** A folder that is gone when the test file is done. */
export function temporaryFolder(): { path: string } & Disposable {
  const folder = mkdtempSync(path.join(tmpdir(), 'bantaya-cli-'));
  return {
    path: folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
