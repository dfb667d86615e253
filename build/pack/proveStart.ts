/** Starts the main of an extracted archive under Node, with the sample event, and fetches an export from it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractAll } from '@electron/asar';
import { PackRefused } from './packProofs.ts';
import { PACK_PLATFORMS, PLATFORM_FACTS, type PackPlatform } from './platforms.ts';

const START_LIMIT_MS = 30_000;
const OPERATOR_LINK = /https?:\/\/127\.0\.0\.1:\d+\/operator\/#t=[\w-]+/;
const STAND_IN = pathToFileURL(path.join(import.meta.dirname, 'electronStandIn.ts')).href;

/** The archive of another platform is started with the binary of this one, everything else as packed. */
async function lendNativeBinary(
  appDir: string,
  platform: PackPlatform,
  root: string,
): Promise<string> {
  const own = PACK_PLATFORMS.map((name) => PLATFORM_FACTS[name]).find(
    ({ nodePlatform }) => nodePlatform === process.platform,
  );
  if (!own)
    throw new PackRefused(`nothing is packed for ${process.platform}, so nothing can start here`);
  if (own === PLATFORM_FACTS[platform]) return '';
  await copyFile(path.join(root, own.nativeBinary), path.join(appDir, own.nativeBinary));
  return `, with ${path.posix.basename(own.nativeBinary)} lent`;
}

/** Waits for the operator's link on stdout. */
function readOperatorLink(child: ChildProcess): Promise<URL> {
  const { promise, resolve, reject } = Promise.withResolvers<URL>();
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
    const link = OPERATOR_LINK.exec(output)?.[0];
    if (link) resolve(new URL(link));
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const fail = (reason: string): void =>
    reject(new PackRefused(`the packed main ${reason}:\n${output.slice(-2000)}`));
  child.once('exit', (code) => fail(`ended with code ${code} before it served the operator`));
  setTimeout(
    () => fail(`served no operator within ${START_LIMIT_MS / 1000} s`),
    START_LIMIT_MS,
  ).unref();
  return promise;
}

/** Trades the link for a session and fetches the workbook and the page. */
async function fetchExport(link: URL): Promise<{ workbookBytes: number }> {
  const token = new URLSearchParams(link.hash.slice(1)).get('t');
  const headers = { origin: link.origin, 'content-type': 'application/json' };
  const session = await fetch(`${link.origin}/operator/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  });
  if (!session.ok) throw new PackRefused(`the packed host refuses its own link: ${session.status}`);
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = await fetch(`${link.origin}/operator/`);
  if (!page.ok || !(await page.text()).includes('<title>Bantaya</title>'))
    throw new PackRefused('the packed host serves no page');
  const workbook = await fetch(`${link.origin}/operator/export/xlsx`, {
    headers: { cookie, origin: link.origin },
  });
  const bytes = Buffer.from(await workbook.arrayBuffer());
  if (!workbook.ok || bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new PackRefused(
      `the packed host exports no workbook: ${workbook.status} ${bytes.subarray(0, 200).toString('utf8')}`,
    );
  }
  return { workbookBytes: bytes.length };
}

/** The file and what its write-ahead log still holds. */
async function sizeDatabase(dataDir: string): Promise<number> {
  const file = path.join(dataDir, 'bantaya.sqlite');
  const log = await stat(`${file}-wal`).catch(() => ({ size: 0 }));
  return (await stat(file)).size + log.size;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await promise;
  clearTimeout(force);
}

/** @throws PackRefused when the packed main does not start, or its database or export does not work */
export async function proveStart(
  archive: string,
  platform: PackPlatform,
  root: string,
): Promise<string> {
  const work = await mkdtemp(path.join(tmpdir(), 'bantaya-start-'));
  const appDir = path.join(work, 'app');
  const dataDir = path.join(work, 'data');
  extractAll(archive, appDir);
  const lent = await lendNativeBinary(appDir, platform, root);
  const child = spawn(
    process.execPath,
    [
      '--import',
      STAND_IN,
      path.join(appDir, 'out/main/main.js'),
      '--sample',
      `--data=${dataDir}`,
      '--port=0',
    ],
    {
      cwd: work,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        BANTAYA_STAND_IN: [appDir, path.join(work, 'user')].join(path.delimiter),
      },
    },
  );
  try {
    const link = await readOperatorLink(child);
    const { workbookBytes } = await fetchExport(link);
    const databaseBytes = await sizeDatabase(dataDir);
    return `start: the packed main runs under Node ${process.versions.node}${lent}; database ${Math.round(databaseBytes / 1024)} KiB, workbook ${Math.round(workbookBytes / 1024)} KiB`;
  } finally {
    await stop(child);
    await rm(work, { recursive: true, force: true });
  }
}
