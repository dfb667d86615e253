/**
 * The module `electron` for a desktop that runs under Node: app life cycle, displays, dialogs, menu and messages
 * stand here; windows are pages of a real Chromium beside. What the shell uses and this lacks throws.
 */
import { EventEmitter } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { DisplayFacts } from '../../../electron/windows/displays.ts';
import {
  answerPage,
  findSession,
  StandInEvent,
  StandInWindow,
  windowEvents,
  windows,
} from './browserWindow.ts';
import { answerWith, ask, onTold, order } from './line.ts';
import type { MenuEntry } from './wire.ts';
import { withCover } from './withCover.ts';

const { BANTAYA_STAND_IN: given = '{}' } = process.env;
const { documents, displays: firstDisplays } = JSON.parse(given) as {
  documents: string;
  displays: DisplayFacts[];
};

const ready = Promise.withResolvers<void>();
let isReady = false;
onTold('go', () => {
  isReady = true;
  ready.resolve();
});

const paths: Record<string, string> = { documents };
let lock: string | undefined;
process.on('exit', () => {
  if (lock !== undefined) rmSync(lock, { force: true });
});

class StandInApp extends EventEmitter {
  readonly isPackaged = true;
  enableSandbox(): void {
    if (isReady) throw new Error('app.enableSandbox comes before ready');
  }
  setPath(name: string, folder: string): void {
    paths[name] = folder;
  }
  getPath(name: string): string {
    const folder = paths[name];
    if (folder === undefined) throw new Error(`The stand-in has no path "${name}"`);
    return folder;
  }
  getVersion = (): string => '0.0.0';
  whenReady = (): Promise<void> => ready.promise;
  requestSingleInstanceLock(): boolean {
    const file = path.join(this.getPath('userData'), 'SingletonLock');
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      lock = file;
      return true;
    } catch {
      if (!isRunning(Number(readFileSync(file, 'utf8')))) {
        rmSync(file, { force: true });
        return this.requestSingleInstanceLock();
      }
      order({ kind: 'note', what: 'second', values: process.argv });
      return false;
    }
  }
  quit(): void {
    if (!isReady) this.exit(0);
    else void this.quitInOrder();
  }
  private async quitInOrder(): Promise<void> {
    const before = new StandInEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    isQuitting = true;
    for (const window of windows.values().toArray()) {
      if (await window.closeAndTell()) continue;
      isQuitting = false;
      return;
    }
    const last = new StandInEvent();
    this.emit('will-quit', last);
    if (!last.defaultPrevented) this.exit(0);
  }
  exit(code = 0): void {
    process.exit(code);
  }
  relaunch({ args = [] }: { args?: string[] } = {}): void {
    order({ kind: 'note', what: 'relaunch', values: args });
  }
}
let isQuitting = false;
const app = new StandInApp();
windowEvents.on('created', (contents) => app.emit('web-contents-created', {}, contents));
windowEvents.on('all-closed', () => {
  if (isQuitting) return;
  if (!app.emit('window-all-closed')) app.quit();
});
onTold('second', ({ argv }) => app.emit('second-instance', {}, argv, process.cwd()));
onTold('fail', () => {
  throw new Error('a failure made by a test');
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

class StandInScreen extends EventEmitter {
  displays = firstDisplays;
  getAllDisplays = (): DisplayFacts[] => this.displays;
  getPrimaryDisplay = (): DisplayFacts => this.displays[0]!;
  getDisplayMatching(bounds: {
    x: number;
    y: number;
    width: number;
    height: number;
  }): DisplayFacts {
    const shared = ({ bounds: own }: DisplayFacts): number =>
      Math.max(
        0,
        Math.min(own.x + own.width, bounds.x + bounds.width) - Math.max(own.x, bounds.x),
      ) *
      Math.max(
        0,
        Math.min(own.y + own.height, bounds.y + bounds.height) - Math.max(own.y, bounds.y),
      );
    return this.displays.toSorted((a, b) => shared(b) - shared(a))[0]!;
  }
}
const screen = new StandInScreen();
onTold('displays', ({ displays }) => {
  const before = screen.displays;
  screen.displays = displays;
  for (const gone of before.filter(({ id }) => !displays.some((each) => each.id === id)))
    screen.emit('display-removed', {}, gone);
  for (const display of displays) {
    const known = before.find(({ id }) => id === display.id);
    if (!known) screen.emit('display-added', {}, display);
    else if (JSON.stringify(known) !== JSON.stringify(display))
      screen.emit('display-metrics-changed', {}, display, ['bounds']);
  }
});

interface BoxOptions {
  message: string;
  buttons?: string[];
  cancelId?: number;
  signal?: AbortSignal;
}
const dialog = {
  async showMessageBox(...values: [unknown, BoxOptions] | [BoxOptions]) {
    const options = values.at(-1) as BoxOptions;
    const { message, buttons = ['OK'], cancelId = 0, signal } = options;
    const asked = { kind: 'message' as const, message, buttons, cancelId };
    const response = await ask<number>({ question: 'dialog', asked }, cancelId, signal);
    return { response, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    const asked = {
      kind: 'error' as const,
      message: `${title}: ${content}`,
      buttons: [],
      cancelId: 0,
    };
    order({ kind: 'ask', number: 0, question: 'dialog', asked });
  },
  async showOpenDialog(_window: unknown, { title }: { title: string }) {
    const asked = { kind: 'folder' as const, message: title, buttons: [], cancelId: 0 };
    const folder = await ask<string | null>({ question: 'dialog', asked });
    return { canceled: folder === null, filePaths: folder === null ? [] : [folder] };
  },
};

type Item = MenuEntry & { click?: () => void; submenu?: Item[] };
let menu: Item[] = [];
const plain = ({ id, label, accelerator, role, submenu }: Item): MenuEntry =>
  JSON.parse(
    JSON.stringify({ id, label, accelerator, role, submenu: submenu?.map(plain) }),
  ) as MenuEntry;
const Menu = {
  buildFromTemplate: (template: Item[]): Item[] => template,
  setApplicationMenu(template: Item[]): void {
    menu = template;
    order({ kind: 'menu', menu: menu.map(plain) });
  },
};
onTold('press', ({ menuId }) => {
  const item = menu.flatMap(({ submenu }) => submenu ?? []).find(({ id }) => id === menuId);
  if (!item?.click) throw new Error(`The menu has no "${menuId}"`);
  item.click();
});

const note = (what: 'open' | 'showInFolder' | 'awake', value: string): void =>
  order({ kind: 'note', what, values: [value] });
let lastBlocker = 0;
const powerSaveBlocker = {
  start(kind: string): number {
    note('awake', kind);
    return (lastBlocker += 1);
  },
  stop(_id: number): void {
    note('awake', '');
  },
};
const shell = {
  openPath(target: string): Promise<string> {
    note('open', target);
    return Promise.resolve('');
  },
  showItemInFolder: (target: string): void => note('showInFolder', target),
};

const handlers = new Map<string, (event: object, ...values: unknown[]) => unknown>();
const ipcMain = {
  handle(channel: string, handler: (event: object, ...values: unknown[]) => unknown): void {
    handlers.set(channel, handler);
  },
};
answerWith((question) => {
  if (question.about !== 'invoke') return answerPage(question);
  const window = windows.get(question.id);
  const handler = handlers.get(question.channel);
  if (!window || !handler) throw new Error(`No handler registered for '${question.channel}'`);
  const senderFrame = { url: question.url, parent: question.isTop ? null : {} };
  return handler({ sender: window.webContents, senderFrame }, ...question.values);
});

const session = {
  fromPartition: (partition: string) => findSession(partition).covered,
};

const BrowserWindow = new Proxy(StandInWindow, {
  get(own, key) {
    if (typeof key === 'symbol' || key === 'prototype') return Reflect.get(own, key) as unknown;
    return Reflect.get(statics, key) as unknown;
  },
});
const statics = withCover('BrowserWindow', {
  fromWebContents: (contents: unknown) => StandInWindow.fromWebContents(contents),
  getFocusedWindow: () => StandInWindow.getFocusedWindow(),
});

export const electron: Record<string, unknown> = {
  app: withCover('app', app),
  BrowserWindow,
  dialog: withCover('dialog', dialog),
  ipcMain: withCover('ipcMain', ipcMain),
  Menu: withCover('Menu', Menu),
  powerSaveBlocker: withCover('powerSaveBlocker', powerSaveBlocker),
  screen: withCover('screen', screen),
  session: withCover('session', session),
  shell: withCover('shell', shell),
};
