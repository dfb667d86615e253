/** The host's doors together: what they share, and opening and closing them. */
import { randomBytes } from 'node:crypto';
import type { Engine } from '../engine/types.ts';
import { createCommandMemory } from './commandMemory.ts';
import { openLoopbackDoor, type Door } from './door.ts';
import {
  defaultLimits,
  type ArchiveReader,
  type DoorServices,
  type Exporter,
  type Limits,
} from './doorOptions.ts';
import type { Hub } from './hub.ts';
import { createSessionWatch } from './sessionWatch.ts';
import { createTokenBucket } from './tokenBucket.ts';

export type { ArchiveReader, ExportedFile, Exporter, Limits } from './doorOptions.ts';
export { createHub, type Hub } from './hub.ts';
export { listPanelistLinks, type PanelistLink, type SeatLinks } from './links.ts';

export interface ServerOptions {
  readonly engine: Engine;
  readonly hub: Hub;
  /** 0 takes a free one. */
  readonly port: number;
  readonly rendererDir: string;
  readonly appVersion: string;
  readonly log: (line: string) => void;
  readonly exporters?: Readonly<Record<string, Exporter>>;
  readonly readArchive: ArchiveReader;
  readonly limits?: Partial<Limits>;
}

export interface Server {
  readonly loopback: Door;
  close(): Promise<void>;
}

/** @throws when the port is taken */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { engine, hub, rendererDir, appVersion, readArchive } = options;
  const log = withoutFloods(options.log);
  const services: DoorServices = {
    engine,
    hub,
    rendererDir,
    appVersion,
    readArchive,
    memory: createCommandMemory(),
    sessions: createSessionWatch(),
    exporters: options.exporters ?? {},
    limits: { ...defaultLimits, ...options.limits },
    log,
    noteFailure(error) {
      const mark = randomBytes(4).toString('hex');
      log(
        `failure ${mark}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return mark;
    },
  };
  const loopback = await openLoopbackDoor(services, options.port);
  return { loopback, close: () => loopback.close() };
}

/** A log that a flood of refused requests cannot fill. */
function withoutFloods(log: (line: string) => void): (line: string) => void {
  const bucket = createTokenBucket({ burst: 50, perSecond: 2 });
  let left = 0;
  return (line) => {
    if (!bucket.take()) {
      left += 1;
      return;
    }
    if (left > 0) log(`(${left} lines left out)`);
    left = 0;
    log(line);
  };
}
