/** The built desktop under Node, with the stand-in for Electron and a Chromium page for each window. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { ROOT } from '../../build/build.ts';
import { launchBrowser } from './browser.ts';
import {
  laptop,
  projectorDisplay,
  type AnswerDialog,
  type Desktop,
  type LaunchOptions,
  type Seat,
} from './desktopDriver.ts';
import { Contexts, Pages } from './standIn/pages.ts';
import type {
  Asked,
  Bounds,
  FromDesktop,
  MenuEntry,
  Question,
  ToDesktop,
  WindowState,
} from './standIn/wire.ts';

const REGISTER = pathToFileURL(path.join(import.meta.dirname, 'standIn/register.ts')).href;
const MAIN = path.join(ROOT, 'out/main/main.js');
const PATIENCE_MS = 20_000;

/** The stand-in says more than real Electron can: what a broken page could send, a webview it could plant. */
export interface StandInDesktop extends Desktop {
  ask(seat: Seat, question: Asking): Promise<unknown>;
}
type Asking = { [Q in Question as Q['about']]: Omit<Q, 'id'> }[Question['about']];

export async function launchStandIn(options: LaunchOptions = {}): Promise<StandInDesktop> {
  const work = mkdtempSync(path.join(tmpdir(), 'bantaya-desktop-'));
  const dataDir = options.dataDir ?? path.join(work, 'data');
  const documents = path.join(work, 'documents');
  mkdirSync(documents);
  const browser: Browser = await launchBrowser();
  const contexts = new Contexts(browser);
  let displays = options.displays ?? [laptop, projectorDisplay];
  let windows: WindowState[] = [];
  let menu: MenuEntry[] = [];
  const asked: Asked[] = [];
  const notes: string[] = [];
  let answerDialog: AnswerDialog = ({ cancelId }) => cancelId;
  let output = '';
  let child: ChildProcess;
  let pages: Pages;
  let exit: Promise<number | null>;
  const flags = [`--data=${dataDir}`, '--port=0', ...(options.isSample ? ['--sample'] : [])];

  function start(args: readonly string[]): void {
    const given = JSON.stringify({ documents, displays });
    const started = fork(MAIN, [...args], {
      execArgv: ['--import', REGISTER],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      cwd: work,
      env: { ...process.env, BANTAYA_STAND_IN: given },
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    let last = 0;
    const waiting = new Map<
      number,
      { resolve: (value: unknown) => void; reject: (error: Error) => void }
    >();
    const tell = (message: ToDesktop): void => {
      if (started.connected) started.send(message, () => undefined);
    };
    const ask = (question: Question): Promise<unknown> => {
      if (!started.connected) return Promise.resolve(null);
      const number = (last += 1);
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      waiting.set(number, { resolve, reject });
      tell({ kind: 'ask', number, question });
      return promise;
    };
    const own = new Pages({ browser, tell, ask }, contexts);
    pages = own;
    askNow = ask;
    let relaunchArgs: string[] | undefined;
    started.on('message', (message: FromDesktop) => {
      switch (message.kind) {
        case 'open':
          return void own.open(message).catch(ignoreEnd);
        case 'load':
          return void own.load(message.id, message.url).catch(ignoreEnd);
        case 'reload':
          return void own.reload(message.id).catch(ignoreEnd);
        case 'crash':
          return void own.crash(message.id).catch(ignoreEnd);
        case 'destroy':
          return void own.destroy(message.id).catch(ignoreEnd);
        case 'size':
          return void own.resize(message.id, message.width, message.height).catch(ignoreEnd);
        case 'send':
          return void own.send(message.id, message.channel, message.values).catch(ignoreEnd);
        case 'windows':
          windows = message.windows;
          return;
        case 'menu':
          menu = message.menu;
          return;
        case 'note':
          if (message.what === 'relaunch') relaunchArgs = message.values;
          notes.push([message.what, ...message.values].join(' '));
          return;
        case 'answer': {
          const { ok, error } = message.value as { ok?: unknown; error?: string };
          const waits = waiting.get(message.number);
          waiting.delete(message.number);
          if (error === undefined) waits?.resolve(ok);
          else waits?.reject(new Error(error));
          return;
        }
        case 'withdraw':
          notes.push('withdrawn');
          return;
        case 'ask': {
          const { number } = message;
          const answer = (value: unknown): void => tell({ kind: 'answer', number, value });
          if (message.question === 'unload')
            return void own.unload(message.id).catch(isGone).then(answer);
          asked.push(message.asked);
          const given = answerDialog(message.asked);
          // A dialog that nobody answers stays open.
          if (given !== WAIT) answer(given ?? message.asked.cancelId);
          return;
        }
      }
    });
    exit = new Promise((resolve) =>
      started.once('exit', (code) => {
        for (const { resolve: settle } of waiting.values()) settle(null);
        windows = [];
        void Promise.all([...own.held.keys()].map((id) => own.destroy(id).catch(ignoreEnd))).then(
          async () => {
            await contexts.forget();
            if (relaunchArgs) start(relaunchArgs.slice(1));
            resolve(code);
          },
        );
      }),
    );
    tell({ kind: 'go' });
  }
  let askNow: (question: Question) => Promise<unknown>;
  start(flags);

  async function idOf(seat: Seat): Promise<number> {
    const endMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = windows.find(
        ({ url }) => URL.canParse(url) && new URL(url).pathname.startsWith(`/${seat}/`),
      );
      if (found) return found.id;
      if (performance.now() > endMs)
        throw new Error(
          `No ${seat} window; there are ${JSON.stringify(windows.map(({ url }) => url))}\n${output}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
  async function page(seat: Seat): Promise<Page> {
    const held = await pages.held.get(await idOf(seat));
    if (!held) throw new Error(`The ${seat} window has no page`);
    return held.page;
  }
  const tell = (message: ToDesktop): void => void child.send(message);

  return {
    drives: "the tests' stand-in for Electron",
    dataDir,
    documents,
    output: () => output,
    page,
    windows: async () => windows,
    async setDisplays(now) {
      displays = now;
      tell({ kind: 'displays', displays });
    },
    async drag(seat, bounds: Bounds) {
      tell({ kind: 'drag', id: await idOf(seat), bounds });
    },
    async answerDialogs(answer) {
      answerDialog = answer;
    },
    asked,
    notes,
    menu: async () => menu,
    async press(menuId) {
      tell({ kind: 'press', menuId });
    },
    async crashPage(seat) {
      await pages.crash(await idOf(seat));
    },
    async hangPage(seat) {
      const id = await idOf(seat);
      tell({ kind: 'emit', id, event: 'unresponsive' });
    },
    async closeWindow(seat) {
      const id = await idOf(seat);
      tell({ kind: 'close', id });
    },
    startAgain() {
      const again = fork(MAIN, flags, {
        execArgv: ['--import', REGISTER],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        cwd: work,
        env: { ...process.env, BANTAYA_STAND_IN: JSON.stringify({ documents, displays }) },
      });
      again.on('message', (message: FromDesktop) => {
        if (message.kind === 'note' && message.what === 'second')
          tell({ kind: 'second', argv: message.values });
      });
      return new Promise((resolve) => again.once('exit', resolve));
    },
    async failHost() {
      tell({ kind: 'fail' });
    },
    kill: (signal) => void child.kill(signal),
    get exit() {
      return exit;
    },
    async ask(seat, question) {
      return askNow({ ...question, id: await idOf(seat) } as Question);
    },
    async dispose() {
      child.removeAllListeners();
      child.kill('SIGKILL');
      await browser.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** A process that ends takes its windows with it, whatever they were doing. */
function ignoreEnd(error: unknown): void {
  if (!/has been closed|Target closed|crashed/.test(String(error))) throw error;
}

/** A page that went in the meantime let itself be closed. */
function isGone(error: unknown): boolean {
  ignoreEnd(error);
  return true;
}

/** Answer of a dialog that is left open. */
export const WAIT = -1;
