/** Sealed archives of closed events, in the data folder: one made at a time, with its progress and its own proof. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import packageInfo from '../../package.json' with { type: 'json' };
import type { SealedArchive, SealState } from '../contract/files.ts';
import { Refusal, type Problem } from '../contract/problems.ts';
import type { Seat } from '../contract/seats.ts';
import type { Engine } from '../engine/index.ts';
import { checkLedgerProof } from '../engine/proofs/ledgerProof.ts';
import { makeStandings } from '../engine/standings/standings.ts';
import {
  findSeal,
  Refused,
  removePartialFolders,
  verifyFolder,
  writeSealedFolder,
} from '../reports/index.ts';

export interface ArchiveKeeper {
  state(eventId: string): Promise<SealState>;
  /**
   * Starts the work and returns; `state` tells how it goes.
   * @param isAnother makes a further copy where this revision has its folder already
   * @throws Refusal EVENT_NOT_CLOSED; ARCHIVE_EXISTS, SEALING
   */
  start(seat: Seat, eventId: string, isAnother: boolean): Promise<void>;
  cancel(): void;
  /** Ends what runs; nothing half made is left. */
  close(): Promise<void>;
}

type Progress = Omit<SealState, 'sealed'>;
const idle: Progress = {
  status: 'IDLE',
  done: 0,
  total: 0,
  fileName: '',
  problem: null,
  path: null,
};

/** @param folder made when the first archive is sealed */
export function createArchiveKeeper(engine: Engine, folder: string): ArchiveKeeper {
  let progress: Progress & { eventId: string | null } = { ...idle, eventId: null };
  let running: { abort: AbortController; work: Promise<void> } | null = null;
  removePartialFolders(folder);

  async function list(eventId: string): Promise<SealedArchive[]> {
    const names = await readdir(folder).catch((): string[] => []);
    const own = names.filter((name) => name.startsWith(`${eventId}-rev`));
    const seals = await Promise.all(
      own.map(async (name) => ({ name, seal: await findSeal(path.join(folder, name)) })),
    );
    return seals
      .flatMap(({ name, seal }) =>
        seal?.eventId === eventId
          ? [
              {
                path: path.join(folder, name),
                documentRevision: seal.documentRevision,
                madeAtMs: seal.madeAtMs,
              },
            ]
          : [],
      )
      .sort((a, b) => b.madeAtMs - a.madeAtMs);
  }

  /** The event and its ledger as they stand in one moment. */
  function snapshot(eventId: string) {
    const facts = engine.readFacts(eventId);
    const ledger = engine.readLedger(eventId);
    const last = ledger.at(-1);
    return {
      input: { facts, analysis: makeStandings(facts).analysis },
      ledger,
      ledgerHead: last ? { number: last.number, hash: last.hash } : null,
      ledgerText: engine.readLedgerProof(eventId),
    };
  }

  async function seal(seat: Seat, eventId: string, copyNumber: number, signal: AbortSignal) {
    const { input, ...ledger } = snapshot(eventId);
    const made = await writeSealedFolder(folder, input, {
      ...ledger,
      madeAtMs: Date.now(),
      appVersion: packageInfo.version,
      copyNumber,
      signal,
      onProgress: (done, total, fileName) => {
        progress = { ...progress, done, total, fileName };
      },
    });
    const { problems } = await verifyFolder(made, { verifyLedger: checkLedgerProof });
    if (problems[0]) throw new Refusal('FILE_REFUSED', wordsOf(problems[0].words));
    try {
      await engine.execute(seat, 'seal', { eventId, what: path.basename(made) });
    } catch (error) {
      // What the trail does not tell of is not kept.
      await rm(made, { recursive: true, force: true });
      throw error;
    }
    return made;
  }

  return {
    state: async (eventId) => {
      const { eventId: ofEvent, ...own } = progress;
      return { ...(ofEvent === eventId ? own : idle), sealed: await list(eventId) };
    },
    start: async (seat, eventId, isAnother) => {
      const { event } = engine.readFacts(eventId);
      if (event.status !== 'CLOSED') throw new Refusal('EVENT_NOT_CLOSED');
      const names = await readdir(folder).catch((): string[] => []);
      const stem = `${eventId}-rev${event.documentRevision}`;
      if (names.includes(stem) && !isAnother)
        throw new Refusal('ARCHIVE_EXISTS', { path: path.join(folder, stem) });
      // Looked at after the last wait, so that two requests cannot both start.
      if (running) throw new Refusal('SEALING');
      let copyNumber = 1;
      while (names.includes(copyNumber === 1 ? stem : `${stem}-${copyNumber}`)) copyNumber += 1;
      const abort = new AbortController();
      progress = { ...idle, status: 'RUNNING', eventId };
      const work = seal(seat, eventId, copyNumber, abort.signal).then(
        (made) => void (progress = { ...progress, status: 'DONE', path: made }),
        (error: unknown) =>
          void (progress = abort.signal.aborted
            ? { ...progress, status: 'CANCELLED' }
            : { ...progress, status: 'FAILED', problem: problemOf(error) }),
      );
      running = { abort, work: work.finally(() => (running = null)) };
    },
    cancel: () => running?.abort.abort(new Error('cancelled')),
    close: async () => {
      running?.abort.abort(new Error('the host closes'));
      await running?.work;
    },
  };
}

const wordsOf = ({ id: indonesian, en: english }: { id: string; en: string }) => ({
  indonesian,
  english,
});

function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof Refused)
    return { code: 'FILE_REFUSED', at: error.at, values: wordsOf(error.words) };
  return {
    code: 'INTERNAL',
    at: null,
    values: { detail: error instanceof Error ? error.message : String(error) },
  };
}
