/** A replaced host refuses at HTTP doors as well. */
import { expect, test } from 'vitest';
import { problemOf } from '../../server/room.fixture.ts';
import {
  eventId,
  fullContent,
  openDay,
  refusalOf,
  restoreElsewhere,
  revision,
  type Day,
} from './openedDay.fixture.ts';

/** A host whose day was taken over by another laptop, and what was known of it before. */
async function replacedDay() {
  const day = await openDay();
  await day.openScoring('M01');
  const seated = await day.seat('P3');
  const links = day.room.host.panelists;
  await using fresh = await restoreElsewhere(await day.backUp());
  const { record } = await fresh.operator.see('host', (host) => host.record !== null);
  const differences = await (await day.operator.fetch('/operator/differences')).text();
  const met = await day.operator.send('presentHosts', { records: [record!] });
  expect(met).toEqual({ isReplaced: true });
  const cardOf = (id: string) => links.find((link) => link.id === id)!;
  return { day, seated, cardOf, differences };
}
type Replaced = Awaited<ReturnType<typeof replacedDay>>;

const post = { method: 'POST' };
const knock = ({ room }: Day, path: string, body: object): Promise<Response> =>
  fetch(room.host.origin + path, {
    ...post,
    headers: { 'content-type': 'application/json', origin: room.host.origin },
    body: JSON.stringify(body),
  });
const tokenOf = (url: string): string =>
  new URLSearchParams(new URL(url).hash.slice(1)).get('t') ?? '';

const doors: readonly (readonly [string, (given: Replaced) => Promise<Response>])[] = [
  ['POST /operator/revoke/P2', ({ day }) => day.operator.fetch('/operator/revoke/P2', post)],
  [
    'POST /operator/links/operator',
    ({ day }) => day.operator.fetch('/operator/links/operator', post),
  ],
  [
    'POST /operator/links/projector',
    ({ day }) => day.operator.fetch('/operator/links/projector', post),
  ],
  [
    'a panelist sits down at the old host',
    ({ day, cardOf }) => knock(day, '/panelist/P1/session', { token: tokenOf(cardOf('P1').url) }),
  ],
  // Of the same kind.
  [
    'a panelist types six digits at the old host',
    ({ day, cardOf }) => knock(day, '/join/session', { code: cardOf('P1').code }),
  ],
  [
    'POST /operator/room (another network)',
    ({ day }) =>
      day.operator.fetch('/operator/room', {
        ...post,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ networkName: 'Balai Kota' }),
      }),
  ],
  ['POST /operator/seal', ({ day }) => day.operator.fetch('/operator/seal', post)],
  ['GET /operator/links', ({ day }) => day.operator.fetch('/operator/links')],
  [
    'POST /operator/seats (a seat’s file)',
    ({ day }) =>
      day.operator.fetch('/operator/seats', {
        ...post,
        body: JSON.stringify({
          kind: 'bantaya-seat',
          version: 1,
          eventId,
          panelistId: 'P1',
          epoch: 1,
          locks: [],
          revisions: [],
        }),
      }),
  ],
  [
    'POST /operator/import (an archive)',
    async ({ day }) => {
      const archive = await (await day.operator.fetch('/operator/export/json')).text();
      return day.operator.fetch('/operator/import', { ...post, body: archive });
    },
  ],
  [
    'POST /operator/differences',
    ({ day, differences }) =>
      day.operator.fetch('/operator/differences', { ...post, body: differences }),
  ],
];

test('at its doors nobody sits down, no link leaves, no card ends and nothing comes in', async () => {
  const given = await replacedDay();
  await using day = given.day;
  for (const [name, ask] of doors)
    expect([name, await refusalOf(ask(given))]).toEqual([name, 'REPLACED']);
  expect(await day.operator.see('joinRequests')).toMatchObject({ requests: [], takeovers: [] });
});

test('its commands are refused: a lock, a note, a sheet of somebody who still sits there', async () => {
  const given = await replacedDay();
  await using day = given.day;
  const { operator } = day;
  const attempts = {
    lockPresentation: operator.send('lockPresentation', { presentationId: 'M01' }),
    annotate: operator.send('annotate', { text: 'sesudah diganti' }),
    undoStep: operator.send('undoStep', {}),
    takeBack: operator.send('takeBack', { eventId, number: 1 }),
    setRoomOpen: operator.send('setRoomOpen', { isRoomOpen: 1 }),
    startTimer: operator.send('startTimer', {}),
    seal: operator.send('seal', { eventId, what: 'arsip' }),
    submitSheet: given.seated.send('submitSheet', revision('M01', 1, fullContent(4))),
  };
  for (const [name, attempt] of Object.entries(attempts))
    expect([name, await problemOf(attempt)]).toEqual([name, 'REPLACED']);
  expect((await operator.see('progress'))?.submitted).toBe(0);
});

test('what it has may still leave it: an archive, a backup, what the new one lacks', async () => {
  const given = await replacedDay();
  await using day = given.day;
  for (const path of ['/operator/export/json', '/operator/differences'])
    expect([path, await refusalOf(day.operator.fetch(path))]).toEqual([path, 200]);
  expect((await day.backUp()).length).toBeGreaterThan(0);
});
