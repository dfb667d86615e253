import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ofSuite } from '../../build/suites/rounds.ts';
import { verifyDatabase } from '../../db/verify.ts';
import { intrude } from './attacker.fixture.ts';
import { startHostProcess } from './hostProcess.fixture.ts';
import { claim, visit } from '../server/room.fixture.ts';
import { createBadFrames } from './torture/badFrames.ts';

const FRAMES = ofSuite(10_000, 100_000);
const SEATS = 4;
/** Sent before an answer is waited for. */
const AT_ONCE = 250;
const SLACK_BYTES = 24 * 1024 * 1024;
const UNHURRIED = { burst: 1e9, perSecond: 1e9 };

const everyCheck = [
  'INVALID_INPUT',
  'UNKNOWN_PLACE',
  'UNKNOWN_COMMAND',
  'UNKNOWN_TOPIC',
  'UNKNOWN_ID',
  'NOT_ALLOWED',
  'SCORING_CLOSED',
  'SHEET_INCOMPLETE',
  'SCORE_OFF_SCALE',
  'REASON_NEEDED',
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-malformed-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it(
  `neither dies, believes nor remembers anything of ${FRAMES} frames that no page sends`,
  { timeout: 600_000 },
  async () => {
    const host = await startHostProcess(folder, { limits: { calls: UNHURRIED }, isQuiet: true });
    try {
      using operator = await visit(host.operatorUrl);
      await operator.send('goToPresentation', { presentationId: 'M01' });
      await operator.send('openScoring', { presentationId: 'M01' });
      const programme = await operator.see('programme');
      const target = {
        openPresentationId: 'M01',
        closedPresentationId: 'M02',
        criteria: (programme?.criteria ?? []).map(({ id }) => id),
        otherPanelistId: host.panelists[SEATS]?.id ?? '',
      };
      const seats = await Promise.all(
        host.panelists.slice(0, SEATS).map(async ({ url }, index) => {
          const { seatPath, cookie, origin } = await claim(url);
          const enter = () => intrude(origin, `${seatPath}/feed`, { cookie, origin });
          return { enter, page: await enter(), next: createBadFrames(index + 1, target) };
        }),
      );
      /** Sends frames until each seat has sent `count`, and sees after each batch that the host still answers. */
      const bombard = (count: number) =>
        Promise.all(
          seats.map(async (seat) => {
            for (let sent = 0; sent < count; sent += AT_ONCE) {
              for (let index = 0; index < Math.min(AT_ONCE, count - sent); index += 1)
                seat.page.send(seat.next());
              const mark = `masih-${sent}`;
              seat.page.send(
                JSON.stringify({ id: mark, method: 'query', params: { path: 'seat' } }),
              );
              await expect
                .poll(() => seat.page.answers.some(({ id }) => id === mark), { timeout: 60_000 })
                .toBe(true);
              for (const { error } of seat.page.answers)
                if (error?.data?.problem) refusals.add(error.data.problem.code);
              seat.page.answers.length = 0;
            }
          }),
        );
      const refusals = new Set<string>();
      const log = await operator.see('log');

      await bombard(FRAMES / SEATS / 10);
      const heldBefore = await host.heldBytes();
      await bombard((FRAMES / SEATS / 10) * 9);
      const heldAfter = await host.heldBytes();

      // The frames came as far as every check there is.
      expect([...refusals]).toEqual(expect.arrayContaining(everyCheck));
      expect((await operator.see('log')).head).toEqual(log.head);
      expect((await operator.see('tray'))?.waiting).toEqual([]);
      expect((await operator.see('progress'))?.people?.map(({ sheet }) => sheet)).toEqual(
        host.panelists.map(() => 'NONE'),
      );
      expect(heldAfter - heldBefore).toBeLessThan(SLACK_BYTES);

      for (const seat of seats) {
        seat.page.send('x'.repeat(1024 * 1024 + 1));
        expect(await seat.page.closed).toBe(1009);
        (await seat.enter()).socket.terminate();
      }
      expect(verifyDatabase(path.join(folder, 'bantaya.sqlite')).findings).toEqual([]);
    } finally {
      await host.kill();
    }
  },
);
