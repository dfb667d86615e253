/**
 * `npm run pack [-- --linux | --win] [--proofs-only]`: the unpacked apps and their proofs.
 * Where Electron's runtime is missing, a stand-in folder takes its place, and the output says so.
 */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './build.ts';
import { findRuntime } from './electronRuntime.ts';
import { proveFiles, proveFuses, proveIntegrity } from './pack/packProofs.ts';
import { PACK_PLATFORMS, PLATFORM_FACTS, type PackPlatform } from './pack/platforms.ts';
import { proveStart } from './pack/proveStart.ts';
import { writeStandInRuntime } from './pack/standInRuntime.ts';
import { readReleaseNotes } from './releaseNotes.ts';

const require = createRequire(import.meta.url);
const RELEASE = path.join(ROOT, 'release');

async function readVersion(manifest: string): Promise<string> {
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

/** A runtime for `platform`: the installed one where it is of that platform, else a stand-in. */
async function provideDist(platform: PackPlatform): Promise<string> {
  const installed = findRuntime();
  if (installed && PLATFORM_FACTS[platform].nodePlatform === process.platform) {
    console.log(`  runtime: ${path.relative(ROOT, path.dirname(installed))}`);
    return path.dirname(installed);
  }
  const folder = path.join(RELEASE, `.stand-in-${platform}`);
  await writeStandInRuntime(
    folder,
    platform,
    await readVersion(require.resolve('electron/package.json')),
  );
  console.log(
    '  runtime: a STAND-IN folder, because the real one is not here: this app cannot run, all else is proved',
  );
  return folder;
}

/** Runs electron-builder; it checks the configuration against its schema first. */
async function runBuilder(platform: PackPlatform, dist: string): Promise<void> {
  const cli = require.resolve('electron-builder/cli.js');
  const args = [
    cli,
    `--${platform}`,
    '--x64',
    '--dir',
    '--publish',
    'never',
    `-c.electronDist=${dist}`,
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('close', resolve);
  const code = await promise;
  if (code !== 0) throw new Error(`electron-builder ended with code ${code}:\n${output}`);
  console.log('  schema: electron-builder.yml is valid');
}

async function prove(platform: PackPlatform): Promise<void> {
  const facts = PLATFORM_FACTS[platform];
  const appFolder = path.join(RELEASE, facts.folder);
  const resources = path.join(appFolder, 'resources');
  const migrations = await readdir(path.join(ROOT, 'db/migrations'));
  for (const line of proveFiles(resources, platform, migrations)) console.log(`  ${line}`);
  console.log(`  ${await proveFuses(path.join(appFolder, facts.executable))}`);
  console.log(`  ${proveIntegrity(appFolder, platform)}`);
  console.log(`  ${await proveStart(path.join(resources, 'app.asar'), platform, ROOT)}`);
}

async function pack(platforms: readonly PackPlatform[], isProofsOnly: boolean): Promise<void> {
  if (!isProofsOnly) {
    await ensureBuilt();
    await mkdir(RELEASE, { recursive: true });
    const version = await readVersion(path.join(ROOT, 'package.json'));
    const notes = readReleaseNotes(
      await readFile(path.join(ROOT, 'CHANGELOG.md'), 'utf8'),
      version,
    );
    await writeFile(path.join(RELEASE, 'release-notes.md'), notes);
  }
  for (const platform of platforms) {
    console.log(`${platform} x64`);
    if (!isProofsOnly) {
      const dist = await provideDist(platform);
      await runBuilder(platform, dist);
      await rm(path.join(RELEASE, `.stand-in-${platform}`), { recursive: true, force: true });
    }
    await prove(platform);
  }
  console.log('Every proof holds.');
}

try {
  const { values } = parseArgs({
    options: {
      linux: { type: 'boolean' },
      win: { type: 'boolean' },
      'proofs-only': { type: 'boolean', default: false },
    },
  });
  const asked = PACK_PLATFORMS.filter((platform) => values[platform]);
  await pack(asked.length > 0 ? asked : PACK_PLATFORMS, values['proofs-only']);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
