/** What the operator's page and the host say to each other about backups and about putting one in place. */
import { z } from 'zod';
import type { BackupFile } from '../../db/backup.ts';
import type { EventLoss } from '../../db/compareBackup.ts';
import type { DatabaseRefused } from '../../db/handle.ts';
import type { BackupPreview } from '../../db/openBackup.ts';

export type { EventLoss, LaterStep, PresentationLoss } from '../../db/compareBackup.ts';

/** A file that may be restored; `reason` is OTHER for one that the host did not name itself. */
export type FoundBackup = Omit<BackupFile, 'reason'> & { reason: BackupFile['reason'] | 'other' };

/** LAPTOP: the data folder's own. SECOND: the stick or share of the settings. STICK: found by itself. NAMED: asked for. */
export interface BackupPlace {
  kind: 'LAPTOP' | 'SECOND' | 'STICK' | 'NAMED';
  folder: string;
  /** MISSING: nothing stands there now. */
  problem: 'MISSING' | 'UNREADABLE' | null;
  /** Newest first. */
  files: FoundBackup[];
}

export interface BackupLook {
  path: string;
  /** Why it cannot be restored; NOT_CLEAN: it opens, but does not agree with its own ledger. */
  refused: { kind: DatabaseRefused['kind'] | 'NOT_CLEAN'; detail: string } | null;
  preview: BackupPreview | null;
}

export interface BackupPlan extends BackupLook {
  losses: EventLoss[];
  /** Made by another laptop's host, which must be off before this one takes over. */
  isOtherHost: boolean;
}

/** POST /operator/restore */
export const restoreOrder = z.strictObject({
  path: z.string().min(1).max(1000),
  /** A person says so; needed where another laptop made the backup. */
  isOldHostOff: z.boolean(),
});
export type RestoreOrder = z.infer<typeof restoreOrder>;

export interface RestoreAnswer {
  /** Name of the backup of what stood here before; null where there was nothing, or nothing that opens. */
  kept: string | null;
  epoch: number;
  /** Folders in which the mark of the new host could not be left. */
  unmarked: string[];
}
