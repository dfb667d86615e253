import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, type CommandName } from '../contract/commands.ts';
import { topicRoles, type TopicName } from '../contract/topics.ts';
import { intrude, knock, request } from './attacker.fixture.ts';
import { claim, openRoom, problemOf, visit, type Room } from '../server/room.fixture.ts';

let room: Room;
let origin: string;
let ownHost: string;
beforeAll(async () => {
  room = await openRoom();
  origin = room.host.origin;
  ownHost = new URL(origin).host;
});
afterAll(() => room[Symbol.asyncDispose]());

const panelist = (index: number) => {
  const found = room.host.panelists[index];
  if (!found) throw new Error('no such panelist');
  return found;
};
const tokenOf = (url: string) => new URLSearchParams(new URL(url).hash.slice(1)).get('t') ?? '';
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  request(origin, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
/** Everything that was ever written: equal heads mean that nothing was changed. */
const ledgerLength = () => room.host.engine.readLedger(room.host.engine.openEventId() ?? '').length;

describe('a page of somebody else in the operator’s browser', () => {
  it('cannot reach the host under a name of its own (DNS rebinding)', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${new URL(origin).port}`,
      '127.0.0.1',
      '127.0.0.1:1',
    ]) {
      expect([host, await request(origin, '/join/', { headers: { host } })]).toMatchObject([
        host,
        { status: 421, problem: 'FOREIGN_HOST' },
      ]);
    }
  });

  it('cannot send anything that changes something, with a foreign Origin or with none', async () => {
    const token = tokenOf(room.host.createOperatorUrl());
    for (const foreign of [
      'http://evil.example',
      'null',
      `https://${ownHost}`,
      `${origin}.evil.example`,
      `http://localhost:1`,
    ]) {
      const answer = await post('/operator/session', { token }, { origin: foreign });
      expect([foreign, answer.status, answer.problem]).toEqual([foreign, 403, 'FOREIGN_ORIGIN']);
    }
    const without = await request(origin, '/operator/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(without.problem).toBe('FOREIGN_ORIGIN');
    expect((await post('/operator/session', { token })).status).toBe(200);
  });

  it('cannot open the operator’s websocket with the operator’s own cookie', async () => {
    const { cookie } = await claim(room.host.createOperatorUrl());
    expect(await knock(origin, '/operator/feed', { cookie, origin: 'http://evil.example' })).toBe(
      '403 FOREIGN_ORIGIN',
    );
    expect(await knock(origin, '/operator/feed', { cookie })).toBe('403 FOREIGN_ORIGIN');
    expect(await knock(origin, '/operator/feed', { cookie, origin, host: 'evil.example' })).toBe(
      '421 FOREIGN_HOST',
    );
    expect(await knock(origin, '/operator/feed', { cookie, origin })).toBe('OPEN');
  });

  it('cannot put the app in a frame, read its answers or learn where it was', async () => {
    const { headers } = await request(origin, '/operator/');
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'self'`);
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('somebody without a seat', () => {
  it('learns nothing and changes nothing without a session', async () => {
    for (const path of [
      '/operator/whoami',
      '/operator/session',
      '/operator/links',
      '/operator/export/json',
      '/projector/whoami',
      `/panelist/${panelist(0).id}/whoami`,
    ]) {
      expect([path, (await request(origin, path)).problem]).toEqual([path, 'SESSION_ENDED']);
    }
    expect((await post('/operator/import', {})).problem).toBe('SESSION_ENDED');
    expect((await post('/operator/links/operator', {})).problem).toBe('SESSION_ENDED');
    expect((await post(`/operator/revoke/${panelist(0).id}`, {})).problem).toBe('SESSION_ENDED');
    for (const path of ['/operator/feed', '/projector/feed', `/panelist/${panelist(0).id}/feed`]) {
      expect([path, await knock(origin, path, { origin })]).toEqual([path, '401 SESSION_ENDED']);
    }
  });

  it('cannot use an operator link a second time', async () => {
    const link = room.host.createOperatorUrl();
    await claim(link);
    expect(await post('/operator/session', { token: tokenOf(link) })).toMatchObject({
      status: 403,
      problem: 'LINK_REFUSED',
    });
  });

  it('cannot guess: tokens of any other form or content are refused alike', async () => {
    for (const token of ['', 'A'.repeat(22), 'x'.repeat(5000), null, { $ne: '' }, ['a'], 7]) {
      expect([token, (await post('/operator/session', { token })).problem]).toEqual([
        token,
        'LINK_REFUSED',
      ]);
    }
    for (const code of ['', '12345', '1234567', 'abcdef', 123456, '１２３４５６']) {
      expect([code, (await post('/join/session', { code })).problem]).toEqual([
        code,
        'CODE_REFUSED',
      ]);
    }
  });

  it('must wait longer and longer after wrong codes, while nobody who is in notices', async () => {
    using seated = await visit(panelist(0).url);
    const answers: string[] = [];
    for (let i = 0; i < 12; i += 1)
      answers.push(
        (await post('/join/session', { code: String(i).padStart(6, '0') })).problem ?? 'IN',
      );
    expect(answers.at(-1)).toBe('TOO_MANY_TRIES');
    expect(await seated.client.seat.query()).toMatchObject({ panelistId: panelist(0).id });
    // The card's own token is no code: it opens the seat in the middle of it.
    expect((await claim(panelist(1).url)).cookie).not.toBe('');
  });

  it('cannot leave the folder of the pages', async () => {
    for (const path of [
      '/assets/../secret.txt',
      '/assets/%2e%2e/secret.txt',
      '/assets/..%2fsecret.txt',
      '/assets/..%5csecret.txt',
      '/assets/....//secret.txt',
      '/assets//etc/passwd',
      '/assets/%00',
      '/secret.txt',
      '/index.html',
      '/assets/',
      '/../../etc/passwd',
    ]) {
      const answer = await request(origin, path);
      expect([path, answer.status >= 400, answer.text.includes('not for the room')]).toEqual([
        path,
        true,
        false,
      ]);
    }
  });

  it('gets a problem for every malformed request, and the host goes on', async () => {
    expect(await post('/operator/session', '{"token":')).toMatchObject({
      status: 400,
      problem: 'INVALID_INPUT',
    });
    expect(await post('/operator/session', '"just text"')).toMatchObject({
      status: 403,
      problem: 'LINK_REFUSED',
    });
    expect(await post('/operator/session', '{"__proto__":{"token":"x"}}')).toMatchObject({
      status: 400,
      problem: 'INVALID_INPUT',
    });
    expect(
      await post('/operator/session', 'token=1', { 'content-type': 'text/plain' }),
    ).toMatchObject({ status: 400, problem: 'INVALID_INPUT' });
    expect(
      await request(origin, '/operator/session', { method: 'PUT', headers: { origin } }),
    ).toMatchObject({ status: 404, problem: 'UNKNOWN_PLACE' });
    expect(await request(origin, '/panelist/%ff%fe/')).toMatchObject({ status: 400 });
    expect(await request(origin, '/panelist/a%20b/whoami')).toMatchObject({
      problem: 'UNKNOWN_PLACE',
    });
    expect((await request(origin, '/join/')).status).toBe(200);
  });

  it('cannot fill the memory with a large body, declared or real', async () => {
    expect(await post('/operator/session', { token: 'x'.repeat(70_000) })).toMatchObject({
      status: 413,
      problem: 'TOO_LARGE',
    });
    const { cookie } = await claim(room.host.createOperatorUrl());
    const declared = await request(origin, '/operator/import', {
      method: 'POST',
      headers: { origin, cookie, 'content-length': 500 * 1024 * 1024 },
    });
    expect(declared).toMatchObject({ status: 413, problem: 'TOO_LARGE' });
  });
});

describe('a panelist or projector that wants more', () => {
  it('cannot come in at another seat’s address with its own token', async () => {
    const token = tokenOf(panelist(0).url);
    for (const path of [
      '/operator/session',
      '/projector/session',
      `/panelist/${panelist(1).id}/session`,
    ]) {
      expect([path, (await post(path, { token })).problem]).toEqual([path, 'LINK_REFUSED']);
    }
  });

  it('cannot use its session under another seat’s name', async () => {
    const projector = (await claim(room.host.projectorUrl)).cookie.split('=')[1] ?? '';
    const member = (await claim(panelist(0).url)).cookie.split('=')[1] ?? '';
    const other = panelist(1).id;
    const tries: [string, string][] = [
      ['/operator', `bantaya-operator=${projector}`],
      ['/operator', `bantaya-operator=${member}`],
      ['/projector', `bantaya-projector=${member}`],
      [`/panelist/${other}`, `bantaya-p-${other}=${member}`],
      [`/panelist/${other}`, `bantaya-p-${other}=${projector}`],
    ];
    for (const [path, cookie] of tries) {
      expect([
        path,
        (await request(origin, `${path}/whoami`, { headers: { cookie } })).problem,
      ]).toEqual([path, 'SESSION_ENDED']);
      expect([path, await knock(origin, `${path}/feed`, { cookie, origin })]).toEqual([
        path,
        '401 SESSION_ENDED',
      ]);
    }
    const cookie = `bantaya-operator=${projector}`;
    expect((await request(origin, '/operator/export/json', { headers: { cookie } })).problem).toBe(
      'SESSION_ENDED',
    );
  });

  it('is refused every command of the operator', async () => {
    using member = await visit(panelist(0).url);
    using projector = await visit(room.host.projectorUrl);
    const before = ledgerLength();
    for (const [name, { roles }] of Object.entries(commands) as [
      CommandName,
      { roles: readonly string[] },
    ][]) {
      const answers = {
        member: roles.includes('PANELIST')
          ? 'NOT_ALLOWED'
          : await problemOf(member.send(name, {} as never)),
        projector: await problemOf(projector.send(name, {} as never)),
      };
      expect([name, answers]).toEqual([name, { member: 'NOT_ALLOWED', projector: 'NOT_ALLOWED' }]);
    }
    expect(ledgerLength()).toBe(before);
  });

  it('is refused every topic that is not its own, also mixed with allowed ones', async () => {
    using member = await visit(panelist(0).url);
    using projector = await visit(room.host.projectorUrl);
    for (const topic of Object.keys(topicRoles) as TopicName[]) {
      for (const visitor of [member, projector]) {
        const role = visitor === member ? 'PANELIST' : 'PROJECTOR';
        if ((topicRoles[topic] as readonly string[]).includes(role)) continue;
        const followed = visitor.follow(['live', topic]);
        await expect.poll(() => followed.errors.length).toBe(1);
        expect(await problemOf(Promise.reject(followed.errors[0] as Error))).toBe('UNKNOWN_TOPIC');
        expect(followed.messages).toEqual([]);
      }
    }
  });

  it('sees its own sheets and no word of another panelist’s', async () => {
    using member = await visit(panelist(0).url);
    const own = await member.see('mySheets');
    expect(own?.panelist.id).toBe(panelist(0).id);
    expect(JSON.stringify(own)).not.toContain(panelist(1).name);
    const progress = await member.see('progress');
    expect(progress?.people).toBeNull();
  });

  it('cannot write a sheet in another’s name', async () => {
    using member = await visit(panelist(0).url);
    const content = { scores: [], note: '', vote: null, abstainReason: '' };
    const sheet = { presentationId: 'M01', device: 'd', revision: 1, base: null, content };
    expect(
      await problemOf(member.send('saveDraft', { ...sheet, panelistId: panelist(1).id } as never)),
    ).toBe('INVALID_INPUT');
    const conflict = {
      presentationId: 'M01',
      panelistId: panelist(1).id,
      reason: 'OTHER',
      note: '',
    } as const;
    expect(await problemOf(member.send('declareConflict', conflict))).not.toBeUndefined();
  });

  it('cannot pretend to be a projector page', async () => {
    using member = await visit(panelist(0).url);
    const report = { displayId: 'wall', width: 1, height: 1, shownVersion: null };
    expect(await problemOf(member.client.reportDisplay.mutate(report))).toBe('NOT_ALLOWED');
  });

  it('cannot reach an object’s own names as commands, exports or places', async () => {
    using member = await visit(panelist(0).url);
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await problemOf(member.send(name as never, {} as never))).toBe('UNKNOWN_COMMAND');
      const { cookie } = await claim(room.host.createOperatorUrl());
      expect(
        (await request(origin, `/operator/export/${name}`, { headers: { cookie } })).problem,
      ).toBe('UNKNOWN_PLACE');
    }
  });

  it('is out at once when the operator revokes the card, and the card stays worthless', async () => {
    const { id, url } = panelist(4);
    const { cookie } = await claim(url);
    using operator = await visit(room.host.createOperatorUrl());
    const page = await intrude(origin, `/panelist/${id}/feed`, { cookie, origin });
    expect((await operator.fetch(`/operator/revoke/${id}`, { method: 'POST' })).status).toBe(200);
    expect(await page.closed).toBe(4401);
    expect(await knock(origin, `/panelist/${id}/feed`, { cookie, origin })).toBe(
      '401 SESSION_ENDED',
    );
    expect((await post(`/panelist/${id}/session`, { token: tokenOf(url) })).problem).toBe(
      'LINK_REFUSED',
    );
  });
});

describe('a thief on the network, after the panelist moved to another device', () => {
  const bodyOf = <T>({ text }: { text: string }) => JSON.parse(text) as T;
  const cookieOf = ({ headers }: { headers: { 'set-cookie'?: string[] | undefined } }) =>
    headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const knock401 = '401 SESSION_ENDED';

  it('gets nothing from the old device’s session, the used secret or the card, and is seen by the operator', async () => {
    const interfaces = () => ({
      Ethernet: [
        {
          address: '127.0.0.1',
          mac: '3c:52:82:01:02:03',
          internal: false,
          family: 'IPv4' as const,
          netmask: '',
          cidr: null,
        },
      ],
    });
    await using lan = await openRoom({ lan: { port: 0, interfaces, forwardedPorts: [] } });
    using operator = await visit(lan.host.operatorUrl);
    await operator.send('setRoomOpen', { isRoomOpen: 1 });
    let door = '';
    await expect
      .poll(
        async () => {
          const state = (await (await operator.fetch('/operator/room')).json()) as {
            isOpen: boolean;
            joinUrl: string | null;
          };
          door = new URL(state.joinUrl ?? 'http://none').origin;
          return state.isOpen;
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    const send = (path: string, body: unknown) =>
      request(door, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: door },
        body: JSON.stringify(body),
      });
    const { id, url } = lan.host.panelists[0] ?? { id: '', url: '' };
    const card = { token: tokenOf(url) };
    const stolen = cookieOf(await send(`/panelist/${id}/session`, card));
    const { secret } = bodyOf<{ secret: string }>(await send(`/panelist/${id}/session`, card));
    const { requests } = await operator.see('joinRequests', (joins) => joins.requests.length === 1);
    await operator.send('answerJoin', { id: requests[0]?.id ?? '', isAllowed: 1 });
    const own = cookieOf(await send('/join/collect', { secret }));
    const page = await intrude(door, `/panelist/${id}/feed`, { cookie: own, origin: door });

    const before = lan.host.engine.readLedger(lan.host.engine.openEventId() ?? '').length;
    expect(await knock(door, `/panelist/${id}/feed`, { cookie: stolen, origin: door })).toBe(
      knock401,
    );
    for (const place of ['whoami', 'session'])
      expect(
        (await request(door, `/panelist/${id}/${place}`, { headers: { cookie: stolen } })).problem,
      ).toBe('SESSION_ENDED');
    expect((await send('/join/collect', { secret })).problem).toBe('LINK_REFUSED');
    // The card itself, photographed: it asks, and the operator sees that somebody does.
    const asked = await send(`/panelist/${id}/session`, card);
    expect([asked.status, asked.headers['set-cookie']]).toEqual([202, undefined]);
    const seen = await operator.see('joinRequests', (joins) => joins.requests.length === 1);
    expect(seen.requests[0]).toMatchObject({ panelistId: id, cause: 'TAKEOVER' });
    await operator.send('answerJoin', { id: seen.requests[0]?.id ?? '', isAllowed: 0 });
    expect(
      (await send('/join/collect', { secret: bodyOf<{ secret: string }>(asked).secret })).problem,
    ).toBe('JOIN_REFUSED');
    // Nothing but the answer itself came of it.
    const rows = lan.host.engine.readLedger(lan.host.engine.openEventId() ?? '').slice(before);
    expect(rows).toMatchObject([
      { command: 'answerJoin', subject: { panelistId: id, verdict: 'REFUSED' } },
    ]);
    // The panelist has noticed nothing of it.
    expect(page.socket.readyState).toBe(page.socket.OPEN);
    expect(await knock(door, `/panelist/${id}/feed`, { cookie: own, origin: door })).toBe('OPEN');
    page.socket.terminate();
  });
});

/** More megabytes than the host may keep for a page before it cuts it off, and the system's sockets take beside. */
const CHANGES = 40;

describe('a program that writes websocket frames by hand', () => {
  const seated = async () => {
    const { cookie, seatPath } = await claim(panelist(0).url);
    return intrude(origin, `${seatPath}/feed`, { cookie, origin });
  };
  const ask = (id: number, path: string, input: unknown = {}) =>
    JSON.stringify({ id, method: 'mutation', params: { path, input } });

  it('is answered with a problem for every malformed frame and changes nothing', async () => {
    const page = await seated();
    const before = ledgerLength();
    const frames = [
      '',
      '{',
      'null',
      '[]',
      '42',
      '{"id":1}',
      '{"id":null,"method":"mutation","params":{"path":"command"}}',
      '{"id":1,"method":"explode","params":{}}',
      '[['.repeat(2000),
      ask(2, 'nothing'),
      ask(3, '__proto__'),
      ask(4, 'command', 'text'),
      ask(5, 'command', { name: 'saveDraft' }),
      ask(6, 'feed', { topics: ['live'] }),
      ask(7, 'command', { name: 7, input: {}, id: 'x' }),
      JSON.stringify(
        Array.from({ length: 500 }, (_, id) => ({ id, method: 'query', params: { path: 'seat' } })),
      ),
    ];
    for (const frame of frames) page.send(frame);
    page.send(new Uint8Array([0, 255, 1, 2]));
    page.send(JSON.stringify({ id: 9999, method: 'query', params: { path: 'seat' } }));
    await expect.poll(() => page.answers.find(({ id }) => id === 9999)?.result).toBeDefined();
    for (const { id, error } of page.answers.filter((answer) => answer.error)) {
      expect([id, error?.data?.problem?.code]).toEqual([
        id,
        expect.stringMatching(/INVALID_INPUT|UNKNOWN_PLACE/),
      ]);
      expect(JSON.stringify(error)).not.toContain('stack');
    }
    page.socket.terminate();
    expect(ledgerLength()).toBe(before);
  });

  it('is cut off for a frame of more than one megabyte', async () => {
    const page = await seated();
    page.send('x'.repeat(1024 * 1024 + 1));
    expect(await page.closed).toBe(1009);
  });

  it('is told to slow down, then cut off, while others are served', async () => {
    const page = await seated();
    using other = await visit(panelist(1).url);
    for (let id = 1; id <= 2000; id += 1)
      page.send(JSON.stringify({ id, method: 'query', params: { path: 'seat' } }));
    expect(await page.closed).toBe(1008);
    const tooFast = page.answers.filter(({ error }) => error?.data?.problem?.code === 'TOO_FAST');
    expect(tooFast.length).toBeGreaterThan(100);
    expect(await other.client.seat.query()).toMatchObject({ panelistId: panelist(1).id });
  });

  it('is told to slow down also where it packs its calls into few frames', async () => {
    const page = await seated();
    for (let frame = 0; frame < 10; frame += 1) {
      page.send(
        JSON.stringify(
          Array.from({ length: 100 }, (_, index) => ({
            id: frame * 100 + index,
            method: 'query',
            params: { path: 'seat' },
          })),
        ),
      );
    }
    await page.answer(1000);
    const served = page.answers.filter(({ result }) => result !== undefined);
    expect(served.length).toBeGreaterThanOrEqual(400);
    expect(served.length).toBeLessThan(900);
    page.socket.terminate();
  });

  it('cannot make the host keep what it does not read, and finds the newest when it reads again', async () => {
    const { cookie } = await claim(room.host.createOperatorUrl());
    using operator = await visit(room.host.createOperatorUrl());
    // Preparations of about one megabyte, sent as a whole with every change.
    const agency = (code: string) => ({ code, name: 'Dinas', note: 'n'.repeat(5000) });
    for (let index = 0; index < 200; index += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, of) =>
          operator.send('saveAgency', agency(`A${index + of}`)),
        ),
      );
    const { id } = await operator.send('saveAgency', agency('B'));
    const page = await intrude(origin, '/operator/feed', { cookie, origin });
    page.send(
      JSON.stringify({
        id: 1,
        method: 'subscription',
        params: { path: 'feed', input: { topics: ['setup', 'stage'] } },
      }),
    );
    await page.answer(3);
    const others = operator.follow(['setup']);
    page.socket.pause();
    const before = page.answers.length;
    for (let change = 1; change <= CHANGES; change += 1) {
      await operator.send('saveAgency', { ...agency('B'), id, name: `Perubahan ${change}` });
      // Who reads gets every one of them, so each was on its way to the page as well.
      await expect
        .poll(() => JSON.stringify(others.messages.splice(0)), { timeout: 60_000 })
        .toContain(`Perubahan ${change}`);
      // It only asks: a page from which nothing comes at all counts as gone after a while.
      page.send(JSON.stringify({ id: 2, method: 'query', params: { path: 'seat' } }));
    }
    await operator.send('setMessage', { message: 'terbaru' });
    others.stop();
    page.socket.resume();
    const read = (topic: string) =>
      page.answers
        .slice(before)
        .map((answer) => JSON.stringify(answer))
        .filter((text) => text.includes(`"topic":"${topic}"`));
    await expect
      .poll(() => read('stage').at(-1)?.includes('terbaru'), { timeout: 60_000 })
      .toBe(true);
    await expect
      .poll(() => read('setup').at(-1)?.includes(`Perubahan ${CHANGES}`), { timeout: 60_000 })
      .toBe(true);
    // What the two ends' sockets take is the system's; the host itself held one value back, not all of them.
    expect(read('setup').length).toBeLessThan(CHANGES / 2);
    page.socket.terminate();
  });
});
