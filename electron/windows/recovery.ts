/** A page that dies comes back to where it was; a page that hangs is asked about, or brought back where nobody sits. */
import type { BrowserWindow } from 'electron';
import { askPerson } from './ask.ts';
import { load } from './secureWindow.ts';
import type { ShellWords } from './words.ts';

const WINDOW_MS = 60_000;
const MOST_CRASHES = 3;

export interface RecoveryOptions {
  /** For the log. */
  readonly name: string;
  /** Nobody can answer a question on the projector. */
  readonly isAttended: boolean;
  readonly words: () => ShellWords;
  readonly log: (line: string) => void;
  /** An address that works now, for a page that keeps dying where it was. */
  readonly freshUrl: () => string;
}

export function recoverWindow(window: BrowserWindow, options: RecoveryOptions): void {
  const { name, isAttended, words, log, freshUrl } = options;
  const contents = window.webContents;
  let crashesMs: number[] = [];
  let question: AbortController | undefined;

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    question?.abort();
    const nowMs = performance.now();
    crashesMs = [...crashesMs.filter((atMs) => nowMs - atMs < WINDOW_MS), nowMs];
    log(`${name} page gone (${reason}, ${exitCode}); ${crashesMs.length} in a minute`);
    if (crashesMs.length <= MOST_CRASHES) contents.reload();
    else void comeBack();
  });

  /** After too many deaths in a row: from the beginning, and only when somebody asks or after a while. */
  async function comeBack(): Promise<void> {
    if (!isAttended) {
      setTimeout(() => {
        if (!window.isDestroyed()) load(window, freshUrl());
      }, 5_000);
      return;
    }
    const { crashedQuestion, crashedDetail, closeWindow, reload } = words();
    const isReload = await askPerson(window, {
      message: crashedQuestion,
      detail: crashedDetail,
      stay: closeWindow,
      go: reload,
    });
    if (window.isDestroyed()) return;
    crashesMs = [];
    if (isReload) load(window, freshUrl());
    else window.close();
  }

  window.on('unresponsive', () => {
    log(`${name} page hangs`);
    if (!isAttended) {
      contents.forcefullyCrashRenderer();
      return;
    }
    question?.abort();
    question = new AbortController();
    const { hungQuestion, hungDetail, hungWait, reload } = words();
    void askPerson(window, {
      message: hungQuestion,
      detail: hungDetail,
      stay: hungWait,
      go: reload,
      signal: question.signal,
    }).then((isReload) => {
      // Its end brings it back, as any other.
      if (isReload && !window.isDestroyed()) contents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => {
    question?.abort();
    log(`${name} page answers again`);
  });
}
