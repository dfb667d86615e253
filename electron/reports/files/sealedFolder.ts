/** The sealed folder of a closed event: what it holds, and the seal that proves it elsewhere. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export const sealName = 'SEGEL.json';
export const sumsName = 'SHA256SUMS';
export const archiveName = 'arsip.json';
export const ledgerName = 'jejak.json';

export const sealSchema = z.strictObject({
  format: z.literal('bantaya-folder'),
  version: z.literal(1),
  eventId: z.string().min(1).max(64),
  eventName: z.string().max(20_000),
  documentRevision: z.number().int().min(0),
  ledgerHead: z
    .strictObject({ number: z.number().int().min(0), hash: z.string().max(200) })
    .nullable(),
  writtenBy: z.string().max(200),
  madeAtMs: z.number().int().nonnegative(),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[\w.-]{1,120}$/),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(200),
});
export type Seal = z.infer<typeof sealSchema>;

/** The seal of a folder, null where there is none that can be read. */
export async function findSeal(folder: string): Promise<Seal | null> {
  try {
    return sealSchema.parse(JSON.parse(await readFile(path.join(folder, sealName), 'utf8')));
  } catch {
    return null;
  }
}

export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** In the form that `sha256sum -c` reads. */
export const sumsText = (files: Seal['files']): string =>
  files.map((file) => `${file.sha256}  ${file.name}\n`).join('');

/** "contoh-2026-12-09-rev1", "contoh-2026-12-09-rev1-2" for its second copy */
export const sealedFolderName = (
  eventId: string,
  documentRevision: number,
  copyNumber = 1,
): string => `${eventId}-rev${documentRevision}${copyNumber > 1 ? `-${copyNumber}` : ''}`;

/** Where a sealed folder is built until it is whole. */
export const partialFolderName = (name: string, mark: string): string => `.${name}.${mark}.partial`;

/** Deletes what sealing left half done where the power failed or the host was ended; only where nobody seals. */
export function removePartialFolders(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent))
    if (name.startsWith('.') && name.includes('-rev') && name.endsWith('.partial'))
      rmSync(path.join(parent, name), { recursive: true, force: true });
}
