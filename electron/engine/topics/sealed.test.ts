import { expect, test } from 'vitest';
import type { Seat } from '../../contract/seats.ts';
import { topicRoles, type TopicName } from '../../contract/topics.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  projector,
  revision,
  startDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const topics = Object.keys(topicRoles) as TopicName[];

/** Everything a seat can read, as text. */
function everything(day: Awaited<ReturnType<typeof startDay>>, seat: Seat): string {
  return topics
    .map((topic) => {
      try {
        return JSON.stringify(day.engine.read(seat, topic).value);
      } catch {
        return '';
      }
    })
    .join('\n');
}

test('before the lock no seat but the writer can read a value, a note or a vote by any topic', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const secret = fullContent(day, 5, { note: 'catatan-rahasia', vote: 'TIDAK_DIREKOMENDASIKAN' });
  secret.scores[0]!.note = 'catatan-kriteria';
  await day.engine.execute(panelistSeat(eventId, 'P1'), 'submitSheet', revision('M01', 1, secret));
  expect(everything(day, panelistSeat(eventId, 'P1'))).toContain('catatan-rahasia');
  for (const seat of [operator, projector, panelistSeat(eventId, 'P2')]) {
    const seen = everything(day, seat);
    expect(seen).not.toContain('catatan-rahasia');
    expect(seen).not.toContain('catatan-kriteria');
    expect(seen).not.toContain('"value":5');
    expect(seen).not.toContain('"vote":"TIDAK_DIREKOMENDASIKAN"');
  }
});

test('the operator’s tray names a waiting sheet of a panelist but not what is in it', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const seat = panelistSeat(eventId, 'P1');
  await day.engine.execute(seat, 'saveDraft', revision('M01', 1, fullContent(day, 5)));
  await day.engine.execute(
    seat,
    'saveDraft',
    revision('M01', 1, fullContent(day, 2, { note: 'rahasia-dua' }), { device: 'd2' }),
  );
  expect(day.engine.read(operator, 'tray').value?.waiting).toHaveLength(1);
  expect(everything(day, operator)).not.toContain('rahasia-dua');
});

test('a locked result stays with the operator until it is published', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  for (const id of ['P1', 'P2', 'P3', 'P4']) {
    await day.engine
      .execute(
        panelistSeat(eventId, id),
        'submitSheet',
        revision('M01', 1, fullContent(day, id === 'P1' ? 4 : 5)),
      )
      .catch(() => undefined);
  }
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  const score =
    day.engine.read(operator, 'ranking').value?.analysis.presentations[0]?.score?.display.id ?? '';
  expect(score).toMatch(/\d,\d\d/);
  expect(everything(day, projector)).not.toContain(score);
  expect(everything(day, panelistSeat(eventId, 'P2'))).not.toContain(score);
  await day.engine.execute(operator, 'publishResult', { presentationId: 'M01' });
  expect(everything(day, projector)).toContain(score);
});

test('projector and panelist learn counts only: no panelist’s name stands in the projector’s topics', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const { panelist } = day.engine.readFacts(eventId);
  const seen = everything(day, projector);
  for (const { name } of panelist) expect(seen).not.toContain(name);
});

test('a panelist invited to another event sees nothing of this one', async () => {
  const day = await startDay();
  expect(day.engine.read(panelistSeat('lain', 'P1'), 'mySheets').value).toBeNull();
  expect(day.engine.read(panelistSeat('lain', 'P1'), 'programme').value).toBeNull();
});
