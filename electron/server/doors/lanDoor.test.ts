import https from 'node:https';
import net from 'node:net';
import { X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import type { RoomNotice, RoomState } from '../../contract/room.ts';
import { intrude, knock, request, type RawAnswer } from '../../proving/attacker.fixture.ts';
import { openRoom, visit, type Room, type Visitor } from '../room.fixture.ts';

const rooms: Room[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room[Symbol.asyncDispose]();
});

/** A host whose networks are made up of this machine's own loopback addresses. */
async function openLaptop(
  networks: Record<string, string> = { Ethernet: '127.0.0.1' },
  limits = {},
) {
  const interfaces = () =>
    Object.fromEntries(
      Object.entries(networks).map(([name, address]) => [
        name,
        [
          {
            address,
            mac: '3c:52:82:01:02:03',
            internal: false,
            family: 'IPv4' as const,
            netmask: '',
            cidr: null,
          },
        ],
      ]),
    );
  const room = await openRoom({ lan: { port: 0, interfaces, forwardedPorts: [7777] }, limits });
  rooms.push(room);
  return { room, networks };
}

const stateOf = async (operator: Visitor) =>
  (await (await operator.fetch('/operator/room')).json()) as RoomState;
async function waitFor(operator: Visitor, fits: (state: RoomState) => boolean): Promise<RoomState> {
  await expect.poll(async () => fits(await stateOf(operator)), { timeout: 60_000 }).toBe(true);
  return stateOf(operator);
}
const originOf = ({ joinUrl }: RoomNotice) => new URL(joinUrl ?? '').origin;

/** Opens the room and gives its address on the network. */
async function openDoor(operator: Visitor): Promise<string> {
  await operator.send('setRoomOpen', { isRoomOpen: 1 });
  return originOf(await waitFor(operator, ({ isOpen }) => isOpen));
}
const post = (origin: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  request(origin, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  });
const tokenOf = (url: string) => new URLSearchParams(new URL(url).hash.slice(1)).get('t') ?? '';
const cookieOf = ({ headers }: RawAnswer) => headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const bodyOf = <T>({ text }: RawAnswer) => JSON.parse(text) as T;

describe('the door to the room', () => {
  it('is shut until the operator opens the room, and shut again afterwards', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    expect(await stateOf(operator)).toMatchObject({ isOpen: false, problem: null });
    const origin = await openDoor(operator);
    expect((await request(origin, '/join/')).status).toBe(200);
    await operator.send('setRoomOpen', { isRoomOpen: 0 });
    await waitFor(operator, ({ isOpen }) => !isOpen);
    await expect(request(origin, '/join/')).rejects.toThrow('ECONNREFUSED');
  });

  it('shows the same certificate over restarts, the one whose fingerprint stands on cards and projector', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    using projector = await visit(room.host.projectorUrl);
    const origin = await openDoor(operator);
    const notice = (await (await projector.fetch('/projector/room')).json()) as RoomNotice;
    expect(notice).toMatchObject({ isOpen: true, joinUrl: `${origin}/join/`, plainJoinUrl: null });
    const shown = await peerOf(origin);
    expect(shown.fingerprint256).toBe(notice.fingerprint);
    expect(shown.checkIP('127.0.0.1')).toBe('127.0.0.1');
    await room.restart();
    using later = await visit(room.host.operatorUrl);
    // The room was left open, so it is open again.
    const again = await waitFor(later, ({ isOpen }) => isOpen);
    expect(again.fingerprint).toBe(notice.fingerprint);
    expect((await peerOf(originOf(again))).fingerprint256).toBe(notice.fingerprint);
  });

  it('leads who types the address without https to https, and serves plain http only on a day it is allowed', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const plain = origin.replace('https:', 'http:');
    expect(await request(plain, '/join/?a=1')).toMatchObject({
      status: 307,
      headers: { location: `${origin}/join/?a=1` },
    });
    expect((await request(plain, '/join/', { headers: { host: 'evil.example' } })).status).toBe(
      421,
    );

    const allow = (isPlainAllowed: boolean) =>
      operator.fetch('/operator/room', {
        method: 'POST',
        body: JSON.stringify({ isPlainAllowed }),
        headers: { 'content-type': 'application/json' },
      });
    expect(await (await allow(true)).json()).toMatchObject({ plainJoinUrl: `${plain}/join/` });
    expect((await request(plain, '/join/')).status).toBe(200);
    const card = room.host.panelists[0]?.url ?? '';
    const seated = await post(plain, new URL(card).pathname.replace(/\/$/, '/session'), {
      token: tokenOf(card),
    });
    expect(seated.headers['set-cookie']?.[0]).not.toContain('Secure');
    expect(cookieOf(seated)).toMatch(/^bantaya-plain-p-/);
    expect(await (await allow(false)).json()).toMatchObject({ plainJoinUrl: null });
    expect((await request(plain, '/join/')).status).toBe(307);
  });

  it('knows no operator: neither page nor link nor a session from the laptop', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    for (const path of [
      '/operator/',
      '/operator/whoami',
      '/operator/room',
      '/operator/export/json',
    ]) {
      expect([
        path,
        (await request(origin, path, { headers: { cookie: operator.cookie } })).problem,
      ]).toEqual([path, 'WRONG_DOOR']);
    }
    const token = tokenOf(room.host.createOperatorUrl());
    expect((await post(origin, '/operator/session', { token })).problem).toBe('WRONG_DOOR');
    expect((await post(origin, '/projector/session', { token })).problem).toBe('LINK_REFUSED');
    expect(await knock(origin, '/operator/feed', { cookie: operator.cookie, origin })).toBe(
      '403 WRONG_DOOR',
    );
    // A projector's session of the laptop is none in the room.
    using projector = await visit(room.host.projectorUrl);
    expect(
      (await request(origin, '/projector/whoami', { headers: { cookie: projector.cookie } }))
        .problem,
    ).toBe('SESSION_ENDED');
  });

  it('seats the first device of a card at once, with a cookie for https only', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const { id, lanUrl } = room.host.panelists[0] ?? { id: '', lanUrl: '' };
    expect(lanUrl?.startsWith(`${origin}/panelist/${id}/#t=`)).toBe(true);
    const seated = await post(origin, `/panelist/${id}/session`, { token: tokenOf(lanUrl ?? '') });
    expect(bodyOf(seated)).toMatchObject({
      state: 'SEATED',
      path: `/panelist/${id}/`,
      seat: { door: 'LAN', panelistId: id },
    });
    expect(seated.headers['set-cookie']?.[0]).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    expect(await knock(origin, `/panelist/${id}/feed`, { cookie: cookieOf(seated), origin })).toBe(
      'OPEN',
    );
  });

  it('lets a second device wait for the operator, and tells the first one when it is taken over', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const { id, url } = room.host.panelists[0] ?? { id: '', url: '' };
    const first = cookieOf(await post(origin, `/panelist/${id}/session`, { token: tokenOf(url) }));
    const page = await intrude(origin, `/panelist/${id}/feed`, { cookie: first, origin });
    const second = await post(origin, `/panelist/${id}/session`, { token: tokenOf(url) });
    const { state, secret } = bodyOf<{ state: string; secret: string }>(second);
    expect([second.status, state, second.headers['set-cookie']]).toEqual([
      202,
      'WAITING',
      undefined,
    ]);
    expect(bodyOf(await post(origin, '/join/collect', { secret }))).toMatchObject({
      state: 'WAITING',
    });
    const { requests } = await operator.see('joinRequests', (joins) => joins.requests.length === 1);
    expect(requests[0]).toMatchObject({ panelistId: id, cause: 'TAKEOVER' });
    await operator.send('answerJoin', { id: requests[0]?.id ?? '', isAllowed: 1 });
    const taken = await post(origin, '/join/collect', { secret });
    expect(bodyOf(taken)).toMatchObject({ state: 'SEATED', path: `/panelist/${id}/` });
    expect(await page.closed).toBe(4401);
    expect(await knock(origin, `/panelist/${id}/feed`, { cookie: first, origin })).toBe(
      '401 SESSION_ENDED',
    );
    expect(await knock(origin, `/panelist/${id}/feed`, { cookie: cookieOf(taken), origin })).toBe(
      'OPEN',
    );
    expect((await post(origin, '/join/collect', { secret })).problem).toBe('LINK_REFUSED');
  });

  it('lets a typed code wait for the operator’s nod, and takes a no for an answer', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const { code } = room.host.panelists[1] ?? { code: '' };
    const asked = await post(origin, '/join/session', { code });
    const { secret } = bodyOf<{ secret: string }>(asked);
    const { requests } = await operator.see('joinRequests', (joins) => joins.requests.length === 1);
    await operator.send('answerJoin', { id: requests[0]?.id ?? '', isAllowed: 0 });
    expect(await post(origin, '/join/collect', { secret })).toMatchObject({
      status: 403,
      problem: 'JOIN_REFUSED',
    });
  });

  it('follows the operator’s choice of network, keeps it, and refuses one that is not there', async () => {
    const { room, networks } = await openLaptop({ Ethernet: '127.0.0.1', 'Wi-Fi': '127.0.0.2' });
    using operator = await visit(room.host.operatorUrl);
    const cable = await openDoor(operator);
    expect(new URL(cable).hostname).toBe('127.0.0.1');
    const choose = (adapter: string) =>
      operator.fetch('/operator/room', {
        method: 'POST',
        body: JSON.stringify({ adapter }),
        headers: { 'content-type': 'application/json' },
      });
    const radio = originOf((await (await choose('Wi-Fi')).json()) as RoomState);
    expect(new URL(radio).hostname).toBe('127.0.0.2');
    expect((await request(radio, '/join/')).status).toBe(200);
    await expect(request(cable, '/join/')).rejects.toThrow('ECONNREFUSED');
    expect((await choose('Docker')).status).toBe(404);
    await room.restart();
    using later = await visit(room.host.operatorUrl);
    expect(originOf(await waitFor(later, ({ isOpen }) => isOpen))).toContain('127.0.0.2');
    // The router gave the laptop another address.
    networks['Wi-Fi'] = '127.0.0.3';
    await waitFor(later, ({ isOpen, joinUrl }) => isOpen && (joinUrl ?? '').includes('127.0.0.3'));
  });

  it('says that there is no network instead of opening nothing, and opens once there is one', async () => {
    const { room, networks } = await openLaptop({});
    using operator = await visit(room.host.operatorUrl);
    await operator.send('setRoomOpen', { isRoomOpen: 1 });
    expect(await waitFor(operator, ({ problem }) => problem !== null)).toMatchObject({
      isOpen: false,
      joinUrl: null,
      problem: { code: 'NO_NETWORK' },
    });
    networks['Wi-Fi'] = '127.0.0.1';
    await waitFor(operator, ({ isOpen, problem }) => isOpen && problem === null);
  });

  it('takes a forwarder’s port for its own and no other', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const ask = (host: string) => request(origin, '/join/', { headers: { host } });
    expect([(await ask('127.0.0.1:7777')).status, (await ask('127.0.0.1:7778')).status]).toEqual([
      200, 421,
    ]);
  });

  it('survives whatever is not http or TLS', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const { port } = new URL(origin);
    for (const bytes of [
      [0],
      [22],
      [22, 3, 1, 255, 255, 1, 2, 3],
      [...Array<number>(5000).keys()].map((n) => n % 256),
    ]) {
      await new Promise<void>((resolve) => {
        const socket = net.connect(Number(port), '127.0.0.1', () => socket.end(Buffer.from(bytes)));
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    expect((await request(origin, '/join/')).status).toBe(200);
  });
});

describe('the check page', () => {
  it('measures from a second device, by requests and by websocket, and tells the operator', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    expect((await request(origin, '/check/')).status).toBe(200);
    expect((await request(origin, '/check/ping')).status).toBe(204);
    const page = await intrude(origin, '/check/echo', { origin });
    page.send('42');
    expect(await page.answer(1)).toBe(42);
    page.send('x'.repeat(65));
    expect(await page.closed).toBe(1008);
    expect(await knock(origin, '/check/echo', { origin: 'http://evil.example' })).toBe(
      '403 FOREIGN_ORIGIN',
    );
    await post(origin, '/check/report', { roundTripMs: 3.5, hasWebsocket: true });
    expect((await post(origin, '/check/report', { roundTripMs: 'fast' })).problem).toBe(
      'INVALID_INPUT',
    );
    const { visits, firewall } = await stateOf(operator);
    expect(visits).toMatchObject([{ address: '127.0.0.1', roundTripMs: 3.5, hasWebsocket: true }]);
    expect(firewall).toMatchObject(
      process.platform === 'win32' ? { rule: /netsh/ } : { isAllowed: null, rule: null },
    );
  });
});

describe('a seat without a websocket', () => {
  const follow = (origin: string, seatPath: string, cookie: string, topics: string[]) => {
    const events: { topic?: string; value?: unknown }[] = [];
    const input = encodeURIComponent(JSON.stringify({ topics }));
    const sent = https.get(`${origin}${seatPath}/stream/feed?input=${input}`, {
      headers: { cookie, accept: 'text/event-stream' },
      rejectUnauthorized: false,
      agent: false,
    });
    const closed = new Promise<void>((resolve) => {
      sent.on('error', () => resolve());
      sent.on('response', (answer) => {
        answer.setEncoding('utf8');
        let text = '';
        answer.on('data', (part: string) => {
          text += part;
          const blocks = text.split('\n\n');
          text = blocks.pop() ?? '';
          for (const block of blocks) {
            const data = /^data: (.*)$/m.exec(block)?.[1];
            if (data && !/^event: /m.test(block))
              events.push(JSON.parse(data) as { topic: string });
          }
        });
        answer.on('error', () => resolve());
        answer.on('close', () => resolve());
      });
    });
    return { events, closed, stop: () => sent.destroy() };
  };
  const enter = async (origin: string, url: string) => {
    const seatPath = new URL(url).pathname.replace(/\/$/, '');
    const cookie = cookieOf(await post(origin, `${seatPath}/session`, { token: tokenOf(url) }));
    return { seatPath, cookie };
  };

  it('follows by events, asks by POST, and is refused the same things', async () => {
    const { room } = await openLaptop();
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const { id, url } = room.host.panelists[0] ?? { id: '', url: '' };
    const { seatPath, cookie } = await enter(origin, url);
    const { events, stop } = follow(origin, seatPath, cookie, ['live', 'mySheets']);
    await expect
      .poll(() => events.map(({ topic }) => topic))
      .toEqual(expect.arrayContaining(['live', 'mySheets']));
    await operator.see('presence', (seats) =>
      seats.some((seat) => seat.panelistId === id && seat.isConnected),
    );
    await operator.send('goToPresentation', { presentationId: 'M03' });
    await expect.poll(() => JSON.stringify(events.at(-1))).toContain('M03');

    await operator.send('unlockPresentation', {
      presentationId: 'M03',
      name: 'Ketua',
      reason: 'salah lembar',
    });
    const call = (name: string, input: unknown) =>
      post(
        origin,
        `${seatPath}/stream/command`,
        { name, input, id: crypto.randomUUID() },
        { cookie },
      );
    const conflict = { presentationId: 'M03', panelistId: id, reason: 'OTHER', note: 'keluarga' };
    expect((await call('declareConflict', conflict)).status).toBe(200);
    expect(bodyOf(await call('lockPresentation', { presentationId: 'M03' }))).toMatchObject({
      error: { data: { problem: { code: 'NOT_ALLOWED' } } },
    });
    const foreign = await post(
      origin,
      `${seatPath}/stream/command`,
      { name: 'saveDraft', input: {}, id: '1' },
      { cookie, origin: 'https://evil.example' },
    );
    expect(foreign.problem).toBe('FOREIGN_ORIGIN');
    expect((await request(origin, `${seatPath}/stream/seat`)).problem).toBe('SESSION_ENDED');
    const sealed = follow(origin, seatPath, cookie, ['ranking']);
    await sealed.closed;
    expect(sealed.events).toEqual([]);
    stop();
    expect(
      await operator.see('presence', (seats) =>
        seats.every((seat) => seat.panelistId !== id || !seat.isConnected),
      ),
    ).toBeDefined();
  });

  it('counts as gone when it falls silent, though nothing was closed', async () => {
    const { room } = await openLaptop(undefined, { streamSilenceMs: 500 });
    using operator = await visit(room.host.operatorUrl);
    const origin = await openDoor(operator);
    const { id, url } = room.host.panelists[0] ?? { id: '', url: '' };
    const { seatPath, cookie } = await enter(origin, url);
    const { closed } = follow(origin, seatPath, cookie, ['live']);
    await operator.see('presence', (seats) =>
      seats.some((seat) => seat.panelistId === id && seat.isConnected),
    );
    await closed;
    expect(
      await operator.see('presence', (seats) =>
        seats.some((seat) => seat.panelistId === id && !seat.isConnected),
      ),
    ).toBeDefined();
  });
});

function peerOf(origin: string): Promise<X509Certificate> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(
      { host: hostname, port: Number(port), rejectUnauthorized: false },
      () => {
        resolve(new X509Certificate(socket.getPeerCertificate(true).raw));
        socket.end();
      },
    );
    socket.on('error', reject);
  });
}
