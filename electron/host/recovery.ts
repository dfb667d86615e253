/** Guided restore and taking over: lists backups, shows what one would take away, puts it in place. */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../contract/problems.ts';
import { HOST_SEAT } from '../contract/seats.ts';
import { lookIntoBackup, planRestore } from '../engine/backups/backupReader.ts';
import { leaveMark, readMark } from '../engine/takeover/hostMarks.ts';
import { findPlaces } from '../engine/backups/backupPlaces.ts';
import type { HostCore } from './core.ts';
import type { Recovery } from '../server/server.ts';

/** @param dismiss ends the connections of all pages, which then come back to the new data */
export function createRecovery(core: HostCore, dataDir: string, dismiss: () => void): Recovery {
  return {
    places: (named) => {
      const { second } = core.engine.read(HOST_SEAT, 'backups').value;
      return findPlaces(core.backupFolder, second?.folder ?? null, named);
    },
    look: lookIntoBackup,
    plan: (file) => planRestore(file, core.database),
    keepUpload: async (bytes) => {
      const folder = path.join(dataDir, 'pemulihan');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, 'unggahan.sqlite');
      await writeFile(file, bytes);
      return file;
    },
    restore: async (seat, { path: file, isOldHostOff }) => {
      const { refused, isOtherHost, preview } = await planRestore(file, core.database);
      if (refused) throw new Refusal('BACKUP_REFUSED', { detail: refused.detail });
      if (isOtherHost && !isOldHostOff) throw new Refusal('OLD_HOST_ON');
      const folder = path.dirname(file);
      const known = (await readMark(folder)).map(({ epoch }) => epoch);
      dismiss();
      const kept = await core.restore(file, Math.max(0, ...known));
      const unmarked: string[] = [];
      // The old host, started again, finds the mark where its own backups go.
      if (isOtherHost)
        await leaveMark(folder, core.engine.takeover.records()).catch(() => unmarked.push(folder));
      const lastAtMs = preview?.lastAtMs ?? null;
      await core.engine
        .execute(seat, 'noteRestore', {
          what: path.basename(file),
          from: lastAtMs === null ? null : new Date(lastAtMs).toISOString(),
        })
        // The data stands in its place: a full disc costs the row, not the restore.
        .catch(() => undefined);
      return {
        kept: kept?.name ?? null,
        epoch: core.engine.read(HOST_SEAT, 'events').epoch,
        unmarked,
      };
    },
  };
}
