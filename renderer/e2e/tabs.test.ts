/** Four seats in tabs of one browser: the host goes and comes back, the pages are loaded anew, nobody is mixed up. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { level, openRoom, openScoring, readTopic, soon, status } from './panelistRoom.ts';

test('operator, projector and two panelists in tabs of one browser are each still themselves after the host restarts and the pages reload', async () => {
  const room = await openRoom();
  const open = async (url: string): Promise<Page> => {
    const page = await room.context.newPage();
    await page.goto(url);
    return page;
  };
  const operator = await open(room.host().createOperatorUrl());
  await operator.getByRole('banner', { name: 'Bantaya' }).waitFor();
  const projector = await open(room.host().projectorUrl);
  await projector.locator('[data-scene] main').waitFor();
  const first = await room.sit('P1');
  const second = await room.sit('P2');
  const tabs = { operator, projector, first, second };

  await openScoring(room, 'M01');
  await level(first, 'K1', 2).click();
  await level(second, 'K1', 5).click();
  for (const page of [first, second])
    await expect.poll(() => status(page).textContent(), soon).toBe('Tersimpan di host');

  /** Who the host takes each tab for, by the cookies that the browser itself sends from there. */
  const seats = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(tabs).map(async ([tab, page]) => [
          tab,
          await page.evaluate(async () => {
            const place = location.pathname.replace(/\/$/, '');
            return (await fetch(`${place}/whoami`)).json() as Promise<unknown>;
          }),
        ]),
      ),
    ) as Record<keyof typeof tabs, unknown>;
  const displays = () => readTopic(room, 'displays').filter((row) => row.isConnected);
  const before = await seats();
  expect(before).toMatchObject({
    operator: { role: 'OPERATOR' },
    projector: { role: 'PROJECTOR' },
    first: { role: 'PANELIST', panelistId: 'P1' },
    second: { role: 'PANELIST', panelistId: 'P2' },
  });
  await expect.poll(() => displays().length, soon).toBe(1);
  const [display] = displays();

  await room.shutHost();
  await room.reopenHost();
  await Promise.all(Object.values(tabs).map((page) => page.reload()));

  expect(await seats()).toEqual(before);
  // And each shows its own: the console, the same display, and every panelist the level they chose.
  await operator.getByRole('banner', { name: 'Bantaya' }).waitFor();
  await projector.locator('[data-scene="SCORING"] main').waitFor();
  await expect.poll(() => displays().map(({ id }) => id), soon).toEqual([display?.id]);
  for (const [page, score] of [
    [first, 2],
    [second, 5],
  ] as const) {
    await expect
      .poll(() => level(page, 'K1', score).getAttribute('aria-checked'), soon)
      .toBe('true');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
  }

  // What each does now counts as theirs.
  await level(first, 'K2', 3).click();
  await level(second, 'K2', 4).click();
  const scores = (panelistId: string) =>
    room
      .facts()
      .score.filter((row) => row.presentationId === 'M01' && row.panelistId === panelistId)
      .map(({ criterionId, value }) => `${criterionId} ${value}`);
  await expect.poll(() => scores('P1'), soon).toEqual(['K1 2', 'K2 3']);
  await expect.poll(() => scores('P2'), soon).toEqual(['K1 5', 'K2 4']);
});
