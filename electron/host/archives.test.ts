/** The sealed archive from the button to its proof on another machine. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SealState } from '../contract/files.ts';
import { bantaya, temporaryFolder } from '../cli/bantaya.fixture.ts';
import { smallDisc } from '../reports/fixtures/smallDisc.fixture.ts';
import { openRoom, visit, type Room, type Visitor } from '../server/room.fixture.ts';

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
  await expect.poll(async () => (await state()).status, { timeout: 180_000 }).not.toBe('RUNNING');
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

  test('leaves nothing behind when it is cancelled', { timeout: 180_000 }, async () => {
    await operator.send('closeEvent', {});
    expect((await ask('POST', '/operator/seal')).body.status).toBe('RUNNING');
    await ask('POST', '/operator/seal/cancel');
    await expect.poll(async () => (await state()).status).toBe('CANCELLED');
    expect(readdirSync(folder())).toEqual([]);
  });

  test('makes a folder that another machine proves', { timeout: 180_000 }, async () => {
    const { status, path: made, sealed: all, problem } = await sealed();
    expect({ status, problem }).toEqual({ status: 'DONE', problem: null });
    expect(all.map((each) => [each.path, each.documentRevision])).toEqual([[made, 1]]);
    cpSync(made ?? '', path.join(elsewhere.path, 'arsip'), { recursive: true });
    const proof = await verify('arsip');
    expect(proof).toMatchObject({ code: 0, stderr: '' });
    expect(proof.stdout).toContain('Sound');
    expect((await operator.see('log')).entries[0]).toMatchObject({
      command: 'seal',
      subject: { what: path.basename(made ?? '') },
    });
  });

  test('asks before a second copy of the same revision', { timeout: 180_000 }, async () => {
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

const papers = ['minutes', 'recap', 'followUp', 'attendance', 'summary', 'blankSheets'] as const;
const tables = ['xlsx', 'csv', 'scores', 'json'] as const;

/** @returns name and content of a document as it is downloaded */
async function download(what: string): Promise<{ name: string; text: string }> {
  const address = `/operator/export/${what}`;
  const answer = await operator.fetch(address, { method: 'GET' });
  expect([address, answer.status]).toEqual([address, 200]);
  return {
    name: decodeURIComponent(answer.headers.get('content-disposition') ?? ''),
    text: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
  };
}

describe('reopening with a reason and closing again', () => {
  test(
    'makes revision 2 of every document beside the first, both proved',
    {
      timeout: 180_000,
    },
    async () => {
      const reason = 'salah ketik pada tindak lanjut';
      await operator.send('reopenEvent', { name: 'Sekretaris', reason });
      expect((await ask('POST', '/operator/seal')).body).toMatchObject({
        problem: { code: 'EVENT_NOT_CLOSED' },
      });
      await operator.send('annotate', { text: 'dibetulkan' });
      await operator.send('closeEvent', {});
      const { path: second, sealed: all } = await sealed();
      expect(path.basename(second ?? '')).toMatch(/-rev2$/);
      expect(all.map(({ documentRevision }) => documentRevision)).toEqual([2, 1, 1]);
      const first = all.find((each) => each.path.endsWith('-rev1'))?.path ?? '';
      for (const [name, from] of [
        ['rev1', first],
        ['rev2', second ?? ''],
      ] as const) {
        cpSync(from, path.join(elsewhere.path, name), { recursive: true });
        const proof = await verify(name);
        expect([name, proof.code, proof.stderr]).toEqual([name, 0, '']);
        expect(proof.stdout).toContain(`revision ${name.at(-1)}`);
      }
      // The same documents, every one of them made anew; the reason stands in the sealed ledger.
      const files = readdirSync(first).sort();
      expect(readdirSync(second ?? '').sort()).toEqual(files);
      const bytes = (folderOf: string, file: string) => readFileSync(path.join(folderOf, file));
      const same = files.filter((file) => bytes(first, file).equals(bytes(second ?? '', file)));
      // Scores did not change, so the plain table of places is the only file that may be the same.
      expect(same).toEqual(['peringkat.csv']);
      expect(bytes(second ?? '', 'jejak.json').toString()).toContain(reason);
      expect(bytes(first, 'jejak.json').toString()).not.toContain(reason);
    },
  );

  test.each(papers)('says so in the name and in the title of a paper: %s', async (what) => {
    const { name, text } = await download(what);
    expect(name).toContain('revisi 2');
    expect(text.replaceAll('\0', '')).toContain('Revisi 2');
  });
  test.each(tables)('says so in the name of a file: %s', async (what) => {
    expect((await download(what)).name).toContain('revisi 2');
  });
});

describe('a place that takes no archive', () => {
  const aside = () => `${folder()}-aside`;
  const refusedWords = (made: SealState): unknown => [
    made.status,
    made.problem?.code,
    made.problem?.values['indonesian'],
  ];
  beforeEach(() => renameSync(folder(), aside()));
  afterEach(() => {
    rmSync(folder(), { recursive: true, force: true });
    renameSync(aside(), folder());
  });

  test('is named where a file has the folder’s name, and the file stays', async () => {
    writeFileSync(folder(), 'berkas orang lain');
    expect(refusedWords(await sealed())).toEqual([
      'FAILED',
      'FILE_REFUSED',
      expect.stringContaining(`${folder()}/`) as string,
    ]);
    expect(readFileSync(folder(), 'utf8')).toBe('berkas orang lain');
  });

  test(
    'is named where its disc is full, and holds nothing half made',
    { timeout: 180_000 },
    async ({ skip }) => {
      mkdirSync(folder());
      const disc = smallDisc(folder(), 512);
      if (!disc) return skip('no right to mount a small disc here');
      try {
        expect(refusedWords(await sealed())).toEqual([
          'FAILED',
          'FILE_REFUSED',
          expect.stringMatching(
            /^Diska penuh: “.*arsip.*-rev2” tidak disimpan\. Kosongkan ruang/,
          ) as string,
        ]);
        expect(readdirSync(folder())).toEqual([]);
      } finally {
        disc.remove();
      }
    },
  );
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
