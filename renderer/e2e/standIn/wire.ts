/** What the stand-in inside the desktop's process and the Chromium beside it say to each other. */
import type { DisplayFacts } from '../../../electron/windows/displays.ts';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface WindowState {
  id: number;
  title: string;
  url: string;
  bounds: Bounds;
  isVisible: boolean;
  isFullScreen: boolean;
  isMaximized: boolean;
  isMinimized: boolean;
  /** As it was constructed. */
  webPreferences: Record<string, unknown>;
}
export interface MenuEntry {
  id?: string;
  label?: string;
  accelerator?: string;
  role?: string;
  submenu?: MenuEntry[];
}
export interface Asked {
  kind: 'message' | 'error' | 'folder';
  message: string;
  buttons: string[];
  cancelId: number;
}

/** From the desktop's process. `ask` carries a number that the answer repeats. */
export type FromDesktop =
  | {
      kind: 'open';
      id: number;
      partition: string;
      preload: string;
      args: string[];
      width: number;
      height: number;
    }
  | { kind: 'load'; id: number; url: string }
  | { kind: 'reload'; id: number }
  | { kind: 'crash'; id: number }
  | { kind: 'destroy'; id: number }
  | { kind: 'size'; id: number; width: number; height: number }
  | { kind: 'send'; id: number; channel: string; values: unknown[] }
  | { kind: 'windows'; windows: WindowState[] }
  | { kind: 'menu'; menu: MenuEntry[] }
  | {
      kind: 'note';
      what: 'relaunch' | 'open' | 'showInFolder' | 'second' | 'awake';
      values: string[];
    }
  | { kind: 'ask'; number: number; question: 'unload'; id: number }
  | { kind: 'ask'; number: number; question: 'dialog'; asked: Asked }
  | { kind: 'withdraw'; number: number }
  | { kind: 'answer'; number: number; value: unknown };

/** To the desktop's process. */
export type ToDesktop =
  | { kind: 'go' }
  | { kind: 'answer'; number: number; value: unknown }
  | { kind: 'ask'; number: number; question: Question }
  | {
      kind: 'emit';
      id: number;
      event: 'loaded' | 'gone' | 'unresponsive' | 'responsive' | 'closed';
      url?: string;
    }
  | { kind: 'failed'; id: number; url: string }
  | { kind: 'downloaded'; id: number; isComplete: boolean }
  | { kind: 'displays'; displays: DisplayFacts[] }
  | { kind: 'drag'; id: number; bounds: Bounds }
  | { kind: 'close'; id: number }
  | { kind: 'press'; menuId: string }
  | { kind: 'second'; argv: string[] }
  | { kind: 'fail' };

export type Question =
  | { about: 'invoke'; id: number; url: string; isTop: boolean; channel: string; values: unknown[] }
  | { about: 'navigate' | 'redirect'; id: number; url: string }
  | { about: 'open'; id: number; url: string }
  | { about: 'request'; id: number; url: string }
  | { about: 'permission'; id: number; permission: string }
  | { about: 'certificate'; id: number; hostname: string; pem: string }
  | { about: 'unload'; id: number }
  | { about: 'webview'; id: number }
  | { about: 'download'; id: number; fileName: string };
