/** The list of Electron's calls that the tests' stand-in covers, against what the built main and preload really use. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/build.ts';
import { covered, type Cover, type CoveredName } from './standIn/covered.ts';
import { listCovered, readUsed } from './standIn/used.ts';
import { launchStandIn, type StandInDesktop } from './standInDesktop.ts';

/** Names that hold Electron's objects in the shell; whatever has a member of its own is asked here. */
const HOLDERS: Readonly<Record<CoveredName, string>> = {
  app: 'app',
  BrowserWindow: 'BrowserWindow',
  window: 'window|opened|screenWindow|operator|focused|last|start',
  contents: 'contents|webContents',
  session: 'session',
  partition: 'partition|roomSession',
  webRequest: 'webRequest',
  item: 'item',
  screen: 'screen',
  dialog: 'dialog',
  shell: 'shell',
  Menu: 'Menu',
  powerSaveBlocker: 'powerSaveBlocker',
  ipcMain: 'ipcMain',
  contextBridge: 'contextBridge',
  ipcRenderer: 'ipcRenderer',
};
const names = Object.keys(covered) as CoveredName[];
/** Objects that are reached through another one, not imported. */
const REACHED: readonly CoveredName[] = ['window', 'contents', 'partition', 'webRequest', 'item'];

const inOrder = (found: Iterable<string>): string[] =>
  [...new Set(found)].toSorted((a, b) => a.localeCompare(b));
const readBuilt = (file: string): string => readFileSync(path.join(ROOT, 'out', file), 'utf8');

/** The shell's own modules inside the built main: the builder writes each one's path above it. */
function shellOf(main: string): string {
  return main
    .split(/^(?=\/\/ [\w@.-]+\/\S+$)/m)
    .filter((module) => /^\/\/ electron\/(?:main\.ts|windows\/)/.test(module))
    .join('\n');
}
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

let built = '';
let desktop: StandInDesktop;
beforeAll(async () => {
  // The preload reaches its modules through the required one.
  built = withoutComments(
    `${shellOf(readBuilt('main/main.js'))}\n${readBuilt('preload/preload.cjs').replaceAll('electron.', '')}`,
  );
  desktop = await launchStandIn({ isSample: true });
  await desktop.page('operator');
}, 180_000);
afterAll(async () => desktop?.dispose());

describe('what the built desktop uses of Electron', () => {
  test('is reached by the modules that the stand-in has, and by no other file', () => {
    const files = globSync('out/main/*.js', { cwd: ROOT }).filter((file) =>
      /\bfrom ?["']electron["']|(?:require|import)\(["']electron["']\)/.test(
        readFileSync(path.join(ROOT, file), 'utf8'),
      ),
    );
    expect(files.map((file) => path.basename(file))).toEqual(['main.js']);
    const imported = [
      ...readBuilt('main/main.js').matchAll(/^import \{([^}]*)\} from "electron";$/gm),
    ].flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
    const required = [...readBuilt('preload/preload.cjs').matchAll(/electron\.(\w+)\./g)].map(
      ([, name = '']) => name,
    );
    expect(inOrder([...imported, ...required])).toEqual(
      inOrder(names.filter((name) => !REACHED.includes(name))),
    );
  });

  test.each(names)('of %s is exactly what the stand-in covers', (name) => {
    // Contents and their parts are reached through a dot, everything else stands alone.
    const before = name === 'contents' || name === 'webRequest' ? '\\b' : '(?<![.\\w])';
    // The builder numbers names that two modules share.
    const holder = `${before}(?:${HOLDERS[name]})(?:\\$\\d+)?\\s*\\??\\.`;
    const find = (pattern: string): string[] =>
      inOrder([...built.matchAll(new RegExp(pattern, 'g'))].map((match) => match[1] ?? ''));
    const { calls, events = [] }: Cover = covered[name];
    expect(find(`${holder}(\\w+)`)).toEqual(inOrder(calls));
    expect(find(`${holder}(?:on|once|off)\\(\\s*["']([\\w-]+)["']`)).toEqual(inOrder(events));
  });
});

test('a run notes which of them were called, in main and in a page’s preload', async () => {
  // A page tells of its calls in its own time.
  await expect
    .poll(() => [...readUsed()], { timeout: 60_000 })
    .toEqual(
      expect.arrayContaining([
        'app.whenReady',
        'app on will-quit',
        'window.loadURL',
        'partition.setProxy',
        'contextBridge.exposeInMainWorld',
      ]),
    );
  expect([...readUsed()].filter((member) => !listCovered().includes(member))).toEqual([]);
});
