/** The host's doors together: what they share, and opening and closing them. */
import { randomBytes } from 'node:crypto';
import type { Engine } from '../engine/types.ts';
import type { Door } from './doors/door.ts';
import {
  defaultLimits,
  type ArchiveReader,
  type Documents,
  type DoorServices,
  type ErasureDesk,
  type Exporters,
  type FileReaders,
  type Limits,
  type Recovery,
  type Room,
} from './doors/doorOptions.ts';
import type { Hub } from './sockets/hub.ts';
import type { SeatLinks } from '../contract/seats.ts';
import { listLinks } from './routes/links.ts';
import { openLanDoor } from './doors/lanDoor.ts';
import { openLoopbackDoor } from './doors/loopbackDoor.ts';
import { createRoom, type RoomOptions } from './room/room.ts';
import type { SessionWatch } from './sockets/sessionWatch.ts';
import { createTokenBucket } from './doors/tokenBucket.ts';

export type {
  ArchiveReader,
  Documents,
  ErasureDesk,
  ExportedFile,
  Exporter,
  Exporters,
  FileReaders,
  Limits,
  Recovery,
} from './doors/doorOptions.ts';
/** How long a closing host waits for seats that take their last values slowly. */
const LAST_WORDS_MS = 1000;

export { createHub, type Hub } from './sockets/hub.ts';
export { createSessionWatch } from './sockets/sessionWatch.ts';

export interface ServerOptions {
  readonly engine: Engine;
  readonly hub: Hub;
  readonly sessions: SessionWatch;
  /** 0 takes a free one. */
  readonly port: number;
  readonly rendererDir: string;
  readonly appVersion: string;
  readonly log: (line: string) => void;
  readonly exporters: Exporters;
  readonly readArchive: ArchiveReader;
  readonly fileReaders: FileReaders;
  readonly documents: Documents;
  readonly recovery: Recovery;
  readonly erasure: ErasureDesk;
  readonly limits?: Partial<Limits>;
  /** Folder for certificate, key and the choice of network. */
  readonly roomFolder: string;
  /** How the network is found; tests put their own there. */
  readonly lan?: LanOptions;
}

export type LanOptions = Pick<RoomOptions, 'port' | 'interfaces' | 'forwardedPorts'>;

export interface Server {
  readonly loopback: Door;
  readonly room: Room;
  /** The cards of an event, for files and for whoever starts the host. */
  links(eventId: string): SeatLinks;
  /** Ends the connections of all pages; they come back by themselves. */
  dismiss(): void;
  close(): Promise<void>;
}

/** @throws when the port is taken */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { engine, hub, rendererDir, appVersion, readArchive } = options;
  const log = withoutFloods(options.log);
  const room = await createRoom({
    ...options.lan,
    folder: options.roomFolder,
    hub,
    log,
    openDoor: (place) => openLanDoor(services, place),
  });
  const services: DoorServices = {
    engine,
    hub,
    room,
    rendererDir,
    appVersion,
    readArchive,
    sessions: options.sessions,
    exporters: options.exporters,
    fileReaders: options.fileReaders,
    documents: options.documents,
    recovery: options.recovery,
    erasure: options.erasure,
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
  try {
    const loopback = await openLoopbackDoor(services, options.port);
    return {
      loopback,
      room,
      links: (eventId) => listLinks(engine.access.cards(eventId), loopback.origin, room),
      dismiss: () => services.sessions.dismiss(),
      async close() {
        await hub.drained(LAST_WORDS_MS);
        await Promise.all([room.close(), loopback.close()]);
      },
    };
  } catch (error) {
    await room.close();
    throw error;
  }
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
