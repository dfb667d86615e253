import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { startHostProcess } from './hostProcess.fixture.ts';
import { visit } from '../server/room.fixture.ts';
import { readSystemCalls, type SystemCall } from './systemCalls.fixture.ts';

const SUBMITS = 5;
/** The answer to a ping has six bytes, a submitted sheet several hundred. */
const SMALLEST_SUBMIT_BYTES = 100;
const CALLS = 'read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,fsync,fdatasync';

function requireStrace(context: TestContext): void {
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true']);
  context.skip(tried.error !== undefined, 'strace is not installed');
  context.skip(tried.status !== 0, 'strace may not trace here');
}

/** Scores over the real door while strace writes down what the host asks of the system. */
async function traceSubmits(synchronous: 'FULL' | 'OFF'): Promise<SystemCall[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-durable-'));
  try {
    const trace = path.join(folder, 'trace');
    await submitUnder(trace, path.join(folder, 'data'), synchronous);
    return readSystemCalls(await readFile(trace, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function submitUnder(
  trace: string,
  dataDir: string,
  synchronous: 'FULL' | 'OFF',
): Promise<void> {
  const host = await startHostProcess(dataDir, {
    synchronous,
    // -y names the file behind each descriptor.
    wrapper: {
      program: 'strace',
      flags: ['-f', '-y', '-s', '300', '-e', `trace=${CALLS}`, '-o', trace],
    },
  });
  try {
    using operator = await visit(host.operatorUrl);
    await operator.send('goToPresentation', { presentationId: 'M01' });
    await operator.send('openScoring', { presentationId: 'M01' });
    using panelist = await visit(host.panelists[0]?.url ?? '');
    const programme = await panelist.see('programme');
    const scores = (programme?.criteria ?? []).map(({ id }) => ({
      criterionId: id,
      value: 4,
      isNotApplicable: 0 as const,
      note: '',
    }));
    const content = { scores, note: '', vote: null, abstainReason: '' };
    for (let revision = 1; revision <= SUBMITS; revision += 1) {
      const base = revision === 1 ? null : { device: 'd', revision: revision - 1 };
      const receipt = await panelist.send('submitSheet', {
        presentationId: 'M01',
        device: 'd',
        revision,
        base,
        content,
      });
      expect(receipt).toMatchObject({ status: 'APPLIED', revision });
    }
  } finally {
    await host.kill();
  }
}

const READ = /^(read|readv|recvfrom|recvmsg)$/;
const WRITTEN = /^(write|writev|sendto|sendmsg)$/;
const SYNCED = /^f(data)?sync$/;

/** For each acknowledgement: whether a sync of the write-ahead log lies between its submit's arrival and it. */
function syncedBeforeAcknowledged(calls: readonly SystemCall[]): boolean[] {
  const acknowledgements = calls.filter(
    ({ name, text }) => WRITTEN.test(name) && text.includes(String.raw`\"status\":\"APPLIED\"`),
  );
  return acknowledgements.map((acknowledged) => {
    const arrived = calls.findLast(
      ({ name, descriptor, result, endedAt }) =>
        READ.test(name) &&
        descriptor === acknowledged.descriptor &&
        result >= SMALLEST_SUBMIT_BYTES &&
        endedAt < acknowledged.begunAt,
    );
    return calls.some(
      ({ name, descriptor, result, begunAt, endedAt }) =>
        SYNCED.test(name) &&
        descriptor?.endsWith('bantaya.sqlite-wal>') &&
        result === 0 &&
        begunAt > (arrived?.endedAt ?? Infinity) &&
        endedAt < acknowledged.begunAt,
    );
  });
}

it('has a submit on the disk, not only written, before it says so', async (context) => {
  requireStrace(context);
  expect(syncedBeforeAcknowledged(await traceSubmits('FULL'))).toEqual(
    Array<boolean>(SUBMITS).fill(true),
  );
});

it('would notice a host that does not wait for the disk', async (context) => {
  requireStrace(context);
  expect(syncedBeforeAcknowledged(await traceSubmits('OFF'))).toEqual(
    Array<boolean>(SUBMITS).fill(false),
  );
});

it('sees a sync also where another thread came between its begin and its end', () => {
  const wal = '17</tmp/d/bantaya.sqlite-wal>';
  const calls = readSystemCalls(
    [
      `10 read(22<TCP:[127.0.0.1:1->127.0.0.1:2]>, "\\301", 65536) = 700`,
      `10 fdatasync(${wal} <unfinished ...>`,
      `11 read(30<pipe:[5]>, "x", 1) = 1`,
      `10 <... fdatasync resumed>)           = 0`,
      String.raw`10 write(22<TCP:[127.0.0.1:1->127.0.0.1:2]>, "{\"status\":\"APPLIED\"}", 23 <unfinished ...>`,
      `11 fdatasync(${wal}) = 0`,
      `10 <... write resumed>) = 23`,
    ].join('\n'),
  );
  expect(syncedBeforeAcknowledged(calls)).toEqual([true]);
  expect(syncedBeforeAcknowledged(calls.filter(({ begunAt }) => begunAt !== 1))).toEqual([false]);
});
