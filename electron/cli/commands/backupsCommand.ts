/** `bantaya backups`: which backups there are and what is in them. */
import path from 'node:path';
import { listBackups } from '../../../db/backup.ts';
import { previewBackup } from '../../../db/openBackup.ts';
import { printJson, readArguments, type Command } from '../command.ts';
import { resolveDataDir } from '../dataFolder.ts';
import { textTable } from '../textTable.ts';

export const backupsCommand: Command = {
  help: `bantaya backups [--data DIR | --from FOLDER] [--json]

Lists backups, newest first, each opened and verified. Changes nothing.

  --data DIR     folder of the data, whose own backups are listed (default: the user's own)
  --from FOLDER  another folder with backups, for example a stick
  --json         print [{path, name, atMs, bytes, reason, isClean, problem, events}]`,
  run: async (args) => {
    const { values } = readArguments(args, [], {
      data: { type: 'string' },
      from: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const folder = values.from ?? path.join(await resolveDataDir(values.data), 'cadangan');
    const backups = listBackups(folder).map((file) => ({ ...file, ...lookInto(file.path) }));
    if (values.json) {
      printJson(backups);
      return 0;
    }
    if (backups.length === 0) console.log(`There are no backups in ${folder}.`);
    else {
      const rows = backups.map(({ name, atMs, bytes, isClean, events }) => [
        name,
        new Date(atMs).toISOString(),
        `${Math.ceil(bytes / 1024)} kB`,
        isClean ? 'clean' : 'DAMAGED',
        events.map(({ id, sheets }) => `${id} (${sheets} sheets)`).join(', '),
      ]);
      console.log(textTable([['NAME', 'MADE (UTC)', 'SIZE', 'STATE', 'EVENTS'], ...rows]));
    }
    return 0;
  },
};

/** A backup that cannot be opened is listed as damaged, with the reason. */
function lookInto(file: string): ReturnType<typeof previewBackup> {
  try {
    return previewBackup(file);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { isClean: false, problem, hostId: null, epoch: 0, lastAtMs: null, events: [] };
  }
}
