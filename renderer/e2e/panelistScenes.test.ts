/** Every scene of the panelist's seat and the join page: at three sizes, light and dark, free of axe findings. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers, lookFirst } from './look.ts';
import {
  button,
  level,
  listScrolling,
  openRoom,
  openScoring,
  setSize,
  type Size,
  takePicture,
} from './panelistRoom.ts';

const all: readonly Size[] = ['laptop', 'small', 'phone'];
const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

/** Looks at what the page shows now; scrolling is allowed on a phone, and for lists that are longer than a screen. */
async function look(
  page: Page,
  name: string,
  { mayScroll = false, scheme = 'light' }: { mayScroll?: boolean; scheme?: string } = {},
): Promise<void> {
  const findings: string[] = [];
  for (const size of all) {
    await setSize(page, size);
    // What comes in with a motion is looked at when it stands.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    await takePicture(page, `${name}-${scheme}-${size}`);
    const scrolling = size === 'phone' || mayScroll ? [] : await listScrolling(page);
    findings.push(...scrolling.map((what) => `${size} scrolls: ${what}`));
  }
  findings.push(...(await findBarriers(page)));
  expect(findings, `${name} ${scheme}`).toEqual([]);
}

async function chooseScheme(page: Page, scheme: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('bantaya.scheme.panelist', chosen);
    localStorage.setItem('bantaya.scheme.join', chosen);
  }, scheme);
  await page.reload();
}

const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

for (const scheme of ['light', 'dark']) {
  test(`every scene stands in ${scheme}, and axe finds nothing on it`, async () => {
    const room = await openRoom();
    const page = await room.context.newPage();
    // Still pictures: no motion between two of them.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${room.host().origin}/join/`);
    await chooseScheme(page, scheme);
    await page.getByLabel('Kode enam angka').fill('000000');
    await page.getByText(/Kode salah/).waitFor();
    await look(page, 'join', { scheme });

    await page.goto(room.host().panelists.find(({ id }) => id === 'P6')?.url ?? '');
    await button(page, 'Saya mengerti, lanjutkan').waitFor();
    await look(page, 'privacy', { scheme });
    await button(page, 'Saya mengerti, lanjutkan').click();
    await page.getByText('Menunggu paparan pertama').waitFor();
    await look(page, 'waiting', { scheme });
    await button(page, 'Penyamaan persepsi').click();
    await page.getByRole('tab', { name: 'Uraian tingkat' }).waitFor();
    await look(page, 'calibration', { scheme });
    await page.getByRole('tab', { name: 'Lembar latihan' }).click();
    await level(page, 'K1', 4).click();
    await look(page, 'practice', { scheme });
    expect(room.facts().sheet).toEqual([]);

    await room.run('goToPresentation', { presentationId: 'M01' });
    await page.getByText('Nilai dapat diisi begitu paparan dimulai.').waitFor();
    await look(page, 'ready', { scheme });
    await room.run('setPhase', { presentationId: 'M01', phase: 'TALK' });
    await button(page, 'Tidak menilai').waitFor();
    await lookFirst(page);
    for (const id of ['K1', 'K2', 'K3']) await level(page, id, 4).click();
    await look(page, 'talk', { scheme });
    await room.run('openScoring', { presentationId: 'M01' });
    await setSize(page, 'laptop');
    await button(page, 'Kirim nilai').click();
    await page.getByText(/Masih 5 kriteria belum dinilai/).waitFor();
    await look(page, 'missing', { scheme });

    await setSize(page, 'laptop');
    await button(page, 'Catatan untuk Kesiapan diterapkan (implementatif)').click();
    await page
      .getByRole('textbox', { name: /Kesiapan diterapkan/ })
      .fill('Rencana 90 hari sudah ada.');
    await look(page, 'note', { scheme });
    await closeDialog(page);
    await button(page, 'Tidak menilai').click();
    await page.getByLabel('Alasan lain').check();
    await look(page, 'abstain', { scheme });
    await closeDialog(page);
    await button(page, 'Selengkapnya').click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'details', { scheme, mayScroll: true });
    await closeDialog(page);
    await button(page, 'Menu').click();
    await page.getByText('Lembar saya').waitFor();
    await look(page, 'menu', { scheme, mayScroll: true });
    await closeDialog(page);

    await setSize(page, 'laptop');
    for (const id of criteria) await level(page, id, 5).click();
    await look(page, 'complete', { scheme });
    await setSize(page, 'laptop');
    await button(page, 'Kirim nilai').click();
    await page.getByText(/Nilai sudah dikirim/).waitFor();
    await look(page, 'submitted', { scheme });
    await room.run('lockPresentation', { presentationId: 'M01' });
    await page.getByText(/Paparan sudah dikunci/).waitFor();
    await look(page, 'locked', { scheme });

    const pause = room.facts().intermission[0]!;
    await room.run('goToIntermission', { intermissionId: pause.id });
    await page.getByText(pause.label).waitFor();
    await look(page, 'break', { scheme });
    await openScoring(room, 'M12');
    await page.getByText('Bapak/Ibu tidak menilai paparan ini').waitFor();
    await look(page, 'conflict', { scheme });
    await room.shutHost();
    await page
      .getByText(/Host tidak terjangkau/)
      .first()
      .waitFor();
    await look(page, 'away', { scheme });
    await room.reopenHost();
    await page.getByText('Terhubung ke host').first().waitFor({ timeout: 60_000 });
    await room.run('revokePanelist', { panelistId: 'P6' });
    await page.getByText('Sesi di perangkat ini sudah berakhir').waitFor();
    await look(page, 'ended', { scheme });
  });
}

test('the seat speaks English where it is chosen, with a decimal point', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 4).click();
  await button(page, 'Menu').click();
  await page.getByText('EN', { exact: true }).click();
  await closeDialog(page);
  await button(page, 'Submit').waitFor();
  expect(await page.getByRole('group', { name: 'Your score, per hundred' }).textContent()).toMatch(
    /^80\.00/,
  );
  await look(page, 'english');
});
