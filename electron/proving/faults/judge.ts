/** What must hold whenever a fault has befallen a laptop: read from its files alone, as the next host would find them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readEventFacts } from '../../../db/facts.ts';
import { listBackups } from '../../../db/backup.ts';
import { openBackup } from '../../../db/openBackup.ts';
import { verify } from '../../../db/verify.ts';
import { checkLedgerProof } from '../../engine/proofs/ledgerProof.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { verifyFolder } from '../../reports/index.ts';
import type { KeptSheet, Laptop, Sent } from './laptopTypes.ts';

export interface Kept {
  readonly epoch: number;
  readonly sheets: ReadonlyMap<string, KeptSheet>;
  readonly problems: readonly string[];
}

/** Proves a database or a backup from a copy, so that looking changes nothing. */
export function readKept(file: string): Kept {
  const opened = openBackup(file);
  try {
    const { findings } = verify(opened.db);
    const facts = readEventFacts(opened.db, sampleFacts().event.id);
    const epoch = opened.db.prepare("SELECT value FROM setting WHERE key = 'epoch'").pluck().get();
    return {
      epoch: Number(epoch ?? 1),
      sheets: new Map(
        facts.sheet.map(({ panelistId, revision, note }) => [
          panelistId,
          {
            revision,
            note,
            values: valuesOf(facts.score.filter((score) => score.panelistId === panelistId)),
          },
        ]),
      ),
      problems: findings.map(({ at, message }) => `${path.basename(file)}: ${at}: ${message}`),
    };
  } finally {
    opened.close();
  }
}

const valuesOf = (scores: readonly { criterionId: string; value: number | null }[]): string =>
  scores
    .map(({ criterionId, value }) => `${criterionId} ${value ?? '-'}`)
    .toSorted()
    .join();

/** Every acknowledged sheet is there, or a later one that was on its way; and it says what was sent. */
export function missingSheets(
  sheets: ReadonlyMap<string, Sent>,
  kept: ReadonlyMap<string, KeptSheet>,
): string[] {
  return [...sheets].flatMap(([id, { acknowledged, sent, contents }]) => {
    const own = kept.get(id);
    const revision = own?.revision ?? 0;
    if (revision < acknowledged || revision > sent)
      return [`${id}: revision ${revision} is kept, ${acknowledged} was acknowledged`];
    const content = contents.get(revision);
    return own && content && (own.note !== content.note || own.values !== valuesOf(content.scores))
      ? [`${id}: revision ${revision} is not what was sent`]
      : [];
  });
}

/** Files that stand under a final name are whole. */
export async function halfFiles(laptop: Laptop, alsoIn: readonly string[] = []): Promise<string[]> {
  const faults: string[] = [];
  const beside = readdirSync(laptop.dataDir).filter((name) => /\.before-schema-\d+$/.test(name));
  const copies = [
    ...[laptop.backups, ...alsoIn].flatMap((folder) =>
      listBackups(folder).map((file) => file.path),
    ),
    ...beside.map((name) => path.join(laptop.dataDir, name)),
  ];
  for (const file of copies) {
    const mark = `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`;
    if (proved.has(mark)) continue;
    try {
      const { problems } = readKept(file);
      faults.push(...problems);
      if (problems.length === 0) proved.add(mark);
    } catch (error) {
      faults.push(`${file} is not whole: ${String(error)}`);
    }
  }
  for (const name of existsSync(laptop.archives) ? readdirSync(laptop.archives) : []) {
    if (name.startsWith('.')) continue;
    const folder = path.join(laptop.archives, name);
    const { problems } = await verifyFolder(folder, { verifyLedger: checkLedgerProof });
    faults.push(...problems.map(({ file, words }) => `${name}/${file}: ${words.en}`));
  }
  return faults;
}

/** A backup that was proved once and has not changed is not proved again. */
const proved = new Set<string>();

/** What was begun and never finished is cleared away when the host starts. */
export function leftovers(laptop: Laptop): string[] {
  return [laptop.dataDir, laptop.backups, laptop.archives]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => /\.(part|partial|restoring)(-wal|-shm|-journal)?$/.test(name))
    .map((name) => `${name} was left behind`);
}

/** The whole judgement where the data can only be what it was. @returns faults */
export async function judge(laptop: Laptop, alsoIn: readonly string[] = []): Promise<string[]> {
  const { problems, sheets } = readKept(laptop.database);
  return [
    ...problems,
    ...missingSheets(laptop.sheets, sheets),
    ...(await halfFiles(laptop, alsoIn)),
  ];
}
