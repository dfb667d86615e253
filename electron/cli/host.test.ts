/** `bantaya host` as a child process: one line of addresses, a clean end, and the other commands beside it. */
import { afterAll, expect, test } from 'vitest';
import { sampleFacts } from '../engine/sample/index.ts';
import { bantaya, startBantayaHost, temporaryFolder } from './bantaya.fixture.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => bantaya(folder.path, ...args);
const { event, panelist } = sampleFacts();
afterAll(() => folder[Symbol.dispose]());

/** Building the pages may come first. */
const startLimitMs = 120_000;

test(
  'a host without a window serves every seat, lets others look, refuses a second writer, and ends cleanly',
  async () => {
    const host = await startBantayaHost(folder.path, '--data', 'data', '--sample');
    try {
      expect(host.panelists.map(({ id, name }) => ({ id, name }))).toEqual(
        panelist.map(({ id, name }) => ({ id, name })),
      );
      const urls = [host.operatorUrl, host.projectorUrl, ...host.panelists.map(({ url }) => url)];
      expect(new Set(urls).size).toBe(urls.length);
      const answer = await fetch(new URL('/operator/whoami', host.operatorUrl));
      expect(answer.status).toBe(401);

      const looks = await Promise.all([
        run('events', '--data', 'data'),
        run('verify', '--data', 'data'),
        run('rank', event.id, '--data', 'data'),
        run('export', event.id, '--data', 'data', '--format', 'csv', '--out', 'out.csv'),
      ]);
      expect(looks.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
        looks.map(() => ({ code: 0, stderr: '' })),
      );
      await run('sample', 'sample.json');
      const second = await run('import', 'sample.json', '--data', 'data');
      expect(second.code).toBe(1);
      expect(second.stderr).toContain('already running');
    } finally {
      const { code, stdout } = await host.stop('SIGTERM');
      expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    }
    expect(await run('verify', '--data', 'data')).toMatchObject({ code: 0 });
  },
  startLimitMs,
);

test(
  'the same folder opens again on the same event, also after kill -9',
  async () => {
    const host = await startBantayaHost(folder.path, '--data', 'data');
    await host.stop('SIGKILL');
    const again = await startBantayaHost(folder.path, '--data', 'data');
    expect(again.panelists.map(({ url }) => new URL(url).hash)).toEqual(
      host.panelists.map(({ url }) => new URL(url).hash),
    );
    expect(await again.stop('SIGINT')).toMatchObject({ code: 0 });
  },
  startLimitMs,
);
