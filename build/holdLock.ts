/** A lock file between processes: two test runs or a start and a test never build into one folder at once. */
import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function removeIfAbandoned(file: string): Promise<void> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  // An empty file is one whose owner has not written its number yet.
  if (pid > 0 && !isAlive(pid)) await rm(file, { force: true });
}

/** Waits until `file` is ours. A lock left by a process that died is taken over. */
export async function holdLock(file: string): Promise<{ release(): Promise<void> }> {
  for (;;) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return { release: () => rm(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await removeIfAbandoned(file);
      await wait(100);
    }
  }
}
