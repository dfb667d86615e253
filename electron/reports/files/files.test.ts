import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { smallDisc } from '../fixtures/smallDisc.fixture.ts';
import { fileFailure } from './fileFailed.ts';
import { archiveName, sealName } from './sealedFolder.ts';
import { verifyFolder } from './verifyFolder.ts';
import { writeFileAside } from './writeFileAside.ts';
import { writeSealedFolder, type SealOptions } from './writeSealedFolder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantaya-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('files', () => {
  it('appear whole under their name, with nothing beside them', async () => {
    await writeFileAside(join(folder, 'a.txt'), 'isi');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('isi');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  it('ask before they replace another', async () => {
    writeFileSync(join(folder, 'a.txt'), 'lama');
    expect(await codeOf(writeFileAside(join(folder, 'a.txt'), 'baru'))).toBe('EXISTS');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('lama');
    await writeFileAside(join(folder, 'a.txt'), 'baru', { mayReplace: true });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('baru');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  it('leave nothing behind when the work is cancelled', async () => {
    await expect(
      writeFileAside(join(folder, 'a.txt'), 'isi', {
        signal: AbortSignal.abort(new Error('batal')),
      }),
    ).rejects.toThrow('batal');
    expect(readdirSync(folder)).toEqual([]);
  });
  it('say what is wrong with the folder or the disc', async () => {
    expect(await codeOf(writeFileAside(join(folder, 'tiada', 'a.txt'), 'x'))).toBe('NO_FOLDER');
    expect(fileFailure(Object.assign(new Error('x'), { code: 'ENOSPC' }), 'a.txt')).toMatchObject({
      code: 'DISK_FULL',
      words: { id: expect.stringContaining('Diska penuh') as string },
    });
    expect(fileFailure(Object.assign(new Error('x'), { code: 'EACCES' }), 'a.txt').code).toBe(
      'NO_RIGHTS',
    );
  });
  it('say so where the folder gives no right to write', async ({ skip }) => {
    const locked = join(folder, 'kunci');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    chmodSync(folder, 0o755);
    // Root may write anywhere, so somebody else tries.
    const isRoot = process.getuid?.() === 0;
    const place = join(locked, 'a.txt');
    const answer = isRoot ? asNobody(place) : await codeOf(writeFileAside(place, 'x'));
    if (answer === null) skip('runs as root, and nobody else may read this project');
    expect(answer).toBe('NO_RIGHTS');
    expect(readdirSync(locked)).toEqual([]);
  });
  it('leave nothing on a disc that fills up, and say that it is full', async ({ skip }) => {
    mkdirSync(join(folder, 'disc'));
    const disc = smallDisc(join(folder, 'disc'), 128);
    if (!disc) return skip('no right to mount a small disc here');
    try {
      writeFileSync(join(disc.path, 'lama.txt'), 'lama');
      const large = randomBytes(400_000);
      expect(await codeOf(writeFileAside(join(disc.path, 'baru.pdf'), large))).toBe('DISK_FULL');
      expect(
        await codeOf(writeFileAside(join(disc.path, 'lama.txt'), large, { mayReplace: true })),
      ).toBe('DISK_FULL');
      const closed = generatedEvent({ presentations: 3, panelists: 4, criteria: 3 });
      closed.event.status = 'CLOSED';
      expect(
        await codeOf(
          writeSealedFolder(disc.path, reportInput(closed), {
            madeAtMs: 0,
            appVersion: '0.1.0',
            ledger: [],
            ledgerHead: null,
          }),
        ),
      ).toBe('DISK_FULL');
      expect(readdirSync(disc.path)).toEqual(['lama.txt']);
      expect(readFileSync(join(disc.path, 'lama.txt'), 'utf8')).toBe('lama');
    } finally {
      disc.remove();
    }
  });
});

/** The code that a user without rights gets; null where that user cannot even load the module. */
function asNobody(file: string): string | null {
  const module = new URL('./writeFileAside.ts', import.meta.url).href;
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { writeFileAside } = await import(${JSON.stringify(module)});
       const code = await writeFileAside(${JSON.stringify(file)}, 'x').then(() => 'none', (e) => e.code);
       console.log(code);`,
    ],
    { uid: 65_534, gid: 65_534, encoding: 'utf8', cwd: '/' },
  );
  return stdout?.trim() || null;
}

describe('sealed folder', () => {
  const facts = generatedEvent({ presentations: 3, panelists: 4, criteria: 3 });
  facts.event.status = 'CLOSED';
  const options: SealOptions = {
    madeAtMs: Date.UTC(2026, 11, 9),
    appVersion: '0.1.0',
    ledger: [],
    ledgerHead: { number: 7, hash: 'ab'.repeat(32) },
  };

  it('proves itself elsewhere, and tells every change', async () => {
    const steps: string[] = [];
    const sealed = await writeSealedFolder(folder, reportInput(facts), {
      ...options,
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(readdirSync(folder)).toEqual(['acara-1-rev1']);
    expect(steps[0]).toBe('0/10');
    expect(steps.at(-1)).toBe('10/10');
    expect(await verifyFolder(sealed)).toMatchObject({
      isSound: true,
      problems: [],
      seal: { eventId: 'acara-1', documentRevision: 1 },
    });
    expect((await verifyFolder(sealed, { verifyLedger: () => 'baris 3' })).problems).toMatchObject([
      { code: 'BAD_LEDGER' },
    ]);
    expect(await codeOf(writeSealedFolder(folder, reportInput(facts), options))).toBe('EXISTS');

    appendFileSync(join(sealed, 'berita-acara.pdf'), ' ');
    rmSync(join(sealed, 'peringkat.csv'));
    writeFileSync(join(sealed, 'baru.txt'), '');
    const flipped = readFileSync(join(sealed, archiveName));
    flipped[40] = flipped[40]! ^ 1;
    writeFileSync(join(sealed, archiveName), flipped);
    const { isSound, problems } = await verifyFolder(sealed);
    expect(isSound).toBe(false);
    expect(problems.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
      'ADDED baru.txt',
      `CHANGED ${archiveName}`,
      'CHANGED berita-acara.pdf',
      'MISSING peringkat.csv',
    ]);
  });
  it('is refused without a readable seal', async () => {
    expect((await verifyFolder(folder)).problems).toMatchObject([{ code: 'NO_SEAL' }]);
    writeFileSync(join(folder, sealName), '{"format":"other"}');
    expect((await verifyFolder(folder)).problems).toMatchObject([{ code: 'BAD_SEAL' }]);
  });
  it('leaves nothing behind when it is cancelled half way', async () => {
    const cancel = new AbortController();
    const work = writeSealedFolder(folder, reportInput(facts), {
      ...options,
      signal: cancel.signal,
      onProgress: (done) => (done === 2 ? cancel.abort(new Error('batal')) : undefined),
    });
    await expect(work).rejects.toThrow('batal');
    expect(readdirSync(folder)).toEqual([]);
  });
});
