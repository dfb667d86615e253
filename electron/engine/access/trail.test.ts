/** Joins, looks at cards, ended cards and files that leave are acts of the day: each leaves its row in the trail. */
import { expect, test } from 'vitest';
import { isStep } from '../../../db/compareBackup.ts';
import { iterateLedger } from '../../../db/ledger.ts';
import { operator, panelistSeat, startDay, type TestDay } from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const phone = { address: '192.168.1.20', label: 'telepon' };
const problem = (code: string) => ({ problem: { code } });

/** Rows since the last look, without the day's own. */
function trailOf(day: TestDay, of = eventId): () => unknown[] {
  let seen = day.engine.readLedger(of).length;
  return () => {
    const rows = day.engine.readLedger(of).slice(seen);
    seen += rows.length;
    return rows.map(({ seat, command, subject }) => [seat.split(' ')[0], command, subject]);
  };
}
const answerFirst = (day: TestDay, isAllowed: 0 | 1) =>
  day.engine.execute(operator, 'answerJoin', {
    id: day.engine.read(operator, 'joinRequests').value.requests[0]!.id,
    isAllowed,
  });

test('who sat down where, and by which way, stands in the trail', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const news = trailOf(day);
  await access.exchange(access.createOperatorLink(), 'LOOPBACK', 'laptop');
  await access.exchange(access.createProjectorLink(), 'LOOPBACK', 'layar');
  await access.ask({ token: access.panelistLink(eventId, 'P1') }, phone);
  await access.joinWithCode(access.panelistCode(eventId, 'P2'), 'LOOPBACK', phone);
  expect(news()).toEqual([
    ['OPERATOR', 'sitDown', { door: 'LOOPBACK', way: 'LINK' }],
    ['PROJECTOR', 'sitDown', { door: 'LOOPBACK', way: 'LINK' }],
    ['PANELIST', 'sitDown', { panelistId: 'P1', door: 'LAN', way: 'CARD' }],
    // Who joins on the day is there.
    ['PANELIST', 'setAttendance', { panelistId: 'P1', attendance: 'PRESENT' }],
    ['PANELIST', 'sitDown', { panelistId: 'P2', door: 'LOOPBACK', way: 'CODE' }],
    ['PANELIST', 'setAttendance', { panelistId: 'P2', attendance: 'PRESENT' }],
  ]);
});

test('the nod stands in the trail, and whom the next device sent out', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const card = access.panelistLink(eventId, 'P1');
  await access.ask({ token: card }, phone);
  const news = trailOf(day);
  const second = await access.ask({ token: card }, { ...phone, label: 'laptop' });
  const code = await access.ask({ code: access.panelistCode(eventId, 'P2') }, phone);
  if (second.kind !== 'WAITING' || code.kind !== 'WAITING') throw new Error('unexpected');
  // Knocking changes nothing yet.
  expect(news()).toEqual([]);
  await answerFirst(day, 1);
  await answerFirst(day, 0);
  await access.collect(second.secret);
  await access.collect(code.secret);
  expect(news()).toEqual([
    ['OPERATOR', 'answerJoin', expect.objectContaining({ panelistId: 'P1', verdict: 'ALLOWED' })],
    ['OPERATOR', 'answerJoin', expect.objectContaining({ panelistId: 'P2', verdict: 'REFUSED' })],
    ['PANELIST', 'sitDown', { panelistId: 'P1', door: 'LAN', way: 'CARD', takeover: '1' }],
  ]);
});

test('a seat opened on the host laptop ends the device that held it, and the operator is told', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const card = access.panelistLink(eventId, 'P1');
  const first = await access.ask({ token: card }, phone);
  if (first.kind !== 'SEATED') throw new Error('unexpected');
  expect(day.engine.read(operator, 'joinRequests').value.takeovers).toEqual([]);
  const news = trailOf(day);
  await access.exchange(card, 'LOOPBACK', 'laptop');
  expect(access.findSeat(first.sessionToken)).toBeUndefined();
  expect(day.engine.read(operator, 'joinRequests').value.takeovers).toEqual([
    {
      id: expect.any(String),
      panelistName: day.engine.readFacts(eventId).panelist.find(({ id }) => id === 'P1')?.name,
      door: 'LOOPBACK',
      atMs: day.clock.nowMs(),
    },
  ]);
  expect(news()).toEqual([
    ['PANELIST', 'sitDown', { panelistId: 'P1', door: 'LOOPBACK', way: 'CARD', takeover: '1' }],
  ]);
});

test('a wrong code and a dead link leave no row', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const code = access.panelistCode(eventId, 'P1') === '000000' ? '000001' : '000000';
  const news = trailOf(day);
  await expect(access.ask({ code }, phone)).rejects.toMatchObject(problem('CODE_REFUSED'));
  await expect(access.exchange('nothing', 'LAN', '')).rejects.toMatchObject(
    problem('LINK_REFUSED'),
  );
  expect(news()).toEqual([]);
});

test('links made, cards shown, cards ended and files that leave are rows, and no step that an older backup would lose', async () => {
  const day = await startDay();
  const news = trailOf(day);
  await day.engine.execute(operator, 'makeLink', { role: 'PROJECTOR' });
  const { cards } = await day.engine.execute(operator, 'showCards', {});
  await day.engine.execute(operator, 'export', { eventId, what: 'results' });
  await day.engine.execute(operator, 'revokePanelist', { panelistId: 'P1' });
  await day.engine.execute(operator, 'exportDifferences', {});
  const rows = news();
  expect(rows).toEqual([
    ['OPERATOR', 'makeLink', { role: 'PROJECTOR' }],
    ['OPERATOR', 'showCards', {}],
    ['OPERATOR', 'export', { eventId, what: 'results' }],
    ['OPERATOR', 'revokePanelist', { panelistId: 'P1' }],
    ['OPERATOR', 'exportDifferences', {}],
  ]);
  // A card that was ended works again after a restore; of the others nothing would be lost.
  const steps = [...iterateLedger(day.db, eventId)].filter(isStep).slice(-1);
  expect(steps.map(({ payload }) => payload)).toEqual([
    expect.stringContaining('"command":"revokePanelist"'),
  ]);
  // No secret ever stands in a row.
  const { token, code } = cards[0]!;
  const written = JSON.stringify(day.engine.readLedger(eventId));
  expect(written.includes(token) || written.includes(code)).toBe(false);
});

test('only the operator may do any of it', async () => {
  const day = await startDay();
  for (const run of [
    () => day.engine.execute(panelistSeat(eventId, 'P1'), 'makeLink', { role: 'OPERATOR' }),
    () => day.engine.execute(panelistSeat(eventId, 'P1'), 'showCards', {}),
    () => day.engine.execute(panelistSeat(eventId, 'P1'), 'revokePanelist', { panelistId: 'P2' }),
  ])
    await expect(run()).rejects.toMatchObject(problem('NOT_ALLOWED'));
});

test('in a rehearsal cards, joins and their rows are those of the event it rehearses', async () => {
  const day = await startDay();
  const { access } = day.engine;
  await day.engine.execute(operator, 'startRehearsal', {});
  const rehearsal = day.engine.openEventId() ?? '';
  expect(rehearsal).not.toBe(eventId);
  const [news, inRehearsal] = [trailOf(day), trailOf(day, rehearsal)];
  const { cards } = await day.engine.execute(operator, 'showCards', {});
  const card = cards.find(({ panelistId }) => panelistId === 'P1');
  const seated = await access.ask({ token: card?.token ?? '' }, phone);
  if (seated.kind !== 'SEATED') throw new Error('unexpected');
  expect(access.findSeat(seated.sessionToken)?.panelistId).toBe('P1');
  await day.engine.execute(operator, 'revokePanelist', { panelistId: 'P1' });
  expect(access.findSeat(seated.sessionToken)).toBeUndefined();
  await expect(access.ask({ token: card?.token ?? '' }, phone)).rejects.toMatchObject(
    problem('LINK_REFUSED'),
  );
  expect(news()).toEqual([
    ['OPERATOR', 'showCards', {}],
    ['PANELIST', 'sitDown', { panelistId: 'P1', door: 'LAN', way: 'CARD' }],
    ['OPERATOR', 'revokePanelist', { panelistId: 'P1' }],
  ]);
  expect(inRehearsal()).toEqual([]);
});
