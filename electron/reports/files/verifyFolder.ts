/** Proves a sealed folder on any machine: every file as sealed, nothing added, the archive readable and of this event. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EventFacts } from '../../contract/facts.ts';
import type { Words } from '../../contract/problems.ts';
import { parseArchive } from '../archive/archive.ts';
import { fillWords, Refused } from '../refused.ts';
import {
  archiveName,
  ledgerName,
  sealName,
  sealSchema,
  sha256,
  sumsName,
  sumsText,
  type Seal,
} from './sealedFolder.ts';

const problems = {
  NO_SEAL: {
    id: 'Tidak ada {at}: folder ini bukan arsip Bantaya atau belum selesai dibuat.',
    en: 'There is no {at}: this folder is no Bantaya archive or was not finished.',
  },
  BAD_SEAL: {
    id: '{at} rusak atau dari versi lain ({detail}).',
    en: '{at} is damaged or of another version ({detail}).',
  },
  MISSING: { id: 'Berkas {at} hilang.', en: 'File {at} is missing.' },
  CHANGED: {
    id: 'Berkas {at} berubah sejak disegel.',
    en: 'File {at} has changed since it was sealed.',
  },
  ADDED: { id: 'Berkas {at} tidak ada dalam segel.', en: 'File {at} is not in the seal.' },
  BAD_ARCHIVE: { id: '{at}: {detail}', en: '{at}: {detail}' },
  OTHER_EVENT: {
    id: '{at} tidak cocok dengan segel ({detail}).',
    en: '{at} does not fit the seal ({detail}).',
  },
  BAD_LEDGER: {
    id: 'Jejak audit tidak terbukti: {detail}',
    en: 'The audit trail is not proved: {detail}',
  },
} as const satisfies Record<string, Words>;

export type FolderProblemCode = keyof typeof problems;
export interface FolderProblem {
  code: FolderProblemCode;
  file: string;
  words: Words;
}

export interface FolderProof {
  isSound: boolean;
  problems: FolderProblem[];
  /** Null where there is no readable seal. */
  seal: Seal | null;
}

export interface VerifyOptions {
  /** Proves the ledger's chain, and the archive's facts against it; answers what does not fit, or null. */
  verifyLedger?: (
    ledgerText: string,
    head: Seal['ledgerHead'],
    facts: EventFacts | null,
  ) => string | null;
}

/** Never throws for what stands in the folder; every doubt is a problem in the proof. */
export async function verifyFolder(
  folder: string,
  { verifyLedger }: VerifyOptions = {},
): Promise<FolderProof> {
  const found: FolderProblem[] = [];
  const report = (code: FolderProblemCode, file: string, detail = ''): void => {
    found.push({ code, file, words: fillWords(problems[code], { at: file, detail }) });
  };
  const seal = await readSeal(folder, report);
  if (seal) {
    const contents = await readSealed(folder, seal, report);
    await reportAdded(folder, seal, report);
    checkSums(contents.sums, seal, report);
    const facts = checkArchive(contents.archive, seal, report);
    const wrong =
      contents.ledger === null
        ? null
        : (verifyLedger?.(contents.ledger, seal.ledgerHead, facts) ?? null);
    if (wrong !== null) report('BAD_LEDGER', ledgerName, wrong);
  }
  return { isSound: found.length === 0, problems: found, seal };
}

type Report = (code: FolderProblemCode, file: string, detail?: string) => void;

async function readSeal(folder: string, report: Report): Promise<Seal | null> {
  const text = await readFile(path.join(folder, sealName), 'utf8').catch(() => null);
  if (text === null) {
    report('NO_SEAL', sealName);
    return null;
  }
  try {
    return sealSchema.parse(JSON.parse(text));
  } catch (error) {
    report(
      'BAD_SEAL',
      sealName,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : '',
    );
    return null;
  }
}

async function readSealed(
  folder: string,
  seal: Seal,
  report: Report,
): Promise<{ archive: Uint8Array | null; ledger: string | null; sums: string | null }> {
  let archive: Uint8Array | null = null;
  let ledger: string | null = null;
  for (const { name, bytes, sha256: expected } of seal.files) {
    const file = path.join(folder, name);
    const size = await stat(file).then(
      ({ size: found }) => found,
      () => null,
    );
    if (size === null) {
      report('MISSING', name);
      continue;
    }
    const content = size === bytes ? await readFile(file) : null;
    if (content === null || sha256(content) !== expected) {
      report('CHANGED', name);
      continue;
    }
    if (name === archiveName) archive = content;
    if (name === ledgerName) ledger = content.toString('utf8');
  }
  return {
    archive,
    ledger,
    sums: await readFile(path.join(folder, sumsName), 'utf8').catch(() => null),
  };
}

async function reportAdded(folder: string, seal: Seal, report: Report): Promise<void> {
  const known = new Set([sealName, sumsName, ...seal.files.map(({ name }) => name)]);
  for (const name of (await readdir(folder)).sort()) if (!known.has(name)) report('ADDED', name);
}

function checkSums(sums: string | null, { files }: Seal, report: Report): void {
  if (sums === null) report('MISSING', sumsName);
  else if (sums !== sumsText(files)) report('CHANGED', sumsName);
}

function checkArchive(content: Uint8Array | null, seal: Seal, report: Report): EventFacts | null {
  if (content === null) {
    if (!seal.files.some(({ name }) => name === archiveName)) report('MISSING', archiveName);
    return null;
  }
  try {
    const { facts, ledgerHead } = parseArchive(content);
    if (facts.event.id !== seal.eventId) report('OTHER_EVENT', archiveName, facts.event.id);
    if (facts.event.documentRevision !== seal.documentRevision)
      report('OTHER_EVENT', archiveName, `revisi ${facts.event.documentRevision}`);
    if (ledgerHead?.hash !== seal.ledgerHead?.hash)
      report('OTHER_EVENT', archiveName, 'kepala jejak');
    return facts;
  } catch (error) {
    report('BAD_ARCHIVE', archiveName, error instanceof Refused ? error.words.id : String(error));
    return null;
  }
}
