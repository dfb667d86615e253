import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

let dataDir: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-start-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

interface Run {
  readonly output: () => string;
  /** Resolves once `pattern` has been printed. */
  waitFor(pattern: RegExp): Promise<string>;
  readonly exit: Promise<number | null>;
}

/** `npm start` without npm: the environment of a machine without a display, so nothing is fetched. */
function start(...flags: string[]): Run {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const started = spawn(process.execPath, ['build/start.ts', '--data', dataDir, ...flags], {
    cwd: ROOT,
    env,
  });
  child = started;
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      for (const listener of listeners) listener();
    });
  }
  const exit = new Promise<number | null>((resolve) => started.once('close', resolve));
  return {
    output: () => text,
    exit,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(text)?.[0];
          if (found) resolve(found);
        };
        listeners.add(look);
        look();
        void exit.then((code) => reject(new Error(`ended with ${code}:\n${text}`)));
      }),
  };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'npm start prints the addresses, serves the pages, and %s closes it cleanly',
  async (signal) => {
    const run = start('--sample', '--no-open');
    await run.waitFor(/Ctrl-C closes Bantaya/);
    expect(run.output()).toMatch(
      /^The desktop window stays closed: .*there is no display\. Serving/m,
    );
    const operator = new URL(/Operator: +(\S+)/.exec(run.output())?.[1] ?? '');
    const projector = new URL(/Projector: +(\S+)/.exec(run.output())?.[1] ?? '');
    expect(run.output().match(/^Panelist: /gm)).toHaveLength(7);
    for (const address of [operator, projector]) {
      const page = await fetch(new URL(address.pathname, address.origin));
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Bantaya</title>');
    }
    child?.kill(signal);
    expect(await run.exit).toBe(0);
  },
);

test('npm start on a port that is taken says so and ends', async () => {
  const first = start('--no-open');
  const operator = new URL((await first.waitFor(/http:\S+operator\S+/)).trim());
  const firstChild = child;
  const second = spawn(
    process.execPath,
    [
      'build/start.ts',
      '--no-open',
      '--data',
      path.join(dataDir, 'second'),
      '--port',
      operator.port,
    ],
    {
      cwd: ROOT,
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
    },
  );
  let text = '';
  second.stderr.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  const code = await new Promise((resolve) => second.once('close', resolve));
  expect(code).toBe(1);
  expect(text).toContain(operator.port);
  firstChild?.kill('SIGTERM');
  expect(await first.exit).toBe(0);
});
