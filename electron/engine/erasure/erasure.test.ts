/** Erasing a day's people, deleting a day: what is gone from the file, what stays computable, what `verify` then says. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { verify } from '../../../db/verify.ts';
import { openRaw } from '../../../db/testing/openRaw.ts';
import { isScrubPending } from '../../../db/erasure.ts';
import { makeStandings } from '../standings/standings.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { checkLedgerProof } from '../proofs/ledgerProof.ts';
import { operator, startDay, type TestDay } from '../testing/testEngine.ts';

const secret = 'Rahmawati Lestari';
const nip = '198703122010012009';
let day: TestDay;
let facts: EventFacts;

function withSecrets(): EventFacts {
  const sample = sampleFacts();
  const [first, ...panel] = sample.panelist;
  const [presenter, ...presenters] = sample.presenter;
  const [sheet, ...sheets] = sample.sheet;
  const [decision, ...decisions] = sample.decision;
  if (!first || !presenter || !sheet || !decision) throw new Error('the sample has people');
  return {
    ...sample,
    panelist: [
      { ...first, name: `Dr. ${secret}, M.Si.`, nip, title: 'Kepala Bidang Rahasia' },
      ...panel,
    ],
    presenter: [{ ...presenter, name: 'Yusran Panambulu' }, ...presenters],
    sheet: [{ ...sheet, note: 'Catatan rahasia panelis' }, ...sheets],
    decision: [{ ...decision, condition: `Diperiksa oleh ${secret.toUpperCase()}.` }, ...decisions],
  };
}

const erase = (change: Record<string, string> = {}) =>
  day.engine.execute(operator, 'erasePersonalData', {
    eventId: facts.event.id,
    confirmName: facts.event.name,
    name: 'Petugas Arsip',
    reason: 'Masa simpan habis',
    ...change,
  });
const ranking = () =>
  makeStandings(day.engine.readFacts(facts.event.id)).analysis.presentations.map(
    ({ id, finalRank, score }) => ({ id, finalRank, score }),
  );
const bytesOf = (file: string) => (existsSync(file) ? readFileSync(file).toString('latin1') : '');
const onDisk = () => bytesOf(day.path) + bytesOf(`${day.path}-wal`);

beforeEach(async () => {
  facts = withSecrets();
  day = await startDay(facts);
  await day.engine.execute(operator, 'annotate', { text: `${secret} datang terlambat` });
  await day.engine.execute(operator, 'startRehearsal', {});
  await day.engine.execute(operator, 'endRehearsal', {});
});

describe('erasing the people of a closed day', () => {
  test('leaves no name, number, title or note in the file or its log, and the scores as they were', async () => {
    const before = ranking();
    await day.engine.execute(operator, 'closeEvent', {});
    expect(onDisk()).toContain(secret);
    await erase();
    for (const gone of [
      secret,
      secret.toUpperCase(),
      nip,
      'Yusran Panambulu',
      'Kepala Bidang Rahasia',
      'Catatan rahasia',
    ])
      expect(onDisk(), gone).not.toContain(gone);
    expect(isScrubPending(day.db)).toBe(false);
    const after = day.engine.readFacts(facts.event.id);
    expect(after.panelist[0]).toMatchObject({ name: 'Panelis 1', nip: null, title: '' });
    expect(after.presenter.every(({ name }) => /^Pemapar \d+$/.test(name))).toBe(true);
    expect(after.decision[0]?.condition).toBe('Diperiksa oleh Panelis 1.');
    expect(after.score.map(({ value }) => value)).toEqual(facts.score.map(({ value }) => value));
    expect(ranking()).toEqual(before);
  });

  test('is proved by verify and by the sealed ledger from the erasure on', async () => {
    await day.engine.execute(operator, 'closeEvent', {});
    await erase();
    await day.engine.execute(operator, 'reopenEvent', {
      name: 'Ketua',
      reason: 'Koreksi',
    });
    await day.engine.execute(operator, 'annotate', { text: 'Dibuka kembali' });
    const report = verify(day.db);
    expect(report.findings).toEqual([]);
    expect(report.events.find(({ eventId }) => eventId === facts.event.id)?.erased).toBeGreaterThan(
      2,
    );
    const proof = day.engine.readLedgerProof(facts.event.id);
    const head = day.engine.readLedger(facts.event.id).at(-1) ?? null;
    const now = day.engine.readFacts(facts.event.id);
    expect(checkLedgerProof(proof, head, now)).toBeNull();
    const [score, ...scores] = now.score;
    if (!score) throw new Error('the sample has scores');
    expect(
      checkLedgerProof(proof, head, { ...now, score: [{ ...score, value: 1 }, ...scores] }),
    ).toContain('arsip berbeda');
  });

  test('a score changed behind the app after it is found', async () => {
    await day.engine.execute(operator, 'closeEvent', {});
    await erase();
    await day.engine.close();
    day.db.close();
    const raw = openRaw(day.path);
    raw.prepare('UPDATE score SET value = 1 WHERE value = 5').run();
    expect(verify(raw).findings[0]?.kind).toBe('FACT');
    raw.close();
  });

  test('may be done again, and goes on after a restart', async () => {
    await day.engine.execute(operator, 'closeEvent', {});
    await erase();
    await day.restart();
    await erase({ reason: 'Sekali lagi' });
    expect(verify(day.db).findings).toEqual([]);
  });

  test('content deleted from the ledger by hand is named by verify', async () => {
    await day.engine.close();
    const raw = openRaw(day.path);
    raw.prepare('DELETE FROM ledgerPayload WHERE eventId = ? AND number = 2').run(facts.event.id);
    expect(verify(raw).findings).toEqual([
      {
        kind: 'MISSING',
        at: `ledger ${facts.event.id}/2`,
        message: expect.stringContaining('no erasure'),
      },
    ]);
    raw.close();
  });
});

describe('deleting an event', () => {
  test('takes the content of its audit trail and of its rehearsals from the file; the chain still verifies', async () => {
    // One rehearsal has ended (beforeEach), another one is open.
    await day.engine.execute(operator, 'startRehearsal', {});
    const rehearsal = day.engine.openEventId();
    expect(rehearsal).not.toBe(facts.event.id);
    expect(onDisk()).toContain(secret);
    await day.engine.execute(operator, 'deleteEvent', {
      eventId: facts.event.id,
      confirmName: facts.event.name,
    });
    for (const gone of [secret, nip, facts.event.name, 'Catatan rahasia'])
      expect(onDisk(), gone).not.toContain(gone);
    expect(day.engine.openEventId()).toBeNull();
    const { findings, events } = verify(day.db);
    expect(findings).toEqual([]);
    expect(events).toHaveLength(3);
    // Only the entry that tells of the deletion has content.
    expect(events.every(({ entries, erased }) => erased === entries - 1)).toBe(true);
    await day.restart();
    expect(verify(day.db).findings).toEqual([]);
  });

  test('leaves the other events as they were', async () => {
    const { eventId } = await day.engine.execute(operator, 'createEvent', {
      name: 'Pemaparan Lain',
      cohort: '',
      dateIso: '2026-12-10',
      startTime: '08:30',
      endTime: '15:00',
      place: 'Bantaya',
      city: 'Palu',
      organizer: 'BKPSDMD',
      minutesNumber: null,
      template: 'PALU',
    });
    const before = day.engine.readLedger(eventId);
    await day.engine.execute(operator, 'deleteEvent', {
      eventId: facts.event.id,
      confirmName: facts.event.name,
    });
    expect(day.engine.openEventId()).toBe(eventId);
    expect(day.engine.readLedger(eventId)).toEqual(before);
    expect(verify(day.db).findings).toEqual([]);
  });

  test('and bringing the same event in again from its archive verifies too', async () => {
    await day.engine.execute(operator, 'deleteEvent', {
      eventId: facts.event.id,
      confirmName: facts.event.name,
    });
    await day.engine.execute(operator, 'importEvent', { facts, source: '' });
    expect(ranking()).toHaveLength(facts.presentation.length);
    expect(verify(day.db).findings).toEqual([]);
  });
});

describe('erasing is refused', () => {
  test('while the event is not closed, for another name, and where a score was changed behind the app', async () => {
    await expect(erase()).rejects.toThrow(/not closed/);
    await day.engine.execute(operator, 'closeEvent', {});
    await expect(erase({ confirmName: 'lain' })).rejects.toThrow(/not the event’s name/);
    await day.engine.close();
    day.db.close();
    const raw = openRaw(day.path);
    raw.prepare('UPDATE score SET value = 1 WHERE value = 5').run();
    raw.close();
    await day.restart();
    await expect(erase()).rejects.toThrow(/nothing was erased/);
    expect(onDisk()).toContain(secret);
  });
});
