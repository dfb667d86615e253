/** Bundles the desktop's main, its preload and the pages into out/, and only what is stale. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import postcssPresetMantine from 'postcss-preset-mantine';
import { build, type InlineConfig } from 'vite';
import { holdLock } from './holdLock.ts';
import { hashInputs } from './hashInputs.ts';
import { compressAssets } from './compressAssets.ts';
import { leanMantine } from './leanMantine.ts';
import { shippedFiles } from './shippedFiles.ts';

export const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'out');

export const PARTS = ['main', 'preload', 'renderer'] as const;
export type Part = (typeof PARTS)[number];

/** The folders whose sources a part is made of; a change in one of them makes the part stale. */
const INPUTS: Record<Part, readonly string[]> = {
  main: ['electron', 'db'],
  preload: ['electron/preload.ts', 'electron/contract', 'electron/domain'],
  renderer: ['renderer', 'electron/contract', 'electron/domain', 'electron/ranking'],
};
const INPUTS_OF_ALL = [
  'package.json',
  'package-lock.json',
  'build/build.ts',
  'build/compressAssets.ts',
  'build/leanMantine.ts',
  'build/shippedFiles.ts',
];

const SHARED: InlineConfig = {
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  publicDir: false,
};

/** What Node or Electron brings itself, or (better-sqlite3) what carries a native binary. */
const EXTERNAL = ['electron', 'better-sqlite3'];

/** The licences of everything bundled travel with the bundle. */
const LICENSES = { fileName: 'licenses.md' };

function mainConfig(outDir: string): InlineConfig {
  return {
    ...SHARED,
    root: ROOT,
    plugins: [shippedFiles()],
    ssr: { target: 'node', noExternal: true, external: EXTERNAL },
    build: {
      ssr: 'electron/main.ts',
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      license: LICENSES,
      rolldownOptions: {
        // One flat folder: modules find shipped files beside themselves through import.meta.url.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  };
}

function preloadConfig(outDir: string): InlineConfig {
  return {
    ...SHARED,
    root: ROOT,
    ssr: { target: 'node', noExternal: true, external: EXTERNAL },
    build: {
      ssr: 'electron/preload.ts',
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      // A sandboxed preload cannot be an ES module and cannot load a second file.
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}

const DOORS = /[\\/](renderer[\\/](ui|link|stores|charts)|electron[\\/]ranking)[\\/]index\.ts$/;

function rendererConfig(outDir: string): InlineConfig {
  return {
    ...SHARED,
    root: path.join(ROOT, 'renderer'),
    plugins: [react(), leanMantine()],
    // The server replaces the placeholder in every response; Vite's loader reads the nonce from its meta tag.
    html: { cspNonce: '%CSP_NONCE%' },
    css: { postcss: { plugins: [postcssPresetMantine()] } },
    build: {
      outDir,
      emptyOutDir: true,
      license: LICENSES,
      // The content security policy knows no data: fonts or scripts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 900,
      rolldownOptions: {
        // A door only passes things on: who takes one of them loads that one and not its neighbours.
        treeshake: { moduleSideEffects: [{ test: DOORS, sideEffects: false }] },
      },
    },
  };
}

const CONFIGS: Record<Part, (outDir: string) => InlineConfig> = {
  main: mainConfig,
  preload: preloadConfig,
  renderer: rendererConfig,
};

const stampPath = (part: Part): string => path.join(OUT, `${part}.stamp`);

async function isFresh(part: Part, hash: string): Promise<boolean> {
  if (!existsSync(path.join(OUT, part))) return false;
  return (await readFile(stampPath(part), 'utf8').catch(() => '')) === hash;
}

/** Builds beside the old output and swaps, so that a running host never serves half a build. */
async function buildPart(part: Part, hash: string): Promise<void> {
  const place = path.join(OUT, part);
  const fresh = path.join(OUT, `.${part}-new`);
  const old = path.join(OUT, `.${part}-old`);
  await rm(fresh, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  // A test run or a shell may say otherwise; what is built is always what people get.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build(CONFIGS[part](fresh));
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
  if (part === 'main')
    await cp(path.join(ROOT, 'db/migrations'), path.join(fresh, 'migrations'), { recursive: true });
  if (part === 'renderer') await compressAssets(path.join(fresh, 'assets'));
  await rm(stampPath(part), { force: true });
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
  await writeFile(stampPath(part), hash);
}

/**
 * Makes out/ agree with the sources.
 * @returns the parts that were stale and have been rebuilt
 * @throws when a part does not build; its old output stays
 */
export async function ensureBuilt(parts: readonly Part[] = PARTS): Promise<Part[]> {
  await mkdir(OUT, { recursive: true });
  const lock = await holdLock(path.join(OUT, 'build.lock'));
  try {
    const rebuilt: Part[] = [];
    for (const part of parts) {
      const hash = await hashInputs(ROOT, [...INPUTS[part], ...INPUTS_OF_ALL]);
      if (await isFresh(part, hash)) continue;
      await buildPart(part, hash);
      rebuilt.push(part);
    }
    return rebuilt;
  } finally {
    await lock.release();
  }
}

if (import.meta.main) {
  try {
    const asked = process.argv.slice(2);
    const unknown = asked.find((name) => !PARTS.some((part) => part === name));
    if (unknown) throw new Error(`Unknown part "${unknown}": ${PARTS.join(', ')}`);
    const rebuilt = await ensureBuilt(
      asked.length === 0 ? PARTS : PARTS.filter((part) => asked.includes(part)),
    );
    console.log(rebuilt.length === 0 ? 'Nothing to build' : `Built ${rebuilt.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
