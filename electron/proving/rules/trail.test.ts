/** Joins, cards, links, revoking, exports and differences leave a row in the trail. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bantayaDone } from '../../cli/bantaya.fixture.ts';
import type { TopicValues } from '../../contract/topics.ts';
import { claim, visit } from '../../server/room.fixture.ts';
import { eventId, openDay, restoreElsewhere, type Day } from './openedDay.fixture.ts';

/** An act, and the row it leaves: who, what, about whom. */
type Act = readonly [
  string,
  (day: Day) => Promise<unknown>,
  { command: string; seat: RegExp; subject: object },
];

const post = { method: 'POST' };
const done = async (answer: Promise<Response>): Promise<void> => {
  const { ok, status } = await answer;
  if (!ok) throw new Error(String(status));
};
const joinByDigits = async ({ room }: Day, panelistId: string): Promise<void> => {
  const { code } = room.host.panelists.find(({ id }) => id === panelistId)!;
  await done(
    fetch(`${room.host.origin}/join/session`, {
      ...post,
      headers: { 'content-type': 'application/json', origin: room.host.origin },
      body: JSON.stringify({ code }),
    }),
  );
};

const acts: readonly Act[] = [
  [
    'a panelist sits down with a card',
    (day) => day.seat('P1'),
    {
      command: 'sitDown',
      seat: /^PANELIST/,
      subject: { panelistId: 'P1', door: 'LOOPBACK', way: 'CARD' },
    },
  ],
  [
    'a projector sits down',
    async ({ room }) => (await visit(room.host.projectorUrl))[Symbol.dispose](),
    { command: 'sitDown', seat: /^PROJECTOR/, subject: { door: 'LOOPBACK', way: 'LINK' } },
  ],
  [
    'GET /operator/differences',
    ({ operator }) => done(operator.fetch('/operator/differences')),
    { command: 'exportDifferences', seat: /^OPERATOR/, subject: {} },
  ],
  [
    'GET /operator/links (cards and codes of everybody)',
    ({ operator }) => done(operator.fetch('/operator/links')),
    { command: 'showCards', seat: /^OPERATOR/, subject: {} },
  ],
  [
    'POST /operator/links/operator (another operator’s link)',
    ({ operator }) => done(operator.fetch('/operator/links/operator', post)),
    { command: 'makeLink', seat: /^OPERATOR/, subject: { role: 'OPERATOR' } },
  ],
  [
    'POST /operator/revoke/P1 (a panelist’s card ends)',
    ({ operator }) => done(operator.fetch('/operator/revoke/P1', post)),
    { command: 'revokePanelist', seat: /^OPERATOR/, subject: { panelistId: 'P1' } },
  ],
  [
    'command revokePanelist',
    ({ operator }) => operator.send('revokePanelist', { panelistId: 'P1' }),
    { command: 'revokePanelist', seat: /^OPERATOR/, subject: { panelistId: 'P1' } },
  ],
  // Of the same kind.
  [
    'a panelist sits down with six digits',
    (day) => joinByDigits(day, 'P2'),
    {
      command: 'sitDown',
      seat: /^PANELIST/,
      subject: { panelistId: 'P2', door: 'LOOPBACK', way: 'CODE' },
    },
  ],
  [
    'another operator sits down',
    ({ room }) => claim(room.host.createOperatorUrl()),
    { command: 'sitDown', seat: /^OPERATOR/, subject: { door: 'LOOPBACK', way: 'LINK' } },
  ],
  [
    'a shared file leaves by the operator’s page',
    ({ operator }) => done(operator.fetch('/operator/export/csv?profile=dibagikan')),
    { command: 'export', seat: /^OPERATOR/, subject: { what: 'csv dibagikan' } },
  ],
  [
    'the join cards are printed',
    ({ operator }) => done(operator.fetch('/operator/export/joinCards')),
    { command: 'export', seat: /^OPERATOR/, subject: { what: 'joinCards' } },
  ],
  [
    'a file leaves by the command line, beside the running host',
    async ({ room }) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-trail-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const args = ['--data', room.dataDir, '--format', 'json', '--out', 'arsip.json'];
      await bantayaDone(folder, 'export', eventId, ...args);
    },
    { command: 'export', seat: /^OPERATOR/, subject: { what: 'json internal' } },
  ],
];

/** Rows of the trail without their places. */
const rowsOf = ({ room }: Day) => {
  const rows = room.host.engine.readLedger(eventId);
  return rows.map(({ command, seat, subject }) => ({ command, seat, subject }));
};

/** What the operator's page shows of a command once there are as many rows of it. */
const commandRows = async ({ operator }: Day, name: string, count: number) => {
  const ofName = ({ entries }: TopicValues['log']) =>
    entries.filter(({ command }) => command === name);
  return ofName(await operator.see('log', (log) => ofName(log).length >= count));
};

test.each(acts)('%s: one row', async (_, act, row) => {
  await using day = await openDay();
  const before = rowsOf(day);
  await act(day);
  const news = rowsOf(day).slice(before.length);
  expect(news).toEqual([
    {
      command: row.command,
      seat: expect.stringMatching(row.seat),
      subject: expect.objectContaining(row.subject),
    },
  ]);
});

describe('differences', () => {
  test('that come in leave a row, also where nothing of them is new, and the operator’s page shows it', async () => {
    await using old = await openDay();
    const backup = await old.backUp();
    await old.operator.send('annotate', { text: 'sesudah cadangan' });
    await using day = await restoreElsewhere(backup);
    const file = await (await old.operator.fetch('/operator/differences')).text();
    for (const count of [1, 2]) {
      await done(day.operator.fetch('/operator/differences', { ...post, body: file }));
      const rows = await commandRows(day, 'importDifferences', count);
      expect(rows).toHaveLength(count);
      expect(rows[0]).toMatchObject({ seat: expect.stringMatching(/^OPERATOR/) });
    }
  });

  test('of one seat, in the file it saved, leave a row as well', async () => {
    await using day = await openDay();
    const file = {
      kind: 'bantaya-seat',
      version: 1,
      eventId,
      panelistId: 'P1',
      epoch: 1,
      locks: [],
      revisions: [],
    };
    const body = JSON.stringify(file);
    await done(day.operator.fetch('/operator/seats', { ...post, body }));
    expect(await commandRows(day, 'importSeat', 1)).toHaveLength(1);
  });
});

test('a restore leaves a row that names who, which backup and the moment it tells of, and the page shows it', async () => {
  await using day = await openDay();
  await day.operator.send('annotate', { text: 'sebelum cadangan' });
  await day.backUp();
  const { folder, files } = await day.operator.see('backups', ({ files: all }) => all.length > 0);
  const name = files.find(({ reason }) => reason === 'manual')?.name ?? '';
  const [last] = (await day.operator.see('log')).entries;
  await day.operator.send('annotate', { text: 'sesudah cadangan' });
  const body = JSON.stringify({ path: path.join(folder ?? '', name), isOldHostOff: false });
  const headers = { 'content-type': 'application/json' };
  await done(day.operator.fetch('/operator/restore', { ...post, headers, body }));
  expect(rowsOf(day).filter(({ command }) => command === 'noteRestore')).toEqual([
    {
      command: 'noteRestore',
      seat: expect.stringMatching(/^OPERATOR/),
      subject: { what: name, from: new Date(last?.atMs ?? 0).toISOString() },
    },
  ]);
  using again = await visit(day.room.host.createOperatorUrl());
  const { entries } = await again.see('log');
  expect(entries.map(({ command }) => command)).toContain('noteRestore');
});

test('a restore elsewhere leaves its row in the trail that came along', async () => {
  await using old = await openDay();
  await using day = await restoreElsewhere(await old.backUp());
  expect(await commandRows(day, 'noteRestore', 1)).toMatchObject([
    { seat: expect.stringMatching(/^OPERATOR/) },
  ]);
});

test('sealing leaves a row that names the folder', { timeout: 180_000 }, async () => {
  await using day = await openDay();
  await day.operator.send('closeEvent', {});
  await done(day.operator.fetch('/operator/seal', post));
  const [row] = await commandRows(day, 'seal', 1);
  expect(row).toMatchObject({
    seat: expect.stringMatching(/^OPERATOR/),
    subject: { what: expect.stringMatching(`^${eventId}-rev1$`) },
  });
});

test('a person’s decision that a replaced laptop goes on leaves a row', async () => {
  await using day = await openDay();
  await using other = await restoreElsewhere(await day.backUp());
  const { record } = await other.operator.see('host', (host) => host.record !== null);
  await day.operator.send('presentHosts', { records: [record!] });
  await day.operator.send('resumeHosting', {});
  expect(await commandRows(day, 'resumeHosting', 1)).toHaveLength(1);
});

test('a knock that was refused leaves none', async () => {
  await using day = await openDay();
  const before = rowsOf(day);
  const answer = await fetch(`${day.room.host.origin}/panelist/P1/session`, {
    ...post,
    headers: { 'content-type': 'application/json', origin: day.room.host.origin },
    body: JSON.stringify({ token: 'bukan-kartu-siapa-pun' }),
  });
  expect(answer.ok).toBe(false);
  expect(rowsOf(day)).toEqual(before);
});
