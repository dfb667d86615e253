/**
 * A host in a process of its own, to be killed or measured: `node hostProcess.fixture.ts OPTIONS_AS_JSON`. Opens a day
 * of twelve presentations that nobody has scored yet, and prints one JSON line when its door is open.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { PanelistLink, Seat } from '../contract/seats.ts';
import { systemClock, type Clock } from '../engine/index.ts';
import { emptyDay } from '../engine/sample/emptyDay.ts';
import { sampleFacts } from '../engine/sample/sampleFacts.ts';
import type { EventFacts } from '../contract/facts.ts';
import { startHost } from '../host/host.ts';
import type { Limits } from '../server/doors/doorOptions.ts';

export interface HostAddress {
  pid: number;
  origin: string;
  operatorUrl: string;
  projectorUrl: string;
  panelists: PanelistLink[];
}

export interface HostProcess extends HostAddress {
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
  /** Moves the host's wall clock, as somebody who sets the laptop's clock does. */
  jumpClock(byMs: number): void;
  /** Bytes the host still holds after a thorough collection. */
  heldBytes(): Promise<number>;
}

type Order = { jumpMs: number } | 'heldBytes';

const self: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

export interface HostProcessOptions {
  readonly port?: number;
  readonly synchronous?: 'FULL' | 'OFF';
  /** A panel of this size instead of the sample's. */
  readonly panelists?: number;
  readonly limits?: Partial<Limits>;
  /** Writes no log. */
  readonly isQuiet?: boolean;
  /** Ends it with SIGKILL, also before its door is open. */
  readonly signal?: AbortSignal;
  /** A program to run it under, such as strace with its flags. */
  readonly wrapper?: { readonly program: string; readonly flags: readonly string[] };
}

export async function startHostProcess(
  dataDir: string,
  { wrapper, signal, ...options }: HostProcessOptions = {},
): Promise<HostProcess> {
  const own = [import.meta.filename, JSON.stringify({ ...options, dataDir })];
  const [program, args] = wrapper
    ? [wrapper.program, [...wrapper.flags, process.execPath, ...own]]
    : [process.execPath, own];
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit', ...(wrapper ? [] : ['ipc' as const])],
  });
  signal?.addEventListener('abort', () => child.kill('SIGKILL'));
  const order = (what: Order) => void child.send?.(what);
  const ended = once(child, 'exit');
  if (!child.stdout) throw new Error('the host has no output');
  const lines = createInterface({ input: child.stdout });
  const first = (await Promise.race([once(lines, 'line'), ended])) as unknown[];
  if (typeof first[0] !== 'string') {
    throw new Error(`the host ended before its door was open (${String(first[0])})`);
  }
  const address = JSON.parse(first[0]) as HostAddress;
  return {
    ...address,
    async kill() {
      // The host itself, also where it runs under another program.
      process.kill(address.pid, 'SIGKILL');
      await ended;
    },
    jumpClock: (jumpMs) => order({ jumpMs }),
    async heldBytes() {
      const answered = once(child, 'message');
      order('heldBytes');
      const [bytes] = (await answered) as [number];
      return bytes;
    },
  };
}

let jumpedMs = 0;
const jumpyClock: Clock = { ...systemClock, nowMs: () => Date.now() + jumpedMs };

function obey(order: Order): void {
  if (order === 'heldBytes') {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  } else jumpedMs += order.jumpMs;
}

function dayOf(panelists: number | undefined): EventFacts {
  const facts = { ...emptyDay(sampleFacts()), conflict: [] };
  const [first] = facts.panelist;
  if (panelists === undefined || !first) return facts;
  const panelist = Array.from({ length: panelists }, (_, index) => ({
    ...first,
    id: `P${index + 1}`,
    position: index,
    name: `Panelis ${index + 1}`,
    role: 'MEMBER' as const,
    agencyId: null,
    nip: null,
  }));
  return { ...facts, panelist };
}

async function serve({
  panelists,
  isQuiet,
  ...options
}: HostProcessOptions & { dataDir: string }): Promise<void> {
  process.on('message', obey);
  // Whoever started it is gone: so is it.
  process.on('disconnect', () => process.exit());
  const log = (line: string) => (isQuiet ? undefined : console.error(line));
  const host = await startHost({ ...options, log, clock: jumpyClock });
  const facts = dayOf(panelists);
  if (host.engine.read(self, 'events').value.length === 0) {
    await host.engine.execute(self, 'importEvent', { facts, source: 'test' } as never);
  }
  if (host.engine.openEventId() === null) {
    await host.engine.execute(self, 'openEvent', { eventId: facts.event.id });
  }
  const { origin, operatorUrl, projectorUrl, panelists: links } = host;
  const address = { pid: process.pid, origin, operatorUrl, projectorUrl, panelists: links };
  console.log(JSON.stringify(address satisfies HostAddress));
}

if (import.meta.main) {
  await serve(JSON.parse(process.argv[2] ?? '{}') as HostProcessOptions & { dataDir: string });
}
