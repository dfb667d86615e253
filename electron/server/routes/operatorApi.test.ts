/** The operator's routes as the contract says them, against those that a running host has. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorApi } from '../../contract/operatorApi.ts';
import { seatDoors } from '../../contract/paths.ts';
import { hearRoutes } from '../../proving/everyDoor/listDoors.fixture.ts';
import { openRoom, visit, type Room, type Visitor } from '../room.fixture.ts';

let room: Room;
let operator: Visitor;
let heard: string[];

beforeAll(async () => {
  using hearing = hearRoutes();
  room = await openRoom();
  operator = await visit(room.host.operatorUrl);
  heard = [...hearing.routes];
});
afterAll(async () => {
  operator[Symbol.dispose]();
  await room[Symbol.asyncDispose]();
});

/** What every seat has below its path. */
const ofEverySeat = new Set(['', '/', ...Object.values(seatDoors), `${seatDoors.stream}/:call`]);

test('the host has exactly the operator’s routes that its page may ask', () => {
  const own = heard.filter((route) => {
    const [, path = ''] = route.split(' ');
    return path.split('/')[1] === 'operator' && !ofEverySeat.has(path.slice('/operator'.length));
  });
  const declared = Object.values(operatorApi).map(({ method, path }) => `${method} ${path}`);
  expect(own.toSorted()).toEqual(declared.toSorted());
});

describe('what does not fit is refused and names its place', () => {
  const json = { 'content-type': 'application/json' };
  const post = (body: object) => ({ method: 'POST', headers: json, body: JSON.stringify(body) });
  const asked: readonly [string, string, Parameters<Visitor['fetch']>[1], string][] = [
    ['an event given twice', '/operator/reminders?eventId=a&eventId=b', {}, 'eventId'],
    ['a profile that is none', '/operator/export/csv?profile=semua', {}, 'profile'],
    ['a certificate of another kind', '/operator/erasure/certificate?as=pdf', {}, 'as'],
    [
      'a further archive, said in words',
      '/operator/seal?another=ya',
      { method: 'POST' },
      'another',
    ],
    [
      'mappings that are no JSON',
      '/operator/read/import?mappings=[',
      { method: 'POST' },
      'mappings',
    ],
    ['a restore without a backup', '/operator/restore', post({ isOldHostOff: true }), 'path'],
    [
      'files to delete, one without a name',
      '/operator/erasure/files',
      post({ eventId: 'x', paths: ['a', ''] }),
      'paths[1]',
    ],
    [
      'a network’s name that is a number',
      '/operator/room',
      post({ networkName: 7 }),
      'networkName',
    ],
    ['no body at all', '/operator/restore', { method: 'POST' }, 'input'],
  ];
  test.each(asked)('%s', async (_, address, init, at) => {
    const answer = await operator.fetch(address, init);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ problem: { code: 'INVALID_INPUT', at } });
  });

  test('a kind of file, a link or a preview that there is none of is an unknown place', async () => {
    const places = [
      ['/operator/export/foto', 'GET'],
      ['/operator/links/panelist', 'POST'],
      ['/operator/read/constructor', 'POST'],
    ] as const;
    for (const [place, method] of places) {
      const answer = await operator.fetch(place, { method });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({
        problem: { code: 'UNKNOWN_PLACE', values: { path: place } },
      });
    }
  });
});
