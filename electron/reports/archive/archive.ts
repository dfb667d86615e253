/** The portable file of one event: written with one form only, read with every doubt spoken out. */
import {
  archiveFormat,
  archiveVersion,
  eventFactsSchema,
  type Archive,
  type EventFacts,
} from '../../contract/facts.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { canonicalJson } from '../../ranking/index.ts';
import { z } from 'zod';
import { ArchiveRefused } from './archiveRefused.ts';
import { sortedFacts } from '../../domain/factTables.ts';

/** Largest archive that is read, in bytes: ten times the largest event the app can hold in practice. */
export const archiveByteLimit = 64 * 1024 * 1024;

export interface ArchiveMeta {
  /** App version that writes it. */
  writtenBy: string;
  /** Head of the event's ledger, null outside the app. */
  ledgerHead: Archive['ledgerHead'];
}

/** @returns canonical JSON with a line feed at the end; equal facts and meta give equal bytes */
export function writeArchive(facts: EventFacts, { writtenBy, ledgerHead }: ArchiveMeta): string {
  const archive: Archive = {
    format: archiveFormat,
    version: archiveVersion,
    writtenBy,
    ledgerHead,
    facts: sortedFacts(facts),
  };
  return `${canonicalJson(archive)}\n`;
}

const envelope = z.looseObject({
  format: z.literal(archiveFormat),
  version: z.number().int().min(1),
});
const archiveSchema = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  writtenBy: z.string().max(200),
  ledgerHead: z
    .strictObject({ number: z.number().int().min(0), hash: z.string().max(200) })
    .nullable(),
  facts: eventFactsSchema,
});

/** @throws ArchiveRefused with the place of the first thing that is wrong */
export function parseArchive(input: string | Uint8Array): Archive {
  const size = typeof input === 'string' ? input.length : input.byteLength;
  refuseTooLarge(size);
  const value = parseJson(typeof input === 'string' ? input : decode(input));
  const outer = envelope.safeParse(value);
  if (!outer.success)
    throw new ArchiveRefused(
      'OTHER_PROGRAM',
      pathText(outer.error.issues[0]?.path ?? []) || 'format',
    );
  if (outer.data.version > archiveVersion) {
    throw new ArchiveRefused('NEWER_VERSION', 'version', {
      found: outer.data.version,
      known: archiveVersion,
    });
  }
  const parsed = archiveSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ArchiveRefused('INVALID', pathText(issue?.path ?? []), {
      detail: issue?.message ?? '',
    });
  }
  const [contradiction] = listContradictions(parsed.data.facts);
  if (contradiction)
    throw new ArchiveRefused(contradiction.code, contradiction.at ?? '', contradiction.values);
  return parsed.data;
}

/** For callers that know a file's size before they read it. @throws ArchiveRefused TOO_LARGE */
export function refuseTooLarge(bytes: number): void {
  if (bytes <= archiveByteLimit) return;
  throw new ArchiveRefused('TOO_LARGE', 'file', {
    megabytes: Math.ceil(bytes / 1_048_576),
    limit: archiveByteLimit / 1_048_576,
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArchiveRefused('OTHER_PROGRAM', 'byte 1');
  }
}

/** A cut file starts like ours and stops in the middle; everything else is not ours. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const isOurs =
      text.trimStart().startsWith('{') && text.slice(0, 100_000_000).includes('"facts"');
    if (isOurs) throw new ArchiveRefused('TRUNCATED', `character ${text.length}`);
    throw new ArchiveRefused('OTHER_PROGRAM', 'line 1');
  }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
