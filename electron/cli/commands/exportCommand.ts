/** `bantaya export`: one event as a workbook, a table or an archive. */
import { DatabaseRefused } from '../../../db/open.ts';
import { exportKinds, exportProfiles, type ExportProfile } from '../../contract/files.ts';
import { UsageError, readArguments, required, type Command } from '../command.ts';
import { findDatabase, readData } from '../dataFolder.ts';
import { makeExport, noteExport, readEventState, type CommandExport } from '../eventExport.ts';
import { writeWholeFile } from '../wholeFile.ts';

export const exportCommand: Command = {
  help: `bantaya export EVENT_ID --format xlsx|csv|json --out FILE [--data DIR] [--profile P] [--table T]

Writes the event in the state after its last change; the same state gives the same bytes. The export is
noted in the event's ledger, unless the data may not be written; a host may be running. An existing FILE is replaced.

  --format F    xlsx: workbook; csv: one table (";", decimal comma, UTF-8 with BOM);
                json: the app's own archive, which "bantaya import" reads; it leaves
                out the sheets of presentations that are not locked
  --out FILE    where to write
  --data DIR    folder of the data (default: the user's own)
  --profile P   internal (default): everything; dibagikan: no NIP, no score of a single panelist
  --table T     for csv: ranking (default), or scores: one line for every single score`,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ['EVENT_ID'], {
      data: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      profile: { type: 'string', default: 'internal' },
      table: { type: 'string' },
    });
    const [eventId = ''] = positionals;
    const profile = readProfile(values.profile);
    const kind = readKind(required(values.format, '--format'), values.table);
    const profiles: readonly ExportProfile[] = exportKinds[kind];
    if (!profiles.includes(profile))
      throw new UsageError(`--profile is ${profiles.join(' or ')} for this file, not "${profile}"`);
    const out = required(values.out, '--out');
    const database = await findDatabase(values.data);
    const state = await readData(values.data, (db) => readEventState(db, eventId, kind, profile));
    writeWholeFile(out, await makeExport(state, kind, profile));
    try {
      noteExport(database, eventId, `${kind} ${profile}`);
    } catch (error) {
      if (!(error instanceof DatabaseRefused) || error.kind !== 'READ_ONLY') throw error;
      console.error(`The data cannot be written: its ledger does not tell of ${out}.`);
    }
    return 0;
  },
};

/** @throws UsageError */
function readProfile(text: string): ExportProfile {
  const profile = exportProfiles.find((name) => name === text);
  if (profile === undefined) {
    throw new UsageError(`--profile is ${exportProfiles.join(' or ')}, not "${text}"`);
  }
  return profile;
}

/** @throws UsageError for what does not go together */
function readKind(format: string, table: string | undefined): CommandExport {
  if (table !== undefined && format !== 'csv') throw new UsageError('--table is for --format csv');
  if (format === 'xlsx' || format === 'json') return format;
  if (format !== 'csv') throw new UsageError(`--format is xlsx, csv or json, not "${format}"`);
  if (table === undefined || table === 'ranking') return 'csv';
  if (table === 'scores') return 'scores';
  throw new UsageError(`--table is ranking or scores, not "${table}"`);
}
