/** The host without windows: database, engine and doors of one data folder. Desktop, browser, command and tests start it. */
import os from 'node:os';
import path from 'node:path';
import packageInfo from '../../package.json' with { type: 'json' };
import { makeDataFolder } from '../../db/dataFolder.ts';
import { lockFolder } from '../../db/folderLock.ts';
import { explainRefusal, type OpenOptions } from '../../db/open.ts';
import { seatLink } from '../contract/paths.ts';
import { HOST_SEAT, type PanelistLink } from '../contract/seats.ts';
import type { Clock, Engine } from '../engine/index.ts';
import { sampleFacts } from '../engine/sample/sampleFacts.ts';
import { createArchiveKeeper } from './archives.ts';
import { openCore } from './core.ts';
import {
  composeExporters,
  composeFileReaders,
  listCarried,
  listReminders,
  readArchive,
} from './files.ts';
import { createErasureDesk } from './erasure.ts';
import { createRecovery } from './recovery.ts';
import {
  createHub,
  createSessionWatch,
  startServer,
  type LanOptions,
  type Limits,
  type Server,
} from '../server/server.ts';

export interface HostOptions {
  /** Defaults to the user's own data folder. */
  readonly dataDir?: string;
  /** 0 (the default) takes a free one. */
  readonly port?: number;
  /** Loads the sample event where it is absent, and opens it. */
  readonly sample?: boolean;
  readonly rendererDir?: string;
  readonly log?: (line: string) => void;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  /** How the network is found; tests put their own there. */
  readonly lan?: LanOptions;
  /** OFF only for the test that proves that durability depends on it. */
  readonly synchronous?: NonNullable<OpenOptions['synchronous']>;
}

export interface Host {
  /** Works once; made at each start. */
  readonly operatorUrl: string;
  readonly projectorUrl: string;
  /** Of the open event, as it stands now. */
  readonly panelists: PanelistLink[];
  readonly origin: string;
  readonly dataDir: string;
  readonly engine: Engine;
  /** Another one-time link. */
  createOperatorUrl(): string;
  /** Ends the connections, lets running commands reach the disk, closes the database. */
  close(): Promise<void>;
}

/**
 * @throws DatabaseRefused when the folder is held by another host, or its database cannot be used
 * @throws Error when the port is taken
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const dataDir = path.resolve(options.dataDir ?? defaultDataDir());
  makeDataFolder(dataDir);
  const undo: (() => unknown)[] = [];
  try {
    const lock = lockFolder(dataDir);
    undo.push(() => lock.release());
    const hub = createHub(() => engine);
    const sessions = createSessionWatch();
    const log = options.log ?? (() => undefined);
    const core = openCore(dataDir, {
      synchronous: options.synchronous ?? 'FULL',
      appVersion: packageInfo.version,
      publish: (change) => hub.publish(change),
      sessionsEnded: () => sessions.run(),
      log,
      ...(options.clock ? { clock: options.clock } : {}),
    });
    undo.push(() => core.close());
    const { engine } = core;
    const archives = createArchiveKeeper(engine, path.join(dataDir, 'arsip'));
    undo.push(() => archives.close());
    if (options.sample) await openSample(engine);
    const server: Server = await startServer({
      engine,
      hub,
      sessions,
      port: options.port ?? 0,
      rendererDir: options.rendererDir ?? path.join(import.meta.dirname, '../../out/renderer'),
      appVersion: packageInfo.version,
      log,
      exporters: composeExporters(engine, (eventId) => server.links(eventId)),
      fileReaders: composeFileReaders(engine),
      documents: { reminders: listReminders, carried: listCarried, archives },
      recovery: createRecovery(core, dataDir, () => server.dismiss()),
      erasure: createErasureDesk(engine, dataDir),
      readArchive,
      roomFolder: path.join(dataDir, 'room'),
      ...(options.lan ? { lan: options.lan } : {}),
      ...(options.limits ? { limits: options.limits } : {}),
    });
    undo.push(() => server.close());
    const { origin } = server.loopback;
    const createOperatorUrl = () =>
      seatLink(origin, 'OPERATOR', null, engine.access.createOperatorLink());
    return {
      operatorUrl: createOperatorUrl(),
      projectorUrl: seatLink(origin, 'PROJECTOR', null, engine.access.createProjectorLink()),
      get panelists() {
        const eventId = engine.openEventId();
        return eventId === null ? [] : server.links(eventId).panelists;
      },
      origin,
      dataDir,
      engine,
      createOperatorUrl,
      close: once(() => runBackwards(undo)),
    };
  } catch (error) {
    // Closing on a disc that is full may fail as well; what kept it from starting is what counts.
    await runBackwards(undo).catch(() => undefined);
    throw explainRefusal(dataDir, error);
  }
}

/** Where this system keeps an application's data. */
export function defaultDataDir(): string {
  const home = os.homedir();
  if (process.platform === 'win32')
    return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData/Roaming'), 'Bantaya');
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support/Bantaya');
  return path.join(process.env['XDG_DATA_HOME'] ?? path.join(home, '.local/share'), 'bantaya');
}

async function openSample(engine: Engine): Promise<void> {
  const facts = sampleFacts();
  const eventId = facts.event.id;
  const isThere = engine.read(HOST_SEAT, 'events').value.some((event) => event.id === eventId);
  if (!isThere)
    await engine.execute(HOST_SEAT, 'importEvent', { facts, source: 'sample' } as never);
  if (engine.openEventId() !== eventId) await engine.execute(HOST_SEAT, 'openEvent', { eventId });
}

/** Undoes what was opened, last first; a step that fails holds the others up no more than itself. */
async function runBackwards(steps: (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps.toReversed()) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => (running ??= run());
}
