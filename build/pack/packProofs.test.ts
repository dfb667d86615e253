import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proveFiles, proveFuses, proveIntegrity } from './packProofs.ts';
import { writeStandInRuntime } from './standInRuntime.ts';

const MIGRATIONS = ['001-initial.sql'];
const CONTENT: Readonly<Record<string, string | Buffer>> = {
  'package.json': '{}',
  'out/main/main.js': 'main',
  'out/main/migrations/001-initial.sql': 'sql',
  'out/preload/preload.cjs': 'preload',
  'out/renderer/index.html': 'page',
  'node_modules/better-sqlite3/package.json': '{}',
  'node_modules/better-sqlite3/LICENSE': 'MIT',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node': Buffer.from('7f454c4602', 'hex'),
};

let folder: string;
let resources: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bantaya-pack-'));
  resources = path.join(folder, 'app/resources');
  mkdirSync(resources, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Packs `CONTENT` with changes; undefined leaves a file out. */
async function pack(
  changes: Readonly<Record<string, string | Buffer | undefined>> = {},
): Promise<void> {
  const source = path.join(folder, 'source');
  for (const [name, content] of Object.entries({ ...CONTENT, ...changes })) {
    if (content === undefined) continue;
    mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
    writeFileSync(path.join(source, name), content);
  }
  await createPackageWithOptions(source, path.join(resources, 'app.asar'), { unpack: '**/*.node' });
}

test('a package with what it needs and nothing else passes', async () => {
  await pack();
  expect(proveFiles(resources, 'linux', MIGRATIONS)[0]).toContain('files: 8 in the archive');
  expect(proveIntegrity(path.join(folder, 'app'), 'linux')).toContain(
    '8 files as the header promises',
  );
});

test.each([
  ['a source file', { 'out/main/main.ts': 'x' }, 'main.ts is never shipped'],
  ['a source map', { 'out/main/main.js.map': 'x' }, 'main.js.map is never shipped'],
  ['a file from elsewhere', { 'db/open.js': 'x' }, 'db/open.js has no business'],
  [
    'another dependency',
    { 'node_modules/zod/index.js': 'x' },
    'node_modules/zod/index.js has no business',
  ],
  [
    'another dependency of a scope',
    { 'node_modules/@fastify/static/index.js': 'x' },
    'node_modules/@fastify/static/index.js has no business',
  ],
  [
    'a dependency of the database',
    { 'node_modules/better-sqlite3/node_modules/node-addon-api/index.js': 'x' },
    'node-addon-api/index.js has no business',
  ],
  [
    'the binary of another platform',
    { 'node_modules/better-sqlite3/prebuilds/win32-x64.node': 'MZ' },
    'native binaries are',
  ],
  [
    'a native binary of the wrong kind',
    { 'node_modules/better-sqlite3/prebuilds/linux-x64.node': 'MZ..' },
    'begins with 4d5a2e2e',
  ],
])('%s in the package is refused', async (_what, changes, reason) => {
  await pack(changes);
  expect(() => proveFiles(resources, 'linux', MIGRATIONS)).toThrow(reason);
});

test('a package without a migration is refused', async () => {
  await pack();
  expect(() => proveFiles(resources, 'linux', [...MIGRATIONS, '002-later.sql'])).toThrow(
    '002-later.sql is missing',
  );
});

test('a file changed inside the archive is named', async () => {
  await pack();
  const archive = path.join(resources, 'app.asar');
  const bytes = readFileSync(archive);
  bytes.write('MAIN', bytes.lastIndexOf('main'));
  writeFileSync(archive, bytes);
  expect(() => proveIntegrity(path.join(folder, 'app'), 'linux')).toThrow(
    'out/main/main.js differ',
  );
});

test('a Windows program that expects no archive, or another one, is refused', async () => {
  await pack();
  const runtime = path.join(folder, 'runtime');
  await writeStandInRuntime(runtime, 'win', '45.4.1');
  copyFileSync(path.join(runtime, 'electron.exe'), path.join(folder, 'app/Bantaya.exe'));
  expect(() => proveIntegrity(path.join(folder, 'app'), 'win')).toThrow('carries no integrity');
});

test.each(['linux', 'win'] as const)(
  'fuses as Electron ships them are refused, flipped ones pass (%s)',
  async (platform) => {
    const runtime = path.join(folder, 'runtime');
    await writeStandInRuntime(runtime, platform, '45.4.1');
    const executable = path.join(runtime, platform === 'win' ? 'electron.exe' : 'electron');
    await expect(proveFuses(executable)).rejects.toThrow('the fuse RunAsNode is not off');
    await flipFuses(executable, {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    });
    expect(await proveFuses(executable)).toContain('OnlyLoadAppFromAsar on');
  },
);
