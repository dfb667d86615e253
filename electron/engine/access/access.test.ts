import { expect, test } from 'vitest';
import { operator, startDay } from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const phone = { address: '192.168.1.20', label: 'telepon' };
const laptop = { address: '192.168.1.21', label: 'laptop' };
const problem = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) });

test('a card’s first device sits down at once, a second one waits for the operator and then takes over', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const token = access.panelistLink(eventId, 'P1');
  const first = await access.ask({ token }, phone);
  expect(first.kind).toBe('SEATED');
  const second = await access.ask({ token }, laptop);
  if (first.kind !== 'SEATED' || second.kind !== 'WAITING') throw new Error('unexpected');
  expect((await access.collect(second.secret)).kind).toBe('WAITING');
  expect(access.findSeat(first.sessionToken)?.panelistId).toBe('P1');
  const { requests } = day.engine.read(operator, 'joinRequests').value;
  expect(requests).toMatchObject([{ panelistId: 'P1', cause: 'TAKEOVER', label: 'laptop' }]);
  await day.engine.execute(operator, 'answerJoin', { id: requests[0]!.id, isAllowed: 1 });
  expect((await access.collect(second.secret)).kind).toBe('SEATED');
  expect(access.findSeat(first.sessionToken)).toBeUndefined();
  await expect(access.collect(second.secret)).rejects.toThrow(problem('LINK_REFUSED'));
});

test('a typed code waits for the operator, and a refused device stays outside', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const answer = await access.ask({ code: access.panelistCode(eventId, 'P2') }, phone);
  if (answer.kind !== 'WAITING') throw new Error('unexpected');
  const { requests } = day.engine.read(operator, 'joinRequests').value;
  await day.engine.execute(operator, 'answerJoin', { id: requests[0]!.id, isAllowed: 0 });
  expect((await access.collect(answer.secret)).kind).toBe('REFUSED');
});

test('guessing codes slows the guesser down, alarms the operator, and disturbs nobody else', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const right = access.panelistCode(eventId, 'P3');
  const wrong = right === '000000' ? '000001' : '000000';
  const guess = async (address: string) => {
    try {
      await access.ask({ code: wrong }, { ...phone, address });
    } catch (error) {
      return (error as { problem: { code: string } }).problem.code;
    }
    return 'IN';
  };
  const answers: string[] = [];
  for (let tried = 0; tried < 8; tried += 1) answers.push(await guess('10.0.0.9'));
  expect(answers).toEqual([
    ...Array<string>(5).fill('CODE_REFUSED'),
    ...Array<string>(3).fill('TOO_MANY_TRIES'),
  ]);
  expect((await access.ask({ code: right }, laptop)).kind).toBe('WAITING');
  for (let host = 0; host < 30; host += 1) await guess(`10.0.1.${host}`);
  expect(day.engine.read(operator, 'joinRequests').value.alarm?.failedTries).toBeGreaterThanOrEqual(
    30,
  );
  day.clock.upMs += 3000;
  expect(await guess('10.0.0.9')).toBe('CODE_REFUSED');
});

test('one known code frees nobody from waiting to guess the others, until the operator lets them in', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const own = access.panelistCode(eventId, 'P4');
  const taken = new Set(['P1', 'P2', 'P3', 'P4'].map((id) => access.panelistCode(eventId, id)));
  const wrong = ['000000', '000001', '000002', '000003', '000004'].find(
    (code) => !taken.has(code),
  )!;
  const refused = () => access.ask({ code: wrong }, phone);
  for (let tried = 0; tried < 4; tried += 1)
    await expect(refused()).rejects.toThrow(problem('CODE_REFUSED'));
  const answer = await access.ask({ code: own }, phone);
  if (answer.kind !== 'WAITING') throw new Error('unexpected');
  await expect(refused()).rejects.toThrow(problem('CODE_REFUSED'));
  await expect(refused()).rejects.toThrow(problem('TOO_MANY_TRIES'));
  const { requests } = day.engine.read(operator, 'joinRequests').value;
  await day.engine.execute(operator, 'answerJoin', { id: requests[0]!.id, isAllowed: 1 });
  expect((await access.collect(answer.secret)).kind).toBe('SEATED');
  // Who was let in is known: a mistype of theirs starts from nothing.
  await expect(refused()).rejects.toThrow(problem('CODE_REFUSED'));
});

test('an operator’s link works once, a panelist’s card until it is revoked or the event is closed', async () => {
  const day = await startDay();
  const { access } = day.engine;
  const link = access.createOperatorLink();
  await access.exchange(link, 'LOOPBACK', '');
  await expect(access.exchange(link, 'LOOPBACK', '')).rejects.toThrow(problem('LINK_REFUSED'));
  await expect(access.exchange(access.createOperatorLink(), 'LAN', '')).rejects.toThrow(
    problem('LINK_REFUSED'),
  );
  const card = access.panelistLink(eventId, 'P1');
  expect(access.panelistLink(eventId, 'P1')).toBe(card);
  const { sessionToken } = await access.exchange(card, 'LOOPBACK', '');
  await day.restart();
  expect(day.engine.access.findSeat(sessionToken)?.panelistId).toBe('P1');
  await day.engine.execute(operator, 'revokePanelist', { panelistId: 'P1' });
  expect(day.engine.access.findSeat(sessionToken)).toBeUndefined();
  await expect(day.engine.access.exchange(card, 'LOOPBACK', '')).rejects.toThrow(
    problem('LINK_REFUSED'),
  );
  const next = day.engine.access.panelistLink(eventId, 'P1');
  expect(next).not.toBe(card);
  await day.engine.execute(operator, 'closeEvent', {});
  await expect(day.engine.access.exchange(next, 'LOOPBACK', '')).rejects.toThrow(
    problem('LINK_REFUSED'),
  );
});
