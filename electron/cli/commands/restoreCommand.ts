/** `bantaya restore`: puts a backup in the place of a folder's data, on this machine or a replacing one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { previewBackup } from '../../../db/openBackup.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { makeDataFolder } from '../../../db/dataFolder.ts';
import { lockFolder } from '../../../db/folderLock.ts';
import { CommandFailed, printJson, readArguments, type Command } from '../command.ts';
import { resolveDataDir } from '../dataFolder.ts';

export const restoreCommand: Command = {
  help: `bantaya restore BACKUP [--data DIR] [--yes] [--json]

Reads and verifies the backup first, keeps what stood in the folder as a backup of its own, then puts the
backup in its place. A new epoch begins: seats that saw the old host carry over what the backup lacks, and
refuse the old host. The old host must be off. Without --yes it only shows what would be lost.

  --data DIR   folder of the data (default: the user's own)
  --yes        restore; the host that made the backup is off
  --json       print {restored, kept, events: [{id, name, sheets, ledgerNumber}], lost: [{id, entries}]}`,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ['BACKUP'], {
      data: { type: 'string' },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const backup = path.resolve(positionals[0] ?? '');
    if (!existsSync(backup)) throw new CommandFailed(`there is no file ${backup}`);
    const folder = await resolveDataDir(values.data);
    const database = path.join(folder, 'bantaya.sqlite');
    const { isClean, problem, events } = previewBackup(backup);
    if (!isClean) throw new CommandFailed(`the backup does not verify: ${problem ?? ''}`);
    const present = presentEvents(database);
    const lost = present
      .map(({ id, ledgerNumber }) => {
        const kept = events.find((event) => event.id === id)?.ledgerNumber ?? 0;
        return { id, entries: Math.max(0, ledgerNumber - kept) };
      })
      .filter(({ entries }) => entries > 0);
    let kept: string | null = null;
    if (values.yes) {
      makeDataFolder(folder);
      const lock = lockFolder(folder);
      try {
        const before = await restoreBackup(
          backup,
          database,
          path.join(folder, 'cadangan'),
          Date.now(),
        );
        kept = before?.path ?? null;
      } finally {
        lock.release();
      }
    }
    if (values.json) printJson({ restored: values.yes, kept, events, lost });
    else {
      for (const { id, entries } of lost)
        console.log(`${id}: ${entries} later steps are not in the backup`);
      if (lost.length === 0) console.log('Nothing in the folder is newer than the backup.');
      if (kept !== null) console.log(`What stood there before is kept as ${kept}`);
      console.log(
        values.yes ? `Restored into ${folder}.` : 'Nothing was changed. Add --yes to restore.',
      );
    }
    return 0;
  },
};

/** Damaged data loses nothing that could still be read by the app; it is kept as it is. */
function presentEvents(database: string): ReturnType<typeof previewBackup>['events'] {
  if (!existsSync(database)) return [];
  try {
    return previewBackup(database).events;
  } catch (error) {
    console.error(
      `The present data cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
}
