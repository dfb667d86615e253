/** Finds Electron's runtime, or fetches it within a bounded time. Never imports `electron` itself. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);

/** Longest download, and longest silence within it. */
const FETCH_LIMIT_SEC = 60;
const SILENCE_LIMIT_SEC = 10;
const NAME_LIMIT_MS = 3_000;

export type Runtime = { readonly executable: string } | { readonly missing: string };

export interface RuntimeOptions {
  /** Folder of the npm package `electron`. */
  readonly packageDir?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly isRoot?: boolean;
  /** Gets a progress line now and then. */
  readonly onProgress?: (line: string) => void;
}

const electronPackageDir = (): string => path.dirname(require.resolve('electron/package.json'));

/** The executable that the package's own installer has put in place, if it is there. */
export function findRuntime(
  packageDir = electronPackageDir(),
  env = process.env,
): string | undefined {
  try {
    const name = readFileSync(path.join(packageDir, 'path.txt'), 'utf8');
    const executable = path.join(
      env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(packageDir, 'dist'),
      name,
    );
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/** Whether windows can be shown at all. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

interface Downloader {
  downloadArtifact: (details: {
    version: string;
    artifactName: string;
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloadOptions: {
      quiet: boolean;
      signal: AbortSignal;
      getProgressCallback: (progress: { transferred: number; percent: number }) => Promise<void>;
    };
  }) => Promise<string>;
}

/** Resolving a name that cannot be resolved takes some systems half a minute; three seconds are enough. */
async function assertReachable(env: NodeJS.ProcessEnv): Promise<void> {
  if (env['ELECTRON_GET_USE_PROXY']) return;
  const mirror =
    env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/';
  const { hostname } = new URL(mirror);
  const timer = Promise.withResolvers<never>();
  const handle = setTimeout(() => timer.reject(new Error('no answer')), NAME_LIMIT_MS);
  try {
    await Promise.race([lookup(hostname), timer.promise]);
  } catch {
    throw new Error(`${hostname} cannot be reached`);
  } finally {
    clearTimeout(handle);
  }
}

async function download(packageDir: string, onProgress: (line: string) => void): Promise<void> {
  const getPath = createRequire(path.join(packageDir, 'package.json')).resolve('@electron/get');
  const { downloadArtifact } = (await import(pathToFileURL(getPath).href)) as Downloader;
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const checksums = JSON.parse(
    readFileSync(path.join(packageDir, 'checksums.json'), 'utf8'),
  ) as Record<string, string>;
  const stop = new AbortController();
  const limit = setTimeout(
    () => stop.abort(new Error(`not complete after ${FETCH_LIMIT_SEC} s`)),
    FETCH_LIMIT_SEC * 1000,
  );
  const silence = setTimeout(
    () => stop.abort(new Error(`no data for ${SILENCE_LIMIT_SEC} s`)),
    SILENCE_LIMIT_SEC * 1000,
  );
  let shownTenth = -1;
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      downloadOptions: {
        quiet: true,
        signal: stop.signal,
        async getProgressCallback({ transferred, percent }) {
          silence.refresh();
          const tenth = Math.floor(percent * 10);
          if (tenth === shownTenth) return;
          shownTenth = tenth;
          onProgress(
            `Fetching Electron ${version}: ${tenth * 10} % (${Math.round(transferred / 1e6)} MB)`,
          );
        },
      },
    });
  } finally {
    clearTimeout(limit);
    clearTimeout(silence);
  }
}

function explain(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? 'unknown';
}

/** Why no window could open even with the runtime at hand. */
function findObstacle(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  isRoot: boolean,
): string | undefined {
  if (!hasDisplay(platform, env)) return 'there is no display';
  if (platform === 'linux' && isRoot) return 'Electron keeps its sandbox, which root cannot use';
  return undefined;
}

/** The runtime's executable, or in one line why there is none. Takes at most about a minute. */
export async function provideRuntime(options: RuntimeOptions = {}): Promise<Runtime> {
  const {
    packageDir = electronPackageDir(),
    env = process.env,
    platform = process.platform,
    isRoot = process.getuid?.() === 0,
    onProgress = () => {},
  } = options;
  const present = findRuntime(packageDir, env);
  // Asked before fetching: a hundred megabytes help nobody where no window can open.
  const obstacle = findObstacle(platform, env, isRoot);
  if (obstacle !== undefined)
    return {
      missing: present ? obstacle : `the desktop runtime (Electron) is missing, and ${obstacle}`,
    };
  if (present) return { executable: present };
  try {
    await assertReachable(env);
    await download(packageDir, onProgress);
    // The archive is in the cache now: the package's installer only unpacks it.
    await promisify(execFile)(process.execPath, [path.join(packageDir, 'install.js')], {
      timeout: FETCH_LIMIT_SEC * 1000,
    });
  } catch (error) {
    return {
      missing: `the desktop runtime (Electron) is missing and cannot be fetched (${explain(error)})`,
    };
  }
  const fetched = findRuntime(packageDir, env);
  return fetched
    ? { executable: fetched }
    : { missing: 'the desktop runtime (Electron) was not installed' };
}
