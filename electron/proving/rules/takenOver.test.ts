/** A second laptop takes the day over: locks reach every seat, and what was signed before is believed after. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bantayaDone, startBantayaHost } from '../../cli/bantaya.fixture.ts';
import type { TopicName, TopicValues } from '../../contract/topics.ts';
import { writeArchive } from '../../reports/archive/archive.ts';
import { claim, sit } from '../../server/room.fixture.ts';
import { visibleFacts } from '../../engine/gate/visibleFacts.ts';
import {
  eventId,
  fullContent,
  openDay,
  plainFacts,
  restoreElsewhere,
  revision,
  type Day,
} from './openedDay.fixture.ts';

describe('lock records that come with differences reach every seat at once', () => {
  /** What two panelists’ pages and the operator’s, open all the while, have heard after a file of `from` came in. */
  async function heard(from: Day, day: Day): Promise<unknown[]> {
    const pages = [await day.seat('P1'), await day.seat('P2'), day.operator];
    const told = pages.map((page) => page.follow(['locks', 'programme']).messages);
    await expect.poll(() => told.every(({ length }) => length >= 2)).toBe(true);
    const before = told.map(({ length }) => length);
    const file = await (await from.operator.fetch('/operator/differences')).text();
    const post = { method: 'POST', body: file };
    const answer = await day.operator.fetch('/operator/differences', post);
    expect(await answer.json()).toMatchObject({ locks: 1, refused: 0 });
    const news = () => told.map((messages, at) => messages.slice(before[at]));
    await expect
      .poll(() => news().every((own) => new Set(own.map(({ topic }) => topic)).size === 2))
      .toBe(true);
    return news().map((own) => {
      const last = <N extends TopicName>(topic: N) =>
        own.findLast((message) => message.topic === topic)?.value as TopicValues[N];
      const talk = last('programme')?.agenda.find(({ id }) => id === 'M01');
      return [last('locks').map(({ kind }) => kind), talk && 'phase' in talk ? talk.phase : ''];
    });
  }

  test('a lock', async () => {
    await using old = await openDay();
    await old.openScoring('M01');
    await using day = await restoreElsewhere(await old.backUp());
    await old.score('M01');
    await old.operator.send('lockPresentation', { presentationId: 'M01' });
    const page = [['LOCK'], 'LOCKED'];
    expect(await heard(old, day)).toEqual([page, page, page]);
    const ranking = await day.operator.see('ranking', (value) => value?.lockedCount === 1);
    expect(ranking?.analysis.presentations).toMatchObject([{ id: 'M01', validBallots: 4 }]);
  });

  test('an unlock', async () => {
    await using old = await openDay();
    await old.lock('M01');
    await using day = await restoreElsewhere(await old.backUp());
    await old.unlock('M01');
    const page = [['UNLOCK'], 'SCORING'];
    expect(await heard(old, day)).toEqual([page, page, page]);
  });
});

describe('every backup carries the key that verifies receipts', () => {
  /** What becomes of a sheet and a lock, signed after a backup was made, on the host on which it is restored. */
  async function afterRestoring(day: Day, backup: Buffer) {
    await day.openScoring('M01');
    const seat = await day.seat('P1');
    const sent = revision('M01', 1, fullContent(4));
    const { receipt } = await seat.send('submitSheet', sent);
    await day.operator.send('lockPresentation', { presentationId: 'M01' });
    const records = await seat.see('locks', ({ length }) => length > 0);
    await using restored = await restoreElsewhere(backup);
    const again = await restored.seat('P1');
    const { applied } = await again.send('presentLocks', { records });
    const { status, state } = await again.send('submitSheet', { ...sent, receipt });
    return { applied, status, state };
  }
  const believed = { applied: 1, status: 'APPLIED', state: 'LOCKED' };

  test('the key is made before the first signature: receipts given later can be verified after restoring a backup from before', async () => {
    await using day = await openDay();
    expect(await afterRestoring(day, await day.backUp())).toEqual(believed);
  });

  test('the backup of a host that was restored itself carries it on', async () => {
    await using first = await openDay();
    await using day = await restoreElsewhere(await first.backUp());
    expect(await afterRestoring(day, await day.backUp())).toEqual(believed);
  });

  test('so does that of an event that IT staff imported by the command line', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-key-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(path.join(folder, 'data'));
    const facts = visibleFacts(plainFacts(), 'json', 'internal');
    const archive = writeArchive(facts, { writtenBy: 'test', ledgerHead: null });
    writeFileSync(path.join(folder, 'arsip.json'), archive);
    await bantayaDone(folder, 'import', 'arsip.json', '--data', 'data');
    const host = await startBantayaHost(folder, '--data', 'data');
    onTestFinished(async () => void (await host.stop('SIGTERM')));
    using operator = sit(await claim(host.operatorUrl));
    await operator.send('backUpNow', {});
    const { folder: place, files } = await operator.see('backups', ({ files: rows }) =>
      rows.some(({ reason }) => reason === 'manual'),
    );
    const name = files.find(({ reason }) => reason === 'manual')?.name ?? '';
    await operator.send('goToPresentation', { presentationId: 'M01' });
    await operator.send('openScoring', { presentationId: 'M01' });
    await operator.send('lockPresentation', { presentationId: 'M01' });
    const records = await operator.see('locks', ({ length }) => length > 0);
    expect(records).toMatchObject([{ eventId, presentationId: 'M01' }]);
    await using restored = await restoreElsewhere(readFileSync(path.join(place ?? '', name)));
    expect(await restored.operator.send('presentLocks', { records })).toEqual({ applied: 1 });
  });
});
