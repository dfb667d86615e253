/** BrowserWindow, its contents and its session: state here, a Chromium page beside. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { ask, onTold, order } from './line.ts';
import type { Bounds, Question, WindowState } from './wire.ts';
import { withCover } from './withCover.ts';

/** An event whose default can be prevented, with what Electron puts on it. */
export class StandInEvent {
  defaultPrevented = false;
  readonly url: string;
  constructor(url = '') {
    this.url = url;
  }
  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void;
type RequestHandler = (
  details: { url: string },
  answer: (verdict: { cancel?: boolean }) => void,
) => void;
type VerifyHandler = (
  request: { hostname: string; certificate: { data: string } },
  answer: (verdict: number) => void,
) => void;

export class StandInSession extends EventEmitter {
  permissionRequest: PermissionHandler | undefined;
  permissionCheck: (() => boolean) | undefined;
  verify: VerifyHandler | undefined;
  beforeRequest: RequestHandler | undefined;
  readonly webRequest = withCover('webRequest', {
    onBeforeRequest: (handler: RequestHandler): void => {
      this.beforeRequest = handler;
    },
  });
  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setCertificateVerifyProc(handler: VerifyHandler): void {
    this.verify = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    if (handler()) throw new Error('The stand-in has no devices to hand out');
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (isEnabled) throw new Error('The stand-in knows no dictionary');
  }
  setProxy(): Promise<void> {
    return Promise.resolve();
  }
}

const sessions = new Map<string, { own: StandInSession; covered: StandInSession }>();
export function findSession(partition: string): { own: StandInSession; covered: StandInSession } {
  let known = sessions.get(partition);
  if (!known) {
    const own = new StandInSession();
    known = { own, covered: withCover('partition', own) };
    sessions.set(partition, known);
  }
  return known;
}

class StandInContents extends EventEmitter {
  readonly window: StandInWindow;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  constructor(window: StandInWindow) {
    super();
    this.window = window;
  }
  reload(): void {
    order({ kind: 'reload', id: this.window.id });
  }
  send(channel: string, ...values: unknown[]): void {
    order({ kind: 'send', id: this.window.id, channel, values });
  }
  forcefullyCrashRenderer(): void {
    order({ kind: 'crash', id: this.window.id });
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export const windows = new Map<number, StandInWindow>();
export const windowEvents = new EventEmitter();
let lastId = 0;

export class StandInWindow extends EventEmitter {
  static getFocusedWindow(): StandInWindow | null {
    const found = [...windows.values()].filter((each) => each.state.isVisible);
    return found.at(-1)?.own ?? null;
  }
  static fromWebContents(contents: unknown): StandInWindow | null {
    return [...windows.values()].find((each) => each.webContents === contents)?.own ?? null;
  }
  readonly id: number;
  /** As the application holds it. */
  readonly own: StandInWindow;
  readonly plainContents: StandInContents;
  readonly webContents: StandInContents;
  readonly session: StandInSession;
  readonly state: WindowState;
  private normal: Bounds;
  private isGone = false;
  private isReady = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.id = lastId += 1;
    const { webPreferences = {}, x = 0, y = 0, width = 800, height = 600, title = '' } = options;
    this.normal = { x, y, width, height };
    this.state = {
      id: this.id,
      title,
      url: '',
      bounds: this.normal,
      isVisible: options.show !== false,
      isFullScreen: false,
      isMaximized: false,
      isMinimized: false,
      webPreferences: { ...webPreferences },
    };
    const partition = webPreferences.partition ?? '';
    this.session = findSession(partition).own;
    this.plainContents = new StandInContents(this);
    this.webContents = withCover('contents', this.plainContents);
    this.own = withCover('window', this);
    windows.set(this.id, this);
    order({
      kind: 'open',
      id: this.id,
      partition,
      preload: webPreferences.preload ?? '',
      args: webPreferences.additionalArguments ?? [],
      width,
      height,
    });
    windowEvents.emit('created', this.webContents);
    return this.own;
  }

  loadURL(url: string): Promise<void> {
    order({ kind: 'load', id: this.id, url });
    return Promise.resolve();
  }
  show(): void {
    this.change({ isVisible: true });
    this.emit('show');
  }
  showInactive(): void {
    this.change({ isVisible: true });
    this.emit('show');
  }
  hide(): void {
    this.change({ isVisible: false });
  }
  focus(): void {
    // The latest one in front is the focused one.
    windows.delete(this.id);
    windows.set(this.id, this);
    this.change({});
  }
  moveTop(): void {
    this.change({});
  }
  maximize(): void {
    this.change({ isMaximized: true });
  }
  restore(): void {
    this.change({ isMinimized: false });
  }
  removeMenu(): void {
    this.change({});
  }
  setFullScreen(isFullScreen: boolean): void {
    this.change({ isFullScreen });
  }
  setBounds(bounds: Bounds): void {
    const { x, y, width, height } = bounds;
    this.normal = { x, y, width, height };
    this.change({ bounds: this.normal });
    order({ kind: 'size', id: this.id, width, height });
    this.emit('move');
    this.emit('resize');
  }
  getBounds = (): Bounds => this.state.bounds;
  getNormalBounds = (): Bounds => this.normal;
  isVisible = (): boolean => this.state.isVisible;
  isFullScreen = (): boolean => this.state.isFullScreen;
  isMaximized = (): boolean => this.state.isMaximized;
  isMinimized = (): boolean => this.state.isMinimized;
  isDestroyed = (): boolean => this.isGone;

  close(): void {
    void this.closeAndTell();
  }
  /** @returns whether it is closed */
  async closeAndTell(): Promise<boolean> {
    if (this.isGone) return true;
    const event = new StandInEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    if (!(await ask<boolean>({ question: 'unload', id: this.id }))) return false;
    this.destroy();
    return true;
  }
  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    windows.delete(this.id);
    order({ kind: 'destroy', id: this.id });
    tellWindows();
    this.emit('closed');
    if (windows.size === 0) windowEvents.emit('all-closed');
  }
  change(change: Partial<WindowState>): void {
    if (this.isGone) return;
    Object.assign(this.state, change);
    tellWindows();
  }
  becameReady(url: string): void {
    this.change({ url });
    if (this.isReady) return;
    this.isReady = true;
    this.emit('ready-to-show');
  }
}

export function tellWindows(): void {
  order({ kind: 'windows', windows: [...windows.values()].map(({ state }) => ({ ...state })) });
}

onTold('emit', ({ id, event, url }) => {
  const window = windows.get(id);
  if (!window) return;
  if (event === 'loaded') window.becameReady(url ?? '');
  else if (event === 'gone')
    window.plainContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 133 });
  else if (event === 'closed') window.destroy();
  else window.emit(event);
});
onTold('failed', ({ id, url }) =>
  windows
    .get(id)
    ?.plainContents.emit('did-fail-load', {}, -102, 'ERR_CONNECTION_REFUSED', url, true),
);
onTold('close', ({ id }) => windows.get(id)?.close());
onTold('drag', ({ id, bounds }) => windows.get(id)?.setBounds(bounds));

const downloads = new Map<number, { emit: (event: string, ...values: unknown[]) => unknown }>();
onTold('downloaded', ({ id, isComplete }) => {
  downloads.get(id)?.emit('done', {}, isComplete ? 'completed' : 'interrupted');
  downloads.delete(id);
});

/** What Chromium asks the shell; every handler that is missing means what it means in Electron: yes. */
export function answerPage(question: Question): unknown {
  const window = windows.get(question.id);
  if (!window) return null;
  const { plainContents: contents, session } = window;
  const isPrevented = (name: string, event: StandInEvent): boolean => {
    contents.emit(name, event);
    return event.defaultPrevented;
  };
  switch (question.about) {
    case 'navigate':
      return !isPrevented('will-frame-navigate', new StandInEvent(question.url));
    case 'redirect':
      return !isPrevented('will-redirect', new StandInEvent(question.url));
    case 'webview':
      return !isPrevented('will-attach-webview', new StandInEvent());
    case 'unload':
      return isPrevented('will-prevent-unload', new StandInEvent());
    case 'open':
      return contents.openHandler?.({ url: question.url }).action !== 'deny';
    case 'request': {
      let isCancelled = false;
      session.beforeRequest?.(
        { url: question.url },
        ({ cancel }) => (isCancelled = cancel === true),
      );
      return !isCancelled;
    }
    case 'permission': {
      let isGranted = session.permissionCheck?.() ?? true;
      session.permissionRequest?.(
        contents,
        question.permission,
        (answer) => (isGranted &&= answer),
      );
      return isGranted;
    }
    case 'certificate': {
      let verdict = -202;
      const { hostname, pem } = question;
      session.verify?.({ hostname, certificate: { data: pem } }, (answer) => (verdict = answer));
      return verdict === 0;
    }
    case 'download': {
      const emitter = new EventEmitter();
      let options: { defaultPath?: string } = {};
      const item = withCover('item', {
        getFilename: () => question.fileName,
        getSavePath: () => options.defaultPath ?? '',
        setSaveDialogOptions: (asked: { defaultPath?: string }) => void (options = asked),
        once: (name: string, listener: () => void) => emitter.once(name, listener),
      });
      const event = new StandInEvent();
      session.emit('will-download', event, item, window.webContents);
      if (event.defaultPrevented) return null;
      downloads.set(window.id, emitter);
      return options.defaultPath ?? '';
    }
    case 'invoke':
      return null;
  }
}
