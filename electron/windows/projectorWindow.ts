/** The room's screen: full screen on its display, never over the operator, away while unplugged, back by itself. */
import { screen, type BrowserWindow, type Display } from 'electron';
import type { Arrangement } from '../contract/desktop.ts';
import { chooseDisplay, keyOf, markOf } from './displays.ts';
import type { Memory } from './memory.ts';
import { recoverWindow } from './recovery.ts';
import { createSecureWindow, load } from './secureWindow.ts';
import type { ShellWords } from './words.ts';

export interface ProjectorOptions {
  readonly origin: string;
  readonly partition: string;
  readonly url: () => string;
  readonly operator: BrowserWindow;
  readonly memory: Memory;
  readonly words: () => ShellWords;
  readonly log: (line: string) => void;
  readonly onChange: (arrangement: Arrangement) => void;
}
export interface Projector {
  readArrangement(): Arrangement;
  /** null closes the screen; a display the operator looks at is refused. */
  choose(key: string | null): void;
  show(): void;
  toggle(): void;
  moveToNext(): void;
  /** For good, with the operator's window. */
  dispose(): void;
}

const SETTLE_MS = 300;

export function createProjector(options: ProjectorOptions): Projector {
  const { operator, memory, words, log, onChange } = options;
  let window: BrowserWindow | undefined;
  let shown: Display | undefined;
  let timer: NodeJS.Timeout | undefined;

  const operatorDisplay = (): Display | undefined =>
    operator.isDestroyed() ? undefined : screen.getDisplayMatching(operator.getBounds());

  /** Puts the screen where it belongs now, and tells the operator's page. */
  function refresh(): void {
    const target = memory.now.isProjectorWanted ? findTarget() : undefined;
    if (target) place((window ??= open()), target);
    else putAway();
    if (shown?.id !== target?.id) log(`projector on ${target ? keyOf(target) : 'no display'}`);
    shown = target;
    onChange(readArrangement());
  }
  function findTarget(): Display | undefined {
    const displays = screen.getAllDisplays();
    const found = chooseDisplay({
      displays,
      primaryId: screen.getPrimaryDisplay().id,
      operatorId: operatorDisplay()?.id,
      mark: memory.now.projectorMark,
    });
    return displays.find(({ id }) => id === found?.id);
  }
  function open(): BrowserWindow {
    const { origin, partition, url } = options;
    const opened = createSecureWindow({
      origin,
      // The room's page needs nothing; it has the least a page can have.
      bridge: 'JOINED',
      partition,
      look: { title: words().projector, frame: false, backgroundColor: '#141210' },
    });
    opened.removeMenu();
    opened.on('page-title-updated', (event) => event.preventDefault());
    // Somebody at the projector's keyboard, or a slide show that pushed it aside.
    opened.on('minimize', () => opened.restore());
    opened.on('closed', () => {
      if (window !== opened) return;
      window = undefined;
      choose(null);
    });
    recoverWindow(opened, { name: 'projector', isAttended: false, words, log, freshUrl: url });
    load(opened, url());
    return opened;
  }
  function place(screenWindow: BrowserWindow, display: Display): void {
    const isThere =
      screenWindow.isVisible() && screenWindow.isFullScreen() && shown?.id === display.id;
    if (isThere && isSame(shown?.bounds, display.bounds)) return;
    // A full-screen window does not move: it has to become an ordinary one first.
    if (screenWindow.isFullScreen()) screenWindow.setFullScreen(false);
    screenWindow.setBounds(display.bounds);
    // The operator goes on typing where they were.
    screenWindow.showInactive();
    screenWindow.setFullScreen(true);
  }
  /** Away, but alive: it goes on following the day and is back at once. */
  function putAway(): void {
    if (!window || window.isDestroyed() || !window.isVisible()) return;
    if (window.isFullScreen()) window.setFullScreen(false);
    window.hide();
  }

  function readArrangement(): Arrangement {
    const operatorId = operatorDisplay()?.id;
    const primaryId = screen.getPrimaryDisplay().id;
    return {
      displays: screen.getAllDisplays().map((display) => ({
        key: keyOf(display),
        label: display.label,
        ...display.bounds,
        scaleFactor: display.scaleFactor,
        isPrimary: display.id === primaryId,
        isInternal: display.internal,
        holdsOperator: display.id === operatorId,
        isShowing: display.id === shown?.id,
      })),
      projector: shown ? 'SHOWN' : memory.now.isProjectorWanted ? 'UNPLUGGED' : 'CLOSED',
    };
  }
  function choose(key: string | null): void {
    if (key === null) memory.patch({ isProjectorWanted: false });
    else {
      const display = screen.getAllDisplays().find((each) => keyOf(each) === key);
      if (!display || display.id === operatorDisplay()?.id) return;
      memory.patch({ isProjectorWanted: true, projectorMark: markOf(display) });
    }
    refresh();
  }
  function show(): void {
    memory.patch({ isProjectorWanted: true });
    refresh();
    if (shown) window?.moveTop();
  }
  /** Once the system has settled: displays come and go in several steps. */
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(refresh, SETTLE_MS);
  }
  function displayGone(_event: unknown, gone: Display): void {
    // At once, before the system moves it onto the operator's display.
    if (gone.id === shown?.id) refresh();
    soon();
  }

  screen.on('display-added', soon);
  screen.on('display-removed', displayGone);
  screen.on('display-metrics-changed', soon);
  operator.on('move', soon);
  // Later than the operator's own window: first things first.
  operator.once('show', soon);

  return {
    readArrangement,
    choose,
    show,
    toggle: () => (shown ? choose(null) : show()),
    moveToNext() {
      const operatorId = operatorDisplay()?.id;
      const free = screen.getAllDisplays().filter(({ id }) => id !== operatorId);
      const at = free.findIndex(({ id }) => id === shown?.id);
      const next = free[(at + 1) % free.length];
      if (next) choose(keyOf(next));
    },
    dispose() {
      clearTimeout(timer);
      screen.off('display-added', soon);
      screen.off('display-removed', displayGone);
      screen.off('display-metrics-changed', soon);
      const last = window;
      window = undefined;
      last?.destroy();
    },
  };
}

function isSame(a: Display['bounds'] | undefined, b: Display['bounds']): boolean {
  return a?.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
