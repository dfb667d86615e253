/** `bantaya import`: an archive becomes an event of a data folder. */
import path from 'node:path';
import { archiveFormat } from '../../contract/facts.ts';
import { readArchiveFile } from '../archiveFile.ts';
import { changeData } from '../changeData.ts';
import { commandSeat, printJson, readArguments, type Command } from '../command.ts';

export const importCommand: Command = {
  help: `bantaya import FILE [--data DIR] [--json]

Checks FILE (a ${archiveFormat} archive) as a whole and adds its event to DIR, or changes nothing.
The event is opened. Refused while a host runs on DIR.

  --data DIR   folder of the data (default: the user's own)
  --json       print {eventId, name, presentations, sheets}`,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ['FILE'], {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [file = ''] = positionals;
    const { facts } = readArchiveFile(file);
    const { eventId } = await changeData(values.data, (engine) =>
      engine.execute(commandSeat, 'importEvent', { facts, source: path.basename(file) }),
    );
    const summary = {
      eventId,
      name: facts.event.name,
      presentations: facts.presentation.length,
      sheets: facts.sheet.length,
    };
    if (values.json) printJson(summary);
    else console.log(`${eventId}  ${summary.name}`);
    return 0;
  },
};
