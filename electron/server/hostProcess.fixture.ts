/**
 * A host in a process of its own, to be killed: `node hostProcess.fixture.ts DATA_DIR PORT SYNCHRONOUS`. Opens a day of
 * twelve presentations that nobody has scored yet, and prints one JSON line when its door is open.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Seat } from '../contract/seats.ts';
import { emptyDay } from '../engine/sample/emptyDay.ts';
import { sampleFacts } from '../engine/sample/sampleFacts.ts';
import { startHost } from '../host.ts';
import type { PanelistLink } from './links.ts';

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
}

const self: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

/** @param wrapper a program to run it under, such as strace with its flags */
export async function startHostProcess(
  dataDir: string,
  {
    port = 0,
    synchronous = 'FULL',
    wrapper = [],
  }: { port?: number; synchronous?: 'FULL' | 'OFF'; wrapper?: string[] } = {},
): Promise<HostProcess> {
  const args = [
    ...wrapper,
    process.execPath,
    import.meta.filename,
    dataDir,
    String(port),
    synchronous,
  ];
  const child = spawn(args[0] ?? '', args.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = (await Promise.race([once(lines, 'line'), ended])) as unknown[];
  if (typeof first[0] !== 'string')
    throw new Error(`the host ended before its door was open (${String(first[0])})`);
  const address = JSON.parse(first[0]) as HostAddress;
  return {
    ...address,
    async kill() {
      // The host itself, also where it runs under another program.
      process.kill(address.pid, 'SIGKILL');
      await ended;
    },
  };
}

if (import.meta.main) {
  const [dataDir = '', port = '0', synchronous = 'FULL'] = process.argv.slice(2);
  const host = await startHost({
    dataDir: path.resolve(dataDir),
    port: Number(port),
    synchronous: synchronous === 'OFF' ? 'OFF' : 'FULL',
    log: (line) => console.error(line),
  });
  const facts = { ...emptyDay(sampleFacts()), conflict: [] };
  if (host.engine.read(self, 'events').value.length === 0) {
    await host.engine.execute(self, 'importEvent', { facts, source: 'test' } as never);
  }
  if (host.engine.openEventId() === null)
    await host.engine.execute(self, 'openEvent', { eventId: facts.event.id });
  const { origin, operatorUrl, projectorUrl, panelists } = host;
  console.log(
    JSON.stringify({
      pid: process.pid,
      origin,
      operatorUrl,
      projectorUrl,
      panelists,
    } satisfies HostAddress),
  );
}
