/** Why a panelist's seat does not open or ends: each cause has words and a way out of its own. */
import { expect, test } from 'vitest';
import { findBarriers } from './look.ts';
import { button, openRoom, takePicture } from './panelistRoom.ts';

test('blocked cookies, a withdrawn card and a seat opened elsewhere are each said, with what to do', async () => {
  const room = await openRoom();
  const [first, second] = room.host().panelists;
  const device = async () => {
    const context = await room.context.browser()!.newContext({ ignoreHTTPSErrors: true });
    context.setDefaultTimeout(30_000);
    return context.newPage();
  };

  const blocked = await device();
  // A browser that refuses cookies comes back without the one the host has just set.
  await blocked.route('**/session', async (route) => {
    if (route.request().method() === 'GET')
      await route.fulfill({
        status: 401,
        json: { problem: { code: 'SESSION_ENDED', at: null, values: { cause: 'UNKNOWN' } } },
      });
    else await route.fallback();
  });
  await blocked.goto(first?.url ?? '');
  await blocked.getByText(/Cookie diblokir di peramban ini.*Izinkan cookie/).waitFor();
  await takePicture(blocked, 'ended-cookies');
  expect(await findBarriers(blocked)).toEqual([]);
  await blocked.unrouteAll();
  await button(blocked, 'Muat ulang halaman').click();
  await button(blocked, 'Saya mengerti, lanjutkan').click();

  const other = await device();
  await other.goto(first?.url ?? '');
  await button(other, 'Saya mengerti, lanjutkan').click();
  await blocked.getByText(/Kursi ini dibuka di perangkat lain/).waitFor();
  await takePicture(blocked, 'ended-elsewhere');
  expect(await findBarriers(blocked)).toEqual([]);
  await blocked.getByRole('link', { name: 'Pakai di sini' }).click();
  await blocked.getByLabel('Kode enam angka').fill(first?.code ?? '');
  await other.getByText(/Kursi ini dibuka di perangkat lain/).waitFor();

  const page = await room.sit(second?.id ?? '');
  await room.run('revokePanelist', { panelistId: second?.id ?? '' });
  await page
    .getByText('Kartu ini sudah tidak berlaku. Minta kartu baru kepada operator.')
    .waitFor();
  await takePicture(page, 'ended-revoked');
  expect(await findBarriers(page)).toEqual([]);
});
