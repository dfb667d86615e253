/** One way to drive the desktop, whether it runs in real Electron or with the stand-in of the tests. */
import type { Page } from 'playwright';
import { findRuntime, hasDisplay } from '../../build/electronRuntime.ts';
import type { DisplayFacts } from '../../electron/windows/displays.ts';
import type { Asked, Bounds, MenuEntry, WindowState } from './standIn/wire.ts';

export type { Asked, MenuEntry, WindowState } from './standIn/wire.ts';

/** A seat's window by the first part of its path. */
export type Seat = 'start' | 'operator' | 'projector' | 'join' | 'panelist';
/** What a dialog is answered: number of a button, a folder, null for the closing cross. */
export type AnswerDialog = (asked: Asked) => number | string | null;

export interface Desktop {
  /** Printed with the results. */
  readonly drives: 'real Electron' | "the tests' stand-in for Electron";
  readonly dataDir: string;
  /** Folder that save dialogs offer. */
  readonly documents: string;
  output(): string;
  /** The page of a window, once it is there. */
  page(seat: Seat): Promise<Page>;
  windows(): Promise<WindowState[]>;
  /** Plugs and unplugs: these are the displays from now on, the first one is primary. */
  setDisplays(displays: DisplayFacts[]): Promise<void>;
  /** The person drags a window. */
  drag(seat: Seat, bounds: Bounds): Promise<void>;
  answerDialogs(answer: AnswerDialog): Promise<void>;
  readonly asked: readonly Asked[];
  /** What was done to the system: folders opened, blockers set, restarts. */
  readonly notes: readonly string[];
  menu(): Promise<MenuEntry[]>;
  press(menuId: string): Promise<void>;
  crashPage(seat: Seat): Promise<void>;
  hangPage(seat: Seat): Promise<void>;
  closeWindow(seat: Seat): Promise<void>;
  /** Starts the application a second time. @returns its exit code */
  startAgain(): Promise<number | null>;
  /** An exception that nobody caught, in the process of the host. */
  failHost(): Promise<void>;
  kill(signal: 'SIGTERM'): void;
  /** Of the process that runs now; a restarted one counts as new. */
  readonly exit: Promise<number | null>;
  /** Ends it without manners and removes what it kept. */
  dispose(): Promise<void>;
}

export interface LaunchOptions {
  readonly isSample?: boolean;
  readonly displays?: DisplayFacts[];
  /** Kept from an earlier launch. */
  readonly dataDir?: string;
}

export const laptop: DisplayFacts = {
  id: 1,
  label: 'Layar laptop',
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  scaleFactor: 1,
  internal: true,
};
export const projectorDisplay: DisplayFacts = {
  id: 2,
  label: 'EPSON PJ',
  bounds: { x: 1366, y: 0, width: 1024, height: 768 },
  workArea: { x: 1366, y: 0, width: 1024, height: 768 },
  scaleFactor: 1,
  internal: false,
};

/** Real Electron where its runtime is, a display is, and the user is not root (whom its sandbox refuses). */
export function findRealElectron(): string | undefined {
  return hasDisplay() && process.getuid?.() !== 0 ? findRuntime() : undefined;
}

export async function launchDesktop(options: LaunchOptions = {}): Promise<Desktop> {
  const executable = findRealElectron();
  if (executable) return (await import('./realElectron.ts')).launchReal(executable, options);
  return (await import('./standInDesktop.ts')).launchStandIn(options);
}
