/** `bantaya verify`: proves a data folder against its own ledger. */
import { verifyDatabase } from '../../../db/verify.ts';
import { printJson, readArguments, type Command } from '../command.ts';
import { findDatabase } from '../dataFolder.ts';

export const verifyCommand: Command = {
  help: `bantaya verify [--data DIR] [--json]

Checks the file, its references and the chain of every event's ledger, and replays the ledger against
every fact table. Changes nothing; a host may be running. Exit code 1 names the first row that does not
fit. Compare the head printed for an event with the one in its minutes or backup.

  --data DIR   folder of the data (default: the user's own)
  --json       print {isClean, findings, events: [{eventId, entries, erased, headHash}]}`,
  run: async (args) => {
    const { values } = readArguments(args, [], {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const report = verifyDatabase(await findDatabase(values.data));
    if (values.json) printJson(report);
    else {
      for (const { eventId, entries, headHash } of report.events) {
        console.log(`${eventId}: ${entries} ledger entries, head ${headHash}`);
      }
      if (report.isClean) console.log('Clean: file, references, chains and facts agree.');
    }
    for (const { at, message } of report.findings) console.error(`${at}: ${message}`);
    return report.isClean ? 0 : 1;
  },
};
