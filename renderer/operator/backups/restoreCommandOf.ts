/** The command that restores the newest backup: from the second place where there is one, since that survives the laptop. */
import type { BackupState } from '../../../electron/contract/topics.ts';

export function restoreCommandOf({
  files,
  folder,
  second,
}: Pick<BackupState, 'files' | 'folder' | 'second'>): string {
  const from = second?.folder ?? folder ?? '';
  const slash = from.includes('\\') ? '\\' : '/';
  const name = files[0]?.name ?? 'bantaya-….sqlite';
  return `bantaya restore "${from.replace(/[\\/]$/, '')}${slash}${name}"`;
}
