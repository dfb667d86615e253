/** Makes the sealed folder of an event: built file by file aside, then put in place whole. */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson } from '../../ranking/index.ts';
import { sortedFacts } from '../../domain/factTables.ts';
import type { ReportInput } from '../standings.ts';
import { rankingCsv } from '../table/eventTables.ts';
import type { LedgerLine } from '../workbook/ledgerSheet.ts';
import { runReportTask } from '../work/runReportTask.ts';
import type { ReportTask } from '../work/reportTasks.ts';
import { FileFailed, fileFailure } from './fileFailed.ts';
import {
  archiveName,
  ledgerName,
  partialFolderName,
  sealedFolderName,
  sealName,
  sha256,
  sumsName,
  sumsText,
  type Seal,
} from './sealedFolder.ts';

export interface SealOptions {
  madeAtMs: number;
  appVersion: string;
  ledger: readonly LedgerLine[];
  ledgerHead: { number: number; hash: string } | null;
  /** The whole ledger in a form that can be proved elsewhere; the lines alone where it is absent. */
  ledgerText?: string;
  /** 2 and more: another folder of a revision that has one already. */
  copyNumber?: number;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number, fileName: string) => void;
}

interface SealedFile {
  name: string;
  make: () => Promise<Uint8Array>;
}

/**
 * @param parent made when it is missing
 * @returns the path of the new folder
 * @throws FileFailed EXISTS where this revision (and copy) has its folder already; the reason of the signal when aborted
 */
export async function writeSealedFolder(
  parent: string,
  input: ReportInput,
  options: SealOptions,
): Promise<string> {
  const { event } = input.facts;
  const name = sealedFolderName(event.id, event.documentRevision, options.copyNumber);
  const folder = path.join(parent, name);
  const aside = path.join(parent, partialFolderName(name, randomBytes(6).toString('hex')));
  await makeParent(parent, folder);
  try {
    if (await stat(folder).catch(() => null)) throw new FileFailed('EXISTS', folder);
    await mkdir(aside);
    const files = await writeFiles(aside, sealedFiles(input, options), options);
    const seal: Seal = {
      format: 'bantaya-folder',
      version: 1,
      eventId: event.id,
      eventName: event.name,
      documentRevision: event.documentRevision,
      ledgerHead: options.ledgerHead,
      writtenBy: options.appVersion,
      madeAtMs: options.madeAtMs,
      files,
    };
    await write(path.join(aside, sumsName), sumsText(files));
    await write(path.join(aside, sealName), `${canonicalJson(seal)}\n`);
    options.signal?.throwIfAborted();
    await rename(aside, folder);
    return folder;
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    throw error instanceof Error && 'code' in error && 'syscall' in error
      ? fileFailure(error, folder)
      : error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** @throws FileFailed NO_FOLDER where something else has the folder's name */
async function makeParent(parent: string, folder: string): Promise<void> {
  await mkdir(parent, { recursive: true }).catch((error: unknown) => {
    const failure = fileFailure(error, folder);
    throw failure.code === 'EXISTS' ? new FileFailed('NO_FOLDER', folder) : failure;
  });
}

async function writeFiles(
  folder: string,
  files: readonly SealedFile[],
  { signal, onProgress }: SealOptions,
): Promise<Seal['files']> {
  const written: Seal['files'] = [];
  for (const [at, { name, make }] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.(at, files.length, name);
    const content = await make();
    await write(path.join(folder, name), content);
    written.push({ name, bytes: content.byteLength, sha256: sha256(content) });
  }
  onProgress?.(files.length, files.length, '');
  return written;
}

const write = (file: string, content: Uint8Array | string): Promise<void> =>
  writeFile(file, content, { flag: 'wx', flush: true });

function sealedFiles(given: ReportInput, options: SealOptions): SealedFile[] {
  const input = { ...given, facts: sortedFacts(given.facts) };
  const { madeAtMs, appVersion, ledger, ledgerHead } = options;
  const run = (task: ReportTask): Promise<Uint8Array> =>
    runReportTask(
      task as Exclude<ReportTask, { kind: 'READ_TABLE' }>,
      options.signal ? { signal: options.signal } : {},
    );
  const text = (content: string): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode(content));
  const pdf = (name: string, kind: Extract<ReportTask, { kind: 'PDF' }>['pdf']): SealedFile => ({
    name,
    make: () =>
      run({
        kind: 'PDF',
        pdf: kind,
        input,
        options: {
          profile: 'internal',
          madeAtMs,
          appVersion,
          ledgerHead,
          // The archive of a day is whole whatever was written; who prints a paper of it is asked.
          acceptsUnprintable: true,
        },
      }),
  });
  return [
    {
      name: archiveName,
      make: () =>
        run({ kind: 'ARCHIVE', facts: input.facts, meta: { writtenBy: appVersion, ledgerHead } }),
    },
    { name: ledgerName, make: () => text(options.ledgerText ?? `${canonicalJson(ledger)}\n`) },
    {
      name: 'buku-kerja-internal.xlsx',
      make: () =>
        run({
          kind: 'WORKBOOK',
          input,
          options: { profile: 'internal', madeAtMs, appVersion, ledger },
        }),
    },
    {
      name: 'buku-kerja-dibagikan.xlsx',
      make: () =>
        run({ kind: 'WORKBOOK', input, options: { profile: 'dibagikan', madeAtMs, appVersion } }),
    },
    { name: 'peringkat.csv', make: () => text(rankingCsv(input, 'internal')) },
    pdf('berita-acara.pdf', 'MINUTES'),
    pdf('rekapitulasi-nilai.pdf', 'RECAP'),
    pdf('matriks-tindak-lanjut.pdf', 'FOLLOW_UP'),
    pdf('daftar-hadir.pdf', 'ATTENDANCE'),
    pdf('ringkasan.pdf', 'SUMMARY'),
  ];
}
