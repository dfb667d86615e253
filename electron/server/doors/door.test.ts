import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intrude } from '../../proving/attacker.fixture.ts';
import { claim, openRoom, sit, visit, type Room } from '../room.fixture.ts';

describe('the loopback door', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room[Symbol.asyncDispose]());
  const panelistLink = (index: number) => {
    const panelist = room.host.panelists[index];
    if (!panelist) throw new Error('no such panelist');
    return panelist;
  };

  it('says who a page is, and gives it the present value of its topics', async () => {
    using operator = await visit(room.host.operatorUrl);
    expect(await operator.client.seat.query()).toMatchObject({
      role: 'OPERATOR',
      door: 'LOOPBACK',
      panelistId: null,
    });
    const programme = await operator.see('programme');
    expect(programme?.agenda.filter(({ kind }) => kind === 'PRESENTATION')).toHaveLength(12);
  });

  it('carries a change from the operator to every seat that follows the topic', async () => {
    using operator = await visit(room.host.createOperatorUrl());
    using projector = await visit(room.host.projectorUrl);
    using panelist = await visit(panelistLink(0).url);
    const shown = projector.see('stage', (stage) => stage?.message === 'Istirahat 10 menit');
    const live = panelist.see('live', (value) => value?.isRoomOpen === true);
    await operator.send('setMessage', { message: 'Istirahat 10 menit' });
    await operator.send('setRoomOpen', { isRoomOpen: 1 });
    expect((await shown)?.message).toBe('Istirahat 10 menit');
    expect((await live)?.isRoomOpen).toBe(true);
    await operator.send('setRoomOpen', { isRoomOpen: 0 });
  });

  it('answers a refused command with a problem that pages translate, and without a stack', async () => {
    using operator = await visit(room.host.createOperatorUrl());
    const refused = await operator
      .send('openEvent', { eventId: 'nowhere' })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      data: { code: 'NOT_FOUND', problem: { code: 'UNKNOWN_ID', values: { id: 'nowhere' } } },
    });
    expect(JSON.stringify(refused)).not.toMatch(/stack|electron\//);
  });

  it('names the place of a wrong input', async () => {
    using operator = await visit(room.host.createOperatorUrl());
    const refused = await operator
      .send('setMessage', { message: 5 } as never)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ data: { problem: { code: 'INVALID_INPUT', at: 'message' } } });
  });

  it('does a command once that arrives twice', async () => {
    using operator = await visit(room.host.createOperatorUrl());
    const before = await operator.see('log');
    const annotate = () => operator.send('annotate', { text: 'Listrik padam sebentar' }, 'same-id');
    await Promise.all([annotate(), annotate()]);
    await annotate();
    const after = await operator.see('log');
    expect(after.annotations.length - before.annotations.length).toBe(1);
  });

  it('tells the operator who is connected, and who is gone', async () => {
    using operator = await visit(room.host.createOperatorUrl());
    const { id, url } = panelistLink(1);
    const isThere = (isConnected: boolean) =>
      operator.see('presence', (seats) =>
        seats.some((seat) => seat.panelistId === id && seat.isConnected === isConnected),
      );
    {
      using panelist = await visit(url);
      await panelist.client.seat.query();
      expect(await isThere(true)).toBeDefined();
    }
    expect(await isThere(false)).toBeDefined();
  });

  it('sends a display its one-shot orders and no other display’s', async () => {
    using operator = await visit(room.host.createOperatorUrl());
    using projector = await visit(room.host.projectorUrl);
    const orders: string[] = [];
    const heard = new Promise<void>((resolve) => {
      for (const displayId of ['wall', 'stage']) {
        projector.client.displayOrders.subscribe(
          { displayId },
          {
            onData: ({ order }) => {
              orders.push(`${displayId} ${order}`);
              resolve();
            },
          },
        );
      }
    });
    await projector.client.reportDisplay.mutate({
      displayId: 'wall',
      width: 1920,
      height: 1080,
      shownVersion: null,
    });
    await operator.see('displays', (displays) =>
      displays.some(({ id, width }) => id === 'wall' && width === 1920),
    );
    await operator.send('callDisplay', { id: 'wall', order: 'IDENTIFY' });
    await heard;
    expect(orders).toEqual(['wall IDENTIFY']);
  });

  it('lets a panelist in by six digits and says where to go', async () => {
    const { id, url } = panelistLink(2);
    using operator = await visit(room.host.createOperatorUrl());
    const links = (await (await operator.fetch('/operator/links')).json()) as {
      panelists: { id: string; code: string; url: string }[];
    };
    const { code = '', url: cardUrl } =
      links.panelists.find((panelist) => panelist.id === id) ?? {};
    expect(cardUrl).toBe(url);
    const answer = await fetch(`${room.host.origin}/join/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: room.host.origin },
      body: JSON.stringify({ code }),
    });
    expect(await answer.json()).toMatchObject({
      path: `/panelist/${id}/`,
      seat: { panelistId: id },
    });
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(
      new RegExp(`^bantaya-p-${id}=[\\w-]+; .*Path=/panelist/${id}; HttpOnly; SameSite=Strict`),
    );
    using panelist = sit({
      origin: room.host.origin,
      seatPath: `/panelist/${id}`,
      cookie: cookie.split(';')[0] ?? '',
    });
    expect(await panelist.client.seat.query()).toMatchObject({ role: 'PANELIST', panelistId: id });
  });

  it('serves every seat the same page, each time with a nonce of its own, and nothing from outside', async () => {
    const nonces = new Set<string>();
    for (const page of [
      '/operator/',
      '/projector/',
      `/panelist/${panelistLink(0).id}/`,
      '/join/',
    ]) {
      const answer = await fetch(room.host.origin + page);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(await answer.text()).toContain(`nonce="${nonce}"`);
      expect(policy).toContain(`default-src 'none'`);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toMatch(/unsafe|\*|https:/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
    const asset = await fetch(`${room.host.origin}/assets/page-1a2b.js`);
    expect([asset.status, asset.headers.get('content-type')]).toEqual([
      200,
      'application/javascript; charset=utf-8',
    ]);
  });

  it('hands out an archive that it takes back, and notes the export', async () => {
    using operator = await visit(room.host.createOperatorUrl());
    const out = await operator.fetch('/operator/export/json');
    expect(out.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Arsip .*\.json"; filename\*=UTF-8''Arsip%20/,
    );
    const archive = await out.text();
    const log = await operator.see('log', ({ entries }) =>
      entries.some(({ command }) => command === 'export'),
    );
    expect(log.entries.find(({ command }) => command === 'export')?.subject).toEqual({
      eventId: room.host.engine.openEventId(),
      what: 'json',
    });
    const again = await operator.fetch('/operator/import?source=arsip.json', {
      method: 'POST',
      body: archive,
    });
    expect([
      again.status,
      ((await again.json()) as { problem: { code: string } }).problem.code,
    ]).toEqual([409, 'EVENT_EXISTS']);
    const cut = await operator.fetch('/operator/import', {
      method: 'POST',
      body: archive.slice(0, -200),
    });
    expect([
      cut.status,
      ((await cut.json()) as { problem: { code: string } }).problem.code,
    ]).toEqual([400, 'FILE_REFUSED']);
  });

  it('keeps every tab of one browser itself over a restart of the host', async () => {
    const links = [
      room.host.createOperatorUrl(),
      room.host.projectorUrl,
      panelistLink(0).url,
      panelistLink(1).url,
    ];
    const seats = await Promise.all(links.map(claim));
    // One browser, one jar: each cookie goes to its own path only, so they do not overwrite each other.
    const names = seats.map(({ cookie }) => cookie.split('=')[0]);
    expect(new Set(names).size).toBe(4);
    const before = await Promise.all(seats.map(whoami));
    await room.restart();
    expect(await Promise.all(seats.map(whoami))).toEqual(before);
    expect(before.map(({ role }) => role)).toEqual([
      'OPERATOR',
      'PROJECTOR',
      'PANELIST',
      'PANELIST',
    ]);
  });

  it('ends a seat that leaves: its open page hears it and its cookie is worth nothing', async () => {
    const { origin, seatPath, cookie } = await claim(panelistLink(3).url);
    const page = await intrude(origin, `${seatPath}/feed`, { cookie, origin });
    const leaving = await fetch(`${origin}${seatPath}/session`, {
      method: 'DELETE',
      headers: { cookie, origin },
    });
    expect(leaving.headers.getSetCookie()[0]).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/);
    expect(await page.closed).toBe(4401);
    const answer = await fetch(`${origin}${seatPath}/whoami`, { headers: { cookie } });
    expect(answer.status).toBe(401);
  });
});

async function whoami({
  origin,
  seatPath,
  cookie,
}: {
  origin: string;
  seatPath: string;
  cookie: string;
}) {
  const answer = await fetch(`${origin}${seatPath}/whoami`, {
    headers: { cookie, connection: 'close' },
  });
  return (await answer.json()) as { seatId: string; role: string };
}
