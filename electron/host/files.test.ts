import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventFacts } from '../contract/facts.ts';
import type { ImportReading } from '../contract/files.ts';
import { sampleFacts } from '../engine/sample/index.ts';
import { readArchive } from './files.ts';

import { openRoom, visit, type Room, type Visitor } from '../server/room.fixture.ts';

let room: Room;
let operator: Visitor;
beforeAll(async () => {
  room = await openRoom();
  operator = await visit(room.host.operatorUrl);
});
afterAll(async () => {
  operator[Symbol.dispose]();
  await room[Symbol.asyncDispose]();
});

async function download(path: string) {
  const answer = await operator.fetch(path);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { answer, bytes, start: new TextDecoder('latin1').decode(bytes.subarray(0, 5)) };
}

describe('the operator’s files', () => {
  it.each([
    ['xlsx', 'PK\u0003\u0004', /Nilai .*\.xlsx/],
    ['template', 'PK\u0003\u0004', /Templat impor .*\.xlsx/],
    ['csv', '\u00ef\u00bb\u00bf', /Peringkat .*\.csv/],
    ['scores', '\u00ef\u00bb\u00bf', /Rincian nilai .*\.csv/],
    ['json', '{', /Arsip .*\.json/],
    ['minutes', '%PDF-', /Berita acara .*\.pdf/],
    ['recap', '%PDF-', /Rekapitulasi nilai .*\.pdf/],
    ['followUp', '%PDF-', /Matriks tindak lanjut .*\.pdf/],
    ['blankSheets', '%PDF-', /Lembar penilaian .*\.pdf/],
    ['joinCards', '%PDF-', /Kartu masuk .*\.pdf/],
    ['summary', '%PDF-', /Ringkasan .*\.pdf/],
    ['attendance', '%PDF-', /Daftar hadir .*\.pdf/],
  ])(
    'has %s ready under a name people recognise',
    { timeout: 180_000 },
    async (what, magic, name) => {
      const { answer, start } = await download(`/operator/export/${what}`);
      expect([answer.status, start.slice(0, magic.length)]).toEqual([200, magic]);
      expect(answer.headers.get('content-disposition')).toMatch(name);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('refuses a profile that does not exist, naming the two that do', async () => {
    const answer = await operator.fetch('/operator/export/xlsx?profile=public');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      problem: { at: 'profile', values: { detail: 'internal, dibagikan' } },
    });
  });

  it.each(['json', 'scores', 'blankSheets', 'joinCards'])(
    'refuses to share %s, says why, and notes nothing',
    async (what) => {
      const exports = async () =>
        (await operator.see('log')).entries.filter(({ command }) => command === 'export').length;
      const before = await exports();
      const answer = await operator.fetch(`/operator/export/${what}?profile=dibagikan`);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ problem: { code: 'NOT_SHARED', at: 'profile' } });
      expect(await exports()).toBe(before);
    },
  );

  it('shares a template without the NIP of anybody', async () => {
    const nips = async (query: string) => {
      const { bytes } = await download(`/operator/export/template${query}`);
      const { sheets } = await readXlsx(bytes);
      const text = JSON.stringify(sheets);
      return sampleFacts().panelist.filter(({ nip }) => nip !== null && text.includes(nip)).length;
    };
    expect(await nips('')).toBeGreaterThan(0);
    expect(await nips('?profile=dibagikan')).toBe(0);
  });

  it('keeps the sheets of a presentation that is not locked out of every archive, and the archive can be read', async () => {
    await using other = await openRoom();
    using own = await visit(other.host.operatorUrl);
    const { engine } = other.host;
    const eventId = engine.openEventId() ?? '';
    await own.send('publishResult', { presentationId: 'M02' });
    for (const presentationId of ['M01', 'M02'])
      await own.send('unlockPresentation', {
        presentationId,
        name: 'Sekretaris',
        reason: 'Salah ketik',
      });
    const sheetsOf = (facts: EventFacts, id: string) =>
      facts.sheet.filter(({ presentationId }) => presentationId === id).length;
    expect(sheetsOf(engine.readFacts(eventId), 'M01')).toBeGreaterThan(0);
    const bytes = new Uint8Array(await (await own.fetch('/operator/export/json')).arrayBuffer());
    const facts = await readArchive(bytes);
    expect(['M01', 'M02', 'M03'].map((id) => sheetsOf(facts, id) > 0)).toEqual([
      false,
      false,
      true,
    ]);
    expect(facts.score.some(({ presentationId }) => presentationId === 'M01')).toBe(false);
    await using elsewhere = await openRoom({ sample: false });
    using there = await visit(elsewhere.host.operatorUrl);
    const answer = await there.fetch('/operator/import?source=arsip.json', {
      method: 'POST',
      body: bytes,
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
  });

  it(
    'reads a filled template back as proposals and changes nothing by it',
    { timeout: 180_000 },
    async () => {
      const { bytes } = await download('/operator/export/template');
      const entries = async () => (await operator.see('log')).head;
      const before = await entries();
      const answer = await operator.fetch('/operator/read/import?fileName=templat.xlsx', {
        method: 'POST',
        body: bytes,
      });
      const reading = (await answer.json()) as ImportReading;
      expect([answer.status, reading.problems.filter(({ isError }) => isError)]).toEqual([200, []]);
      const mappings = reading.sheets.map(({ mapping: { headings: _headings, ...own } }) => own);
      expect(mappings.map(({ subject }) => subject)).toContain('panelists');
      expect(reading.presentations.map(({ change }) => change)).toContain('SAME');
      expect(await entries()).toEqual(before);
      const again = await operator.fetch(
        `/operator/read/import?fileName=templat.xlsx&mappings=${encodeURIComponent(JSON.stringify(mappings))}`,
        { method: 'POST', body: bytes },
      );
      expect(await again.json()).toEqual(reading);
    },
  );

  it('says in both languages why a file is no spreadsheet', async () => {
    const answer = await operator.fetch('/operator/read/import?fileName=foto.xlsx', {
      method: 'POST',
      body: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]),
    });
    const { problem } = (await answer.json()) as {
      problem: { code: string; values: Record<string, string> };
    };
    expect([answer.status, problem.code]).toEqual([400, 'FILE_REFUSED']);
    expect(problem.values).toEqual({ indonesian: expect.any(String), english: expect.any(String) });
  });
});
