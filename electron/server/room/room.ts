/** The room's network: which adapter, whether the door is open, what an operator has to know when nobody gets in. */
import os from 'node:os';
import path from 'node:path';
import { Refusal, type Problem } from '../../contract/problems.ts';
import type { Adapter, RoomNotice, RoomVisit } from '../../contract/room.ts';
import { HOST_SEAT } from '../../contract/seats.ts';
import { listAdapters } from './adapters.ts';
import { keepCertificate, type HostCertificate } from './certificate.ts';
import type { Room } from '../doors/doorOptions.ts';
import { askFirewall, type Firewall } from './firewall.ts';
import type { Following, Hub } from '../sockets/hub.ts';
import type { LanDoor, LanDoorOptions } from '../doors/lanDoor.ts';
import { openRoomStore } from './roomStore.ts';

/** Tried in this order, so that printed cards stay right; then any free one. */
const PORTS = [8443, 8444, 8445, 9443];
/** Adapters come and go without telling. */
const LOOK_MS = 2000;
const MOST_VISITS = 50;
/** How long the door waits for seats that take their last values slowly, and for what is under way to them. */
const LAST_WORDS_MS = 1500;
const UNDERWAY_MS = 200;
/** Addresses a laptop gives itself when it becomes a hotspot: the certificate names them in advance. */
const HOTSPOTS = ['192.168.137.1', '10.42.0.1', '192.168.2.1'];

export interface RoomOptions {
  /** Where certificate, key and choices are kept. */
  readonly folder: string;
  readonly hub: Hub;
  readonly openDoor: (options: LanDoorOptions) => Promise<LanDoor>;
  readonly log: (line: string) => void;
  /** A fixed port instead of the kept or first free one; 0 takes any. */
  readonly port?: number;
  readonly interfaces?: () => ReturnType<typeof os.networkInterfaces>;
  readonly forwardedPorts?: readonly number[];
}

export async function createRoom(options: RoomOptions): Promise<Room> {
  const { hub, log } = options;
  const store = openRoomStore(options.folder);
  const interfaces = options.interfaces ?? os.networkInterfaces;
  const adapters = () => listAdapters(store.read().adapter, interfaces());
  const chosen = (): Adapter | undefined => adapters().find(({ isChosen }) => isChosen);
  const certificate: HostCertificate = await keepCertificate(path.join(options.folder, 'tls'), [
    ...new Set([
      ...adapters().map(({ address }) => address),
      ...HOTSPOTS,
      '127.0.0.1',
      'localhost',
      ...ownNames(),
    ]),
  ]);
  const ended = new AbortController();
  const visits = new Map<string, RoomVisit>();
  let isWanted = false;
  let door: LanDoor | undefined;
  let doorAddress: string | undefined;
  let problem: Problem | null = null;
  let openedAtMs: number | null = null;
  let hasVisitors = false;
  let settled: Promise<void> = Promise.resolve();
  let firewall: { ports: string; answer: Promise<Firewall> } | undefined;

  const isPlainAllowed = () => store.read().plainDay === today();
  let wasPlainAllowed = isPlainAllowed();
  const port = () => door?.port ?? (options.port || store.read().port || PORTS[0] || 0);

  async function openAt(address: string): Promise<LanDoor> {
    const kept = store.read().port;
    const tries =
      options.port === undefined ? [...(kept ? [kept] : []), ...PORTS, 0] : [options.port];
    for (const [index, tried] of tries.entries()) {
      try {
        return await options.openDoor({
          address,
          port: tried,
          names: ownNames(),
          forwardedPorts: options.forwardedPorts ?? [],
          tls: { key: certificate.key, cert: certificate.certificate },
          isPlainAllowed,
        });
      } catch (error) {
        const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
        if (!isTaken || index === tries.length - 1) throw error;
      }
    }
    throw new Error('no port to try');
  }

  async function shut(): Promise<void> {
    const old = door;
    // Who is cut off has to know why: the seats hear that the room or the day is over before their connections end.
    if (old && !isWanted) await sayLast();
    door = undefined;
    doorAddress = undefined;
    openedAtMs = null;
    await old?.close();
  }

  async function sayLast(): Promise<void> {
    await hub.drained(LAST_WORDS_MS);
    await new Promise((resolve) => setTimeout(resolve, UNDERWAY_MS));
  }

  /** Brings the door to what is wanted: open at the chosen adapter's present address, or shut. */
  async function settle(): Promise<void> {
    const address = isWanted && !ended.signal.aborted ? chosen()?.address : undefined;
    if (address === doorAddress && (address !== undefined || !isWanted)) return;
    await shut();
    problem = null;
    if (!isWanted || ended.signal.aborted) return;
    if (address === undefined) {
      problem = new Refusal('NO_NETWORK').problem;
      return;
    }
    try {
      door = await openAt(address);
      doorAddress = address;
      openedAtMs = Date.now();
      hasVisitors = false;
      if (options.port === undefined) store.write({ port: door.port });
      log(`the room is open at ${door.origin}`);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      problem = new Refusal('DOOR_FAILED', { address, detail }).problem;
      log(`the room could not be opened at ${address}: ${detail}`);
    }
  }

  function settleSoon(): Promise<void> {
    settled = settled.then(settle);
    return settled;
  }

  async function watch(): Promise<void> {
    const following = hub.follow(HOST_SEAT, ['live']);
    while (!ended.signal.aborted) {
      const message = takeNews(following);
      if (!message) {
        await following.changed(ended.signal);
        continue;
      }
      isWanted = message.topic === 'live' && message.value?.isRoomOpen === true;
      await settleSoon();
    }
    following.end();
  }

  const watching = watch();
  const look = setInterval(() => {
    // The leave ended at midnight: who came in by it does not stay in by it.
    if (wasPlainAllowed && !isPlainAllowed()) door?.dropPlain();
    wasPlainAllowed = isPlainAllowed();
    void settleSoon();
  }, LOOK_MS);
  look.unref();

  function notice(): RoomNotice {
    const origin = room.origin();
    return {
      isOpen: door !== undefined,
      joinUrl: origin === null ? null : `${origin}/join/`,
      fingerprint: certificate.fingerprint,
      plainJoinUrl:
        origin !== null && isPlainAllowed() ? `${origin.replace('https:', 'http:')}/join/` : null,
      networkName: store.read().networkName,
    };
  }

  const room: Room = {
    notice,
    origin() {
      if (door) return door.origin;
      const address = chosen()?.address;
      if (address === undefined) return null;
      return `https://${address.includes(':') ? `[${address}]` : address}:${port()}`;
    },
    async state() {
      // Adapters come and go between two looks: what is told is what holds now.
      await settleSoon();
      const ports = String(port());
      if (firewall?.ports !== ports) firewall = { ports, answer: askFirewall([port()]) };
      return {
        ...notice(),
        adapters: adapters(),
        port: port(),
        problem,
        openedAtMs,
        hasVisitors,
        visits: [...visits.values()],
        firewall: await firewall.answer,
      };
    },
    async choose({ adapter, isPlainAllowed: allows, networkName }) {
      if (adapter !== undefined) {
        if (!adapters().some(({ name }) => name === adapter)) {
          throw new Refusal('UNKNOWN_ID', { kind: 'adaptor jaringan', id: adapter }, 'adapter');
        }
        store.write({ adapter });
      }
      if (networkName !== undefined) store.write({ networkName });
      if (allows !== undefined) {
        store.write({ plainDay: allows ? today() : null });
        log(allows ? 'plain http is allowed for today' : 'plain http is refused again');
        if (!allows) door?.dropPlain();
      }
      // A rule may have been made meanwhile.
      firewall = undefined;
      await settleSoon();
    },
    noteVisitor(address) {
      if (address !== doorAddress) hasVisitors = true;
    },
    noteCheck(address, report) {
      const known = visits.get(address);
      visits.delete(address);
      const [oldest] = visits.keys();
      if (visits.size >= MOST_VISITS && oldest !== undefined) visits.delete(oldest);
      visits.set(address, {
        address,
        atMs: Date.now(),
        roundTripMs: report?.roundTripMs ?? known?.roundTripMs ?? null,
        hasWebsocket: report?.hasWebsocket ?? known?.hasWebsocket ?? null,
      });
    },
    async close() {
      ended.abort();
      clearInterval(look);
      await watching;
      await settleSoon();
    },
  };
  return room;
}

/** Nothing while the data is being replaced; what then stands is told anew. */
function takeNews(following: Following): ReturnType<Following['take']> {
  try {
    return following.take();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The host's day, as its own clock shows it: an operator's leave ends at midnight there. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Names other machines may know this one by. */
function ownNames(): string[] {
  const name = os.hostname().toLowerCase();
  if (!/^[a-z0-9-]{1,63}$/.test(name)) return [];
  return [`${name}.local`, name];
}
