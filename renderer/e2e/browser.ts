/** Finds a Chromium for the tests (the one inside the npm package, else the system's) and starts it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright';

const SYSTEM_CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The package unpacks into TMPDIR and trusts any file it finds there, so it gets a directory of its own. */
const UNPACK = `
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
`;

async function unpackedFolder(): Promise<string> {
  const manifest = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../package.json',
  );
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return path.join(tmpdir(), `bantaya-chromium-${version}-${process.getuid?.() ?? 'user'}`);
}

async function unpackPackagedChromium(): Promise<string> {
  const folder = await unpackedFolder();
  const executable = path.join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  const fresh = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: fresh, TEMP: fresh, TMP: fresh },
    });
    // Two test processes may unpack at once: the first rename wins, the other copy is dropped.
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (!existsSync(executable)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return executable;
}

/** Path of a Chromium executable; throws when neither the package nor the system has one. */
export async function findChromium(): Promise<string> {
  const chosen = process.env['BANTAYA_CHROMIUM'];
  if (chosen) return chosen;
  const system = SYSTEM_CHROMIUMS.find((candidate) => existsSync(candidate));
  // The package carries a Linux x64 build only.
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    if (system) return system;
    throw new Error('No Chromium for this platform: set BANTAYA_CHROMIUM to an executable');
  }
  try {
    return await unpackPackagedChromium();
  } catch (error) {
    if (system) return system;
    throw error;
  }
}

/** Browsers of this test file that were not closed yet. */
const browsers = new Set<Browser>();

/** Pages that a test has open now. */
export const listOpenPages = (): Page[] =>
  [...browsers].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()));

/** Starts a headless Chromium. Only root switches the browser's own sandbox off, because root cannot use it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium();
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    headless: true,
    executablePath,
    ...options,
    args: [...rootArgs, ...(options.args ?? [])],
  });
  browsers.add(browser);
  browser.once('disconnected', () => browsers.delete(browser));
  return browser;
}
