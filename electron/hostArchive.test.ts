/** The sealed archive from the button to its proof on another machine. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealState } from './contract/files.ts';
import { bantaya, temporaryFolder } from './cli/bantaya.fixture.ts';
import { openRoom, visit, type Room, type Visitor } from './server/room.fixture.ts';

let room: Room;
let operator: Visitor;
const elsewhere = temporaryFolder();
beforeAll(async () => {
  room = await openRoom();
  operator = await visit(room.host.operatorUrl);
});
afterAll(async () => {
  operator[Symbol.dispose]();
  await room[Symbol.asyncDispose]();
  elsewhere[Symbol.dispose]();
});

async function ask(method: 'GET' | 'POST', address: string) {
  const answer = await operator.fetch(address, { method });
  return { status: answer.status, body: (await answer.json()) as SealState };
}
const state = async () => (await ask('GET', '/operator/seal')).body;
async function sealed(address = '/operator/seal'): Promise<SealState> {
  expect((await ask('POST', address)).status).toBe(200);
  await expect.poll(async () => (await state()).status, { timeout: 60_000 }).not.toBe('RUNNING');
  return state();
}
const folder = () => path.join(room.host.dataDir, 'arsip');
const verify = (name: string, ...args: string[]) =>
  bantaya(elsewhere.path, 'verify', name, ...args);

describe('sealing a closed event', () => {
  test('is refused while the event is open', async () => {
    const { status, body } = await ask('POST', '/operator/seal');
    expect([status, body]).toMatchObject([409, { problem: { code: 'EVENT_NOT_CLOSED' } }]);
    expect(await state()).toMatchObject({ status: 'IDLE', sealed: [] });
  });

  test('leaves nothing behind when it is cancelled', { timeout: 60_000 }, async () => {
    await operator.send('closeEvent', {});
    expect((await ask('POST', '/operator/seal')).body.status).toBe('RUNNING');
    await ask('POST', '/operator/seal/cancel');
    await expect.poll(async () => (await state()).status).toBe('CANCELLED');
    expect(readdirSync(folder())).toEqual([]);
  });

  test('makes a folder that another machine proves', { timeout: 90_000 }, async () => {
    const { status, path: made, sealed: all, problem } = await sealed();
    expect({ status, problem }).toEqual({ status: 'DONE', problem: null });
    expect(all.map((each) => [each.path, each.documentRevision])).toEqual([[made, 1]]);
    cpSync(made ?? '', path.join(elsewhere.path, 'arsip'), { recursive: true });
    const proof = await verify('arsip');
    expect(proof).toMatchObject({ code: 0, stderr: '' });
    expect(proof.stdout).toContain('Sound');
    expect((await operator.see('log')).entries[0]?.command).toBe('export');
  });

  test('asks before a second copy of the same revision', { timeout: 90_000 }, async () => {
    const again = await ask('POST', '/operator/seal');
    expect([again.status, again.body]).toMatchObject([
      409,
      { problem: { code: 'ARCHIVE_EXISTS' } },
    ]);
    const { path: copy } = await sealed('/operator/seal?another=1');
    expect(path.basename(copy ?? '')).toMatch(/-rev1-2$/);
    expect(readdirSync(folder())).toHaveLength(2);
  });
});

describe('bantaya verify FOLDER', () => {
  const tampered: [string, (file: (name: string) => string) => void, string][] = [
    [
      'one byte of a document changed',
      (file) => {
        const bytes = readFileSync(file('berita-acara.pdf'));
        bytes[1000] = (bytes[1000] ?? 0) ^ 1;
        writeFileSync(file('berita-acara.pdf'), bytes);
      },
      'berita-acara.pdf',
    ],
    ['a document taken away', (file) => rmSync(file('ringkasan.pdf')), 'ringkasan.pdf'],
    ['a document slipped in', (file) => writeFileSync(file('lain.pdf'), 'x'), 'lain.pdf'],
    [
      'the ledger rewritten',
      (file) => writeFileSync(file('jejak.json'), readFileSync(file('jejak.json')).subarray(1)),
      'jejak.json',
    ],
  ];
  test.each(tampered)('names %s and ends with 1', async (_, change, name) => {
    const copy = path.join(elsewhere.path, 'rusak');
    cpSync(path.join(elsewhere.path, 'arsip'), copy, { recursive: true });
    try {
      change((file) => path.join(copy, file));
      const { code, stdout, stderr } = await verify('rusak');
      expect([code, stdout.includes('Sound')]).toEqual([1, false]);
      expect(stderr).toContain(name);
      const json = JSON.parse((await verify('rusak', '--json')).stdout) as { problems: object[] };
      expect(json).toMatchObject({ isSound: false, problems: [{ file: name }] });
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  test('says so where there is no archive, and takes one proof at a time', async () => {
    expect(await verify('tidak-ada')).toMatchObject({ code: 1 });
    expect(await verify('arsip', '--data', 'x')).toMatchObject({ code: 2 });
  });
});
