import { mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DatabaseRefused } from '../../db/open.ts';
import { verifyDatabase } from '../../db/verify.ts';
import { startHost, type Host } from './host.ts';
import { startHostProcess } from '../proving/hostProcess.fixture.ts';
import { problemOf, visit } from '../server/room.fixture.ts';

const opened: Host[] = [];
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'bantaya-host-'));
  folders.push(made);
  return made;
};
const start = async (...[options]: Parameters<typeof startHost>) => {
  const host = await startHost(options);
  opened.push(host);
  return host;
};
afterEach(async () => {
  for (const host of opened.splice(0)) await host.close();
  for (const made of folders.splice(0)) await rm(made, { recursive: true, force: true });
});

describe('host', () => {
  it('opens the sample event, the same one however often it is asked for', async () => {
    const dataDir = folder();
    const first = await start({ dataDir, sample: true });
    expect(first.panelists.map(({ id }) => id)).toContain('P1');
    expect(
      first.panelists.every(
        ({ url, code }) => url.startsWith(first.origin) && /^\d{6}$/.test(code),
      ),
    ).toBe(true);
    await first.close();
    const again = await start({ dataDir, sample: true });
    using operator = await visit(again.operatorUrl);
    expect(await operator.see('events')).toHaveLength(1);
  });

  it('starts empty without the sample, and keeps a panelist’s card over a restart', async () => {
    const dataDir = folder();
    const empty = await start({ dataDir });
    expect([empty.panelists, empty.engine.openEventId()]).toEqual([[], null]);
    await empty.close();
    const first = await start({ dataDir, sample: true });
    const cards = first.panelists.map(({ url }) => new URL(url).hash);
    await first.close();
    const again = await start({ dataDir });
    expect(again.panelists.map(({ url }) => new URL(url).hash)).toEqual(cards);
  });

  it('refuses a second host on the same folder and says so; the first one goes on', async () => {
    const dataDir = folder();
    const first = await start({ dataDir, sample: true });
    const refused = await startHost({ dataDir }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseRefused);
    expect(String(refused)).toContain(`already running on ${dataDir}`);
    using operator = await visit(first.operatorUrl);
    await operator.send('setMessage', { message: 'masih di sini' });
  });

  it('refuses it from another process too, and is not blocked by one that was killed', async () => {
    const dataDir = folder();
    const other = await startHostProcess(dataDir);
    await expect(startHost({ dataDir })).rejects.toThrow('already running');
    await other.kill();
    const host = await start({ dataDir });
    expect(host.panelists.length).toBeGreaterThan(0);
  });

  it('leaves nothing open when its port is taken', async () => {
    const first = await start({ dataDir: folder() });
    const dataDir = folder();
    const port = Number(new URL(first.origin).port);
    await expect(startHost({ dataDir, port })).rejects.toThrow('EADDRINUSE');
    const second = await start({ dataDir });
    expect(second.origin).not.toBe(first.origin);
  });

  it('closes with everything on the disk and the file whole', async () => {
    const dataDir = folder();
    const host = await start({ dataDir, sample: true });
    using operator = await visit(host.operatorUrl);
    const sent = Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        operator.send('annotate', { text: `catatan ${index}` }),
      ),
    );
    await operator.send('annotate', { text: 'yang terakhir' });
    await host.close();
    await sent;
    expect(readdirSync(dataDir).filter((name) => /-wal$|-shm$/.test(name))).toEqual([]);
    expect(verifyDatabase(path.join(dataDir, 'bantaya.sqlite')).findings).toEqual([]);
    const again = await start({ dataDir });
    using later = await visit(again.operatorUrl);
    const { annotations } = await later.see('log');
    expect(annotations.map(({ text }) => text)).toContain('yang terakhir');
  });

  it('makes another operator link whenever it is asked, each for one use', async () => {
    const host = await start({ dataDir: folder(), sample: true });
    const link = host.createOperatorUrl();
    using operator = await visit(link);
    expect(await operator.client.seat.query()).toMatchObject({ role: 'OPERATOR' });
    await expect(visit(link)).rejects.toThrow('LINK_REFUSED');
    expect(await problemOf(operator.client.seat.query())).toBeUndefined();
  });
});
