/** The certificate of an erasure, and the files that still hold what was erased. */
import path from 'node:path';
import { findHeldFiles, type ErasedChain } from '../../../db/heldFiles.ts';
import type { Erasure, ErasureCertificate, HeldFile } from '../../contract/erasure.ts';

/** Where databases of this host may lie. */
export interface HeldPlaces {
  dataDir: string;
  /** The other place for backups. */
  second: string | null;
}

/** Files beside the database that hold content of these chains from before their erasure. */
export function listHeldFiles(
  { dataDir, second }: HeldPlaces,
  chains: readonly ErasedChain[],
): HeldFile[] {
  return findHeldFiles(
    [
      dataDir,
      path.join(dataDir, 'cadangan'),
      path.join(dataDir, 'pemulihan'),
      path.join(dataDir, 'rusak'),
      ...(second === null ? [] : [second, path.join(second, 'cadangan')]),
    ],
    path.join(dataDir, 'bantaya.sqlite'),
    chains,
  );
}

/** The event's own chain and those of its rehearsals. */
export function chainsOf({ eventId, ledgerHeadAfter, rehearsals }: Erasure): ErasedChain[] {
  return [{ eventId, number: ledgerHeadAfter.number }, ...rehearsals];
}

export function certify(
  erasure: Erasure,
  places: HeldPlaces,
  madeAtMs: number,
  writtenBy: string,
): ErasureCertificate {
  return {
    format: 'bantaya-erasure',
    version: 1,
    writtenBy,
    madeAtMs,
    ...erasure,
    remaining: listHeldFiles(places, chainsOf(erasure)),
  };
}
