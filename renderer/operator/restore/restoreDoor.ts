/** What the guided restore asks of the host. All may throw ProblemError, HttpError, HostAwayError. */
import type {
  BackupLook,
  BackupPlace,
  BackupPlan,
  RestoreAnswer,
  RestoreOrder,
} from '../../../electron/contract/backups.ts';
import { askHost } from '../shell/hostDoor.ts';

/** @param folder a folder or file that the person named */
export const fetchPlaces = (folder: string | null): Promise<BackupPlace[]> =>
  askHost('backups', folder === null ? {} : { query: { folder } });

export const lookIntoBackup = (path: string): Promise<BackupLook> =>
  askHost('lookIntoBackup', { query: { path } });

export const planRestore = (path: string): Promise<BackupPlan> =>
  askHost('planRestore', { query: { path } });

/** @returns where the host keeps it */
export const uploadBackup = async (file: Blob): Promise<string> =>
  (await askHost('uploadBackup', { body: file })).path;

/** Answers once the host goes on with the restored data. */
export const restoreBackup = (order: RestoreOrder): Promise<RestoreAnswer> =>
  askHost('restore', { body: order });
