/** The desktop: one host in this process, its windows, and what happens when either of them fails. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, dialog } from 'electron';
import type { Seat } from './contract/seats.ts';
import { defaultDataDir, startHost, type Host, type HostOptions } from './host/host.ts';
import { createDesktop, type HostDoor } from './windows/desktop.ts';
import { restartOnFailure } from './windows/failures.ts';
import { readDesktopFlags, type DesktopFlags } from './windows/flags.ts';
import { openLog } from './windows/logFile.ts';
import { openMemory, type Memory } from './windows/memory.ts';
import { wordsIn } from './windows/words.ts';

const rendererDir = path.join(import.meta.dirname, '../renderer');
/** The shell asks the engine as the operator of this laptop. */
const SEAT: Seat = {
  seatId: 'desktop',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

function asDoor(host: Host, close = () => host.close()): HostDoor {
  return {
    origin: host.origin,
    dataDir: host.dataDir,
    operatorUrl: () => host.createOperatorUrl(),
    projectorUrl: host.projectorUrl,
    readDay() {
      const live = host.engine.read(SEAT, 'live').value;
      return { isOn: live?.isDayOn === true, isScoringOpen: live?.phase === 'SCORING' };
    },
    close,
  };
}

/** At the port of last time, so that what pages keep stays theirs; at any other where that one is taken. */
async function startAtUsualPort(options: HostOptions, usual: number): Promise<Host> {
  if (options.port !== 0 || usual === 0) return startHost(options);
  return startHost({ ...options, port: usual }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startHost(options);
  });
}

async function run(
  flags: DesktopFlags,
  dataDir: string,
  memory: Memory,
  log: (line: string) => void,
): Promise<void> {
  const logFile = path.join(dataDir, 'bantaya.log');
  restartOnFailure(memory, log, logFile);
  const options = { rendererDir, log, dataDir, port: flags.port, sample: flags.isSample };
  const host = await startAtUsualPort(options, memory.now.port);
  memory.patch({ port: Number(new URL(host.origin).port) });
  let rehearsal: HostDoor | undefined;
  const openRehearsal = async (): Promise<HostDoor> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bantaya-latihan-'));
    const practice = await startHost({ rendererDir, log, dataDir: folder, sample: true });
    rehearsal = asDoor(practice, () =>
      practice.close().finally(() => rmSync(folder, { recursive: true, force: true })),
    );
    return rehearsal;
  };
  const door = asDoor(host);
  const desktop = createDesktop({ host: door, openRehearsal, memory, log, logFile });
  app.on('second-instance', () => desktop.focus());
  // After Electron's own handler, which would ask first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => desktop.quitNow());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void Promise.allSettled([rehearsal?.close(), host.close()]).then((ended) => {
      const failed = ended.filter(({ status }) => status === 'rejected');
      for (const { reason } of failed as PromiseRejectedResult[]) log(String(reason));
      app.exit(failed.length === 0 ? 0 : 1);
    });
  });
  console.log(`Operator:  ${host.operatorUrl}`);
  console.log(`Projector: ${host.projectorUrl}`);
  for (const { name, url } of host.panelists) console.log(`Panelist:  ${url}  ${name}`);
  // A laptop that went down in the middle of the day goes on with the day.
  if (flags.isSample || flags.isResumed || door.readDay().isOn) desktop.showOperator();
  else desktop.showStart();
}

const flags = readDesktopFlags(process.argv.slice(1), process.cwd());
const dataDir = flags.dataDir ?? defaultDataDir();
const shellDir = path.join(dataDir, 'shell');
mkdirSync(shellDir, { recursive: true });
app.enableSandbox();
// Windows of one data folder are one application, with its own profile.
app.setPath('userData', shellDir);
const log = openLog(path.join(dataDir, 'bantaya.log'));
const memory = openMemory(path.join(shellDir, 'desktop.json'), log);
if (!app.requestSingleInstanceLock()) app.quit();
else
  void app
    .whenReady()
    .then(() => run(flags, dataDir, memory, log))
    .catch((error: unknown) => {
      log(`not started: ${String(error)}`);
      dialog.showErrorBox(
        wordsIn(memory.now.language).hostFailed,
        error instanceof Error ? error.message : String(error),
      );
      app.exit(1);
    });
