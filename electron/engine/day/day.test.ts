import { expect, test } from 'vitest';
import { verify } from '../../../db/verify.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  projector,
  revision,
  startDay,
} from '../testing/testEngine.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';

const eventId = 'contoh-2026-12-09';

test('a presentation goes from talk to a result in the room, and the ledger replays to the same facts', async () => {
  const day = await startDay();
  const { engine } = day;
  await engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await engine.execute(operator, 'setPhase', { presentationId: 'M01', phase: 'TALK' });
  await engine.execute(operator, 'setPhase', { presentationId: 'M01', phase: 'QA' });
  await engine.execute(operator, 'openScoring', { presentationId: 'M01' });
  for (const [index, id] of ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'].entries()) {
    const facts = engine.readFacts(eventId);
    const barred = facts.conflict.some(
      (row) => row.presentationId === 'M01' && row.panelistId === id,
    );
    if (barred) continue;
    await engine.execute(
      panelistSeat(eventId, id),
      'submitSheet',
      revision('M01', 1, fullContent(day, 3 + (index % 3))),
    );
  }
  expect(engine.read(operator, 'ranking').value?.analysis.presentations).toEqual([]);
  await engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  expect(engine.read(operator, 'ranking').value?.lockedCount).toBe(1);
  expect(engine.read(projector, 'stage').value?.result).toBeNull();
  await engine.execute(operator, 'publishResult', { presentationId: 'M01' });
  const stage = engine.read(projector, 'stage').value;
  expect(stage?.scene).toBe('RESULT');
  expect(stage?.result?.scoreText.id).toMatch(/^\d+,\d\d$/);
  expect(verify(day.db)).toMatchObject({ isClean: true, findings: [] });
});

test('the sample event ranks as its file says: M09 first, M04 and M06 tied exactly and separated by alignment', async () => {
  const day = await startDay(sampleFacts());
  const rows = day.engine.read(operator, 'ranking').value?.analysis.presentations ?? [];
  const row = (id: string) => rows.find((found) => found.id === id);
  expect(row('M09')).toMatchObject({ finalRank: 1, score: { display: { id: '92,71' } } });
  expect(row('M04')?.score?.perHundred).toBe('489/7');
  expect(row('M06')?.score?.perHundred).toBe('489/7');
  expect(row('M04')?.decidedBy).toBe('KESELARASAN');
  expect(row('M04')?.rank).toBe(row('M06')?.rank);
  expect(row('M04')?.finalRank).not.toBe(row('M06')?.finalRank);
  expect(verify(day.db).findings).toEqual([]);
});

test('the ranking is revealed from last to first and a step shows nothing better than itself', async () => {
  const day = await startDay(sampleFacts());
  await day.engine.execute(operator, 'publishRanking', {});
  const ranking = () => day.engine.read(projector, 'stage').value?.ranking;
  expect(ranking()?.rows).toEqual([]);
  const total = ranking()?.stepCount ?? 0;
  expect(total).toBeGreaterThan(5);
  await day.engine.execute(operator, 'setRevealStep', { step: 1 });
  const worst = Math.max(...(ranking()?.rows ?? []).map(({ rank }) => rank ?? 0));
  expect(ranking()?.rows.every(({ rank }) => rank === worst)).toBe(true);
  await day.engine.execute(operator, 'setRevealStep', { step: total });
  expect(ranking()?.rows[0]?.rank).toBe(1);
  await day.engine.execute(operator, 'setRevealStep', { step: 2 });
  expect(JSON.stringify(day.engine.read(projector, 'stage'))).not.toContain('92,71');
});

test('the ranking cannot be shown while talks are open', async () => {
  const day = await startDay();
  await expect(day.engine.execute(operator, 'publishRanking', {})).rejects.toMatchObject({
    problem: { code: 'TALKS_NOT_DONE' },
  });
});

test('going to the next presentation takes the previous result off the screen', async () => {
  const day = await startDay(sampleFacts());
  await day.engine.execute(operator, 'publishResult', { presentationId: 'M01' });
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M02' });
  const stage = day.engine.read(projector, 'stage').value;
  expect(stage).toMatchObject({ scene: 'NOW', result: null, publication: null });
});

test('rules and rubric cannot be changed once scoring has opened', async () => {
  const day = await startDay();
  const { rules } = day.engine.read(operator, 'setup').value ?? {};
  await day.engine.execute(operator, 'setRules', { ...rules!, minSheets: 5 });
  await openScoring(day, 'M01');
  await expect(
    day.engine.execute(operator, 'setRules', { ...rules!, minSheets: 3 }),
  ).rejects.toMatchObject({
    problem: { code: 'RULES_FROZEN' },
  });
  expect(day.engine.readFacts(eventId).event.rulesHash).toMatch(/^[0-9a-f]{64}$/);
});

test('a late proxy of the room: a closed event refuses changes until it is reopened', async () => {
  const day = await startDay(sampleFacts());
  await day.engine.execute(operator, 'closeEvent', {});
  await expect(day.engine.execute(operator, 'annotate', { text: 'x' })).rejects.toMatchObject({
    problem: { code: 'EVENT_CLOSED' },
  });
  await day.engine.execute(operator, 'reopenEvent', {
    name: 'Sekretaris',
    reason: 'salah ketik pada RTL',
  });
  await day.engine.execute(operator, 'annotate', { text: 'x' });
  await day.engine.execute(operator, 'closeEvent', {});
  expect(day.engine.readFacts(eventId).event.documentRevision).toBe(2);
});

test('a rehearsal leaves the real event as it was', async () => {
  const day = await startDay(sampleFacts());
  const before = JSON.stringify(day.engine.readFacts(eventId));
  const { eventId: rehearsal } = await day.engine.execute(operator, 'startRehearsal', {});
  expect(day.engine.read(projector, 'programme').value?.event.isRehearsal).toBe(true);
  await openScoring(day, 'M05');
  await day.engine.execute(
    panelistSeat(eventId, 'P1'),
    'submitSheet',
    revision('M05', 1, fullContent(day, 5)),
  );
  await day.engine.execute(operator, 'endRehearsal', {});
  expect(JSON.stringify(day.engine.readFacts(eventId))).toBe(before);
  expect(() => day.engine.readFacts(rehearsal)).toThrow(rehearsal);
  expect(verify(day.db).findings).toEqual([]);
});

test('a new event from each template can open scoring once it has a panel and a presentation', async () => {
  for (const template of ['PALU', 'METRO'] as const) {
    const day = await startDay(null);
    const { engine } = day;
    await engine.execute(operator, 'createEvent', {
      template,
      name: 'Hari pemaparan',
      cohort: '',
      dateIso: '2026-12-09',
      startTime: '08:30',
      endTime: '14:00',
      place: 'Ruang Rapat Bantaya',
      city: 'Kota Palu',
      organizer: 'BKPSDMD',
      minutesNumber: null,
    });
    const setup = engine.read(operator, 'setup').value;
    expect(setup?.readiness.find(({ code }) => code === 'WEIGHTS')?.isOk).toBe(true);
    const { id } = await engine.execute(operator, 'savePresentation', {
      title: 'Antrean puskesmas',
      hostCity: 'Jakarta',
      hostInstitution: '',
      field: '',
      agencyId: null,
      claimedOutput: '',
      claimedOutcome: '',
      plannedStartTime: null,
      talkMin: 10,
      qaMin: 5,
      presenters: [],
      programmes: [],
      themeIds: [],
    });
    await expect(openScoring(day, id)).rejects.toMatchObject({ problem: { code: 'NOT_READY' } });
  }
});
