/** Small real file systems, where this machine lets us mount them (Linux, root). */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Disc extends Disposable {
  readonly folder: string;
  /** @throws Error while a file on it is open for writing */
  makeReadOnly(): void;
  makeWritable(): void;
  /** As a stick that is pulled: gone from its folder, whoever still has a file open. */
  pull(): void;
}

const run = (program: string, ...args: string[]) =>
  void execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** Mounts an empty file system of `size` (as mount writes it, "8m") over `folder`, which is made where it is absent. */
export function mountDisc(folder: string, size: string): Disc {
  mkdirSync(folder, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'bantaya-faults', folder);
  let isThere = true;
  const pull = () => {
    if (isThere) run('umount', '--lazy', folder);
    isThere = false;
  };
  return {
    folder,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    makeWritable: () => run('mount', '-o', 'remount,rw', folder),
    pull,
    [Symbol.dispose]: pull,
  };
}

/** Why no file system can be mounted here; null where it can. */
export function whyNoDiscs(): string | null {
  if (process.platform !== 'linux')
    return `mounting a small disc is not done on ${process.platform}`;
  if (process.getuid?.() !== 0) return 'mounting a small disc needs root';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-disc-'));
  try {
    mountDisc(folder, '1m')[Symbol.dispose]();
    return null;
  } catch (error) {
    return `a small disc cannot be mounted: ${error instanceof Error ? error.message.trim() : String(error)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes the right to write from a folder: for whoever is not root. */
export function forbidWriting(folder: string): Disposable {
  chmodSync(folder, 0o555);
  return { [Symbol.dispose]: () => chmodSync(folder, 0o755) };
}
