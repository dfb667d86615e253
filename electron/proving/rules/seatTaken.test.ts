/** Nobody opens a panelist's seat unnoticed, the operator on the host laptop included. */
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { claim, sit, type Visitor } from '../../server/room.fixture.ts';
import type { SeatLinks } from '../../contract/seats.ts';
import { fullContent, openDay, refusalOf, revision, type Day } from './openedDay.fixture.ts';

const linksOf = async ({ operator }: Day) =>
  (await (await operator.fetch('/operator/links')).json()) as SeatLinks;

const ways: readonly (readonly [string, (day: Day) => Promise<{ cookie: string; way: string }>])[] =
  [
    [
      'with the link of GET /operator/links, on loopback',
      async (day) => {
        const { panelists } = await linksOf(day);
        const { cookie } = await claim(panelists.find(({ id }) => id === 'P1')!.url);
        return { cookie, way: 'CARD' };
      },
    ],
    [
      'with the six digits of GET /operator/links, on loopback',
      async (day) => {
        const { panelists } = await linksOf(day);
        const { origin } = day.room.host;
        const answer = await fetch(`${origin}/join/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin },
          body: JSON.stringify({ code: panelists.find(({ id }) => id === 'P1')!.code }),
        });
        return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', way: 'CODE' };
      },
    ],
  ];

/** A connection of that seat as its page holds one: when it stands, and with which code the host ended it. */
function connectionEnd({ origin, seatPath, cookie }: Visitor) {
  const address = `${origin.replace(/^http/, 'ws')}${seatPath}/feed`;
  const socket = new WebSocket(address, { headers: { cookie, origin } });
  return {
    isOpen: once(socket, 'open'),
    code: once(socket, 'close').then(([code]) => code as number),
  };
}

test.each(ways)(
  '%s: the seat before is told, the operator’s page and the log have it',
  async (_, open) => {
    await using day = await openDay();
    await day.openScoring('M01');
    const before = await day.seat('P1');
    await before.send('saveDraft', revision('M01', 1, fullContent(2)));
    const ended = connectionEnd(before);
    await ended.isOpen;

    const { cookie, way } = await open(day);
    expect(cookie).not.toBe('');
    // Its connection ends by itself, and it may not come back.
    expect(await ended.code).toBe(4401);
    expect(await refusalOf(before.fetch('/panelist/P1/session'))).toBe('SESSION_ENDED');
    // The operator's other windows and whoever reads the trail see it.
    const name = (await day.operator.see('setup'))!.panelist.find(({ id }) => id === 'P1')!.name;
    expect((await day.operator.see('joinRequests')).takeovers).toMatchObject([
      { panelistName: name, door: 'LOOPBACK' },
    ]);
    const rows = await day.trail(3);
    expect(rows).toContainEqual(['showCards', {}]);
    expect(rows.at(-1)).toEqual([
      'sitDown',
      { panelistId: 'P1', door: 'LOOPBACK', way, takeover: '1' },
    ]);
    // Whoever took it speaks under its name from there on, and the trail tells the two apart.
    using taker = sit({ origin: before.origin, seatPath: before.seatPath, cookie });
    expect(await taker.client.seat.query()).toMatchObject({ panelistId: 'P1' });
  },
);

test('a seat that nobody held is opened without an alarm, yet with its row', async () => {
  await using day = await openDay();
  await day.seat('P2');
  expect((await day.operator.see('joinRequests')).takeovers).toEqual([]);
  expect((await day.trail(1))[0]).toEqual([
    'sitDown',
    { panelistId: 'P2', door: 'LOOPBACK', way: 'CARD' },
  ]);
});

test('an ended card opens no seat, and the page that sat there is told', async () => {
  await using day = await openDay();
  const before = await day.seat('P1');
  const { url } = day.room.host.panelists.find(({ id }) => id === 'P1')!;
  await day.operator.send('revokePanelist', { panelistId: 'P1' });
  await expect(claim(url)).rejects.toThrow('LINK_REFUSED');
  expect(await refusalOf(before.fetch('/panelist/P1/session'))).toBe('SESSION_ENDED');
});
