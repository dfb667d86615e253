/** A confirmation belongs to the locked scores it was given for. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { hasPoppler, readPdf } from '../../reports/fixtures/pdfTools.fixture.ts';
import { readTable } from '../../reports/reading/readTable.ts';
import {
  filled,
  openPreparedDay,
  refusalOf,
  revisionOf,
  type PreparedDay,
} from './preparedDay.fixture.ts';

const presentationId = 'M09';
let day: PreparedDay;
beforeEach(async () => {
  day = await openPreparedDay(sampleFacts());
});
afterEach(() => day[Symbol.asyncDispose]());

const decision = () => day.facts().decision.find((row) => row.presentationId === presentationId)!;
const unlock = () =>
  day.operator.send('unlockPresentation', {
    presentationId,
    name: 'Sekretaris',
    reason: 'satu nilai salah ketik',
  });
const lock = () => day.operator.send('lockPresentation', { presentationId });
const confirm = () =>
  refusalOf(day.operator, 'confirmDecision', { presentationId, isConfirmed: 1 });

/** P1 hands the sheet in anew, with the lowest value everywhere. */
async function scoreAnew() {
  const seat = await day.panelist('P1');
  const old = day
    .facts()
    .sheet.find((row) => row.presentationId === presentationId && row.panelistId === 'P1')!;
  const { device, revision } = old;
  const receipt = await seat.send('submitSheet', {
    ...revisionOf(presentationId, revision + 1, filled(day.facts(), 1)),
    device,
    base: { device, revision },
  });
  expect(receipt.status).toBe('APPLIED');
}

describe('a confirmation belongs to the locked scores it was given for', () => {
  test('unlocking takes the confirmation back, and keeps what was decided as a draft', async () => {
    const before = decision();
    expect(before.isConfirmed).toBe(1);
    await unlock();
    expect(decision()).toEqual({ ...before, isConfirmed: 0 });
    expect(await confirm()).toMatchObject({ code: 'NOT_LOCKED' });
    expect(decision().isConfirmed).toBe(0);
  });

  test('after locking again with other scores nobody’s old confirmation counts', async () => {
    await unlock();
    await scoreAnew();
    await lock();
    expect(decision().isConfirmed).toBe(0);
    const setup = await day.operator.see('setup');
    const told = setup!.decision.find((row) => row.presentationId === presentationId);
    expect(told?.isConfirmed).toBe(0);
  });

  test('nor after locking again with the same scores, until the chair says so anew', async () => {
    await unlock();
    await lock();
    expect(decision().isConfirmed).toBe(0);
    expect(await confirm()).toBeNull();
    expect(decision().isConfirmed).toBe(1);
  });

  test('a result that was shown loses its confirmation at the unlock as well', async () => {
    await day.operator.send('publishResult', { presentationId });
    await unlock();
    await lock();
    expect(decision().isConfirmed).toBe(0);
  });

  test('what is changed in a confirmed decision is a draft until it is confirmed again', async () => {
    const {
      eventId: _e,
      isConfirmed: _c,
      confirmedBy: _b,
      decidedAtMs: _d,
      suggestedClass: _s,
      ...form
    } = decision();
    await day.operator.send('saveDecision', { ...form, targetDate: '2028-01-31' });
    expect(decision()).toMatchObject({ isConfirmed: 0, targetDate: '2028-01-31' });
  });

  test('no paper and no workbook tells a decision whose confirmation was taken back as one that stands', async ({
    skip,
  }) => {
    skip(!hasPoppler, 'there is no poppler (pdftotext, pdfinfo, pdffonts) on this machine');
    const download = async (what: string) => {
      const answer = await day.operator.fetch(`/operator/export/${what}`);
      return new Uint8Array(await answer.arrayBuffer());
    };
    /** How often the decision is told, and how often as a draft. */
    const told = async (what: string) => {
      const text = readPdf(await download(what)).pages.join(' ');
      return [/direplikasi/gi, /dikukuhkan\)/g].map((words) => text.match(words)?.length ?? 0);
    };
    const papers = ['minutes', 'recap', 'summary'];
    expect((await told('minutes'))[1]).toBe(0);
    await unlock();
    await lock();
    await day.operator.send('closeEvent', {});
    for (const paper of papers) {
      const [decided = 0, drafts] = await told(paper);
      expect(decided).toBeGreaterThan(0);
      expect([paper, drafts]).toEqual([paper, decided]);
    }
    const sheets = await readTable(await download('xlsx'), 'nilai.xlsx');
    const counts = sheets.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell, at) => {
          const next = row[at + 1];
          return cell === 'Direplikasi' && typeof next === 'number' ? [next] : [];
        }),
      ),
    );
    expect(counts).toEqual([0]);
  });
});
