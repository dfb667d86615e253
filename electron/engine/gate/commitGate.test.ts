/** What stands stays, whatever door the change comes by: a closed event, a locked talk, frozen rules, the wall. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBackup } from '../../../db/backup.ts';
import { openDatabase } from '../../../db/open.ts';
import { restoreBackup } from '../../../db/restore.ts';
import type { CommandInput, CommandName } from '../../contract/commands.ts';
import { createEngine } from '../index.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelInput,
  panelistSeat,
  projector,
  revision,
  startDay,
  temporaryFolder,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const ask = <N extends CommandName>(
  day: Pick<TestDay, 'engine'>,
  name: N,
  input: CommandInput<N>,
) => day.engine.execute(operator, name, input);
const refused = (code: string) => ({ problem: { code } });
const facts = (day: TestDay) => day.engine.readFacts(eventId);
const stage = (day: TestDay) => day.engine.read(projector, 'stage').value;
const unlock = (day: TestDay, presentationId: string) =>
  ask(day, 'unlockPresentation', { presentationId, name: 'Ketua', reason: 'salah ketik' });

async function score(day: TestDay, presentationId: string, value: number, number = 1) {
  for (const id of ['P1', 'P2', 'P3', 'P4', 'P5'])
    await day.engine
      .execute(
        panelistSeat(eventId, id),
        'submitSheet',
        revision(presentationId, number, fullContent(day, value)),
      )
      // One of them has a conflict of interest.
      .catch(() => undefined);
}
async function lock(day: TestDay, presentationId: string, value = 4) {
  await openScoring(day, presentationId);
  await score(day, presentationId, value);
  await ask(day, 'lockPresentation', { presentationId });
}
const detailsOf = (day: TestDay, id: string) => {
  const { presentation, presenter } = facts(day);
  const row = presentation.find((each) => each.id === id)!;
  const { title, hostCity, hostInstitution, field, agencyId, claimedOutput, claimedOutcome } = row;
  const { plannedStartTime, talkMin, qaMin } = row;
  return {
    id,
    title,
    hostCity,
    hostInstitution,
    field,
    agencyId,
    claimedOutput,
    claimedOutcome,
    plannedStartTime,
    talkMin,
    qaMin,
    presenters: presenter
      .filter(({ presentationId }) => presentationId === id)
      .map(({ name, nip, employeeStatus, agencyId: own }) => ({
        name,
        nip,
        employeeStatus,
        agencyId: own,
      })),
    programmes: [],
    themeIds: [],
  };
};
/** What a seat carries of a day whose host was lost, and that host restored from a backup made before. */
async function restoredHost(prepare: (day: TestDay) => Promise<void> = () => Promise.resolve()) {
  const day = await startDay();
  await prepare(day);
  const backup = await writeBackup(day.db, temporaryFolder(), 'timed', 1_790_000_000_000);
  await lock(day, 'M01');
  const records = day.engine.read(panelistSeat(eventId, 'P1'), 'locks').value;
  const folder = temporaryFolder();
  const [copy, path] = [join(folder, 'copy.sqlite'), join(folder, 'bantaya.sqlite')];
  copyFileSync(backup.path, copy);
  await restoreBackup(copy, path, join(folder, 'cadangan'), 1_790_000_600_000);
  const db = openDatabase(path);
  const engine = createEngine(db, { clock: day.clock });
  const close = async () => {
    await engine.close();
    db.close();
  };
  return { engine, records, close };
}

describe('a locked talk is not deleted, nor its facts changed, without an unlock', () => {
  test('by no form, no import, no conflict', async () => {
    const day = await startDay();
    await ask(day, 'goToPresentation', { presentationId: 'M01' });
    await ask(day, 'openScoring', { presentationId: 'M01' });
    await ask(day, 'lockPresentation', { presentationId: 'M01' });
    const before = facts(day);
    const details = detailsOf(day, 'M01');
    const attempts: Promise<unknown>[] = [
      ask(day, 'deletePresentation', { id: 'M01' }),
      ask(day, 'savePresentation', { ...details, title: 'Judul lain' }),
      ask(day, 'savePresentation', { ...details, agencyId: null }),
      ask(day, 'savePresentation', { ...details, presenters: [] }),
      ask(day, 'applyImport', { presentations: [{ ...details, title: 'Judul lain' }] }),
      ask(day, 'declareConflict', {
        presentationId: 'M01',
        panelistId: 'P1',
        reason: 'OTHER',
        note: 'baru',
      }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(refused('LOCKED'));
    const after = facts(day);
    expect({ ...after, live: before.live }).toEqual(before);
    // The agenda may still be put in another order around it, and the deliberation adds its readiness.
    await ask(day, 'reorderAgenda', { ids: ['M02', 'M01'] });
    await ask(day, 'setReadiness', {
      presentationId: 'M01',
      readiness: 6,
      readinessNote: '',
      gateLegal: 1,
      gateEthics: 1,
      gateOwner: null,
    });
    await unlock(day, 'M01');
    await ask(day, 'savePresentation', { ...details, title: 'Judul lain' });
    expect(facts(day).presentation.find(({ id }) => id === 'M01')?.title).toBe('Judul lain');
  });
});

describe('rules and panel weights stand still from the first opening', () => {
  test('an import cannot change a weight either', async () => {
    const day = await startDay();
    const panelist = panelInput(day, 'P1');
    await openScoring(day, 'M01');
    const heavier = { ...panelist, weight: '3' };
    for (const attempt of [
      ask(day, 'savePanelist', heavier),
      ask(day, 'applyImport', { panelists: [heavier] }),
    ])
      await expect(attempt).rejects.toMatchObject(refused('RULES_FROZEN'));
    expect(facts(day).panelist.find(({ id }) => id === 'P1')?.weight).toBe(panelist.weight);
  });

  test('undoing the opening of scoring does not unfreeze them', async () => {
    const day = await startDay();
    const rules = day.engine.read(operator, 'setup').value!.rules;
    await openScoring(day, 'M01');
    await day.engine.execute(
      panelistSeat(eventId, 'P1'),
      'submitSheet',
      revision('M01', 1, fullContent(day, 3)),
    );
    await ask(day, 'undoStep', {});
    await expect(ask(day, 'setRules', { ...rules, minSheets: 1 })).rejects.toMatchObject(
      refused('RULES_FROZEN'),
    );
    expect(facts(day).event.rulesHash).not.toBeNull();
  });

  test('a talk locked by a record has frozen rules', async () => {
    const { engine, records, close } = await restoredHost();
    await engine.execute(panelistSeat(eventId, 'P1'), 'presentLocks', { records });
    const { event } = engine.readFacts(eventId);
    expect(event).toMatchObject({ status: 'LIVE' });
    expect(event.frozenAtMs).not.toBeNull();
    expect(event.rulesHash).toMatch(/^[0-9a-f]{64}$/);
    await close();
  });
});

describe('a closed event changes nothing', () => {
  test('no lock record of a seat moves it', async () => {
    const { engine, records, close } = await restoredHost();
    await engine.execute(operator, 'closeEvent', {});
    await expect(
      engine.execute(panelistSeat(eventId, 'P1'), 'presentLocks', { records }),
    ).rejects.toMatchObject(refused('EVENT_CLOSED'));
    expect(engine.readFacts(eventId).presentation[0]).toMatchObject({ phase: 'READY' });
    await close();
  });
});

describe('every backup carries the key that verifies receipts', () => {
  test('one from before the first sheet as well', async () => {
    const { engine, records, close } = await restoredHost();
    expect(records).toHaveLength(1);
    const seat = panelistSeat(eventId, 'P1');
    expect(await engine.execute(seat, 'presentLocks', { records })).toEqual({ applied: 1 });
    await close();
  });
});

describe('an unlock takes the old result from the projector and keeps it away', () => {
  test('at the unlock, while scoring is open, and after the next lock', async () => {
    const day = await startDay();
    await lock(day, 'M01');
    await ask(day, 'publishResult', { presentationId: 'M01' });
    expect(stage(day)).toMatchObject({ scene: 'RESULT', result: { presentationId: 'M01' } });
    await unlock(day, 'M01');
    expect(stage(day)).toMatchObject({ scene: 'SCORING', result: null, publication: null });
    expect(day.engine.read(operator, 'stage').value).toMatchObject({ scene: 'SCORING' });
    await expect(ask(day, 'showScene', { scene: 'RESULT' })).rejects.toMatchObject(
      refused('NOTHING_PUBLISHED'),
    );
    await score(day, 'M01', 2, 2);
    day.clock.wallMs += 60_000;
    await ask(day, 'lockPresentation', { presentationId: 'M01' });
    await expect(ask(day, 'showScene', { scene: 'RESULT' })).rejects.toMatchObject(
      refused('NOTHING_PUBLISHED'),
    );
    await ask(day, 'publishResult', { presentationId: 'M01' });
    expect(stage(day)?.result?.scoreText.id).toBe('40,00');
  });

  test('a ranking published before the unlock reveals no place any more', async () => {
    const day = await startDay();
    const rules = day.engine.read(operator, 'setup').value!.rules;
    await ask(day, 'setRules', { ...rules, canPublishRankingEarly: true });
    for (const [at, id] of ['M01', 'M02', 'M03'].entries()) await lock(day, id, at + 2);
    await ask(day, 'publishRanking', {});
    await unlock(day, 'M03');
    await expect(ask(day, 'setRevealStep', { step: 1 })).rejects.toMatchObject(
      refused('NOTHING_PUBLISHED'),
    );
    expect(stage(day)).toMatchObject({ ranking: null });
  });
});

test('a day whose published talk was unlocked goes out as facts that come in elsewhere', async () => {
  const day = await startDay();
  await lock(day, 'M01');
  await ask(day, 'publishResult', { presentationId: 'M01' });
  await unlock(day, 'M01');
  const other = await startDay(null);
  await ask(other, 'importEvent', { facts: facts(day), source: 'arsip' });
  expect(other.engine.readFacts(eventId).publication).toHaveLength(1);
  expect(stage(other)).toMatchObject({ result: null });
  // One that says nothing of its lock, as from another hand, is refused.
  const { publication, ...rest } = facts(day);
  const plain = publication.map((row) => {
    const { locks: _, ...snapshot } = JSON.parse(row.payload) as Record<string, unknown>;
    return { ...row, payload: JSON.stringify(snapshot) };
  });
  const third = await startDay(null);
  await expect(
    ask(third, 'importEvent', { facts: { ...rest, publication: plain }, source: 'arsip' }),
  ).rejects.toMatchObject(refused('NOT_LOCKED'));
});

test('coverage made of scores waits like the ranking', async () => {
  const day = await startDay();
  await lock(day, 'M01');
  await expect(ask(day, 'publishCoverage', {})).rejects.toMatchObject(refused('TALKS_NOT_DONE'));
});
