/** `bantaya verify`: proves a data folder against its own ledger, or a sealed folder against its seal. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { verifyDatabase } from '../../../db/verify.ts';
import { checkLedgerProof } from '../../engine/ledgerProof.ts';
import { verifyFolder } from '../../reports/index.ts';
import { printJson, readArguments, UsageError, type Command } from '../command.ts';
import { findDatabase } from '../dataFolder.ts';

export const verifyCommand: Command = {
  help: `bantaya verify [FOLDER] [--data DIR] [--json]

With FOLDER, the sealed archive of a closed event, on any machine: every file is as it was sealed, none is
missing or added, the ledger's chain holds up to the sealed head, and replaying it gives the archive. Compare
the printed head with the one in the minutes.

Without FOLDER, the app's own data: checks the file, its references and the chain of every event's ledger, and
replays the ledger against every fact table. Changes nothing; a host may be running. Compare the head printed
for an event with the one in its minutes or backup.

Exit code 1 names the file or the first row that does not fit.

  --data DIR   folder of the data (default: the user's own)
  --json       print {isSound, problems, seal} of FOLDER, or {isClean, findings, events: [{eventId, entries,
               erased, headHash}]}`,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ['FOLDER?'], {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [folder] = positionals;
    if (folder === undefined) return verifyData(values.data, values.json);
    if (values.data !== undefined)
      throw new UsageError('FOLDER and --data are two proofs: give one');
    return existsSync(path.join(folder, 'bantaya.sqlite'))
      ? verifyData(folder, values.json)
      : verifySealed(path.resolve(folder), values.json);
  },
};

async function verifyData(dataDir: string | undefined, isJson: boolean): Promise<number> {
  const report = verifyDatabase(await findDatabase(dataDir));
  if (isJson) printJson(report);
  else {
    for (const { eventId, entries, headHash } of report.events) {
      console.log(`${eventId}: ${entries} ledger entries, head ${headHash}`);
    }
    if (report.isClean) console.log('Clean: file, references, chains and facts agree.');
  }
  for (const { at, message } of report.findings) console.error(`${at}: ${message}`);
  return report.isClean ? 0 : 1;
}

async function verifySealed(folder: string, isJson: boolean): Promise<number> {
  const proof = await verifyFolder(folder, { verifyLedger: checkLedgerProof });
  if (isJson) printJson(proof);
  else if (proof.seal) {
    const { eventName, documentRevision, ledgerHead, madeAtMs, files } = proof.seal;
    console.log(`${eventName}, revision ${documentRevision}`);
    console.log(`sealed ${new Date(madeAtMs).toISOString()}, ${files.length} files`);
    if (ledgerHead) console.log(`${ledgerHead.number} ledger entries, head ${ledgerHead.hash}`);
    if (proof.isSound) console.log('Sound: files, seal, archive and ledger agree.');
  }
  for (const { file, words } of proof.problems) console.error(`${file}: ${words.en}`);
  return proof.isSound ? 0 : 1;
}
