/** Erasing personal data through a running host's own door: who may look, what is certified, which files may go. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ErasureState } from '../contract/erasure.ts';
import { operator } from '../engine/testing/testEngine.ts';
import { claim, openRoom, visit, type Room, type Visitor } from '../server/room.fixture.ts';

let room: Room;
let seat: Visitor;
let eventId: string;
let name: string;
const folder = () => path.join(room.host.dataDir, 'cadangan');
const ask = async (address: string, body?: unknown) => {
  const answer = await seat.fetch(
    address,
    body
      ? {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }
      : undefined,
  );
  return (await answer.json()) as ErasureState & { problem?: { code: string } };
};
const order = { name: 'Petugas Arsip', reason: 'Masa simpan habis' };

beforeAll(async () => {
  room = await openRoom();
  seat = await visit(room.host.operatorUrl);
  const { engine } = room.host;
  eventId = engine.openEventId() ?? '';
  ({ name } = engine.readFacts(eventId).event);
  await engine.execute(operator, 'closeEvent', {});
});
afterAll(async () => {
  seat[Symbol.dispose]();
  await room[Symbol.asyncDispose]();
});

it('says before anything is erased how much would go and which backup holds it too', async () => {
  const { engine } = room.host;
  await expect
    .poll(() => engine.read(operator, 'backups').value.last?.reason, { timeout: 60_000 })
    .toBe('close');
  const { preview, certificate, held } = await ask('/operator/erasure');
  expect(preview).toMatchObject({ eventId, eventName: name, rehearsals: 0 });
  expect(preview.panelists).toBe(engine.readFacts(eventId).panelist.length);
  expect(preview.entries).toBe(engine.readLedger(eventId).length);
  expect(certificate).toBeNull();
  expect(held.map(({ path: file, state }) => [path.dirname(file), state])).toEqual([
    [folder(), 'HOLDS'],
  ]);
  const early = await ask('/operator/erasure/certificate');
  expect(early.problem?.code).toBe('NOT_ERASED');
  // Nothing may be deleted before the erasure.
  const paths = held.map((file) => file.path);
  expect((await ask('/operator/erasure/files', { eventId, paths })).problem?.code).toBe(
    'NOT_ERASED',
  );
  expect(existsSync(paths[0] ?? '')).toBe(true);
});

it('is for the operator alone', async () => {
  const { origin, cookie } = await claim(room.host.projectorUrl);
  for (const address of ['/operator/erasure', '/operator/erasure/certificate']) {
    const answer = await fetch(`${origin}${address}`, { headers: { cookie } });
    expect([address, answer.status]).toEqual([address, 401]);
  }
});

it('certifies what went, and deletes only files that hold it', async () => {
  const { engine } = room.host;
  await engine.execute(operator, 'erasePersonalData', { eventId, confirmName: name, ...order });
  await expect
    .poll(() => readdirSync(folder()).filter((file) => file.endsWith('-manual.sqlite')).length, {
      timeout: 60_000,
    })
    .toBe(1);
  const { certificate, text, held } = await ask('/operator/erasure');
  expect(certificate).toMatchObject({
    by: order.name,
    reason: order.reason,
    isFileRewritten: true,
  });
  expect(text).toContain('Masih ada 1 berkas');
  const paper = await seat.fetch('/operator/erasure/certificate?as=txt');
  expect(paper.headers.get('content-disposition')).toContain('Penghapusan data pribadi');
  expect(await paper.text()).toContain('SURAT KETERANGAN PENGHAPUSAN DATA PRIBADI');
  const machine = await ask('/operator/erasure/certificate?as=json');
  expect(machine).toMatchObject({ format: 'bantaya-erasure', eventId });

  const [old] = held;
  if (!old) throw new Error('the old backup is listed');
  const letter = path.join(room.host.dataDir, 'surat.txt');
  writeFileSync(letter, 'Dengan hormat');
  const fresh = readdirSync(folder()).find((file) => file.endsWith('-manual.sqlite')) ?? '';
  const paths = [old.path, letter, path.join(folder(), fresh), '/etc/hostname'];
  expect((await ask('/operator/erasure/files', { eventId, paths })).held).toEqual([]);
  expect(existsSync(old.path)).toBe(false);
  expect(readFileSync(letter, 'utf8')).toBe('Dengan hormat');
  expect(readdirSync(folder())).toContain(fresh);
  expect(await (await seat.fetch('/operator/erasure/certificate')).text()).toContain(
    'Tidak ada cadangan',
  );
});
