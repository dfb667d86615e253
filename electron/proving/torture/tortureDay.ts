/** One day under torture: a host that is killed and replaced, a bad network, seats that go on scoring, an operator who locks. */
import { mkdtempSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeBackup, type BackupFile } from '../../../db/backup.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { openDatabase } from '../../../db/open.ts';
import { topicRoles, type TopicName, type TopicValues } from '../../contract/topics.ts';
import { createDice, type Dice } from '../../engine/sample/dice.ts';
import { startHostProcess, type HostProcess } from '../hostProcess.fixture.ts';
import { startProxy, type Proxy } from '../proxy.fixture.ts';
import { claim } from '../../server/room.fixture.ts';
import { createScoringSeat, type ScoringSeat } from './scoringSeat.ts';
import { createWatch, type Watch } from './watch.ts';
import { openWire, Refused, WireLost, type Wire } from './wire.ts';

const PANELISTS = 6;
const UNHURRIED = { burst: 1e9, perSecond: 1e9 };
const AGAIN_MS = 30;
const PATIENCE_MS = 20_000;

export interface TortureDay {
  readonly seats: readonly ScoringSeat[];
  readonly watch: Watch;
  readonly criteria: readonly string[];
  readonly presentations: readonly string[];
  /** Texts of the operator's acknowledged notes that the present host must have. */
  readonly notes: Set<string>;
  /** What the operator last did to each presentation. */
  readonly phases: Map<string, 'SCORING' | 'LOCKED'>;
  readonly proxy: Proxy;
  readonly host: HostProcess;
  readonly hasBackup: boolean;
  databasePath(): string;
  /** An operator's command, asked until it is answered. @throws Refused, Error when nobody answers for long */
  operate(name: string, input: unknown, copies?: number): Promise<unknown>;
  /** Lets the operator and every seat connect anew, so that they have what the host has now. */
  refresh(): void;
  /** The value the operator was sent last on the present connection; waits for a connection. */
  see<N extends TopicName>(topic: N): Promise<TopicValues[N]>;
  lock(presentationId: string): Promise<void>;
  unlock(presentationId: string): Promise<void>;
  note(text: string): Promise<void>;
  killHost(): Promise<void>;
  backUp(): Promise<void>;
  /** Another laptop takes over with the last backup, at another address. */
  replaceHost(presentationId: string): Promise<void>;
  end(): Promise<void>;
}

const operatorTopics = (Object.keys(topicRoles) as TopicName[]).filter((name) =>
  (topicRoles[name] as readonly string[]).includes('OPERATOR'),
);

export async function startTortureDay(seed: number): Promise<TortureDay> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-torture-'));
  const dice: Dice = createDice(seed);
  const watch = createWatch();
  let dataDir = path.join(folder, 'laptop-1');
  let laptops = 1;
  const options = { panelists: PANELISTS, limits: { calls: UNHURRIED }, isQuiet: true };
  let host = await startHostProcess(dataDir, options);
  const portOf = ({ origin }: HostProcess) => Number(new URL(origin).port);
  const proxyTo = (to: HostProcess) => startProxy({ host: '127.0.0.1', port: portOf(to) });
  let proxy = await proxyTo(host);
  const claims = {
    operator: await claim(host.operatorUrl),
    projector: await claim(host.projectorUrl),
    panelists: await Promise.all(
      host.panelists.map(async ({ id, url }) => ({ id, claimed: await claim(url) })),
    ),
  };
  const addressOf = ({ seatPath, cookie }: { seatPath: string; cookie: string }) => ({
    port: proxy.port,
    origin: host.origin,
    seatPath,
    cookie,
  });

  const seats = claims.panelists.map(({ id }, index) =>
    createScoringSeat(id, createDice(seed * 100 + index), watch),
  );
  const seatEverybody = () => {
    for (const [index, seat] of seats.entries()) {
      const own = claims.panelists[index];
      if (own) seat.moveTo(addressOf(own.claimed));
    }
  };

  let hasEnded = false;
  let projector: Wire | undefined;
  const projecting = (async () => {
    while (!hasEnded) {
      if (!projector?.isOpen) {
        projector = await openWire(addressOf(claims.projector), {
          topics: ['stage', 'live', 'programme', 'progress', 'displays'],
          onMessage: () => undefined,
          onFrame: (text) => watch.frame('PROJECTOR', null, text),
          onLost: () => undefined,
        }).catch(() => undefined);
      }
      await wait(AGAIN_MS);
    }
    projector?.close();
  })();

  let operator: Wire | undefined;
  let values = new Map<TopicName, unknown>();
  async function operatorWire(): Promise<Wire> {
    if (operator?.isOpen) return operator;
    const fresh = new Map<TopicName, unknown>();
    values = fresh;
    operator = await openWire(addressOf(claims.operator), {
      topics: operatorTopics,
      onMessage: ({ topic, value }) => void fresh.set(topic, value),
      onFrame: (text) => watch.frame('OPERATOR', null, text),
      onLost: () => undefined,
    });
    return operator;
  }
  async function untilAnswered<T>(ask: (wire: Wire) => Promise<T>): Promise<T> {
    const giveUpAtMs = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await ask(await operatorWire());
      } catch (error) {
        if (!(error instanceof WireLost)) throw error;
        if (performance.now() > giveUpAtMs)
          throw new Error('the operator got no answer', { cause: error });
        await wait(AGAIN_MS);
      }
    }
  }

  /** A lost answer makes the second try meet what the first one did. */
  async function operateOnce(name: string, input: unknown, done: string): Promise<void> {
    try {
      await day.operate(name, input);
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== done) throw error;
    }
  }

  let backup: { file: BackupFile; notes: ReadonlySet<string> } | undefined;
  const day: TortureDay = {
    seats,
    watch,
    criteria: [],
    presentations: [],
    notes: new Set(),
    phases: new Map(),
    get proxy() {
      return proxy;
    },
    get host() {
      return host;
    },
    get hasBackup() {
      return backup !== undefined;
    },
    databasePath: () => path.join(dataDir, 'bantaya.sqlite'),
    operate: (name, input, copies = 1) =>
      untilAnswered((wire) => wire.command(name, input, { copies })),
    refresh() {
      operator?.close();
      operator = undefined;
      for (const seat of seats) seat.refresh();
    },
    see: (topic) =>
      untilAnswered(async (wire) => {
        while (wire.isOpen && !values.has(topic)) await wait(3);
        if (!wire.isOpen) throw new WireLost('closed');
        return values.get(topic) as never;
      }),
    async lock(presentationId) {
      watch.locking(presentationId);
      await operateOnce('lockPresentation', { presentationId }, 'LOCKED');
      day.phases.set(presentationId, 'LOCKED');
    },
    async unlock(presentationId) {
      const input = { presentationId, name: 'Ketua', reason: 'koreksi' };
      await operateOnce('unlockPresentation', input, 'NOT_LOCKED');
      day.phases.set(presentationId, 'SCORING');
    },
    async note(text) {
      const wire = await operatorWire().catch(() => undefined);
      // Asked once: a note whose answer is lost may be there or not, but never twice.
      const isThere = await wire?.command('annotate', { text }, { copies: 2 }).then(
        () => true,
        () => false,
      );
      if (isThere) day.notes.add(text);
    },
    async killHost() {
      const port = portOf(host);
      await host.kill();
      host = await startHostProcess(dataDir, { ...options, port });
    },
    async backUp() {
      const notes = new Set(day.notes);
      const db = openDatabase(day.databasePath(), { isReadOnly: true });
      try {
        const stick = path.join(folder, 'stick');
        backup = { file: await writeBackup(db, stick, 'manual', Date.now()), notes };
      } finally {
        db.close();
      }
    },
    async replaceHost(presentationId) {
      if (!backup) throw new Error('there is no backup yet');
      await host.kill();
      await proxy.close();
      laptops += 1;
      dataDir = path.join(folder, `laptop-${laptops}`);
      mkdirSync(dataDir);
      const backups = path.join(dataDir, 'cadangan');
      await restoreBackup(backup.file.path, day.databasePath(), backups, Date.now());
      host = await startHostProcess(dataDir, options);
      proxy = await proxyTo(host);
      day.notes.clear();
      for (const text of backup.notes) day.notes.add(text);
      // No seat carries the operator's own steps: they come first, except the lock, which the seats bring.
      await day.operate('goToPresentation', { presentationId });
      if (day.phases.get(presentationId) === 'SCORING') {
        if ((await phaseOf(day, presentationId)) === 'LOCKED') await day.unlock(presentationId);
        await day.operate('openScoring', { presentationId });
      }
      seatEverybody();
      // A backup of the old line would open an epoch that is there already.
      backup = undefined;
    },
    async end() {
      hasEnded = true;
      await Promise.all(seats.map((seat) => seat.leave()));
      operator?.close();
      await projecting;
      await proxy.close();
      await host.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  seatEverybody();
  const programme = await day.see('programme');
  return Object.assign(day, {
    criteria: dice.sample(
      (programme?.criteria ?? []).map(({ id }) => id),
      99,
    ),
    presentations: (programme?.agenda ?? []).flatMap((item) =>
      item.kind === 'PRESENTATION' && item.state === 'SCHEDULED' ? [item.id] : [],
    ),
  });
}

export async function phaseOf(day: TortureDay, presentationId: string): Promise<string> {
  const programme = await day.see('programme');
  const found = programme?.agenda.find((item) => item.id === presentationId);
  return found?.kind === 'PRESENTATION' ? found.phase : 'NONE';
}
