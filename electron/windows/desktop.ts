/** The desktop as a whole: which window is open, what leads from one to the next, and what ends them. */
import path from 'node:path';
import { app, BrowserWindow, dialog, screen, session, shell } from 'electron';
import { answerCalls, tell } from './bridge.ts';
import { askPerson } from './ask.ts';
import { saveDownloads } from './downloads.ts';
import { guardContents } from './guards.ts';
import {
  fillDisplay,
  fillNextDisplay,
  openJoinedWindow,
  readJoinedArrangement,
} from './joinedWindow.ts';
import { keepAwakeWhile } from './keepAwake.ts';
import type { Memory } from './memory.ts';
import { showMenu } from './menu.ts';
import { openOperatorWindow, openStartWindow } from './operatorWindow.ts';
import { createProjector, type Projector } from './projectorWindow.ts';
import { findRoom, parseRoom, rememberRoom } from './rooms.ts';
import { focusWindow } from './secureWindow.ts';
import { wordsIn, type ShellWords } from './words.ts';

/** A host as windows see it; main hands it in. */
export interface HostDoor {
  readonly origin: string;
  readonly dataDir: string;
  /** A new one-time address. */
  operatorUrl(): string;
  readonly projectorUrl: string;
  readDay(): { isOn: boolean; isScoringOpen: boolean };
  close(): Promise<void>;
}
export interface DesktopOptions {
  readonly host: HostDoor;
  /** A second host with the sample, whose folder goes when it closes. */
  readonly openRehearsal: () => Promise<HostDoor>;
  readonly memory: Memory;
  readonly log: (line: string) => void;
  readonly logFile: string;
}
export interface Desktop {
  showStart(): void;
  showOperator(): void;
  /** A second start of the application brings the first one to the front. */
  focus(): void;
  /** Ends without a question. */
  quitNow(): void;
}

/** The operator's window with the room's screen. */
interface Desk {
  readonly door: HostDoor;
  readonly isRehearsal: boolean;
  readonly window: BrowserWindow;
  readonly projector: Projector;
}

export function createDesktop({
  host,
  openRehearsal,
  memory,
  log,
  logFile,
}: DesktopOptions): Desktop {
  let desk: Desk | undefined;
  let start: BrowserWindow | undefined;
  const joined = new Set<BrowserWindow>();
  let savedFile: string | undefined;
  let isQuitting = false;
  let isForced = false;
  const words = (): ShellWords => wordsIn(memory.now.language);

  function showStart(): void {
    if (start) {
      focusWindow(start);
      return;
    }
    start = openStartWindow({
      origin: host.origin,
      partition: 'persist:host',
      url: () => `${host.origin}/start/`,
      memory,
      words,
      log,
    });
    start.on('closed', () => (start = undefined));
  }
  function openDesk(door: HostDoor, isRehearsal: boolean, isRestoring = false): void {
    if (desk) {
      focusWindow(desk.window);
      return;
    }
    // Cookies know no ports: a rehearsal's must not meet the real ones.
    const partition = isRehearsal ? 'rehearsal' : 'persist:host';
    const { origin } = door;
    let query = isRestoring ? '?restore' : '';
    saveDownloads(session.fromPartition(partition), {
      words,
      log,
      onSaved(file) {
        savedFile = file;
        tell(desk?.window, 'saved', { name: path.basename(file) });
      },
    });
    const window = openOperatorWindow({
      origin,
      partition,
      url() {
        const url = new URL(door.operatorUrl());
        // Asked once: a window that comes back after a failure goes on where the day is.
        url.search = query;
        query = '';
        return url.href;
      },
      memory,
      words,
      log,
      isRehearsal,
      isForced: () => isForced,
      onStay: () => (isQuitting = false),
    });
    const projector = createProjector({
      origin,
      partition,
      url: () => door.projectorUrl,
      operator: window,
      memory,
      words,
      log,
      onChange: (arrangement) => tell(window, 'arrangement', arrangement),
    });
    desk = { door, isRehearsal, window, projector };
    window.on('close', (event) => {
      if (isQuitting || isRehearsal) return;
      // Closing the operator's window closes the application, which asks first.
      event.preventDefault();
      app.quit();
    });
    window.on('closed', () => {
      desk = undefined;
      // Before the last window goes, or the application would end with it.
      if (isRehearsal && !isQuitting) showStart();
      projector.dispose();
      if (isRehearsal)
        void door.close().catch((error: unknown) => log(`rehearsal: ${String(error)}`));
    });
    start?.close();
  }
  async function join(address: string, fingerprint: string): Promise<void> {
    const room = parseRoom(address);
    if (!room) throw new Error('NOT_AN_ADDRESS');
    rememberRoom(memory, room.origin, fingerprint);
    const window = openJoinedWindow({ room, fingerprint, memory, words, log });
    joined.add(window);
    window.on('closed', () => joined.delete(window));
    start?.close();
  }
  function openFolder(which: 'DATA' | 'SAVED'): void {
    if (which === 'SAVED' && savedFile !== undefined) shell.showItemInFolder(savedFile);
    else void shell.openPath(host.dataDir);
  }
  function refreshMenu(): void {
    showMenu(words(), {
      openDataFolder: () => openFolder('DATA'),
      openSavedFolder: () => openFolder('SAVED'),
      openLog: () => void shell.openPath(logFile),
      toggleProjector: () => desk?.projector.toggle(),
      moveToNextDisplay() {
        const focused = BrowserWindow.getFocusedWindow();
        if (focused && joined.has(focused)) fillNextDisplay(focused);
        else desk?.projector.moveToNext();
      },
      showAbout: () =>
        void dialog.showMessageBox({
          type: 'info',
          title: words().about,
          message: `Bantaya ${app.getVersion()}`,
          detail: host.dataDir,
        }),
    });
  }
  async function askBeforeQuit(): Promise<void> {
    const { quitDay, quitScoring, quitStay, quitLeave } = words();
    const asked = host.readDay().isScoringOpen ? quitScoring : quitDay;
    const isLeaving = await askPerson(desk?.window, {
      ...asked,
      stay: quitStay,
      go: quitLeave,
    });
    if (!isLeaving) return;
    isQuitting = true;
    app.quit();
  }

  guardContents({ log, onProjectorAsked: () => desk?.projector.show() });
  answerCalls(
    {
      readArrangement: (window) =>
        joined.has(window) || !desk
          ? readJoinedArrangement(window)
          : desk.projector.readArrangement(),
      chooseDisplay(window, key) {
        if (joined.has(window)) fillDisplay(window, key);
        else if (window === desk?.window) desk.projector.choose(key);
        return null;
      },
      openFolder: (_window, which) => {
        openFolder(which);
        return null;
      },
      async chooseFolder(window) {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: words().chooseFolder,
          properties: ['openDirectory', 'createDirectory'],
        });
        return canceled ? null : (filePaths[0] ?? null);
      },
      setLanguage(_window, language) {
        if (language === memory.now.language) return null;
        memory.patch({ language });
        refreshMenu();
        return null;
      },
      startHosting() {
        openDesk(host, false);
        return null;
      },
      startRestoring() {
        openDesk(host, false, true);
        return null;
      },
      async startRehearsal() {
        openDesk(await openRehearsal(), true);
        return null;
      },
      findRoom: (_window, address) => findRoom(address, memory),
      async joinRoom(_window, { address, fingerprint }) {
        await join(address, fingerprint);
        return null;
      },
    },
    log,
  );
  refreshMenu();
  const sleep = keepAwakeWhile(() => host.readDay().isOn);
  const tellJoined = (): void => {
    for (const window of joined) tell(window, 'arrangement', readJoinedArrangement(window));
  };
  screen.on('display-added', tellJoined);
  screen.on('display-removed', tellJoined);
  app.on('child-process-gone', (_event, { type, reason }) =>
    log(`${type} process gone (${reason})`),
  );
  app.on('before-quit', (event) => {
    if (isQuitting || isForced || !host.readDay().isOn) {
      isQuitting = true;
      return;
    }
    event.preventDefault();
    void askBeforeQuit();
  });
  app.on('window-all-closed', () => {
    if (!desk && !start && joined.size === 0) app.quit();
  });
  app.on('will-quit', sleep);

  return {
    showStart,
    showOperator: () => openDesk(host, false),
    focus() {
      const window = desk?.window ?? [...joined][0] ?? start;
      if (window) focusWindow(window);
    },
    quitNow() {
      isForced = true;
      app.quit();
    },
  };
}
