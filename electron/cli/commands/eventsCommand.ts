/** `bantaya events`: what a data folder holds. */
import { findSetting } from '../../../db/setting.ts';
import { readEvents } from '../../engine/topics/setupTopic.ts';
import { printJson, readArguments, type Command } from '../command.ts';
import { readData } from '../dataFolder.ts';
import { textTable } from '../textTable.ts';

export const eventsCommand: Command = {
  help: `bantaya events [--data DIR] [--json]

  --data DIR   folder of the data (default: the user's own)
  --json       print [{id, name, dateIso, status, isRehearsal, presentationCount, isOpen}]`,
  run: async (args) => {
    const { values } = readArguments(args, [], {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const events = await readData(values.data, (db) =>
      readEvents(db, findSetting(db, 'openEventId') ?? null),
    );
    if (values.json) {
      printJson(events);
      return 0;
    }
    const rows = events.map((event) => [
      event.isOpen ? '*' : '',
      event.id,
      event.dateIso,
      event.status,
      String(event.presentationCount),
      event.name,
    ]);
    console.log(textTable([['', 'ID', 'DATE', 'STATUS', 'TALKS', 'NAME'], ...rows]));
    return 0;
  },
};
