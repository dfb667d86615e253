/** `bantaya verify`: proves a data folder, a backup, an archive file, or a sealed folder against its seal. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openBackup, openToRead, type OpenedBackup } from '../../../db/openBackup.ts';
import { verify, type VerifyReport } from '../../../db/verify.ts';
import { checkLedgerProof } from '../../engine/proofs/ledgerProof.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';
import { parseArchive, verifyFolder } from '../../reports/index.ts';
import { CommandFailed, printJson, readArguments, UsageError, type Command } from '../command.ts';
import { findDatabase } from '../dataFolder.ts';

export const verifyCommand: Command = {
  help: `bantaya verify [PLACE] [--data DIR] [--json]

PLACE is one of these, on any machine:
  a sealed folder   every file is as it was sealed, none is missing or added, the ledger's chain holds up to
                    the sealed head, and replaying it gives the archive
  a data folder     as without PLACE
  a backup          the same for one file; an older backup is read from a copy
  an archive .json  readable, whole, its facts fit each other, and its rules and rubric are the frozen ones; it
                    has no ledger, so only a sealed folder proves its scores

Without PLACE, the app's own data: checks the file, its references and the chain of every event's ledger, and
replays the ledger against every fact table. Content may be missing from a ledger only before an erasure.
Changes nothing, also where nothing may be written; a host may be running. Compare the printed head with the one in the minutes or backup.

Exit code 1 names the file or the first row that does not fit.

  --data DIR   folder of the data (default: the user's own)
  --json       print {isSound, problems, seal} of a sealed folder, {eventId, ledgerHead} of an archive, or
               {isClean, findings, events: [{eventId, entries, erased, headHash}]}`,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ['PLACE?'], {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [named] = positionals;
    if (named === undefined) return verifyData(values.data, values.json);
    if (values.data !== undefined)
      throw new UsageError('PLACE and --data are two proofs: give one');
    const place = path.resolve(named);
    if (!existsSync(place)) throw new CommandFailed(`there is no ${place}`);
    if (statSync(place).isFile())
      return isJsonFile(place)
        ? verifyArchive(place, values.json)
        : verifyOpened(openBackup(place), values.json);
    return existsSync(path.join(place, 'bantaya.sqlite'))
      ? verifyData(place, values.json)
      : verifySealed(place, values.json);
  },
};

/** By its content: a database begins with SQLite's own words. */
function isJsonFile(file: string): boolean {
  return (
    file.toLowerCase().endsWith('.json') || /^\s*\{/.test(readFileSync(file, 'utf8').slice(0, 99))
  );
}

function verifyOpened(opened: OpenedBackup, isJson: boolean): number {
  try {
    return printReport(verify(opened.db), isJson);
  } finally {
    opened.close();
  }
}

function verifyArchive(file: string, isJson: boolean): number {
  const { facts, ledgerHead } = parseArchive(readFileSync(file));
  const { event, criterionGroup, criterion, level } = facts;
  const isFrozen =
    event.rulesHash === null ||
    event.rulesHash === computeRulesHash(event.rules, criterionGroup, criterion, level);
  if (!isFrozen)
    throw new CommandFailed(
      `${file}: event ${event.id}: rules or rubric are not the ones that were frozen (rulesHash)`,
    );
  if (isJson) printJson({ eventId: event.id, ledgerHead });
  else {
    console.log(`${event.name}: readable, whole, facts and rules fit each other.`);
    console.log(
      ledgerHead
        ? `Written at ledger entry ${ledgerHead.number}, head ${ledgerHead.hash}`
        : 'Made outside the app: it names no ledger.',
    );
  }
  return 0;
}

async function verifyData(dataDir: string | undefined, isJson: boolean): Promise<number> {
  return verifyOpened(openToRead(await findDatabase(dataDir)), isJson);
}

function printReport(report: VerifyReport, isJson: boolean): number {
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
