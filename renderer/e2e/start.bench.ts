/** How long the desktop takes to be usable, what the host weighs, and what a panelist's device has to fetch. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { ensureBuilt, ROOT } from '../../build/build.ts';
import { visit, type Visitor } from '../../electron/server/room.fixture.ts';
import { launchBrowser } from './browser.ts';
import { launchDesktop } from './desktopDriver.ts';

const ROUNDS = 5;
const SEATS = 50;
const GOAL_KB = 200;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const text = (value: number, digits = 0): string => value.toFixed(digits).replace('.', ',');

/** Prints the figures; nothing here passes or fails. */
export async function benchStart(): Promise<void> {
  await ensureBuilt();
  await benchDesktop();
  await benchMemory();
  await benchPage();
}

async function benchDesktop(): Promise<void> {
  const own: number[] = [];
  const empty: number[] = [];
  let drives = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const startMs = performance.now();
    const desktop = await launchDesktop({ isSample: true });
    const operator = await desktop.page('operator');
    await operator.getByRole('tab').first().waitFor();
    own.push(performance.now() - startMs);
    drives = desktop.drives;
    await desktop.dispose();

    const emptyMs = performance.now();
    const browser = await launchBrowser();
    await (await browser.newPage()).goto('about:blank');
    empty.push(performance.now() - emptyMs);
    await browser.close();
  }
  console.log(`driven: ${drives}; median of ${ROUNDS}`);
  console.log(`process start to operator's screen: ${text(median(own))} ms`);
  console.log(`empty Chromium page beside it:      ${text(median(empty))} ms`);
}

interface Running {
  readonly child: ChildProcess;
  readonly dataDir: string;
  readonly panelists: readonly URL[];
}

/** The host alone, in a process of its own. */
async function startHostProcess(): Promise<Running> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-bench-'));
  const code = `
    const { startHost } = await import(${JSON.stringify(pathToFileURL(path.join(ROOT, 'electron/host/host.ts')).href)});
    const host = await startHost({ dataDir: ${JSON.stringify(dataDir)}, sample: true });
    process.send(host.panelists.map(({ url }) => url));
  `;

  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const panelists = await new Promise<string[]>((resolve, reject) => {
    child.once('message', (urls) => resolve(urls as string[]));
    child.once('exit', (status) => reject(new Error(`the host ended with ${status}`)));
  });
  return { child, dataDir, panelists: panelists.map((url) => new URL(url)) };
}

async function benchMemory(): Promise<void> {
  if (process.platform !== 'linux') {
    console.log('host memory: read from /proc, so on Linux only');
    return;
  }
  const { child, dataDir, panelists } = await startHostProcess();
  const visitors: Visitor[] = [];
  try {
    const settle = () => new Promise((resolve) => setTimeout(resolve, 3000));
    await settle();
    const idleMb = residentMb(child.pid);
    for (let seat = 0; seat < SEATS; seat += 1) {
      const link = panelists[seat % panelists.length];
      if (!link) throw new Error('the sample has no panelist');
      const visitor = await visit(link.href);
      visitors.push(visitor);
      // What a panelist's page listens to.
      const { messages } = visitor.follow(['programme', 'live', 'progress', 'mySheets', 'locks']);
      while (messages.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await settle();
    console.log(
      `host memory idle: ${text(idleMb)} MB, with ${SEATS} seats: ${text(residentMb(child.pid))} MB`,
    );
  } finally {
    for (const visitor of visitors) visitor[Symbol.dispose]();
    child.removeAllListeners();
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function residentMb(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Everything a panelist's device fetches with nothing in its cache. */
async function benchPage(): Promise<void> {
  const { child, dataDir, panelists } = await startHostProcess();
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const page = await (await browser.newContext()).newPage();
    const parts = new Map<string, number>();
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      reading.push(
        response.body().then(
          (body) => {
            // Fonts and pictures are packed already.
            const isPacked = /\.(woff2?|png|ico)$/.test(pathname);
            parts.set(pathname, isPacked ? body.length : gzipSync(body, { level: 9 }).length);
          },
          () => undefined,
        ),
      );
    });
    const [link] = panelists;
    if (!link) throw new Error('the sample has no panelist');
    // What travels: headers and bodies as the host packs them.
    const wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    let sent = 0;
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => (sent += encodedDataLength));
    await page.goto(link.href);
    await page.getByRole('button').first().waitFor();
    const untilUsable = sent;
    await page.waitForTimeout(1000);
    await Promise.all(reading);
    const sumOf = (pattern: RegExp): number =>
      [...parts].reduce((sum, [name, bytes]) => sum + (pattern.test(name) ? bytes : 0), 0) / 1000;
    console.log(
      `panelist page, cold cache: ${text(sumOf(/./), 1)} kB gz (goal ${GOAL_KB}); scripts ${text(sumOf(/\.js$/), 1)}, styles ${text(sumOf(/\.css$/), 1)}, fonts ${text(sumOf(/\.woff2?$/), 1)}; ${parts.size} files`,
    );
    console.log(
      `  as sent by the host: ${text(untilUsable / 1000, 1)} kB until the first button, ${text(sent / 1000, 1)} kB in all`,
    );
  } finally {
    await browser?.close();
    child.removeAllListeners();
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}
