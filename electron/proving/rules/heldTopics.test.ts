/** While a talk is scored no page but the writer's own is told a value, a note or a vote, whatever it asks for. */
import { expect, test } from 'vitest';
import { topicRoles, type TopicName } from '../../contract/topics.ts';
import { visit, type Visitor } from '../../server/room.fixture.ts';
import { fullContent, openDay, revision } from './openedDay.fixture.ts';

const topics = Object.keys(topicRoles) as TopicName[];

/** All that a page is told, as text, once each topic has been answered or refused. */
async function everything(page: Visitor): Promise<string> {
  const asked = topics.map((topic) => page.follow([topic]));
  await expect
    .poll(() => asked.every(({ messages, errors }) => messages.length + errors.length > 0))
    .toBe(true);
  for (const each of asked) each.stop();
  return JSON.stringify(asked.map(({ messages }) => messages.map(({ value }) => value)));
}

test('all topics, asked for by all three roles during scoring, tell nothing of unlocked sheets', async () => {
  await using day = await openDay();
  await day.openScoring('M01');
  const scores = fullContent(5).scores.map((row) => ({ ...row, note: 'catatan-rahasia' }));
  const secret = fullContent(5, { scores, note: 'catatan-rahasia', vote: 'DITUNDA' });
  const writer = await day.seat('P1');
  await writer.send('submitSheet', revision('M01', 1, secret));
  const beside = revision('M01', 1, secret, { device: 'd2' });
  expect(await writer.send('submitSheet', beside)).toMatchObject({ status: 'CONFLICT' });
  expect(await everything(writer)).toContain('catatan-rahasia');
  using projector = await visit(day.room.host.projectorUrl);
  for (const page of [day.operator, projector, await day.seat('P2')]) {
    const seen = await everything(page);
    expect(seen).toContain('"phase":"SCORING"');
    for (const told of ['catatan-rahasia', '"value":5', '"vote":"DITUNDA"'])
      expect(seen).not.toContain(told);
  }
});
