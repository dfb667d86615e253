import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRuntime, hasDisplay, provideRuntime } from './electronRuntime.ts';

let packageDir: string;
beforeEach(() => {
  packageDir = mkdtempSync(path.join(tmpdir(), 'bantaya-electron-'));
  writeFileSync(path.join(packageDir, 'package.json'), '{"version":"45.4.1"}');
});
afterEach(() => rmSync(packageDir, { recursive: true, force: true }));

function install(): string {
  const executable = path.join(packageDir, 'dist', 'electron');
  mkdirSync(path.dirname(executable));
  writeFileSync(executable, '');
  writeFileSync(path.join(packageDir, 'path.txt'), 'electron');
  return executable;
}

test('an installed runtime is used as it is', async () => {
  const executable = install();
  const runtime = await provideRuntime({
    packageDir,
    env: { DISPLAY: ':0' },
    platform: 'linux',
    isRoot: false,
  });
  expect(runtime).toEqual({ executable });
});

test('a runtime whose executable was deleted counts as missing', () => {
  rmSync(install());
  expect(findRuntime(packageDir, {})).toBeUndefined();
});

test('nothing is fetched where no window can open', async () => {
  expect(await provideRuntime({ packageDir, env: {}, platform: 'linux', isRoot: false })).toEqual({
    missing: 'the desktop runtime (Electron) is missing, and there is no display',
  });
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});

test('root is told why the desktop does not open', async () => {
  install();
  const runtime = await provideRuntime({
    packageDir,
    env: { DISPLAY: ':0' },
    platform: 'linux',
    isRoot: true,
  });
  expect(runtime).toMatchObject({ missing: expect.stringContaining('root') as string });
});

test('a name that does not resolve ends the wait with its name', async () => {
  const runtime = await provideRuntime({
    packageDir,
    env: { DISPLAY: ':0', ELECTRON_MIRROR: 'https://mirror.invalid/' },
    platform: 'linux',
    isRoot: false,
  });
  expect(runtime).toEqual({
    missing:
      'the desktop runtime (Electron) is missing and cannot be fetched (mirror.invalid cannot be reached)',
  });
});
