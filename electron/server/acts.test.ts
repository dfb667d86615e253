/** What the operator's page does outside the websocket goes through the same commands as everything else. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../db/backup.ts';
import { openDatabase } from '../../db/open.ts';
import { restoreBackup } from '../../db/restore.ts';
import { createEngine } from '../engine/index.ts';
import { openRoom, visit, type Room } from './room.fixture.ts';

const lastRows = (room: Room, count: number) => {
  const { engine } = room.host;
  return engine
    .readLedger(engine.openEventId() ?? '')
    .slice(-count)
    .map(({ command, subject }) => [command, subject]);
};
const problemOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { problem: { code: string } }).problem.code;

test('a look at the links, a link made, an ended card and a file that leaves are rows of the trail', async () => {
  await using room = await openRoom();
  const { id } = room.host.panelists[0]!;
  using operator = await visit(room.host.operatorUrl);
  const post = { method: 'POST' };
  expect((await operator.fetch('/operator/links')).status).toBe(200);
  expect((await operator.fetch('/operator/links/projector', post)).status).toBe(200);
  expect((await operator.fetch(`/operator/revoke/${id}`, post)).status).toBe(200);
  expect((await operator.fetch('/operator/export/json')).status).toBe(200);
  expect(lastRows(room, 4)).toEqual([
    ['showCards', {}],
    ['makeLink', { role: 'PROJECTOR' }],
    ['revokePanelist', { panelistId: id }],
    ['export', { eventId: room.host.engine.openEventId(), what: 'json' }],
  ]);
});

test('an ended card throws its devices out at once, from the page as by the command', async () => {
  await using room = await openRoom();
  const [first, second] = room.host.panelists;
  using operator = await visit(room.host.operatorUrl);
  using one = await visit(first!.url);
  using two = await visit(second!.url);
  expect(await one.client.seat.query()).toMatchObject({ panelistId: first!.id });
  expect(await two.client.seat.query()).toMatchObject({ panelistId: second!.id });
  await operator.fetch(`/operator/revoke/${first!.id}`, { method: 'POST' });
  await operator.send('revokePanelist', { panelistId: second!.id });
  for (const seat of [one, two])
    expect(await problemOf(await seat.fetch(`${seat.seatPath}/session`))).toBe('SESSION_ENDED');
});

test('a replaced host opens no seat, ends no card and hands no link out, at any door', async () => {
  await using room = await openRoom();
  const { engine } = room.host;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-acts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const present = openDatabase(path.join(room.dataDir, 'bantaya.sqlite'));
  const { path: backup } = await writeBackup(present, folder, 'manual', Date.now());
  present.close();
  const copy = path.join(folder, 'new/bantaya.sqlite');
  mkdirSync(path.dirname(copy));
  await restoreBackup(backup, copy, path.join(folder, 'kept'), Date.now());
  const db = openDatabase(copy);
  const fresh = createEngine(db);
  using operator = await visit(room.host.operatorUrl);
  const cards = engine.access.cards(engine.openEventId() ?? '');
  expect(await engine.takeover.consider(fresh.takeover.records())).toBe(true);
  await fresh.close();
  db.close();

  const rows = engine.readLedger(engine.openEventId() ?? '').length;
  const { id } = room.host.panelists[0]!;
  const post = { method: 'POST' };
  const refused = [
    await operator.fetch('/operator/links'),
    await operator.fetch('/operator/links/projector', post),
    await operator.fetch(`/operator/revoke/${id}`, post),
    await fetch(`${room.host.origin}/panelist/${id}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: room.host.origin },
      body: JSON.stringify({ token: cards.find(({ panelistId }) => panelistId === id)?.token }),
    }),
    await fetch(`${room.host.origin}/join/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: room.host.origin },
      body: JSON.stringify({ code: cards[1]?.code }),
    }),
  ];
  for (const answer of refused)
    expect([answer.url, await problemOf(answer)]).toEqual([answer.url, 'REPLACED']);
  expect(engine.readLedger(engine.openEventId() ?? '')).toHaveLength(rows);
  // What it still has may leave it.
  expect((await operator.fetch('/operator/export/json')).status).toBe(200);
});
