import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { ofSuite } from '../../build/suites/rounds.ts';
import { verifyDatabase } from '../../db/verify.ts';
import type { SheetContent } from '../contract/sheets.ts';
import { startHostProcess, type HostProcess } from './hostProcess.fixture.ts';
import { claim, sit, visit, type Visitor } from '../server/room.fixture.ts';

const KILLS = ofSuite(5, 20);
const DEVICE = 'laptop';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-kill-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Claimed {
  seatPath: string;
  cookie: string;
  panelistId: string;
}

/** What one panelist sent for the current presentation, and up to where it was acknowledged. */
interface Sent {
  contents: Map<number, SheetContent>;
  acknowledged: number;
}

/** Sends one revision after the other until the host is gone. */
async function scoreOn(
  visitor: Visitor,
  presentationId: string,
  criteria: string[],
  sent: Sent,
): Promise<void> {
  for (let revision = sent.acknowledged + 1; ; revision += 1) {
    const scores = criteria.map((criterionId, index) => ({
      criterionId,
      value: 1 + ((revision + index) % 5),
      isNotApplicable: 0 as const,
      note: '',
    }));
    const content = { scores, note: `revisi ${revision}`, vote: null, abstainReason: '' };
    const base = revision === 1 ? null : { device: DEVICE, revision: revision - 1 };
    sent.contents.set(revision, content);
    const name = revision % 3 === 0 ? 'submitSheet' : 'saveDraft';
    const receipt = await visitor.send(name, {
      presentationId,
      device: DEVICE,
      revision,
      base,
      content,
    });
    if (receipt.status !== 'APPLIED') throw new Error(`revision ${revision} was ${receipt.status}`);
    sent.acknowledged = revision;
  }
}

/** Adds a second to the timer, again and again; every acknowledged one must be there afterwards. */
async function adjustOn(operator: Visitor, counted: { acknowledged: number }): Promise<void> {
  for (;;) {
    await operator.send('adjustTimer', { byMs: 1000 });
    counted.acknowledged += 1;
  }
}

const countAcknowledged = (sent: readonly Sent[]): number =>
  sent.reduce((sum, { acknowledged }) => sum + acknowledged, 0);

it(
  `keeps every acknowledged sheet, the phase and the timer over ${KILLS} kills of the host between two submits`,
  { timeout: 300_000 },
  async () => {
    let host: HostProcess = await startHostProcess(folder);
    const port = Number(new URL(host.origin).port);
    const operatorSeat = await claim(host.operatorUrl);
    const seats: Claimed[] = await Promise.all(
      host.panelists.map(async ({ id, url }) => ({ ...(await claim(url)), panelistId: id })),
    );
    let acknowledgedInAll = 0;

    for (let round = 0; round < KILLS; round += 1) {
      const { origin } = host;
      const presentationId = `M${String((round % 12) + 1).padStart(2, '0')}`;
      const operator = sit({ ...operatorSeat, origin });
      const programme = await operator.see('programme');
      const criteria = (programme?.criteria ?? []).map(({ id }) => id);
      // Who belongs to the proposing agency and is not marked may not send, so they do not score here.
      const setup = await operator.see('setup');
      const agencies = new Set(
        [...(setup?.presentation ?? []), ...(setup?.presenter ?? [])].flatMap((row) =>
          ('id' in row ? row.id : row.presentationId) === presentationId ? [row.agencyId] : [],
        ),
      );
      const isOfAgency = (panelistId: string): boolean =>
        agencies.has(setup?.panelist.find(({ id }) => id === panelistId)?.agencyId ?? '');
      await operator.send('goToPresentation', { presentationId });
      if (round < 12) {
        await operator.send('openScoring', { presentationId });
        await operator.send('startTimer', {});
      }
      const before = await operator.see(
        'live',
        (live) => live?.currentPresentationId === presentationId,
      );
      const visitors = seats.map((seat) => sit({ ...seat, origin }));
      const sheets = await Promise.all(visitors.map((visitor) => visitor.see('mySheets')));
      const sent = sheets.map((own): Sent => {
        const sheet = own?.sheets.find((row) => row.presentationId === presentationId);
        return {
          contents: new Map(sheet ? [[sheet.revision, sheet.content]] : []),
          acknowledged: sheet?.revision ?? 0,
        };
      });
      const scoring = visitors.flatMap((visitor, index) => {
        const own = sent[index];
        const panelist = sheets[index]?.panelist;
        return own && panelist?.isScoring && !isOfAgency(panelist.id)
          ? [scoreOn(visitor, presentationId, criteria, own)]
          : [];
      });
      const adjusted = { acknowledged: 0 };
      const adjusting = adjustOn(operator, adjusted);
      const ended = Promise.allSettled([...scoring, adjusting]);

      // Every other kill comes amid answers, however slow the machine is; the others at any moment.
      const least = round % 2 === 0 ? 2 : -1;
      await expect.poll(() => countAcknowledged(sent)).toBeGreaterThan(least);
      await wait(5 + Math.random() * 120);
      await host.kill();
      for (const result of await ended) {
        // Only the death of the host may end a seat: no answer came, so no problem either.
        const reason =
          result.status === 'rejected'
            ? (result.reason as { name: string; data?: unknown })
            : undefined;
        expect([reason?.name, reason?.data ?? null]).toEqual(['TRPCClientError', null]);
      }
      for (const visitor of [operator, ...visitors]) visitor[Symbol.dispose]();

      expect(verifyDatabase(path.join(folder, 'bantaya.sqlite')).findings).toEqual([]);
      host = await startHostProcess(folder, { port });
      using again = sit({ ...operatorSeat, origin: host.origin });
      const live = await again.see('live');
      expect(live).toMatchObject({
        currentPresentationId: presentationId,
        phase: before?.phase,
        timer: { state: before?.timer.state },
      });
      const addedMs = (live?.timer.limitMs ?? 0) - (before?.timer.limitMs ?? 0);
      expect([adjusted.acknowledged, adjusted.acknowledged + 1]).toContain(addedMs / 1000);
      expect(live?.timer.elapsedMs).toBeGreaterThanOrEqual(before?.timer.elapsedMs ?? 0);
      for (const [index, own] of sent.entries()) {
        const seat = seats[index];
        if (!seat || own.acknowledged === 0) continue;
        using panelist = sit({ ...seat, origin: host.origin });
        const sheet = (await panelist.see('mySheets'))?.sheets.find(
          (row) => row.presentationId === presentationId,
        );
        expect([own.acknowledged, own.acknowledged + 1]).toContain(sheet?.revision);
        expect(sheet?.content).toEqual(own.contents.get(sheet?.revision ?? 0));
        acknowledgedInAll += own.acknowledged;
      }
    }
    expect(acknowledgedInAll).toBeGreaterThan(KILLS);
    using operator = await visit(host.operatorUrl);
    expect(await operator.client.seat.query()).toMatchObject({ role: 'OPERATOR' });
    await host.kill();
  },
);
