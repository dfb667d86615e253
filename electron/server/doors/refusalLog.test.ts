/** What the host's log tells of those who were refused: who came, what they asked for, why not; never what they sent. */
import { expect, test } from 'vitest';
import { HOST_SEAT } from '../../contract/seats.ts';
import { request } from '../../proving/attacker.fixture.ts';
import { claim, openRoom, problemOf, visit } from '../room.fixture.ts';

const post = (origin: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  request(origin, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  });

test('a wrong code, a wrong link, a foreign name, a foreign page and a seat that asks for too much each leave a line', async () => {
  const lines: string[] = [];
  await using room = await openRoom({ log: (line) => lines.push(line) });
  const { origin } = room.host;
  await post(origin, '/join/session', { code: '000000' });
  await post(origin, '/panelist/P1/session', { token: 'stolen-stolen-stolen-1' });
  await request(origin, '/join/', { headers: { host: 'evil.example' } });
  await post(origin, '/join/session', { code: '000000' }, { origin: 'http://evil.example' });
  using member = await visit(room.host.panelists[0]!.url);
  expect(await problemOf(member.send('closeEvent', {} as never))).toBe('NOT_ALLOWED');
  const told = (pattern: RegExp) =>
    expect.soft(lines, String(pattern)).toContainEqual(expect.stringMatching(pattern));
  told(/^refused 127\.0\.0\.1 POST \/join\/session: .*code/i);
  told(/^refused 127\.0\.0\.1 POST \/panelist\/P1\/session: .*link/i);
  told(/^refused 127\.0\.0\.1 GET \/join\/: .*evil\.example/);
  told(/^refused 127\.0\.0\.1 POST \/join\/session: .*http:\/\/evil\.example/);
  told(/^refused P1: .*closeEvent/);
  expect(lines.join('\n')).not.toMatch(/stolen|000000/);
});

test('a session that was ended leaves a line when it is used again', async () => {
  const lines: string[] = [];
  await using room = await openRoom({ log: (line) => lines.push(line) });
  const { origin, seatPath, cookie } = await claim(room.host.panelists[0]!.url);
  const panelistId = room.host.panelists[0]!.id;
  await room.host.engine.execute(HOST_SEAT, 'revokePanelist', { panelistId });
  const answer = await request(origin, `${seatPath}/whoami`, { headers: { cookie } });
  expect(answer.problem).toBe('SESSION_ENDED');
  expect(lines).toContainEqual(
    expect.stringMatching(new RegExp(`^refused 127\\.0\\.0\\.1 GET ${seatPath}/whoami: `)),
  );
});

test('a flood of refused requests does not fill the log', async () => {
  const lines: string[] = [];
  await using room = await openRoom({ log: (line) => lines.push(line) });
  for (let n = 0; n < 200; n += 1)
    await request(room.host.origin, '/join/', { headers: { host: `evil${n}.example` } });
  const told = lines.filter((line) => line.startsWith('refused'));
  expect(told.length).toBeGreaterThanOrEqual(50);
  expect(told.length).toBeLessThan(150);
});
