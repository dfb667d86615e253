/** Electron's security checklist, item by item, on the windows as they really open and the sources as they stand. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/build.ts';
import { launchDesktop, type Desktop, type WindowState } from './desktopDriver.ts';

const SHELL = ['electron/main.ts', 'electron/preload.ts', 'electron/windows/*.ts'];
const sources = globSync(SHELL, { cwd: ROOT })
  .filter((file) => !file.endsWith('.test.ts'))
  .toSorted()
  .map((file) => ({ file, text: withoutComments(readFileSync(path.join(ROOT, file), 'utf8')) }));
const everything = sources.map(({ text }) => text).join('\n');

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

let desktop: Desktop;
let windows: WindowState[];
beforeAll(async () => {
  desktop = await launchDesktop();
  await (await desktop.page('start')).getByRole('button', { name: 'Jadi tuan rumah' }).click();
  await desktop.page('operator');
  await desktop.page('projector');
  windows = await desktop.windows();
  console.log(`This run drives ${desktop.drives}.`);
}, 180_000);
afterAll(async () => desktop?.dispose());

const preferences = () => windows.map(({ webPreferences }) => webPreferences);

describe("Electron's security checklist", () => {
  test('1: only content of this machine or of a pinned host is loaded, the latter over https', async () => {
    for (const { url } of windows) expect(new URL(url).hostname).toBe('127.0.0.1');
    const contract = readFileSync(path.join(ROOT, 'electron/contract/roomAddress.ts'), 'utf8');
    expect(contract).toContain("url.protocol !== 'https:'");
    expect(everything).not.toMatch(/loadFile|file:\/\//);
  });
  test('2 and 3: no page has Node, each lives in a context of its own', () => {
    expect(preferences().length).toBeGreaterThanOrEqual(2);
    for (const own of preferences()) {
      expect(own).toMatchObject({ contextIsolation: true, nodeIntegration: false });
      expect(own['nodeIntegrationInWorker']).toBe(false);
      expect(own['nodeIntegrationInSubFrames']).toBe(false);
    }
  });
  test('4: every process is sandboxed', () => {
    for (const own of preferences()) expect(own['sandbox']).toBe(true);
    expect(everything).toContain('app.enableSandbox()');
    expect(everything).not.toMatch(/no-sandbox/);
  });
  test('5: every permission has a handler, and it refuses', () => {
    expect(everything).toMatch(/setPermissionRequestHandler\([^\n]*answer\(false\)/);
    expect(everything).toMatch(/setPermissionCheckHandler\(\(\) => false\)/);
    expect(everything).toMatch(/setDevicePermissionHandler\(\(\) => false\)/);
  });
  test('6: the security of the web stays on', () => {
    for (const own of preferences()) expect(own['webSecurity']).toBe(true);
    expect(everything).not.toMatch(/disable-web-security/);
  });
  test('7: pages carry a content security policy without wildcards', async () => {
    for (const { url } of windows) {
      const policy = (await fetch(withoutToken(url))).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    }
  });
  test('8 to 10: no insecure content, no experiments, no Blink features', () => {
    for (const own of preferences()) {
      expect(own).toMatchObject({
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
      });
      expect(own['enableBlinkFeatures'] ?? '').toBe('');
    }
  });
  test('11 and 12: no webview, and none can be planted', () => {
    for (const own of preferences()) expect(own['webviewTag']).toBe(false);
    expect(everything).toMatch(/will-attach-webview', \(event\) => event\.preventDefault\(\)/);
  });
  test('13 and 14: navigation and new windows are limited', () => {
    expect(everything).toMatch(/'will-frame-navigate'/);
    expect(everything).toMatch(/'will-redirect'/);
    expect(everything).toMatch(/setWindowOpenHandler/);
    expect(everything.match(/action: '(\w+)'/g)).toEqual(["action: 'deny'"]);
  });
  test('15: nothing is handed to the system to open but folders of our own', () => {
    expect(everything).not.toMatch(/openExternal/);
    const opened = everything.match(/shell\.\w+\([^)]*\)/g);
    expect(opened).toEqual([
      'shell.showItemInFolder(savedFile)',
      'shell.openPath(host.dataDir)',
      'shell.openPath(logFile)',
    ]);
  });
  test('16: Electron is pinned to one exact version', () => {
    const { devDependencies } = JSON.parse(
      readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
    ) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });
  test('17: the sender of every message is checked, in one place', () => {
    const handling = sources.filter(({ text }) => /ipcMain\b/.test(text)).map(({ file }) => file);
    expect(handling).toEqual(['electron/windows/bridge.ts']);
    expect(everything.match(/ipcMain\.\w+/g)).toEqual(['ipcMain.handle']);
    expect(everything).toMatch(/frame\?\.parent === null/);
    expect(everything).toMatch(/originOf\(frame\.url\) === place\.origin/);
  });
  test('18: no page comes from file:', () => {
    for (const { url } of windows) expect(url).not.toMatch(/^file:/);
    expect(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')).toMatch(
      /grantFileProtocolExtraPrivileges: false/,
    );
  });
  test('19: the fuses are set', () => {
    const builder = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');
    for (const [fuse, state] of Object.entries({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    }))
      expect(builder).toContain(`${fuse}: ${state}`);
  });
  test('20: no page holds a channel of Electron itself', () => {
    const preload = sources.find(({ file }) => file === 'electron/preload.ts')?.text ?? '';
    // Each function of the bridge names its own message; a page can name none.
    expect(preload).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/);
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
  });
});

const withoutToken = (url: string): string => url.split('#')[0] ?? '';

test('every window opens through the one guarded way', () => {
  const making = sources
    .filter(({ text }) => /new BrowserWindow\(/.test(text))
    .map(({ file }) => file);
  expect(making).toEqual(['electron/windows/secureWindow.ts']);
  for (const own of preferences()) expect(own['preload']).toMatch(/out\/preload\/preload\.cjs$/);
});

test('main waits for nothing before it is loaded, because Electron becomes ready only afterwards', () => {
  const main = sources.find(({ file }) => file === 'electron/main.ts')?.text ?? '';
  expect(main).not.toMatch(/^(const .*= )?await /m);
});

test('the stand-in is never shipped', () => {
  const builder = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');
  expect(builder).not.toMatch(/renderer\/e2e|standIn/);
  for (const file of globSync('out/{main,preload}/*.{js,cjs}', { cwd: ROOT }))
    expect(readFileSync(path.join(ROOT, file), 'utf8'), file).not.toMatch(
      /standInElectron|__standIn/,
    );
});
