/** The desktop in real Electron, driven through Playwright; only displays and dialogs are put in its place. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Page } from 'playwright';
import { ROOT } from '../../build/build.ts';
import {
  laptop,
  projectorDisplay,
  type Asked,
  type Desktop,
  type LaunchOptions,
  type MenuEntry,
  type Seat,
  type WindowState,
} from './desktopDriver.ts';

const PATIENCE_MS = 20_000;

export async function launchReal(executable: string, options: LaunchOptions): Promise<Desktop> {
  const work = mkdtempSync(path.join(tmpdir(), 'bantaya-desktop-'));
  const dataDir = options.dataDir ?? path.join(work, 'data');
  const documents = path.join(work, 'documents');
  mkdirSync(documents);
  const args = [ROOT, `--data=${dataDir}`, '--port=0', ...(options.isSample ? ['--sample'] : [])];
  const app = await _electron.launch({ executablePath: executable, args, cwd: work });
  const asked: Asked[] = [];
  const notes: string[] = [];
  let output = '';
  const child = app.process();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let answer: Parameters<Desktop['answerDialogs']>[0] = ({ cancelId }) => cancelId;

  // Dialogs and what is done to the system wait in the main process until they are looked at.
  await app.evaluate(
    ({ dialog, shell, app: own, screen, powerSaveBlocker }, { documents: folder, displays }) => {
      const place = globalThis as unknown as Record<string, unknown>;
      const open: { options: unknown; resolve: (value: unknown) => void }[] = [];
      const done: string[] = [];
      place['openDialogs'] = open;
      place['doneNotes'] = done;
      own.setPath('documents', folder);
      const wait = (...values: unknown[]): Promise<unknown> =>
        new Promise((resolve) => open.push({ options: values.at(-1), resolve }));
      Object.assign(dialog, { showMessageBox: wait, showOpenDialog: wait });
      Object.assign(shell, {
        openPath(target: string) {
          done.push(`open ${target}`);
          return Promise.resolve('');
        },
        showItemInFolder: (target: string) => done.push(`showInFolder ${target}`),
      });
      const startBlocker = powerSaveBlocker.start.bind(powerSaveBlocker);
      Object.assign(powerSaveBlocker, {
        start(kind: 'prevent-display-sleep') {
          done.push(`awake ${kind}`);
          return startBlocker(kind);
        },
      });
      const present = { now: displays };
      place['standInDisplays'] = present;
      const shared = (a: number, aSize: number, b: number, bSize: number): number =>
        Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));
      Object.assign(screen, {
        getAllDisplays: () => present.now,
        getPrimaryDisplay: () => present.now[0],
        getDisplayMatching: (bounds: (typeof displays)[number]['bounds']) =>
          present.now.toSorted(
            ({ bounds: a }, { bounds: b }) =>
              shared(b.x, b.width, bounds.x, bounds.width) *
                shared(b.y, b.height, bounds.y, bounds.height) -
              shared(a.x, a.width, bounds.x, bounds.width) *
                shared(a.y, a.height, bounds.y, bounds.height),
          )[0],
      });
    },
    { documents, displays: options.displays ?? [laptop, projectorDisplay] },
  );
  const timer = setInterval(() => void look().catch(() => undefined), 50);
  async function look(): Promise<void> {
    const seen = await app.evaluate(() => {
      const place = globalThis as unknown as Record<string, unknown[]>;
      const open = (place['openDialogs'] ?? []) as { options: Record<string, unknown> }[];
      return {
        open: open.map(({ options: { message, title, buttons, cancelId } }) => ({
          message,
          title,
          buttons,
          cancelId,
        })),
        done: (place['doneNotes'] ?? []).splice(0) as string[],
      };
    });
    notes.push(...seen.done);
    for (const each of seen.open) {
      const question: Asked = {
        kind: each.buttons === undefined ? 'folder' : 'message',
        message: String(each.message ?? each.title),
        buttons: (each.buttons as string[] | undefined) ?? [],
        cancelId: Number(each.cancelId ?? 0),
      };
      asked.push(question);
      const value = answer(question);
      await app.evaluate((_electronModule, given) => {
        const place = globalThis as unknown as Record<
          string,
          { resolve: (value: unknown) => void }[]
        >;
        place['openDialogs']
          ?.shift()
          ?.resolve(
            typeof given === 'string'
              ? { canceled: false, filePaths: [given] }
              : { response: given ?? 0, canceled: given === null, filePaths: [] },
          );
      }, value);
    }
  }
  async function page(seat: Seat): Promise<Page> {
    const endMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = app
        .windows()
        .find(
          (each) =>
            URL.canParse(each.url()) && new URL(each.url()).pathname.startsWith(`/${seat}/`),
        );
      if (found) return found;
      if (performance.now() > endMs) throw new Error(`No ${seat} window\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  /** Does something to the window of a seat, in the main process. */
  async function onWindow(seat: Seat, what: string, value: unknown = null): Promise<void> {
    await page(seat);
    await app.evaluate(
      ({ BrowserWindow }, given) => {
        const window = BrowserWindow.getAllWindows().find((each) =>
          new URL(each.webContents.getURL()).pathname.startsWith(`/${given.seat}/`),
        );
        if (given.what === 'crash') window?.webContents.forcefullyCrashRenderer();
        else if (given.what === 'hang') window?.emit('unresponsive');
        else if (given.what === 'close') window?.close();
        else window?.setBounds(given.value as never);
      },
      { seat, what, value },
    );
  }

  return {
    drives: 'real Electron',
    dataDir,
    documents,
    output: () => output,
    page,
    windows: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window): WindowState => ({
          id: window.id,
          title: window.getTitle(),
          url: window.webContents.getURL(),
          bounds: window.getBounds(),
          isVisible: window.isVisible(),
          isFullScreen: window.isFullScreen(),
          isMaximized: window.isMaximized(),
          isMinimized: window.isMinimized(),
          webPreferences: {
            ...(
              window.webContents as unknown as { getLastWebPreferences(): object }
            ).getLastWebPreferences(),
          },
        })),
      ),
    async setDisplays(now) {
      await app.evaluate(({ screen }, displays) => {
        const present = (globalThis as unknown as { standInDisplays: { now: typeof displays } })
          .standInDisplays;
        const before = present.now;
        present.now = displays;
        for (const gone of before.filter(({ id }) => !displays.some((each) => each.id === id)))
          screen.emit('display-removed', {}, gone);
        for (const added of displays.filter(({ id }) => !before.some((each) => each.id === id)))
          screen.emit('display-added', {}, added);
      }, now);
    },
    drag: (seat, bounds) => onWindow(seat, 'bounds', bounds),
    async answerDialogs(given) {
      answer = given;
    },
    asked,
    notes,
    menu: () =>
      app.evaluate(({ Menu }) => {
        const plain = (item: Electron.MenuItem): MenuEntry => ({
          id: item.id,
          label: item.label,
          ...(item.accelerator ? { accelerator: String(item.accelerator) } : {}),
          submenu: item.submenu?.items.map(plain) ?? [],
        });
        return Menu.getApplicationMenu()?.items.map(plain) ?? [];
      }),
    press: (menuId) =>
      app.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
        menuId,
      ),
    crashPage: (seat) => onWindow(seat, 'crash'),
    hangPage: (seat) => onWindow(seat, 'hang'),
    closeWindow: (seat) => onWindow(seat, 'close'),
    startAgain: () =>
      new Promise((resolve) => spawn(executable, args, { stdio: 'ignore' }).once('exit', resolve)),
    failHost: () =>
      app.evaluate(() => {
        setTimeout(() => {
          throw new Error('a failure made by a test');
        });
      }),
    kill: (signal) => void child.kill(signal),
    exit,
    async dispose() {
      clearInterval(timer);
      child.kill('SIGKILL');
      await exit;
      rmSync(work, { recursive: true, force: true });
    },
  };
}
