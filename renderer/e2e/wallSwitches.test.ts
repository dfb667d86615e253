/** What stays on the wall through a detour, a restart and a display opened late: the reveal's step, and the blank screen. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import type { CommandInput, CommandName } from '../../electron/contract/commands.ts';
import { startHost } from '../../electron/host/host.ts';
import { launchBrowser } from './browser.ts';
import { operatorSeat, soon } from './lanRoom.ts';

test('after a detour, a restart and on a display opened late the ranking stands at the same step, and a blank wall stays blank', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bantaya-wall-'));
  let host = await startHost({ dataDir, sample: true });
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const send = <N extends CommandName>(name: N, input: CommandInput<N>): Promise<unknown> =>
    host.engine.execute(operatorSeat, name, input);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('[data-scene] main, main[data-scene]').first().waitFor();
    return page;
  };
  const shows = (page: Page, scene: string) =>
    page.locator(`[data-scene="${scene}"]`).waitFor({ timeout: 60_000 });
  const wall = await open(host.projectorUrl);
  await send('publishRanking', {});
  await send('setRevealStep', { step: 2 });
  const rowsAtTwo = host.engine.read(operatorSeat, 'stage').value?.ranking?.rows ?? [];
  const title = rowsAtTwo[0]?.title ?? '';
  const standsAtTwo = async (page: Page): Promise<void> => {
    await page.locator('[data-scene="RANKING"]').getByText(title).first().waitFor();
    const { ranking } = host.engine.read(operatorSeat, 'stage').value ?? {};
    expect(ranking?.revealStep).toBe(2);
  };
  await standsAtTwo(wall);
  await send('showScene', { scene: 'AGENDA' });
  await shows(wall, 'AGENDA');
  await send('showScene', { scene: 'RANKING' });
  await standsAtTwo(wall);
  await standsAtTwo(await open(`${host.origin}/projector/`));

  const restart = async (): Promise<void> => {
    const port = Number(new URL(host.origin).port);
    await host.close();
    host = await startHost({ dataDir, sample: true, port });
  };
  await restart();
  await wall.reload();
  await standsAtTwo(wall);

  await send('setBlank', { isBlank: 1 });
  await shows(wall, 'BLANK');
  await send('goToPresentation', { presentationId: 'M01' });
  await send('publishCoverage', {});
  await restart();
  await wall.reload();
  await shows(wall, 'BLANK');
  await shows(await open(`${host.origin}/projector/`), 'BLANK');
  await send('setBlank', { isBlank: 0 });
  await shows(wall, 'COVERAGE');
  await expect.poll(() => host.engine.read(operatorSeat, 'stage').value?.isBlank, soon).toBe(false);
});
