/** Proves the shown backups one after the other: each replays its whole ledger, so they do not all run at once. */
import { useEffect, useState } from 'react';
import type { BackupLook } from '../../../electron/contract/backups.ts';
import { lookIntoBackup } from './restoreDoor.ts';

const looks = new Map<string, BackupLook>();

/** @param keys path and time of each file: a file that was written anew is another one */
export function useLooks(
  files: readonly { path: string; atMs: number }[],
): (path: string, atMs: number) => BackupLook | undefined {
  const [, show] = useState(0);
  const wanted = files.map(({ path, atMs }) => `${atMs} ${path}`).join('\n');
  useEffect(() => {
    let isOver = false;
    const work = async (): Promise<void> => {
      for (const key of wanted.split('\n').filter(Boolean)) {
        if (isOver) return;
        if (looks.has(key)) continue;
        const path = key.slice(key.indexOf(' ') + 1);
        // Away or gone meanwhile: choosing it says so in words.
        const look = await lookIntoBackup(path).catch(() => null);
        if (look) looks.set(key, look);
        show((count) => count + 1);
      }
    };
    void work();
    return () => {
      isOver = true;
    };
  }, [wanted]);
  return (path, atMs) => looks.get(`${atMs} ${path}`);
}
