/** The host dies between a commit and its answer; the seat sends the command again to the one that follows. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHostProcess } from '../proving/hostProcess.fixture.ts';
import { claim, sit } from './room.fixture.ts';

test('a command sent again to the host that follows a crash is done once', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bantaya-once-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  let host = await startHostProcess(dataDir);
  const seat = await claim(host.operatorUrl);
  const send = async () => {
    using operator = sit({ ...seat, origin: host.origin });
    await operator.send('annotate', { text: 'Ketua membuka acara' }, 'catatan-1');
    const log = await operator.see('log', ({ annotations }) => annotations.length > 0);
    return log.annotations.length;
  };
  expect(await send()).toBe(1);
  await host.kill();
  host = await startHostProcess(dataDir);
  try {
    expect(await send()).toBe(1);
  } finally {
    await host.kill();
  }
});
