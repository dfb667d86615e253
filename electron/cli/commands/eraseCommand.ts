/** `bantaya erase`: takes the people out of a closed event, and says which files still hold them. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import packageInfo from '../../../package.json' with { type: 'json' };
import { removeFile } from '../../../db/backup.ts';
import { eventTable } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { findSetting } from '../../../db/setting.ts';
import {
  certify,
  chainsOf,
  listHeldFiles,
  type HeldPlaces,
} from '../../engine/erasure/erasureFiles.ts';
import { chainsToErase, previewErasure } from '../../engine/erasure/erasures.ts';
import { erasureText } from '../../reports/index.ts';
import { changeData } from '../changeData.ts';
import {
  CommandFailed,
  commandSeat,
  printJson,
  readArguments,
  UsageError,
  type Command,
} from '../command.ts';
import { readData, resolveDataDir } from '../dataFolder.ts';
import { writeWholeFile } from '../wholeFile.ts';

export const eraseCommand: Command = {
  help: `bantaya erase EVENT_ID --name NAME --reason TEXT [--data DIR] [--yes] [--drop-backups] [--json]

Takes the people out of a closed event for good: names, NIP, positions, ranks, free notes and the content of
the ledger go, from the file as well; scores, decisions, ranking and the chain of the ledger stay. Writes a
certificate (.json and .txt) into DIR/penghapusan. Without --yes it only shows what would go. The host must
be off.

  --data DIR      folder of the data (default: the user's own)
  --name NAME     who does it, for the certificate
  --reason TEXT   why, for the certificate
  --yes           erase
  --drop-backups  with --yes, delete the backups and copies that still hold the data
  --json          print {erased, preview, certificate, files, dropped}`,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ['EVENT_ID'], {
      data: { type: 'string' },
      name: { type: 'string' },
      reason: { type: 'string' },
      yes: { type: 'boolean', default: false },
      'drop-backups': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const { name, reason } = values;
    if (!name?.trim()) throw new UsageError('--name is missing');
    if (!reason?.trim()) throw new UsageError('--reason is missing');
    const [eventId = ''] = positionals;
    const dataDir = await resolveDataDir(values.data);
    const preview = await readData(dataDir, (db) => previewOf(db, eventId));
    const places: HeldPlaces = { dataDir, second: preview.second };
    if (!values.yes) {
      const held = listHeldFiles(places, preview.chains);
      if (values.json) printJson({ erased: false, preview, files: held });
      else {
        console.log(
          `${preview.eventName}: ${preview.panelists} panelists, ${preview.presenters} presenters, ${preview.entries} ledger entries`,
        );
        for (const file of held) console.log(`also holds the data: ${file.path}`);
        console.log('Nothing was changed. Add --yes to erase.');
      }
      return 0;
    }
    const erasure = await changeData(dataDir, async (engine) => {
      const confirmName = preview.eventName;
      await engine.execute(commandSeat, 'erasePersonalData', {
        eventId,
        confirmName,
        name,
        reason,
      });
      return engine.readErasure(eventId);
    });
    if (!erasure) throw new CommandFailed('the erasure left no entry in the ledger');
    const dropped: string[] = [];
    if (values['drop-backups']) {
      for (const file of listHeldFiles(places, chainsOf(erasure))) {
        removeFile(file.path);
        dropped.push(file.path);
      }
    }
    const certificate = certify(erasure, places, Date.now(), packageInfo.version);
    const folder = path.join(dataDir, 'penghapusan');
    mkdirSync(folder, { recursive: true });
    const stem = path.join(folder, `${eventId}-${erasure.ledgerHeadAfter.number}`);
    const files = [`${stem}.json`, `${stem}.txt`] as const;
    writeWholeFile(files[0], `${JSON.stringify(certificate, null, 2)}\n`);
    writeWholeFile(files[1], erasureText(certificate));
    if (values.json) printJson({ erased: true, preview, certificate, files, dropped });
    else {
      console.log(erasureText(certificate));
      for (const file of dropped) console.log(`Deleted ${file}`);
      for (const file of files) console.log(`Written ${file}`);
    }
    return 0;
  },
};

function previewOf(db: Db, eventId: string) {
  const event = eventTable.find(db, { id: eventId });
  if (!event) throw new CommandFailed(`there is no event ${eventId}; see bantaya events`);
  if (event.status !== 'CLOSED')
    throw new CommandFailed(`${event.name} is not closed; close it first`);
  return {
    ...previewErasure(db, eventId),
    chains: chainsToErase(db, eventId),
    second: findSetting(db, 'backupFolder') ?? null,
  };
}
