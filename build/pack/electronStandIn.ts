/**
 * Stands in for the module `electron` while a packed main is started under Node (`--import` this file).
 * Windows load nothing: their addresses go to stdout. It proves that what is packed starts; the windows
 * themselves are tested elsewhere.
 */
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import path from 'node:path';

const [APP_DIR = '.', USER_DATA = '.'] = (process.env['BANTAYA_STAND_IN'] ?? '').split(
  path.delimiter,
);

/** Answers every property and every call with itself, so that any use of Electron's API goes on. */
function createAnything(): unknown {
  const target = function anything(): void {};
  const proxy: unknown = new Proxy(target, {
    // Without `then`, so that awaiting it ends.
    get: (_target, key) => (key === 'then' || typeof key === 'symbol' ? undefined : proxy),
    apply: () => proxy,
    construct: () => proxy as object,
  });
  return proxy;
}
const anything = createAnything();

/** `own` where it is defined, anything elsewhere. */
function withAnything<T extends object>(own: T): T {
  return new Proxy(own, {
    get: (target, key, receiver) =>
      key in target || typeof key === 'symbol' || key === 'then'
        ? Reflect.get(target, key, receiver)
        : anything,
  });
}

class StandInWindow extends EventEmitter {
  static getAllWindows(): StandInWindow[] {
    return [];
  }
  constructor() {
    super();
    return withAnything(this);
  }
  loadURL(url: string): Promise<void> {
    console.log(`window ${url}`);
    return Promise.resolve();
  }
  isDestroyed(): boolean {
    return false;
  }
  getBounds(): object {
    return { x: 0, y: 0, width: 1366, height: 768 };
  }
}

const display = {
  id: 1,
  label: 'stand-in',
  scaleFactor: 1,
  internal: true,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  size: { width: 1366, height: 768 },
  workAreaSize: { width: 1366, height: 728 },
};

const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  whenReady: () => Promise.resolve(),
  isReady: () => true,
  requestSingleInstanceLock: () => true,
  getAppPath: () => APP_DIR,
  getPath: (name: string) => path.join(USER_DATA, name),
  getName: () => 'Bantaya',
  getVersion: () => '0.0.0',
  getLocale: () => 'id',
  getPreferredSystemLanguages: () => ['id'],
  quit: () => process.exit(0),
  exit: (code = 0) => process.exit(code),
});

const electron: Record<string, unknown> = {
  app: withAnything(app),
  BrowserWindow: withAnything(StandInWindow),
  screen: withAnything(
    Object.assign(new EventEmitter(), {
      getAllDisplays: () => [display],
      getPrimaryDisplay: () => display,
    }),
  ),
  dialog: withAnything({
    showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false }),
  }),
  nativeTheme: withAnything(Object.assign(new EventEmitter(), { shouldUseDarkColors: false })),
  powerMonitor: withAnything(new EventEmitter()),
};

/** What a main process may name in an import. */
const NAMES = [
  ...Object.keys(electron),
  'Menu',
  'MenuItem',
  'Notification',
  'Tray',
  'WebContentsView',
  'clipboard',
  'crashReporter',
  'globalShortcut',
  'ipcMain',
  'nativeImage',
  'net',
  'powerSaveBlocker',
  'protocol',
  'safeStorage',
  'session',
  'shell',
  'systemPreferences',
  'utilityProcess',
  'webContents',
];

(globalThis as { bantayaElectron?: unknown }).bantayaElectron = withAnything(electron);
const source = NAMES.map(
  (name) => `export const ${name} = globalThis.bantayaElectron.${name};`,
).join('\n');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'bantaya:electron', format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'bantaya:electron'
      ? {
          format: 'module',
          source: `${source}\nexport default globalThis.bantayaElectron;`,
          shortCircuit: true,
        }
      : next(url, context),
});
