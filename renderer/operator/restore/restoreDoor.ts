/** What the guided restore asks of the host. All may throw ProblemError, HttpError, HostAwayError. */
import type {
  BackupLook,
  BackupPlace,
  BackupPlan,
  RestoreAnswer,
  RestoreOrder,
} from '../../../electron/contract/backups.ts';
import { askHost } from '../shell/hostDoor.ts';

async function read<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const text = new URLSearchParams(query).toString();
  return (await (await askHost(text === '' ? path : `${path}?${text}`)).json()) as T;
}

/** @param folder a folder or file that the person named */
export const fetchPlaces = (folder: string | null): Promise<BackupPlace[]> =>
  read('/operator/backups', folder === null ? {} : { folder });

export const lookIntoBackup = (path: string): Promise<BackupLook> =>
  read('/operator/backups/look', { path });

export const planRestore = (path: string): Promise<BackupPlan> =>
  read('/operator/backups/plan', { path });

/** @returns where the host keeps it */
export async function uploadBackup(file: Blob): Promise<string> {
  const answer = await askHost('/operator/backups/file', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return ((await answer.json()) as { path: string }).path;
}

/** Answers once the host goes on with the restored data. */
export async function restoreBackup(order: RestoreOrder): Promise<RestoreAnswer> {
  const answer = await askHost('/operator/restore', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  return (await answer.json()) as RestoreAnswer;
}
