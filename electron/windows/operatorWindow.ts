/** The operator's window, and the start screen it is opened from: pages of this laptop's own host. */
import type { BrowserWindow } from 'electron';
import { askPerson } from './ask.ts';
import type { Memory } from './memory.ts';
import { recoverWindow } from './recovery.ts';
import { recallBounds, rememberPlace } from './rememberPlace.ts';
import { createSecureWindow, load } from './secureWindow.ts';
import type { ShellWords } from './words.ts';

export interface HostWindowOptions {
  readonly origin: string;
  readonly partition: string;
  /** A new address each time: operator links work once. */
  readonly url: () => string;
  readonly memory: Memory;
  readonly words: () => ShellWords;
  readonly log: (line: string) => void;
}
export interface OperatorOptions extends HostWindowOptions {
  readonly isRehearsal: boolean;
  /** Whether input that nobody saved may go without a question. */
  readonly isForced: () => boolean;
  /** The person went back to unsaved input, so nothing is closed after all. */
  readonly onStay: () => void;
}

/** 1366×768 at 125 % leaves this much. */
const SMALLEST = { minWidth: 900, minHeight: 480 };

export function openOperatorWindow(options: OperatorOptions): BrowserWindow {
  const { origin, partition, url, memory, words, log, isRehearsal, isForced, onStay } = options;
  const window = createSecureWindow({
    origin,
    bridge: 'HOST',
    partition,
    look: {
      ...recallBounds(memory, 'operator', { width: 1366, height: 768 }),
      ...SMALLEST,
      title: isRehearsal ? words().rehearsal : words().operator,
    },
  });
  present(window, memory.now.operator?.isMaximized ?? true);
  rememberPlace(window, memory, 'operator');
  recoverWindow(window, { name: 'operator', isAttended: true, words, log, freshUrl: url });
  const contents = window.webContents;
  let mayLeave = false;
  contents.on('will-prevent-unload', (event) => {
    // Preventing this event lets the page go.
    if (mayLeave || isForced()) {
      event.preventDefault();
      return;
    }
    onStay();
    const { unsavedQuestion, unsavedDetail, unsavedStay, unsavedLeave } = words();
    void askPerson(window, {
      message: unsavedQuestion,
      detail: unsavedDetail,
      stay: unsavedStay,
      go: unsavedLeave,
    }).then((isLeaving) => {
      if (!isLeaving || window.isDestroyed()) return;
      mayLeave = true;
      window.close();
    });
  });
  load(window, url());
  return window;
}

export function openStartWindow({
  origin,
  partition,
  url,
  memory,
  words,
  log,
}: HostWindowOptions): BrowserWindow {
  const window = createSecureWindow({
    origin,
    bridge: 'START',
    partition,
    look: {
      ...recallBounds(memory, 'start', { width: 1080, height: 720 }),
      minWidth: 640,
      minHeight: 480,
      title: words().start,
    },
  });
  present(window, memory.now.start?.isMaximized ?? false);
  rememberPlace(window, memory, 'start');
  recoverWindow(window, { name: 'start', isAttended: true, words, log, freshUrl: url });
  load(window, url());
  return window;
}

/** Shows a window once it has something to show, with the title it was given. */
export function present(window: BrowserWindow, isMaximized: boolean): void {
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
}
