import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, type TestContext } from 'vitest';
import { startHostProcess } from './hostProcess.fixture.ts';
import { visit } from './room.fixture.ts';

const SUBMITS = 5;
const CALLS = 'read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,fsync,fdatasync';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-durable-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

function requireStrace(context: TestContext): void {
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true']);
  context.skip(tried.error !== undefined, 'strace is not installed');
  context.skip(tried.status !== 0, 'strace may not trace here');
}

/** Scores over the real door while strace writes down what the host asks of the system. @returns its lines */
async function traceSubmits(synchronous: 'FULL' | 'OFF'): Promise<string[]> {
  const trace = path.join(folder, `${synchronous}.trace`);
  const host = await startHostProcess(path.join(folder, synchronous), {
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
  return joinResumed((await readFile(trace, 'utf8')).split('\n'));
}

/** A call that another thread interrupted stands in two lines: they become one, where the call ended. */
function joinResumed(lines: readonly string[]): string[] {
  const begun = new Map<string, string>();
  return lines.flatMap((line) => {
    const thread = line.split(' ', 1)[0] ?? '';
    const [head, isOpen] = line.split('<unfinished ...>');
    if (isOpen !== undefined) {
      begun.set(thread, head ?? '');
      return [];
    }
    const [, rest] = /<\.\.\. \w+ resumed>(.*)$/.exec(line) ?? [];
    return [rest === undefined ? line : (begun.get(thread) ?? '') + rest];
  });
}

/** For each acknowledgement: whether the write-ahead log was synced since its submit was read from the same socket. */
function syncedBeforeAcknowledged(lines: readonly string[]): boolean[] {
  return lines.flatMap((line, acknowledged) => {
    const sent = /\b(?:write|writev|sendto|sendmsg)\((\d+)<[^>]*>/.exec(line);
    if (!sent || !line.includes(String.raw`\"status\":\"APPLIED\"`)) return [];
    const arrival = new RegExp(
      String.raw`\b(?:read|readv|recvfrom|recvmsg)\(${sent[1]}<.*= [1-9]\d*$`,
    );
    const arrived = lines.findLastIndex(
      (earlier, index) => index < acknowledged && arrival.test(earlier),
    );
    const between = arrived < 0 ? [] : lines.slice(arrived + 1, acknowledged);
    return [
      between.some((call) => /\bf(?:data)?sync\(\d+<[^>]*bantaya\.sqlite-wal>\)\s+= 0/.test(call)),
    ];
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
