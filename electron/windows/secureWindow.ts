/** The one way a window is made: sandboxed, without Node, bound to one origin. */
import path from 'node:path';
import { app, BrowserWindow, session, type BrowserWindowConstructorOptions } from 'electron';
import { BRIDGE_FLAG } from '../contract/desktop.ts';
import { guardSession } from './guards.ts';
import { settle, type Place } from './places.ts';

/** Beside the bundled main. */
const PRELOAD = path.join(import.meta.dirname, '../preload/preload.cjs');

export interface SecureWindow extends Place {
  /** `persist:…` keeps what the pages store; another name forgets it with the process. */
  readonly partition: string;
  readonly look: Omit<BrowserWindowConstructorOptions, 'webPreferences'>;
}

export function createSecureWindow({
  origin,
  bridge,
  partition,
  look,
}: SecureWindow): BrowserWindow {
  guardSession(session.fromPartition(partition), origin);
  const window = new BrowserWindow({
    backgroundColor: '#faf8f5',
    show: false,
    ...look,
    webPreferences: {
      preload: PRELOAD,
      additionalArguments: [`${BRIDGE_FLAG}${bridge}`],
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      // A projector behind a slide show still keeps its timer.
      backgroundThrottling: false,
    },
  });
  settle(window.webContents, { origin, bridge });
  return window;
}

/** Starts loading; a failure is told by `did-fail-load`, so the promise says nothing more. */
export function load(window: BrowserWindow, url: string): void {
  window.loadURL(url).catch(() => undefined);
}

/** Brings a window before the person. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
